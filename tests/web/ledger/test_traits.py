"""Traits of reports in the ledger: kept with a reading, taken later for readings older than they are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from marsad.claims import Document, Traits
from marsad.reading.traits.report import report_traits
from marsad.web.ledger import models, read_stage, resolution, store, traits
from tests.web.ledger.world import LineReader, add, report, update

pytestmark = pytest.mark.django_db
TAKEN = Traits(names=("Leofric Tansley",), words=("lobster", "wharf"), marks=("41y",))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two reports of one line each."""
    made = tmp_path / "reports"
    made.mkdir()
    report(made, "one", "incident a vbied Qayyarah 2018-10-23 killed=3")
    report(made, "two", "incident a vbied Fallujah 2018-10-06 killed=5")
    return made


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of reports whose traits are taken from the kept text."""
    ids: list[str] = []

    def take(document: Document) -> Traits:
        ids.append(document.id)
        return report_traits(document)

    monkeypatch.setattr(read_stage, "_traits", take)
    return ids


def before_traits(folder: Path) -> None:
    """A ledger as a version without traits left it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(store, "keep_traits", lambda row, found: None)
        patch.setattr(traits, "take_missing", lambda take, progress: 0)
        add([folder])
        update()
    assert not models.TraitsRow.objects.exists()


def test_they_are_kept_with_the_reading(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = LineReader.read

    def telling(self: LineReader, document: Document) -> Any:
        found = read(self, document)
        return replace(found, document=replace(found.document, traits=TAKEN))

    monkeypatch.setattr(LineReader, "read", telling)
    add([folder])
    update()
    assert {row.claim() for row in models.TraitsRow.objects.all()} == {TAKEN}
    assert {each.document.traits for each in resolution.book(resolution.state()).mentions} == {TAKEN}


def test_a_reader_without_traits_is_not_asked_again(folder: Path, taken: list[str]) -> None:
    add([folder])
    update()
    update()
    assert taken == []
    assert {row.claim() for row in models.TraitsRow.objects.all()} == {None}


def test_those_of_older_readings_are_taken_at_the_next_update(folder: Path, taken: list[str]) -> None:
    before_traits(folder)
    update()
    assert sorted(taken) == sorted(models.Document.objects.values_list("pk", flat=True))
    for row in models.Document.objects.all():
        assert row.traits.claim() == report_traits(row.claim())
    update()
    assert len(taken) == 2


def test_what_was_resolved_without_them_is_resolved_again(folder: Path, taken: list[str]) -> None:
    before_traits(folder)
    runs = models.StageRun.objects.filter(stage="resolve")
    assert runs.count() == 1
    update()
    assert runs.count() == 2
    update()
    assert runs.count() == 2


def test_taking_them_goes_on_where_it_was_stopped(folder: Path) -> None:
    before_traits(folder)

    def stopping(document: Document) -> Traits:
        if models.TraitsRow.objects.exists():
            raise KeyboardInterrupt
        return report_traits(document)

    with pytest.raises(KeyboardInterrupt):
        traits.take_missing(stopping)
    assert traits.take_missing(report_traits) == 1
    assert models.TraitsRow.objects.count() == 2


def test_an_unread_report_has_none(folder: Path, taken: list[str]) -> None:
    add([folder])
    assert traits.take_missing(report_traits) == 0
    assert not models.TraitsRow.objects.exists()

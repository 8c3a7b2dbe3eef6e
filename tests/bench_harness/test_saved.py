"""Predictions kept, and what changed since."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.case import Case
from bench.saved import BROKE, MENDED, OTHER, changes, report, save, saved
from bench.score import Scored, score

from marsad.claims import InputError
from tests.bench_harness.records import mention, record

CASES = [
    Case(f"wiki-{n:03}", {}, {"Dead": "3", "Injured": "0", "Category": "Assault", "Country": "Iraq"}) for n in range(3)
]


def scored(*killed: int) -> Scored:
    records = [record(mention(killed=number)) | {"id": case.id} for number, case in zip(killed, CASES, strict=True)]
    return score("wiki_terror", "all", CASES, records)


def test_what_is_saved_comes_back_as_it_was(tmp_path: Path) -> None:
    now = scored(3, 2, 1)
    save(tmp_path / "kept", now)
    assert saved(tmp_path / "kept", now).answers == now.answers


def test_what_is_saved_is_a_record_a_line(tmp_path: Path) -> None:
    path = save(tmp_path, scored(3, 2, 1))
    assert len(path.read_text(encoding="utf-8").splitlines()) == 3


def test_changes_are_told_by_kind_in_the_sets_order() -> None:
    found = list(changes(scored(3, 2, 1), scored(2, 3, 9)))
    assert [(kind, case.id) for kind, case, _, _ in found] == [
        (BROKE, "wiki-000"),
        (MENDED, "wiki-001"),
        (OTHER, "wiki-002"),
    ]


def test_nothing_changed_is_no_change() -> None:
    assert list(changes(scored(3, 2, 1), scored(3, 2, 1))) == []


def test_the_report_names_case_figure_before_after_and_gold() -> None:
    lines = list(report(scored(3, 2, 1), scored(2, 2, 1)))
    assert "  right → wrong  wiki_terror  wiki-000  killed: before 3, after 2, gold 3" in lines
    assert any("killed" in line and "0.333 → 0.000" in line and "1 broken" in line for line in lines)


def test_what_is_wrong_in_another_way_is_shown_on_demand_only() -> None:
    before, now = scored(1, 1, 1), scored(2, 1, 1)
    assert not any("otherwise  wiki" in line for line in report(before, now))
    assert any("otherwise  wiki" in line for line in report(before, now, everything=True))


def test_a_set_that_was_not_saved_is_refused_with_advice(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="--save"):
        saved(tmp_path, scored(3, 2, 1))


def test_a_case_that_was_not_saved_is_refused(tmp_path: Path) -> None:
    save(tmp_path, score("wiki_terror", "all", CASES[:1], [record() | {"id": CASES[0].id}]))
    with pytest.raises(InputError, match="wiki-001"):
        saved(tmp_path, scored(3, 2, 1))


def test_the_report_may_be_of_one_figure_alone() -> None:
    lines = list(report(scored(3, 2, 1), scored(2, 2, 1), figure="injured"))
    assert len(lines) == 1 and "injured" in lines[0]

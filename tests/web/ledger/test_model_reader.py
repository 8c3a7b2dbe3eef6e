"""The ledger read by a language model, or by both readers: what is kept, what fails, what the desk is told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import IntegrityError, connection

from marsad.claims import InputError, from_record
from marsad.claims.refusal import Refusal
from marsad.web.ledger import pipeline, queries
from marsad.web.ledger.models import ClaimRow, MentionRow, ReadingRow, StageRun, UnreadSentence
from tests.reading.llm.endpoint import Endpoint, Model, an_endpoint, completion, in_turn, proposing
from tests.web.ledger.world import NOW

pytestmark = pytest.mark.django_db
BLAST = "A car bomb killed three soldiers in Hawija on Saturday, police said."
KILLED = {"quote": "three soldiers", "number": "three", "lo": 3, "hi": 3, "outcome": "killed"}
FOUND = {"quote": BLAST, "kind": "incident", "where": ["Hawija"], "counts": [KILLED]}


@pytest.fixture
def model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Starts a model and names it in the settings."""
    with ExitStack() as stack:

        def start(made: Model, **more: Any) -> Endpoint:
            endpoint = stack.enter_context(an_endpoint(made))
            named = {"llm_url": endpoint.url, "llm_model": "tiny", "home": tmp_path / "home"} | more
            (tmp_path / "home").mkdir(exist_ok=True)
            monkeypatch.setattr(settings, "CONFIG", replace(settings.CONFIG, **named))
            return endpoint

        yield start


def added(folder: Path, *texts: str) -> None:
    for number, text in enumerate(texts):
        path = folder / f"report-{number}.txt"
        path.write_text(f"Source: A wire\nPublished: 2018-10-15\n\n{text}\n", encoding="utf-8")
        pipeline.add([path], today=NOW.date())


def test_a_mention_of_the_model_is_kept_and_waits_at_the_desk(model: Any, tmp_path: Path) -> None:
    model(proposing(FOUND))
    added(tmp_path, BLAST)
    outcome = pipeline.update(now=NOW, reader="llm")
    assert (outcome.read, outcome.failed) == (1, [])
    (row,) = MentionRow.objects.all()
    assert row.record["read_by"]["asked"]["tokens_in"] == 700
    (item,) = [each for each in queries.queue() if each["kind"] == "mention"]
    assert item["why"] == "The reader gave no confidence."
    assert ReadingRow.objects.get().reader.startswith("llm 1, tiny, prompt ")
    assert any("1 question" in note for note in outcome.notes)


def test_where_two_readers_differ_the_desk_is_told_the_fields(model: Any, tmp_path: Path) -> None:
    model(proposing(FOUND | {"counts": [KILLED | {"outcome": "captured"}]}))
    added(tmp_path, BLAST)
    pipeline.update(now=NOW, reader="both")
    (item,) = [each for each in queries.queue() if each["kind"] == "mention"]
    assert item["why"] == "Two readers read it differently: captured."
    (row,) = MentionRow.objects.all()
    assert row.claim().disputed
    assert not ClaimRow.objects.filter(predicate="captured").exists()


def test_what_the_checks_refused_is_kept_with_the_reading(model: Any, tmp_path: Path) -> None:
    model(proposing(FOUND | {"where": ["Mosul"]}, FOUND | {"quote": "no such words"}))
    added(tmp_path, BLAST)
    pipeline.update(now=NOW, reader="llm")
    (kept,) = ReadingRow.objects.get().refused
    assert from_record(Refusal, kept).reason == "quote_not_found"
    (item,) = [each for each in queries.queue() if each["kind"] == "mention"]
    assert item["why"].endswith("1 of what it proposed was refused by the checks.")


def test_a_reading_that_refused_nothing_has_none(model: Any, tmp_path: Path) -> None:
    model(proposing(FOUND))
    added(tmp_path, BLAST)
    pipeline.update(now=NOW, reader="llm")
    assert ReadingRow.objects.get().refused is None


def test_the_new_column_left_the_guards_of_its_table(model: Any, tmp_path: Path) -> None:
    model(proposing(FOUND))
    added(tmp_path, BLAST)
    pipeline.update(now=NOW, reader="llm")
    with pytest.raises(IntegrityError, match="append-only"), connection.cursor() as cursor:
        cursor.execute("UPDATE ledger_readingrow SET refused = NULL")


def test_an_empty_answer_is_no_silence(model: Any, tmp_path: Path) -> None:
    model(proposing())
    added(tmp_path, BLAST)
    pipeline.update(now=NOW, reader="llm")
    assert [row.exact for row in UnreadSentence.objects.all()] == [BLAST]


def test_a_report_that_the_model_fails_on_is_tried_again(model: Any, tmp_path: Path) -> None:
    model(in_turn(completion("no json"), completion('{"mentions": []}')))
    added(tmp_path, BLAST, BLAST.replace("three", "nine"))
    outcome = pipeline.update(now=NOW, reader="llm")
    assert outcome.read == 1
    assert len(outcome.failed) == 1
    assert pipeline.update(now=NOW, reader="llm").read == 1
    assert ReadingRow.objects.count() == 2


def test_a_spent_budget_leaves_the_rest_for_the_next_update(model: Any, tmp_path: Path) -> None:
    endpoint = model(proposing(), llm_budget_tokens=4500, llm_answer_tokens=100)
    added(tmp_path, *(BLAST.replace("three", number) for number in ("two", "four", "five")))
    first = pipeline.update(now=NOW, reader="llm")
    assert 0 < first.read < 3
    (undone,) = first.failed
    assert undone.item == "the other reports"
    assert "the budget of this run ends here" in undone.problem
    assert StageRun.objects.filter(stage="read").latest("pk").failed[0]["item"] == "the other reports"
    while pipeline.update(now=NOW, reader="llm").failed:
        pass
    assert (ReadingRow.objects.count(), len(endpoint.questions)) == (3, 3)


def test_without_a_model_in_the_settings_nothing_is_begun(tmp_path: Path) -> None:
    added(tmp_path, BLAST)
    with pytest.raises(InputError, match="no language model is named"):
        pipeline.update(now=NOW, reader="llm")
    assert ReadingRow.objects.count() == 0

"""What the desk shows of a mention that two readers read differently, and of what the checks refused."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from marsad.claims import (
    Count,
    CountKind,
    Group,
    Mention,
    Outcome,
    Quote,
    ReadBy,
    Reading,
    Refusal,
    RefusalReason,
    SecondReading,
    to_record,
)
from marsad.web.desk.second import rows
from marsad.web.ledger import models, pipeline, queries, store
from marsad.web.ledger.stages import Readout
from tests.factories import actor, mention
from tests.web.ledger.world import NOW
from tests.web.look import one, see, staff, words

TEXT = "A bomb killed five guards and a passer-by near the bridge of Qayyarah on 23 October 2018."
MODEL = ReadBy(reader="llm", version="1", knowledge="1", model="little-model-2")


def counted(said: str, outcome: Outcome, number: int) -> Count:
    start = TEXT.index(said)
    quote = Quote(said, start, start + len(said))
    return Count(
        outcome=outcome,
        group=Group.UNKNOWN,
        lo=number,
        hi=number,
        stated=said,
        kind=CountKind.EXACT,
        quote=quote,
    )


def told(**more: Any) -> Mention:
    return mention(quote=Quote(TEXT, 0, len(TEXT)), confidence=0.5, **more)


FIRST = told(counts=[counted("five guards", Outcome.KILLED, 5)])
SECOND = replace(
    told(counts=[counted("five guards", Outcome.KILLED, 5), counted("a passer-by", Outcome.INJURED, 1)]),
    id="m1-llm",
    read_by=MODEL,
)


def disputed(first: Mention, second: Mention, *fields: str) -> dict[str, Any]:
    record: dict[str, Any] = to_record(replace(first, second=SecondReading(mention=second, differs=fields)))
    return record


def test_a_mention_of_one_reader_has_no_such_rows() -> None:
    assert rows(to_record(FIRST)) == []


def test_two_who_agree_have_none_either() -> None:
    assert rows(disputed(FIRST, FIRST)) == []


def test_a_number_stands_beside_the_other_with_its_words() -> None:
    (row,) = rows(disputed(FIRST, SECOND, "injured"))
    assert row == ("Injured", "not stated", "1 (“a passer-by”)")


@pytest.mark.parametrize(
    ("field", "change", "label", "shown"),
    [
        ("when", {"day": None}, "When", "not stated"),
        ("where", {"place": ()}, "Where", "not stated"),
        ("method", {"method": "mortar"}, "How", "mortar"),
        ("kind", {"kind": "status"}, "Kind", "State of affairs"),
        ("polarity", {"polarity": "denied"}, "Said so or denied", "Denied"),
        ("initiator", {"actors": (actor("Islamic State", "suspected"),)}, "By whom", "Islamic State"),
        ("claimant", {"actors": (actor("Islamic State", "claimant"),)}, "claimed it", "Islamic State"),
    ],
)
def test_every_field_has_its_label_and_the_second_s_value(
    field: str, change: dict[str, Any], label: str, shown: str
) -> None:
    (row,) = rows(disputed(FIRST, told(**change), field))
    assert row.label == label
    assert row.second.casefold() == shown.casefold()


@pytest.fixture
def reviewer(db: None, client: Client, tmp_path: Path) -> Client:
    """A reviewer at a ledger with one mention that two readers read differently."""
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    pipeline.add([path], today=NOW.date())
    document = models.Document.objects.get().claim()
    why = Refusal(field="where", said="<b>Atlantis</b>", reason=RefusalReason.QUOTE_NOT_FOUND, why="it is not there")
    made = replace(FIRST, refused=(why,), second=SecondReading(mention=SECOND, differs=("injured",)))
    store.keep_reading(Readout(Reading(document=document, mentions=(made,)), "both", "1"))
    client.force_login(staff("rana", "reviewer"))
    return client


def test_the_queue_says_why_and_leads_to_both_readings(reviewer: Client) -> None:
    assert "Two readers read it differently: injured. 1 of what it proposed" in words(see(reviewer, "/desk/"))
    (item,) = [each for each in queries.queue() if each["kind"] == "mention"]
    page = see(reviewer, f"/desk/mentions/{item['id']}")
    table = words(one(page, "//main//table"))
    assert "little-model-2" in table
    assert "not stated" in table
    assert "1 (“a passer-by”)" in table


def test_what_was_refused_is_shown_as_text(reviewer: Client) -> None:
    (item,) = [each for each in queries.queue() if each["kind"] == "mention"]
    page = see(reviewer, f"/desk/mentions/{item['id']}")
    assert "where <b>Atlantis</b>: it is not there" in words(page)


def test_a_decided_dispute_leaves_the_queue(reviewer: Client) -> None:
    (item,) = [each for each in queries.queue() if each["kind"] == "mention"]
    reviewer.post(f"/desk/mentions/{item['id']}", {"action": "accept"})
    assert [each for each in queries.queue() if each["kind"] == "mention"] == []

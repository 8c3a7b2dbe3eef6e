"""The fourteen invariants of the claim model, by number, each held across the rooms that could break it.

Rooms test their own share at depth; this page is the list, so that none of them is left without a test.
"""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.claims import (
    CountKind,
    Document,
    InvalidClaim,
    Judgement,
    Outcome,
    Qualifier,
    Quote,
    QuoteMismatch,
    Reading,
    SourcedMention,
    Stance,
    Verdict,
    claims_of,
    mentions_from_record,
    to_record,
    total,
)
from marsad.coding import PROFILES, Row, Toll, code, compare, summary
from marsad.exporting import make
from marsad.gather import Failure, Gatherer, documents_from_jsonl
from marsad.knowledge import Knowledge, load_knowledge
from marsad.reading import Reader, load_reader
from marsad.resolving import Book, decide, resolve, undo
from tests.coding.helpers import file, later, members, words_of
from tests.factories import count, mention, sourced, speaker
from tests.resolving.helpers import book_of, partition, reports

INVARIANTS = range(1, 15)
PARTY = (speaker("An outlet"), speaker("the army", "party", actor_id="army"))
REPORT = (
    "A car bomb killed at least 3 civilians and wounded dozens in Mosul on 23 October 2018, a police officer said. "
    "Nobody was hurt when a mortar shell hit Fallujah on 24 October 2018. "
    "The army denied that a strike killed 9 people."
)


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load_knowledge()


@pytest.fixture(scope="module")
def reader(knowledge: Knowledge) -> Reader:
    return load_reader(knowledge)


@pytest.fixture(scope="module")
def reading(reader: Reader) -> Reading:
    return reader.read(Document.of_text(REPORT, id="r", published=date(2018, 10, 25)))


def rows(*told: SourcedMention) -> dict[str, Row]:
    return {profile: code(file(*told), profile, load_knowledge()) for profile in PROFILES}


def test_1_every_quotation_of_a_reading_stands_in_its_text(reading: Reading) -> None:
    claims = [claim for each in reading.sourced for claim in claims_of(each)]
    assert claims
    assert all(REPORT[claim.quote.start : claim.quote.end] == claim.quote.exact for claim in claims)


@given(st.text(min_size=1, max_size=30), st.integers(-3, 30))
def test_1_a_quotation_moved_by_a_letter_is_refused_loudly(text: str, at: int) -> None:
    exact = text[: max(1, len(text) // 2)]
    if at >= 0 and text[at : at + len(exact)] == exact:
        Quote(exact, at, at + len(exact)).verify(text)
    else:
        with pytest.raises(QuoteMismatch):
            Quote(exact, at, at + len(exact)).verify(text)


def test_1_a_reading_with_a_false_quotation_is_never_built() -> None:
    false = mention("m1", quote=Quote("killed 5", 0, 8))
    with pytest.raises(QuoteMismatch):
        Reading(document=Document.of_text("killed 3 people"), mentions=(false,), unread=())


def test_2_a_number_stands_in_its_quotation_or_in_the_table_of_words(reading: Reading, knowledge: Knowledge) -> None:
    counts = [count for each in reading.mentions for count in each.counts]
    assert {each.kind for each in counts} >= {CountKind.AT_LEAST, CountKind.VAGUE}
    for each in counts:
        digits = {int(number) for number in re.findall(r"\d+", each.quote.exact)}
        table = {least for word, least in knowledge.codebook.vague.items() if word in each.quote.exact.casefold()}
        said_none = {0} if each.kind is CountKind.NONE else set()
        assert {each.lo, each.hi} - {None} <= digits | table | said_none, each


@pytest.mark.parametrize(
    ("told", "state", "low"),
    [
        (count("killed", 3), "stated", "3"),
        (count("killed", None, None, kind="unknown"), "unknown", ""),
        (count("killed", 0, kind="none"), "none", "0"),
        (None, "not_mentioned", ""),
    ],
)
def test_3_exact_unknown_none_and_absent_reach_the_export(told: Any, state: str, low: str) -> None:
    one = file(sourced("a", killed=told))
    (content,) = [
        content
        for name, content in make("frictionless", [one], [summary(one, None)], load_knowledge()).items()
        if name.endswith(".csv")
    ]
    (line,) = csv.DictReader(io.StringIO(content.decode()))
    assert (line["killed_said"], line["killed_lo"]) == (state, low)


@given(st.integers(1, 500), st.integers(0, 499))
def test_4_bounds_the_wrong_way_round_are_refused(lo: int, hi: int) -> None:
    if lo <= hi:
        assert count("killed", lo, hi, kind="range").bounds.lo == lo
    else:
        with pytest.raises(InvalidClaim):
            count("killed", lo, hi, kind="range")


@settings(max_examples=20, deadline=None)
@given(members())
def test_4_every_derived_field_has_its_best_between_its_bounds(told: tuple[SourcedMention, ...]) -> None:
    for row in rows(*told).values():
        for name, each in row.fields.items():
            known = [bound for bound in (each.lo, each.value, each.hi) if isinstance(bound, int)]
            assert (each.lo is None and each.hi is None) or known == sorted(known), (row.profile, name)


@settings(max_examples=20, deadline=None)
@given(members())
def test_5_every_value_names_claims_of_its_incident_and_what_it_disagrees_with(
    told: tuple[SourcedMention, ...],
) -> None:
    own = {claim.id for each in told for claim in claims_of(each)}
    for row in rows(*told).values():
        for name, each in row.fields.items():
            assert set(each.basis) | set(each.dissent) <= own, (row.profile, name)
            assert not set(each.basis) & set(each.dissent), (row.profile, name)
            assert each.rule in PROFILES[row.profile].rules, (row.profile, name)


def test_5_a_toll_that_others_contradict_lists_them_as_dissent() -> None:
    told = (sourced("a", killed=3), sourced("b", killed=9), sourced("c", killed=9))
    claims = {each.document.id: next(c.id for c in claims_of(each) if c.predicate == "killed") for each in told}
    field = rows(*told)["ucdp"].fields["best"]
    assert (field.value, set(field.basis), set(field.dissent)) == (9, {claims["b"], claims["c"]}, {claims["a"]})


def test_6_one_different_beats_any_same_and_unsure_joins_nothing() -> None:
    told = (sourced("a", killed=3), sourced("b", killed=3), sourced("c", killed=3))
    book, found = book_of(told)
    assert partition(found) == {frozenset(("a/m1", "b/m1", "c/m1"))}
    for verdict in (Verdict.DIFFERENT, Verdict.UNSURE):
        parted = book
        for other in ("b/m1", "c/m1"):
            said = Judgement(a="a/m1", b=other, verdict=verdict, by="person/amina", reason="Read both.")
            parted = decide(parted, said, None).book(parted)
        assert frozenset(("a/m1",)) in partition(resolve((), book=parted, knowledge=None))


@settings(max_examples=15, deadline=None)
@given(reports(), st.data())
def test_7_a_merge_taken_back_restores_ids_claims_and_rows(
    told: tuple[SourcedMention, ...], data: st.DataObject
) -> None:
    a, b = data.draw(st.permutations([each.uid for each in told]))[:2]
    book, before = book_of(told)
    at = datetime(2018, 11, 1, tzinfo=UTC)
    said = Judgement(a=a, b=b, verdict=Verdict.SAME, by="person/amina", reason="Read both.", at=at)
    merged = decide(book, said, None).book(book)
    after = undo(merged, said, datetime(2018, 11, 2, tzinfo=UTC), None)
    assert derived(after.incidents, told) == derived(before.incidents, told)


def derived(incidents: Any, told: tuple[SourcedMention, ...]) -> dict[str, str]:
    """Each incident that has members, with its summary as JSON."""
    by_uid = {each.uid: each for each in told}
    return {
        each.id: json.dumps(to_record(summary(replace(file(*(by_uid[uid] for uid in each.members)), id=each.id), None)))
        for each in incidents
        if each.members
    }


def test_8_a_retraction_changes_rows_and_nothing_that_was_stored() -> None:
    first = sourced("a", source="Wire", killed=3)
    stored = to_record(first.mention)
    gone = sourced("b", source="Wire", published=later(1), stance=Stance.RETRACTS)
    before, after = summary(file(first), None), summary(file(first, related=(gone,)), None)
    assert (before.killed.best, after.killed, after.withdrawn) == (3, Toll(), True)
    assert to_record(first.mention) == stored
    entries = [entry for field in compare(file(first, related=(gone,)), None) for entry in field.entries]
    assert entries
    assert not any(entry.active for entry in entries)


@settings(max_examples=15, deadline=None)
@given(reports(), st.randoms(use_true_random=False))
def test_9_order_of_arrival_changes_neither_incidents_nor_rows(told: tuple[SourcedMention, ...], random: Any) -> None:
    shuffled = list(told)
    random.shuffle(shuffled)
    at_once = resolve(told, knowledge=None).incidents
    book = Book()
    for each in shuffled:
        book = resolve((each,), book=book, knowledge=None).book(book, (each,))
    assert {frozenset(i.members) for i in book.incidents if i.members} == {
        frozenset(i.members) for i in at_once if i.members
    }
    some = shuffled[:3]
    assert rows(*some) == rows(*reversed(some))


def test_10_neither_a_party_nor_a_copy_raises_the_count_of_independent_sources() -> None:
    one = sourced("a", text=words_of(1))
    for other in (sourced("b", attribution=PARTY), sourced("b", text=words_of(1))):
        assert summary(file(one, other), None).independent_sources == 1
    assert summary(file(one, sourced("b", text=words_of(2))), None).independent_sources == 2


@given(st.integers(0, 100), st.integers(0, 10_000))
def test_11_a_running_toll_is_added_to_nothing(today: int, so_far: int) -> None:
    running = count("killed", so_far, qualifiers=(Qualifier.CUMULATIVE,))
    found = total((count("killed", today), running), Outcome.KILLED)
    assert (found.lo, found.hi) == (today, today)
    assert summary(file(sourced("a", killed=today, counts=(running,))), None).killed == Toll(today, today, today)


@pytest.mark.parametrize(
    "more",
    [{"polarity": "denied"}, *({"realis": realis} for realis in ("planned", "threatened", "hypothetical"))],
    ids=lambda more: "-".join(more.values()),
)
def test_12_what_is_denied_or_only_planned_is_no_incident_and_counts_nobody(more: dict[str, str]) -> None:
    told = mentions_from_record(
        {
            "id": "a",
            "document": to_record(Document.of_text("Nothing.", published=date(2018, 10, 24))),
            "mentions": [to_record(mention("m1", killed=10)) | more],
        }
    )
    found = resolve(told, knowledge=None)
    assert [each.incident for each in found.assignments] == [None]
    assert found.assignments[0].reasons[0]
    assert not any(each.members for each in found.incidents)
    assert summary(file(*told), None).killed == Toll()
    assert not any(row.included for row in rows(*told).values())


@settings(max_examples=15, deadline=None)
@given(members())
def test_13_the_same_claims_give_the_row_of_every_profile_again(told: tuple[SourcedMention, ...]) -> None:
    again = tuple(
        each
        for every in told
        for each in mentions_from_record(
            {"id": every.document.id, "document": to_record(every.document), "mentions": [to_record(every.mention)]}
        )
    )
    # Records leave the text out; it is not in what a profile reads but in what tells copies apart.
    again = tuple(SourcedMention(old.document, new.mention) for old, new in zip(told, again, strict=True))
    assert rows(*told) == rows(*again)


def test_14_what_cannot_be_parsed_is_an_error_and_never_an_empty_list(tmp_path: Path, knowledge: Knowledge) -> None:
    broken = tmp_path / "broken.txt"
    broken.write_bytes(b"\x00\x01\x02")
    gathered = list(Gatherer(knowledge, today=date(2018, 12, 1)).walk([broken]))
    lines = list(documents_from_jsonl(["{", '{"id": "a"}'], name="lines"))
    assert [type(each) for each in (*gathered, *lines)] == [Failure] * 3
    assert all(each.error.where and each.error.hint for each in (*gathered, *lines) if isinstance(each, Failure))


def test_14_harm_that_gave_no_mention_is_listed_with_its_words(reader: Reader) -> None:
    text = "In the north, so an account goes, slain were they whose names are on the wall, and wounded the others."
    found = reader.read(Document.of_text(text))
    assert found.mentions or [each.quote.exact for each in found.unread if each.reason]


def test_every_invariant_has_a_test() -> None:
    tested = {int(name.split("_")[1]) for name in globals() if re.match(r"test_\d+_", name)}
    assert tested == set(INVARIANTS)

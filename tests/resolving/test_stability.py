"""Order, increments, merges, splits and undo: what may change an incident's id, and what may not."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.claims import Incident, InputError, SourcedMention, Verdict
from marsad.resolving import Book, birth_id, decide, resolve, undo
from tests.factories import sourced
from tests.resolving.helpers import book_of, partition, person, reports

AT = datetime(2018, 11, 12, tzinfo=UTC)


@given(reports(), st.randoms(use_true_random=False))
@settings(max_examples=25, deadline=None)
def test_order_does_not_count(mentions: tuple[SourcedMention, ...], random: object) -> None:
    shuffled = list(mentions)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    first, second = resolve(mentions, knowledge=None), resolve(shuffled, knowledge=None)
    assert first.incidents == second.incidents
    assert set(first.judgements) == set(second.judgements)


@given(reports(), st.randoms(use_true_random=False))
@settings(max_examples=25, deadline=None)
def test_one_by_one_gives_what_all_at_once_gives(mentions: tuple[SourcedMention, ...], random: object) -> None:
    shuffled = list(mentions)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    book = Book()
    for each in shuffled:
        book = resolve((each,), book=book, knowledge=None).book(book, (each,))
    assert partition(resolve((), book=book, knowledge=None)) == partition(resolve(mentions, knowledge=None))


@given(reports())
@settings(max_examples=25, deadline=None)
def test_a_rerun_adds_nothing(mentions: tuple[SourcedMention, ...]) -> None:
    book, first = book_of(mentions)
    again = resolve((), book=book, knowledge=None)
    assert again.incidents == first.incidents
    assert again.judgements == ()


@given(reports(), st.data())
@settings(max_examples=25, deadline=None)
def test_undoing_a_merge_is_identity(mentions: tuple[SourcedMention, ...], data: st.DataObject) -> None:
    book, first = book_of(mentions)
    uids = sorted(each.uid for each in mentions)
    a, b = data.draw(st.permutations(uids))[:2]
    merge = person(a, b)
    merged = decide(book, merge, None)
    after = merged.book(book)
    assert any({a, b} <= members for members in partition(merged))
    undone = undo(after, merge, AT, None)
    restored = {each.id: each for each in undone.incidents if not each.redirect and each.members}
    assert restored == {each.id: each for each in first.incidents}


@given(reports(), st.data())
@settings(max_examples=25, deadline=None)
def test_a_person_who_parts_two_mentions_parts_them(mentions: tuple[SourcedMention, ...], data: st.DataObject) -> None:
    book, _ = book_of(mentions)
    uids = sorted(each.uid for each in mentions)
    a, b = data.draw(st.permutations(uids))[:2]
    found = decide(book, person(a, b, Verdict.DIFFERENT), None)
    assert not any({a, b} <= members for members in partition(found))


@given(reports())
@settings(max_examples=25, deadline=None)
def test_no_incident_holds_two_mentions_judged_different(mentions: tuple[SourcedMention, ...]) -> None:
    found = resolve(mentions, knowledge=None)
    for judgement in found.judgements:
        if judgement.verdict is Verdict.DIFFERENT:
            assert not any(judgement.pair <= members for members in partition(found))


@given(reports())
@settings(max_examples=30, deadline=None)
def test_every_mention_has_one_incident(mentions: tuple[SourcedMention, ...]) -> None:
    found = resolve(mentions, knowledge=None)
    members = [uid for each in found.incidents for uid in each.members]
    assert sorted(members) == sorted(each.uid for each in mentions)
    assert {each.mention: each.incident for each in found.assignments} == {
        uid: each.id for each in found.incidents for uid in each.members
    }


def test_more_data_changes_no_id() -> None:
    book, first = book_of([sourced("b", killed=10, published=date(2018, 10, 24))])
    # An earlier report of the same incident arrives later: the founder stays the founder.
    found = resolve([sourced("a", killed=10, published=date(2018, 10, 23))], book=book, knowledge=None)
    assert [each.id for each in found.incidents] == [first.incidents[0].id]
    assert found.incidents[0].members == ("b/m1", "a/m1")


def test_a_merge_keeps_the_oldest_id_and_redirects_the_other() -> None:
    book, first = book_of([sourced("a", killed=3)])
    later = resolve([sourced("b", place="Mosul")], book=book, knowledge=None)
    book = later.book(book, (sourced("b", place="Mosul"),))
    merged = decide(book, person("b/m1", "a/m1"), None)
    old, new = first.incidents[0].id, birth_id("b/m1")
    assert {each.id: each.redirect for each in merged.incidents} == {old: None, new: old}
    assert merged.judgements[0].by == "person/amina"


def test_a_split_keeps_the_id_where_the_first_mention_is() -> None:
    book, first = book_of(
        [sourced("a", killed=10, published=date(2018, 10, 23)), sourced("b", killed=10, published=date(2018, 10, 24))]
    )
    found = decide(book, person("a/m1", "b/m1", Verdict.DIFFERENT), None)
    assert {each.id: each.members for each in found.incidents} == {
        first.incidents[0].id: ("a/m1",),
        birth_id("b/m1"): ("b/m1",),
    }


def test_the_founder_is_known_from_the_id_when_members_come_sorted() -> None:
    # A store may keep members in any order: the id alone says which of them founded the incident.
    mentions = (sourced("a", killed=10, published=date(2018, 10, 24)), sourced("b", killed=10))
    book, first = book_of(mentions)
    sorted_book = Book(
        tuple(Incident(id=each.id, members=tuple(sorted(each.members))) for each in book.incidents),
        book.judgements,
        book.mentions,
    )
    split = decide(sorted_book, person("a/m1", "b/m1", Verdict.DIFFERENT), None)
    kept = next(each for each in split.incidents if each.id == first.incidents[0].id)
    assert kept.members == ("b/m1",)


def test_an_incident_whose_mentions_are_gone_stays_empty() -> None:
    book, first = book_of([sourced("a")])
    without = Book(book.incidents, book.judgements, ())
    found = resolve((), book=without, knowledge=None)
    assert found.incidents == (Incident(id=first.incidents[0].id),)
    # It comes back under its own id when the mention does.
    again = resolve([sourced("a")], book=Book(found.incidents), knowledge=None)
    assert again.incidents == first.incidents


def test_a_persons_unsure_takes_a_machine_join_away() -> None:
    book, first = book_of([sourced("a", killed=10), sourced("b", killed=10)])
    assert len(partition(first)) == 1
    assert len(partition(decide(book, person("a/m1", "b/m1", Verdict.UNSURE), None))) == 2


def test_a_persons_different_stands_against_a_persons_same() -> None:
    book, _ = book_of([sourced("a"), sourced("b", place="Mosul"), sourced("c", place="Kirkuk")])
    for judgement in (
        person("a/m1", "b/m1"),
        person("b/m1", "c/m1"),
        person("a/m1", "c/m1", Verdict.DIFFERENT),
    ):
        book = decide(book, judgement, None).book(book)
    sets = partition(resolve((), book=book, knowledge=None))
    assert not any({"a/m1", "c/m1"} <= members for members in sets)


def test_a_decision_on_an_unknown_mention_is_refused() -> None:
    book, _ = book_of([sourced("a")])
    with pytest.raises(InputError, match="no mention 'z/m1'"):
        decide(book, person("a/m1", "z/m1"), None)


def test_a_person_joins_whole_incidents() -> None:
    book, _ = book_of(
        [sourced("a", killed=9), sourced("b", killed=9), sourced("c", place="Mosul"), sourced("d", place="Mosul")]
    )
    found = decide(book, person("a/m1", "c/m1"), None)
    assert partition(found) == {frozenset({"a/m1", "b/m1", "c/m1", "d/m1"})}

"""Order, increments, merges and restarts, with reports that are compared by all their words."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.claims import Reading, SourcedMention, Verdict, to_json
from marsad.resolving import Book, decide, resolve, resolve_lines, shipped, undo
from marsad.resolving.compared import compare
from marsad.resolving.linkage import LEAST
from marsad.resolving.reason import Reason
from tests.factories import quote
from tests.resolving.helpers import book_of, partition, person
from tests.resolving.told import AGAIN, FIRST, OTHER, report

AT = datetime(2018, 11, 12, tzinfo=UTC)
EVENTS = (
    ("Dariusz Kowalczyk", "Wexham Bridge", "Larkspur Lane", "clarinets caravan scooter", 34),
    ("Philippa Underhay", "Merrow Brewery", "Tolpuddle Crescent", "violinist ferry wedding", 52),
    ("Ephraim Castellane", "Hollin Viaduct", "Quarrendon Row", "beekeeper lantern orchard", 19),
)


def text_of(event: int, parts: frozenset[int]) -> str:
    """A report of an event that tells some of its parts."""
    name, place, street, words, age = EVENTS[event]
    said = (
        f"It struck {name}, {age}.",
        f"They were near {place} then.",
        f"Somebody fled along {street}.",
        f"There was talk of {words}.",
    )
    return " ".join(said[at] for at in sorted(parts)) or "Somebody was shot."


@st.composite
def told(draw: st.DrawFn) -> tuple[SourcedMention, ...]:
    """Reports of three events, each telling a part of what is known of one."""
    count = draw(st.integers(2, 9))
    return tuple(
        report(
            f"d{at}",
            text_of(draw(st.integers(0, 2)), draw(st.frozensets(st.integers(0, 3), min_size=1))),
            published=date(2018, 10, 20) + timedelta(days=draw(st.integers(0, 40))),
        )
        for at in range(count)
    )


@given(told(), st.randoms(use_true_random=False))
@settings(max_examples=20, deadline=None)
def test_order_does_not_count(mentions: tuple[SourcedMention, ...], random: object) -> None:
    shuffled = list(mentions)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    first, second = resolve(mentions, knowledge=None), resolve(shuffled, knowledge=None)
    assert first.incidents == second.incidents
    assert set(first.judgements) == set(second.judgements)


@given(told(), st.randoms(use_true_random=False))
@settings(max_examples=20, deadline=None)
def test_one_by_one_gives_what_all_at_once_gives(mentions: tuple[SourcedMention, ...], random: object) -> None:
    shuffled = list(mentions)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    book = Book()
    for each in shuffled:
        book = resolve((each,), book=book, knowledge=None).book(book, (each,))
    assert partition(resolve((), book=book, knowledge=None)) == partition(resolve(mentions, knowledge=None))


@given(told(), st.data())
@settings(max_examples=20, deadline=None)
def test_no_id_changes_that_did_not_have_to(mentions: tuple[SourcedMention, ...], data: st.DataObject) -> None:
    cut = data.draw(st.integers(1, len(mentions) - 1))
    book, first = book_of(mentions[:cut])
    later = resolve(mentions[cut:], book=book, knowledge=None)
    home = {each.id: each for each in later.incidents}
    for before in first.incidents:
        now = home[before.id]
        # Its founder is where the id is, or the id redirects to the incident that took it in.
        held = now if now.redirect is None else home[now.redirect]
        assert before.members[0] in held.members


@given(told(), st.data())
@settings(max_examples=20, deadline=None)
def test_undoing_a_merge_is_identity(mentions: tuple[SourcedMention, ...], data: st.DataObject) -> None:
    book, first = book_of(mentions)
    a, b = data.draw(st.permutations(sorted(each.uid for each in mentions)))[:2]
    merge = person(a, b)
    merged = decide(book, merge, None)
    assert any({a, b} <= members for members in partition(merged))
    undone = undo(merged.book(book), merge, AT, None)
    restored = {each.id: each for each in undone.incidents if not each.redirect and each.members}
    assert restored == {each.id: each for each in first.incidents}


@given(told(), st.data())
@settings(max_examples=20, deadline=None)
def test_a_persons_different_cuts_and_keeps_every_mention(
    mentions: tuple[SourcedMention, ...], data: st.DataObject
) -> None:
    book, _ = book_of(mentions)
    a, b = data.draw(st.permutations(sorted(each.uid for each in mentions)))[:2]
    found = partition(decide(book, person(a, b, Verdict.DIFFERENT), None))
    assert not any({a, b} <= members for members in found)
    assert sorted(uid for members in found for uid in members) == sorted(each.uid for each in mentions)


@given(told())
@settings(max_examples=20, deadline=None)
def test_within_an_incident_the_machines_pairs_are_likely_on_average(mentions: tuple[SourcedMention, ...]) -> None:
    scored = compare(mentions, shipped(), None)
    chance = {
        frozenset((scored.uids[a], scored.uids[b])): value
        for a, b, value in zip(
            scored.scored.left.tolist(), scored.scored.right.tolist(), scored.scored.chance.tolist(), strict=True
        )
    }
    for members in partition(resolve(mentions, knowledge=None)):
        if len(members) == 2:
            assert chance[members] >= LEAST


def test_all_pairs_of_a_set_are_compared_whether_they_met_or_not() -> None:
    # The second tells of another part than the first, so they share no block: the third brings them together.
    mentions = [report(f"d{at}", text_of(0, frozenset(parts))) for at, parts in enumerate(({0}, {2}, {0, 2}))]
    found = compare(mentions, shipped(), None)
    pairs = set(zip(found.scored.left.tolist(), found.scored.right.tolist(), strict=True))
    assert pairs == set(combinations(range(3), 2))


def test_a_chance_name_does_not_chain_two_events() -> None:
    bridge = text_of(0, frozenset({0, 1, 2, 3}))
    other = text_of(1, frozenset({0, 1, 2, 3})) + " Once Dariusz Kowalczyk lived there."
    third = text_of(1, frozenset({0, 1, 3}))
    found = partition(resolve([report("a", bridge), report("b", other), report("c", third)], knowledge=None))
    assert found == {frozenset({"a/m1"}), frozenset({"b/m1", "c/m1"})}


def test_two_victims_of_one_street_in_one_week_stay_two() -> None:
    one = "A man was shot on Larkspur Lane near Wexham. Dariusz Kowalczyk, 34, mended clarinets."
    other = "A woman was shot on Larkspur Lane near Wexham. Philippa Underhay, 52, sold lanterns."
    later = date(2018, 10, 27)
    first = report("a", one, day=date(2018, 10, 23))
    second = report("b", other, day=date(2018, 10, 27), published=later)
    assert len(partition(resolve([first, second], knowledge=None))) == 2


def as_line(each: SourcedMention) -> str:
    """A record as `marsad read --jsonl` prints it, with traits and without text."""
    text = each.mention.quote.exact
    mention = replace(each.mention, quote=quote(text, text))
    return to_json(Reading(document=replace(each.document, text=text), mentions=(mention,)))


def test_the_record_alone_is_enough() -> None:
    lines = [as_line(report(id, text)) for id, text in (("a", FIRST), ("b", AGAIN), ("c", OTHER))]
    found = [json.loads(line) for line in resolve_lines(lines, knowledge=None)]
    assert found[0]["incident"] == found[1]["incident"] != found[2]["incident"]
    assert any("kowalczyk" in reason for reason in found[0]["reasons"])


@pytest.mark.parametrize("language", ["ar", "en"])
def test_names_of_any_script_join_reports(language: str) -> None:
    name = "محمود الزهيراوي" if language == "ar" else "Mahmoud Zuhairawi"
    texts = {
        "ar": ("قتل {} قرب جسر البلوط بعد شجار حول قيثارة", "شيع جثمان {} صاحب قيثارة الذي قتل قرب جسر البلوط"),
        "en": (
            "They shot {} by Wexham Bridge over a mandolin",
            "Mourners carried {} whose mandolin fell by Wexham Bridge",
        ),
    }[language]
    one, other = (report(id, text.format(name), language=language) for id, text in zip("ab", texts, strict=True))
    assert "names" in {each.name for each in compare_pair(one, other)}


def compare_pair(a: SourcedMention, b: SourcedMention) -> list[Reason]:
    """The reasons for which something in common was found."""
    from marsad.resolving.pair import told as reasons_of

    found = compare((a, b), shipped(), None)
    pair = reasons_of([(found.facts[a.uid], found.facts[b.uid])], shipped())[0]
    return [each for each in pair.reasons if each.weight > 0]

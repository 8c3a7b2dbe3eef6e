"""The parts of resolving: weights, blocks, copies, sums, lines, explanations."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, date, datetime
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings

from marsad.claims import (
    InputError,
    Outcome,
    Qualifier,
    Reading,
    SourcedMention,
    Verdict,
    to_json,
)
from marsad.knowledge import Knowledge
from marsad.resolving import (
    Pair,
    birth_id,
    check_sum,
    copies,
    decide,
    explain,
    resolve_lines,
    shipped,
    undo,
    voices,
)
from marsad.resolving.blocking import Blocks
from marsad.resolving.blocking import candidates as pairs_that_meet
from marsad.resolving.columns import Columns
from marsad.resolving.facts import Facts, facts_of
from marsad.resolving.pair import score_pair, told
from marsad.resolving.parameters import Parameters, parameters_of
from marsad.resolving.sketch import sketch_of
from marsad.resolving.stated import stated_number
from tests.factories import actor, count, document, sourced, span, speaker, where
from tests.resolving.helpers import NINEVEH, OCTOBER, book_of, person, reports


def pair(a: SourcedMention, b: SourcedMention) -> Pair:
    """The score of two mentions."""
    return score_pair(facts_of(a, shipped(), None), facts_of(b, shipped(), None), shipped())


def candidates(facts: Iterable[Facts], parameters: Parameters) -> set[tuple[str, str]]:
    """The pairs that meet, by uids."""
    rows = list(facts)
    columns = Columns([sketch_of(each, parameters.family_bits) for each in rows])
    met = (
        (rows[code >> 32].uid, rows[code & 0xFFFFFFFF].uid)
        for code in pairs_that_meet(Blocks.of(columns, parameters), columns).tolist()
    )
    return {(min(pair), max(pair)) for pair in met}


def level(a: SourcedMention, b: SourcedMention, name: str) -> str | None:
    """What one comparison found."""
    return next((each.level for each in pair(a, b).reasons if each.name == name), None)


@given(reports())
@settings(max_examples=30, deadline=None)
def test_a_score_is_symmetric(mentions: tuple[SourcedMention, ...]) -> None:
    facts = [facts_of(each, shipped(), None) for each in mentions]
    met = list(combinations(facts, 2))
    assert told(met, shipped()) == told([(b, a) for a, b in met], shipped())


@given(reports())
@settings(max_examples=30, deadline=None)
def test_every_pair_that_is_the_same_meets(mentions: tuple[SourcedMention, ...]) -> None:
    facts = {each.uid: facts_of(each, shipped(), None) for each in mentions}
    met = candidates(facts.values(), shipped())
    twos = list(combinations(sorted(facts), 2))
    for (a, b), found in zip(twos, told([(facts[a], facts[b]) for a, b in twos], shipped()), strict=True):
        dated = facts[a].spans and facts[b].spans and facts[a].places and facts[b].places
        if found.verdict is Verdict.SAME and dated:
            assert (a, b) in met


def test_bits_are_the_prior_and_all_weights() -> None:
    found = pair(sourced("a", killed=10), sourced("b", killed=10))
    assert found.bits == shipped().prior["met"] + sum(each.weight for each in found.reasons)
    assert 0.5 < found.score < 1


def test_what_is_not_said_weighs_nothing() -> None:
    bare: dict[str, Any] = {"day": None, "place": None, "method": (), "event_type": None}
    found = pair(sourced("a", **bare), sourced("b", **bare))
    assert (found.sentences, found.verdict) == ((), Verdict.UNSURE)


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ({}, "same_day"),
        ({"day": OCTOBER}, "month"),
        ({"day": span(date(2018, 10, 20), date(2018, 10, 26))}, "week"),
        ({"day": span(date(2018, 10, 30), None, date(2018, 10, 23))}, "alternative"),
        ({"day": None}, None),
        ({"day": date(2018, 10, 24)}, "next_day"),
        ({"day": date(2018, 10, 29)}, "near_apart"),
        ({"day": date(2018, 11, 24)}, "apart"),
    ],
)
def test_levels_of_time(other: dict[str, Any], expected: str | None) -> None:
    assert level(sourced("a"), sourced("b", **other), "time") == expected


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("Qayyarah", "same_place"),
        (NINEVEH, "contains"),
        ("Sharqat", "apart"),
        (where("Nearby", lat=35.82, lon=43.30, radius_km=2.0), "within"),
        (where("Nearby", lat=35.92, lon=43.29, radius_km=2.0), "near"),
        (None, None),
    ],
)
def test_levels_of_place(other: Any, expected: str | None) -> None:
    assert level(sourced("a"), sourced("b", place=other), "place") == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [(2, 2, "same_small"), (10, 10, "same_large"), (10, 12, "conflict"), (2, 30, "far"), (None, 3, None)],
)
def test_levels_of_toll(first: int | None, second: int, expected: str | None) -> None:
    assert level(sourced("a", killed=first), sourced("b", killed=second), "toll") == expected


def test_a_later_higher_toll_is_raised_not_in_conflict() -> None:
    assert level(sourced("a", killed=10), sourced("b", killed=12, published=date(2018, 10, 25)), "toll") == "raised"


def test_more_than_thirty_is_compatible_with_thirty() -> None:
    more = count("killed", 31, None, kind="at_least", stated="more than 30")
    assert level(sourced("a", killed=more), sourced("b", killed=30), "toll") == "compatible"


def test_unnamed_gunmen_count_neither_way() -> None:
    gunmen = actor("gunmen", "initiator", actor_id="unidentified-armed-group")
    named = actor("Islamic State", "initiator")
    assert level(sourced("a", actors=(gunmen,)), sourced("b", actors=(named,)), "perpetrator") is None


def test_a_defused_bomb_is_not_the_one_that_went_off() -> None:
    defused = sourced("b", counts=(count("defused", 1),), sub_event_type=None, event_type=None)
    assert pair(sourced("a", injured=2), defused).verdict is Verdict.DIFFERENT


def test_a_veto_says_which_fact_forbids() -> None:
    found = pair(sourced("a"), sourced("b", day=date(2018, 10, 25)))
    assert found.score == 0.0
    assert found.reasons[0].sentence == "Two exact days, 2018-10-23 and 2018-10-25: two incidents."


def test_two_countries_are_apart() -> None:
    abroad = where("Qayyarah", country="SY", place_id="sy-x", admin1=None)
    assert "different countries" in pair(sourced("a"), sourced("b", place=abroad)).reasons[0].sentence


def test_exact_days_of_one_month_do_not_meet_in_the_block_of_the_month() -> None:
    facts = [facts_of(sourced(f"d{at}", day=date(2018, 10, at)), shipped(), None) for at in range(1, 31)]
    assert candidates(facts, shipped()) == set()


def test_a_month_meets_each_of_its_days() -> None:
    days = [facts_of(sourced(f"d{at:02}", day=date(2018, 10, at)), shipped(), None) for at in range(1, 31)]
    month = facts_of(sourced("m", day=OCTOBER), shipped(), None)
    assert candidates([*days, month], shipped()) == {(each.uid, month.uid) for each in days}


def test_growth_of_candidates_is_not_quadratic() -> None:
    def pairs(days: int) -> int:
        facts = [
            facts_of(sourced(f"{place}{at}", place=place, day=date.fromordinal(736000 + at)), shipped(), None)
            for at in range(days)
            for place in ("Qayyarah", "Mosul", "Baghdad", "Kirkuk")
        ]
        return len(candidates(facts, shipped()))

    assert pairs(60) <= 2.2 * pairs(30)


def test_parameters_with_a_missing_part_are_refused() -> None:
    with pytest.raises(InputError, match="missing or unknown"):
        parameters_of({"version": 1}, where="x.yaml")


def test_equal_texts_are_copies() -> None:
    first = document("a", text="Five dead in a bombing.", published=date(2018, 10, 24))
    second = document("b", text="FIVE dead in a bombing", published=date(2018, 10, 23))
    assert copies([first, second]) == {"a": "b", "b": "b"}


def test_an_edited_copy_is_a_copy() -> None:
    words = [f"word{at}" for at in range(200)]
    edited = ["Reprint:", *words[:100], "editor", *words[100:]]
    found = copies([document("a", text=" ".join(words)), document("b", text=" ".join(edited))])
    assert found == {"a": "a", "b": "a"}


def test_short_texts_that_resemble_are_no_copies() -> None:
    found = copies([document("a", text="Two killed in Mosul by a bomb."), document("b", text="Two killed in Mosul.")])
    assert found == {"a": "a", "b": "b"}


def test_records_without_text_are_no_copies_of_each_other() -> None:
    assert copies([document("a", text=""), document("b", text="")]) == {"a": "a", "b": "b"}


def test_voices_of_a_party_a_wire_and_an_outlet() -> None:
    party = sourced("a", attribution=(speaker("Wire"), speaker("the army", "party", actor_id="army")))
    wired = sourced("b", attribution=(speaker("Post"), speaker("Big Agency", "agency")))
    own = sourced("c", source="Post")
    found = voices([party, wired, own], None)
    assert (found["a/m1"].key, found["a/m1"].party) == ("party/army", True)
    assert (found["b/m1"].key, found["b/m1"].party) == ("source/big agency", False)
    assert (found["c/m1"].key, found["c/m1"].party) == ("source/post", False)


def test_a_registered_partys_publisher_is_the_party(knowledge: Knowledge) -> None:
    source = next(each for each in knowledge.sources if each.party)
    found = voices([sourced("a", source=source.name, source_id=source.id)], knowledge)
    assert found["a/m1"].party


def test_a_sum_adds_up_when_open_numbers_are_read_as_stated() -> None:
    whole = sourced("s", kind="aggregate", killed=count("killed", 55, None, kind="at_least", stated="at least 55"))
    leaders = count("killed", 5, stated="five", group="militants", qualifiers=(Qualifier.LEADERS,))
    others = count("killed", 31, None, kind="at_least", stated="more than 30", group="militants")
    first = sourced("a", counts=(leaders, others))
    second = sourced("b", killed=count("killed", 20, kind="approximate", stated="approximately 20"))
    found = check_sum(whole, [first, second], Outcome.KILLED)
    assert (found.state, found.parts_as_stated, found.difference) == ("adds_up_as_stated", 55, 0)
    assert (found.parts.lo, found.parts.hi) == (56, None)
    assert "add up to 55" in found.sentence


@pytest.mark.parametrize(("total", "state", "difference"), [(10, "adds_up", 0), (12, "short", 2), (7, "over", -3)])
def test_sums_that_do_not_add_up_say_by_how_much(total: int, state: str, difference: int) -> None:
    whole = sourced("s", kind="aggregate", killed=total)
    found = check_sum(whole, [sourced("a", killed=4), sourced("b", killed=6)], Outcome.KILLED)
    assert (found.state, found.difference) == (state, difference)


def test_a_sum_without_parts_is_unknown() -> None:
    found = check_sum(sourced("s", kind="aggregate", killed=9), [sourced("a")], Outcome.KILLED)
    assert (found.state, found.without) == ("unknown", ("a/m1",))


@pytest.mark.parametrize(
    ("lo", "words", "number"), [(31, "more than 30", 30), (30, "at least 30", 30), (1001, "over 1,000", 1000)]
)
def test_the_number_that_stands_in_the_words(lo: int, words: str, number: int) -> None:
    assert stated_number(count("killed", lo, None, kind="at_least", stated=words)) == number


def lines_of(*mentions: SourcedMention) -> list[str]:
    """Records as `marsad read --jsonl` prints them, one document a mention."""
    found = []
    for each in mentions:
        text = " ".join(dict.fromkeys(quote.exact for quote in each.mention.quotes()))
        found.append(
            to_json(
                Reading(
                    document=document(each.document.id, text=text, source=each.document.source),
                    mentions=(_placed(each, text),),
                )
            )
        )
    return found


def _placed(each: SourcedMention, text: str) -> Any:
    from dataclasses import replace

    from tests.factories import quote

    counts = tuple(replace(one, quote=quote(one.quote.exact, text)) for one in each.mention.counts)
    return replace(each.mention, counts=counts, quote=quote(each.mention.quote.exact, text))


def test_lines_in_lines_out() -> None:
    found = [
        json.loads(line)
        for line in resolve_lines(lines_of(sourced("a", killed=10), sourced("b", killed=12)), knowledge=None)
    ]
    assert [each["mention"] for each in found] == ["a/m1", "b/m1"]
    assert found[0]["incident"] == found[1]["incident"]
    assert set(found[0]) == {"mention", "incident", "score", "reasons"}


def test_a_broken_line_names_its_number() -> None:
    with pytest.raises(InputError, match=r"reports\.jsonl, line 2: not JSON"):
        list(resolve_lines([*lines_of(sourced("a")), "{oops"], knowledge=None, name="reports.jsonl"))


@pytest.mark.parametrize("bad", ["{oops", '{"id": 3}', '{"id": "x", "document": {}, "mentions": []}', "[]"])
def test_a_broken_line_loses_nothing_of_the_rest(bad: str) -> None:
    errors: list[InputError] = []
    lines = [*lines_of(sourced("a")), bad, "", *lines_of(sourced("b"))]
    found = list(resolve_lines(lines, knowledge=None, on_error=errors.append))
    assert (len(found), len(errors)) == (2, 1)


def test_an_explanation_names_what_would_split() -> None:
    book, found = book_of([sourced("a", killed=10), sourced("b", killed=10)])
    told = explain(found.incidents[0].id, book, None)
    assert told.members == ("a/m1", "b/m1")
    assert "Both in Qayyarah." in told.pairs[0].sentences
    assert "bits to spare" in told.would_split[0]


def test_an_explanation_follows_redirects_and_names_the_person() -> None:
    book, _ = book_of([sourced("a"), sourced("b", place="Mosul")])
    merged = decide(book, person("a/m1", "b/m1"), None)
    gone = next(each.id for each in merged.incidents if each.redirect)
    told = explain(gone, merged.book(book), None)
    assert (told.asked, told.incident != gone) == (gone, True)
    assert "joined by person/amina" in told.would_split[0]


FIRST, NINTH = span(date(2018, 10, 1)), span(date(2018, 10, 9))


def test_an_explanation_says_who_was_kept_out_and_what_stood_against_it() -> None:
    vague = sourced("b", day=OCTOBER, killed=10, injured=5)
    exact = sourced("a", day=FIRST, killed=10, injured=5), sourced("c", day=NINTH, killed=10)
    book, found = book_of([vague, *exact])
    (joined,) = [each for each in found.incidents if len(each.members) == 2]
    told = explain(joined.id, book, None)
    assert told.members == ("a/m1", "b/m1")
    (kept,) = told.kept_out
    assert (kept.mention, kept.incident, kept.judgement.pair) == ("c/m1", birth_id("c/m1"), {"b/m1", "c/m1"})
    assert "a/m1 and c/m1 hold apart" in kept.sentence
    assert "Two exact days" in kept.sentence
    assert kept.judgement not in told.judgements


def test_what_a_person_took_back_keeps_nobody_out() -> None:
    book, _ = book_of([sourced("a"), sourced("b", place="Mosul")])
    merge = person("a/m1", "b/m1")
    merged = decide(book, merge, None)
    after = merged.book(book)
    undone = undo(after, merge, datetime(2026, 11, 2, tzinfo=UTC), None).book(after)
    told = explain(birth_id("a/m1"), undone, None)
    assert (told.members, told.kept_out) == (("a/m1",), ())
    assert any(each.by_person for each in told.judgements)


def test_nobody_is_kept_out_of_an_incident_that_nothing_was_judged_like() -> None:
    book, found = book_of([sourced("a", day=FIRST), sourced("b", day=FIRST), sourced("c", day=NINTH)])
    assert [explain(each.id, book, None).kept_out for each in found.incidents] == [(), ()]


def test_an_unknown_incident_is_refused() -> None:
    book, _ = book_of([sourced("a")])
    with pytest.raises(InputError, match="no incident 'i0'"):
        explain("i0", book, None)


def test_one_mention_cannot_be_split() -> None:
    book, _ = book_of([sourced("a")])
    assert explain(birth_id("a/m1"), book, None).would_split == ("It has one mention: there is nothing to split.",)


def test_without_a_place_more_has_to_agree() -> None:
    placed = pair(sourced("a", killed=3), sourced("b", killed=3))
    without = pair(sourced("a", killed=3, place=None), sourced("b", killed=3))
    place = shipped().weights["place"]["same_place"]
    assert without.bits == placed.bits - place + shipped().prior["no_place"]


def test_one_death_by_gunfire_on_one_day_is_not_enough_without_a_place() -> None:
    shooting: dict[str, Any] = {"place": None, "method": "small_arms", "killed": 1}
    assert pair(sourced("a", **shooting), sourced("b", **shooting)).verdict is Verdict.UNSURE


def test_a_mention_given_twice_is_refused_and_the_first_stays() -> None:
    errors: list[InputError] = []
    lines = [*lines_of(sourced("a", killed=10)), *lines_of(sourced("a", killed=99)), *lines_of(sourced("b"))]
    found = [json.loads(line) for line in resolve_lines(lines, knowledge=None, name="in", on_error=errors.append)]
    assert [each["mention"] for each in found] == ["a/m1", "b/m1"]
    assert [(each.where, each.hint) for each in errors] == [("in, line 2", "Give each report an `id` of its own.")]


def test_a_line_nested_without_end_is_refused() -> None:
    with pytest.raises(InputError, match="in, line 1: not JSON"):
        list(resolve_lines(["[" * 100_000], knowledge=None, name="in"))

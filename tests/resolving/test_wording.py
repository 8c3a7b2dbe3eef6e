"""Every score says why, in sentences that name what was compared."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from marsad.claims import Outcome, SourcedMention, Stance
from marsad.resolving import shipped
from marsad.resolving.about import mains
from marsad.resolving.compare import COMPARISONS
from marsad.resolving.facts import facts_of
from marsad.resolving.pair import Pair, score_pair, told
from marsad.resolving.wording import WORDS, bounds_words, level_name
from tests.factories import actor, count, region, sourced, where
from tests.resolving.helpers import NINEVEH, OCTOBER
from tests.resolving.told import AGAIN, FIRST, OTHER, report

ANBAR = region("Anbar", lat=33.0, lon=42.0)
NEARBY = where("Nearby", lat=35.82, lon=43.30, radius_km=2.0)


def pair(a: SourcedMention, b: SourcedMention) -> Pair:
    """The pair with its reasons."""
    main = mains((a, b), shipped())
    return score_pair(*(facts_of(each, shipped(), None, main=each.uid in main) for each in (a, b)), shipped())


def sentence(name: str, a: SourcedMention, b: SourcedMention) -> str:
    """What one comparison says."""
    return next(each.sentence for each in pair(a, b).reasons if each.name == name)


def test_every_comparison_has_words() -> None:
    assert set(WORDS) == set(COMPARISONS)


@pytest.mark.parametrize(
    ("name", "other", "expected"),
    [
        ("time", {}, "Both on 2018-10-23."),
        ("time", {"day": OCTOBER}, "The days 2018-10-23 and 2018-10-01 to 2018-10-31 overlap."),
        ("time", {"day": date(2018, 10, 24)}, "The days 2018-10-23 and 2018-10-24 do not overlap."),
        ("place", {}, "Both in Qayyarah."),
        ("place", {"place": NINEVEH}, "Qayyarah lies in Nineveh."),
        ("place", {"place": "Sharqat"}, "Qayyarah and Sharqat lie 25 km apart beyond their radii."),
        ("place", {"place": ANBAR}, "Qayyarah and Anbar lie in two governorates, Nineveh and Anbar."),
        ("place", {"place": NEARBY}, "Qayyarah and Nearby overlap within their radii."),
        ("method", {}, "Both by vbied."),
        ("method", {"method": "explosive"}, "vbied and explosive can be one weapon in two reports."),
        ("method", {"method": "air_strike"}, "vbied and air_strike are different weapons."),
        ("toll", {"killed": 3}, "Killed both say 3."),
        ("toll", {"killed": 30}, "Killed 3 and 30: far apart."),
    ],
)  # fmt: skip
def test_sentences_of_facts(name: str, other: dict[str, Any], expected: str) -> None:
    assert sentence(name, sourced("a", killed=3), sourced("b", **other)) == expected


def test_actors_are_said_to_agree_or_differ() -> None:
    one, other = (sourced(id, actors=(actor(who, "initiator"),)) for id, who in (("a", "Red"), ("b", "Blue")))
    assert sentence("perpetrator", one, other) == "Different actors are named."


def test_an_amended_day_is_said_so() -> None:
    moved = sourced("b", source="Wire", day=date(2018, 10, 25), stance=Stance.CORRECTS)
    assert sentence("time", sourced("a", source="Wire"), moved).startswith("One source amends its own report")


def test_sentences_of_whole_reports_name_what_both_tell() -> None:
    one, other = report("a", FIRST), report("b", AGAIN)
    assert "clarinets" in sentence("words", one, other)
    assert "34y" in sentence("marks", one, other)
    assert "dariusz kowalczyk" in sentence("pairs", one, other)
    assert sentence("published", one, other) == "They appeared on one day."
    assert sentence("outlet", one, other) == "Two outlets tell it."


def test_sentences_of_whole_reports_say_what_is_missing() -> None:
    assert sentence("names", report("a", FIRST), report("b", OTHER)) == "They have no names in common."


def test_a_long_list_is_cut_and_says_so() -> None:
    many = "they met " + ", ".join(f"Zor{letter}ik" for letter in "abcdefghij")
    assert "and 4 more" in sentence("names", report("a", many), report("b", many))


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ({"day": date(2018, 10, 25)}, "Two exact days, 2018-10-23 and 2018-10-25: two incidents."),
        ({"place": "Sharqat"}, "Qayyarah and Sharqat lie 25 km apart, beyond both radii."),
        ({"place": ANBAR}, "Nineveh and Anbar are different governorates."),
        ({"method": "air_strike"}, "vbied and air_strike are not the same weapon."),
        ({"counts": (count("defused", 1),)}, "One weapon was defused or seized, the other went off."),
    ],
)
def test_a_veto_says_which_fact_forbids(other: dict[str, Any], expected: str) -> None:
    found = pair(sourced("a"), sourced("b", **other))
    assert (found.score, found.reasons[0].sentence) == (0.0, expected)


def test_what_weighs_most_is_said_first_and_what_weighs_nothing_not_at_all() -> None:
    found = pair(sourced("a", killed=3), sourced("b", killed=3))
    weights = {each.sentence: abs(each.weight) for each in found.reasons}
    said = [weights[each] for each in found.sentences]
    assert said == sorted(said, reverse=True)
    assert all(said)


def test_the_levels_of_what_is_counted_are_named_by_their_steps() -> None:
    assert [level_name("pairs", at, shipped()) for at in (0, 1, 6)] == ["below 1", "from 1", "from 7"]
    assert level_name("days", 4, shipped()) == "apart 1"


def test_bounds_in_words() -> None:
    a = facts_of(sourced("a", killed=count("killed", None, 9, kind="at_most")), shipped(), None)
    assert bounds_words(a.tolls[Outcome.KILLED]) == "up to 9"


def test_the_waterfall_adds_up() -> None:
    one = replace(report("a", FIRST))
    found = pair(one, report("b", AGAIN))
    assert found.bits == pytest.approx(shipped().reports["prior"] + sum(each.weight for each in found.reasons))


def test_no_pairs_are_told_of_nothing() -> None:
    assert told([], shipped()) == []

"""The Airwars profile: three axes that do not follow from each other."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.claims import Polarity, SourcedMention, Stance
from marsad.coding import IncidentFile, code
from marsad.knowledge import load_knowledge
from tests.coding.helpers import COALITION, members, row, words_of
from tests.factories import actor, count, sourced, speaker

GRADES = ["Discounted", "Contested", "Weak", "Fair", "Confirmed"]
STRIKE: dict[str, Any] = {"method": "air_strike"}
COALITION_ACTS = actor("coalition", "initiator", actor_id="global-coalition")


def grade(*reports: SourcedMention, related: tuple[SourcedMention, ...] = ()) -> str:
    """The grade of a set of reports."""
    return str(row("airwars", *reports, related=related)["grade"].value)


def status(*reports: SourcedMention, related: tuple[SourcedMention, ...] = ()) -> str:
    """The strike status of a set of reports."""
    return str(row("airwars", *reports, related=related)["strike_status"].value)


def conceding(killed: int) -> SourcedMention:
    """A party's statement that accepts the harm."""
    return sourced("z", stance=Stance.CONCEDES, killed=killed, attribution=(COALITION,), source="Coalition", **STRIKE)


def denying() -> SourcedMention:
    """A party's statement that denies it."""
    more: dict[str, Any] = {"stance": Stance.DENIES, "polarity": Polarity.DENIED, "attribution": (COALITION,)}
    return sourced("y", source="Coalition", **more, **STRIKE)


def test_one_source_is_weak_however_detailed() -> None:
    assert grade(sourced("a", killed=3, injured=4, **STRIKE)) == "Weak"


def test_two_independent_sources_are_fair() -> None:
    assert grade(sourced("a", killed=3, **STRIKE), sourced("b", killed=4, **STRIKE)) == "Fair"


def test_a_concession_confirms() -> None:
    found = row("airwars", sourced("a", killed=3, **STRIKE), conceding(2))
    assert (found["grade"].value, found["grade"].rule) == ("Confirmed", "airwars.grade.confirmed")


def test_combatants_only_are_discounted() -> None:
    dead = count("killed", 5, group="militants")
    assert grade(sourced("a", killed=dead, **STRIKE), sourced("b", killed=dead, **STRIKE)) == "Discounted"


def test_a_partys_bare_word_discounts_nothing() -> None:
    dead = count("killed", 5, group="militants")
    party = sourced("a", killed=dead, attribution=(COALITION,), source="Coalition", **STRIKE)
    assert grade(party) == "Weak"
    assert grade(party, sourced("b", killed=3, **STRIKE)) == "Weak"


def test_rival_attributions_are_contested() -> None:
    reports = (
        sourced("a", killed=3, actors=(COALITION_ACTS,), **STRIKE),
        sourced("b", killed=3, actors=(actor("Another air force", "initiator"),), **STRIKE),
    )
    assert (grade(*reports), status(*reports)) == ("Contested", "contested")


def test_a_party_is_no_second_source() -> None:
    party = sourced("b", killed=3, attribution=(COALITION,), source="Coalition", **STRIKE)
    assert grade(sourced("a", killed=3, **STRIKE), party) == "Weak"


def test_grade_and_status_vary_independently() -> None:
    two = (sourced("a", killed=3, **STRIKE), sourced("b", killed=3, **STRIKE))
    assert (grade(*two), status(*two)) == ("Fair", "likely")
    assert (grade(*two, related=(denying(),)), status(*two, related=(denying(),))) == ("Fair", "contested")
    declared = sourced("c", attribution=(COALITION,), actors=(COALITION_ACTS,), source="Coalition", **STRIKE)
    assert (grade(two[0], declared), status(two[0], declared)) == ("Weak", "declared")


def test_positions_are_each_belligerents_own() -> None:
    found = row("airwars", sourced("a", killed=3, actors=(COALITION_ACTS,), **STRIKE))["positions"].value
    assert [each["position"] for each in found.values()] == ["not yet assessed"]
    denied = row("airwars", sourced("a", killed=3, **STRIKE), related=(denying(),))["positions"].value
    assert [each["position"] for each in denied.values()] == ["non-credible"]


def test_a_conceded_zero_is_a_number() -> None:
    found = row("airwars", sourced("a", killed=3, **STRIKE), conceding(0))["positions"].value
    assert [(each["position"], each["conceded_min"], each["conceded_max"]) for each in found.values()] == [
        ("credible", 0, 0)
    ]


def test_ranges_by_group() -> None:
    found = row(
        "airwars",
        sourced("a", killed=count("killed", 3, group="civilians"), **STRIKE),
        sourced("b", killed=count("killed", 5, group="civilians"), **STRIKE),
    )
    assert (found["civilians_killed_min"].value, found["civilians_killed_max"].value) == (3, 5)
    assert found["militants_killed_min"].value is None
    assert found["militants_killed_min"].rule == "airwars.range.unknown"


def test_disputed_status_of_the_dead_starts_at_zero_in_both_groups() -> None:
    found = row(
        "airwars",
        sourced("a", killed=count("killed", 3, group="civilians"), **STRIKE),
        sourced("b", killed=count("killed", 3, group="militants"), **STRIKE),
    )
    assert (found["civilians_killed_min"].value, found["militants_killed_min"].value) == (0, 0)
    assert (found["civilians_killed_max"].value, found["militants_killed_max"].value) == (3, 3)


def test_dead_whom_nobody_describes_are_presumed_civilians() -> None:
    assert row("airwars", sourced("a", killed=3, **STRIKE))["civilians_killed_max"].value == 3


def test_a_strike_without_harm_stays() -> None:
    found = code(IncidentFile("i1", (sourced("a", **STRIKE),)), "airwars", load_knowledge())
    assert found.included
    assert found.fields["harm_reported"].value is False


@pytest.mark.parametrize(("said", "harm"), [(0, False), (3, True)])
def test_harm_reported(said: int, harm: bool) -> None:
    assert row("airwars", sourced("a", killed=said, **STRIKE))["harm_reported"].value is harm


@given(members(), st.data())
@settings(max_examples=50, deadline=None)
def test_a_syndicated_copy_never_raises_a_grade(reports: tuple[SourcedMention, ...], data: st.DataObject) -> None:
    chosen = data.draw(st.sampled_from(reports))
    original = replace(chosen, document=replace(chosen.document, text=words_of(1)))
    others = tuple(original if each is chosen else each for each in reports)
    copy = replace(original, document=replace(original.document, id="copy", sha256="0" * 64, source="Reprint"))
    assert GRADES.index(grade(*others, copy)) <= GRADES.index(grade(*others))


@given(members(), st.data())
@settings(max_examples=50, deadline=None)
def test_removing_a_source_never_turns_weak_into_fair(reports: tuple[SourcedMention, ...], data: st.DataObject) -> None:
    gone = data.draw(st.sampled_from(reports)).document.source
    rest = tuple(each for each in reports if each.document.source != gone)
    if grade(*reports) == "Weak":
        assert grade(*rest) != "Fair"


@given(members())
@settings(max_examples=50, deadline=None)
def test_ranges_are_in_order(reports: tuple[SourcedMention, ...]) -> None:
    found = row("airwars", *reports)
    for name in ("civilians_killed", "civilians_injured", "militants_killed"):
        least, most = found[f"{name}_min"].value, found[f"{name}_max"].value
        assert least is None or most is None or least <= most


def test_an_outlet_citing_a_party_is_that_party() -> None:
    chain = (speaker("Wire"), COALITION)
    assert grade(sourced("a", killed=3, attribution=chain, **STRIKE), sourced("b", killed=3, **STRIKE)) == "Weak"

"""When sources agree, fit together, revise or contradict each other, and how a page says so."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.claims import Stance
from marsad.coding import State, compare
from marsad.knowledge import Knowledge
from tests.coding.helpers import ISLAMIC_STATE, field, file, later, words_of
from tests.factories import actor, count, region, sourced, span, speaker


def test_one_source_stands_alone() -> None:
    found = field("killed", sourced("a", killed=10))
    assert (found.state, found.sentence) == (State.SINGLE, "One source gives 10 killed.")


def test_equal_tolls_agree() -> None:
    found = field("killed", sourced("a", killed=10), sourced("b", killed=10))
    assert (found.state, found.sentence) == (State.AGREE, "Two sources agree on 10 killed.")


def test_two_tolls_at_one_time_contradict() -> None:
    found = field("killed", sourced("a", killed=10), sourced("b", killed=12), sourced("c", killed=13))
    assert found.state is State.CONTRADICT
    assert found.sentence == "Three sources give 10, 12 and 13 killed: these contradict each other."


def test_a_toll_that_rises_later_is_revised() -> None:
    found = field("killed", sourced("a", killed=3), sourced("b", killed=5, published=later(1)))
    assert found.state is State.REVISED


def test_a_toll_that_falls_later_by_another_source_contradicts() -> None:
    found = field("killed", sourced("a", killed=5), sourced("b", killed=3, published=later(1)))
    assert found.state is State.CONTRADICT


def test_a_toll_that_falls_later_by_the_same_source_is_revised() -> None:
    found = field(
        "killed", sourced("a", source="Wire", killed=5), sourced("b", source="Wire", killed=3, published=later(1))
    )
    assert found.state is State.REVISED


def test_ranges_that_overlap_are_compatible() -> None:
    found = field("killed", sourced("a", killed=12), sourced("b", killed=count("killed", 10, None, kind="at_least")))
    assert found.state is State.COMPATIBLE
    assert found.sentence == "Two sources give 12 and at least 10 killed: these fit together."


def test_more_than_thirty_fits_thirty() -> None:
    more = count("killed", 31, None, kind="at_least", stated="more than 30")
    assert field("killed", sourced("a", killed=more), sourced("b", killed=30)).state is State.COMPATIBLE


def test_unknown_contradicts_nothing() -> None:
    unknown = count("killed", None, kind="unknown", stated="an unknown number")
    assert field("killed", sourced("a", killed=unknown), sourced("b", killed=3)).state is State.COMPATIBLE


def test_a_said_zero_contradicts_a_death() -> None:
    none = count("killed", 0, kind="none", stated="nobody")
    assert field("killed", sourced("a", killed=none), sourced("b", killed=1)).state is State.CONTRADICT


def test_two_days_contradict() -> None:
    found = field("date", sourced("a"), sourced("b", day=later(1)))
    assert found.state is State.CONTRADICT
    assert "23 October 2018 and 24 October 2018" in found.sentence


def test_a_day_fits_its_month() -> None:
    month = span(date(2018, 10, 1), date(2018, 10, 31))
    found = field("date", sourced("a"), sourced("b", day=month))
    assert found.state is State.COMPATIBLE
    assert "October 2018." in found.sentence


def test_an_alternative_day_fits() -> None:
    assert field("date", sourced("a"), sourced("b", day=span(later(9), None, later(0)))).state is State.COMPATIBLE


def test_a_town_fits_its_governorate() -> None:
    wide = region("Nineveh", lat=36.0, lon=42.5)
    assert field("place", sourced("a"), sourced("b", place=wide)).state is State.COMPATIBLE


def test_two_towns_contradict() -> None:
    assert field("place", sourced("a"), sourced("b", place="Sharqat")).state is State.CONTRADICT


def test_two_perpetrators_contradict() -> None:
    reports = (
        sourced("a", actors=(ISLAMIC_STATE,)),
        sourced("b", actors=(actor("Another group", "initiator"),)),
    )
    assert field("perpetrator", *reports).state is State.CONTRADICT


def test_unnamed_gunmen_do_not_contradict_a_named_group() -> None:
    gunmen = actor("gunmen", "initiator", actor_id="unidentified-armed-group")
    assert field("perpetrator", sourced("a", actors=(ISLAMIC_STATE,)), sourced("b", actors=(gunmen,))).state is (
        State.COMPATIBLE
    )


def test_two_targets_may_both_have_been_hit() -> None:
    reports = (sourced("a", actors=(actor("Bus", "target"),)), sourced("b", actors=(actor("Clinic", "victim"),)))
    assert field("target", *reports).state is State.COMPATIBLE


@pytest.mark.parametrize(
    ("other", "state"), [("vbied", State.AGREE), ("explosive", State.COMPATIBLE), ("air_strike", State.CONTRADICT)]
)
def test_weapons_by_family(other: str, state: State) -> None:
    assert field("weapon", sourced("a"), sourced("b", method=other)).state is state


def test_event_types() -> None:
    shooting = sourced("b", method="small_arms")
    assert field("event_type", sourced("a"), shooting).state is State.CONTRADICT
    assert field("event_type", sourced("a"), sourced("b", method="svbied")).state is State.COMPATIBLE


def test_one_voice_heard_twice_is_no_agreement() -> None:
    found = field("killed", sourced("a", killed=10, text=words_of(1)), sourced("b", killed=10, text=words_of(1)))
    assert found.state is State.SINGLE
    assert found.sentence.startswith("One source")


def test_a_party_repeated_by_outlets_is_one_voice() -> None:
    chain = (speaker("An outlet"), speaker("the army", "party", actor_id="army"))
    found = field("killed", sourced("a", killed=10, attribution=chain), sourced("b", killed=10, attribution=chain))
    assert found.sentence.startswith("One source")


def test_a_retracted_claim_stays_visible_and_inactive() -> None:
    retraction = sourced("b", source="Wire", published=later(2), stance=Stance.RETRACTS, day=None, place=None)
    found = compare(file(sourced("a", source="Wire", killed=10), related=(retraction,)), None)
    killed = next(each for each in found if each.field == "killed")
    assert [each.active for each in killed.entries] == [False]
    assert killed.sentence == "No standing claim on killed: what was said was taken back."


def test_a_retraction_takes_back_only_its_own_source() -> None:
    retraction = sourced("c", source="Wire", published=later(2), stance=Stance.RETRACTS)
    found = compare(
        file(sourced("a", source="Wire", killed=10), sourced("b", source="Post", killed=12), related=(retraction,)),
        None,
    )
    killed = next(each for each in found if each.field == "killed")
    assert [(each.source, each.active) for each in killed.entries] == [("Wire", False), ("Post", True)]
    assert killed.sentence == "One source gives 12 killed."


def test_a_correction_replaces_what_it_restates_and_nothing_else() -> None:
    first = sourced("a", source="Wire", killed=10, injured=30)
    correction = sourced("b", source="Wire", killed=8, published=later(1), stance=Stance.CORRECTS)
    found = {each.field: each for each in compare(file(first, correction), None)}
    assert [(each.lo, each.active) for each in found["killed"].entries] == [(10, False), (8, True)]
    assert [(each.lo, each.active) for each in found["injured"].entries] == [(30, True)]


def test_a_report_after_the_retraction_stands() -> None:
    retraction = sourced("b", source="Wire", published=later(1), stance=Stance.RETRACTS)
    again = sourced("c", source="Wire", published=later(3), killed=4)
    found = compare(file(sourced("a", source="Wire", killed=10), again, related=(retraction,)), None)
    killed = next(each for each in found if each.field == "killed")
    assert [(each.lo, each.active) for each in killed.entries] == [(10, False), (4, True)]


def test_entries_carry_words_source_and_attribution() -> None:
    chain = (speaker("Wire"), speaker("a medic", "medic"))
    entry = field("killed", sourced("a", source="Wire", killed=10, attribution=chain)).entries[0]
    assert (entry.source, entry.attribution, entry.lo, entry.hi) == ("Wire", "Wire, citing a medic", 10, 10)
    assert entry.quote


def test_weapons_are_named_by_the_codebook(knowledge: Knowledge) -> None:
    entry = next(each for each in compare(file(sourced("a")), knowledge) if each.field == "weapon").entries[0]
    assert entry.value == knowledge.codebook.weapon("vbied").label


def test_a_field_nobody_speaks_of_is_not_compared() -> None:
    assert {each.field for each in compare(file(sourced("a", day=None, place=None)), None)} == {"weapon", "event_type"}

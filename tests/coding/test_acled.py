"""The ACLED profile, rule by rule."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.claims import Qualifier, SubEventType
from marsad.coding import PROFILES, code
from marsad.coding.profiles.acled.actors import interaction
from marsad.coding.profiles.acled.events import disorder, event_day, highest
from marsad.coding.profiles.acled.fatalities import convert, spread
from marsad.coding.profiles.builder import data
from marsad.knowledge import Knowledge
from tests.coding.helpers import ISLAMIC_STATE, file, row, value
from tests.factories import actor, count, region, sourced, span

TABLES = data("acled", "tables")
SUB_TYPES = st.frozensets(st.sampled_from(list(SubEventType)), min_size=1)


def test_columns_by_name_and_order() -> None:
    columns = PROFILES["acled"].columns
    assert len(columns) == 31
    assert columns[:4] == ("event_id_cnty", "event_date", "year", "time_precision")
    assert columns[-4:] == ("notes", "fatalities", "tags", "timestamp")


def test_a_plain_event_is_coded(knowledge: Knowledge) -> None:
    found = code(file(sourced("a", killed=10, actors=(ISLAMIC_STATE,))), "acled", knowledge)
    values = {name: each.value for name, each in found.fields.items()}
    assert found.included
    assert values["event_date"] == date(2018, 10, 23)
    assert values["sub_event_type"] == "Remote explosive/landmine/IED"
    assert values["disorder_type"] == "Political violence"
    assert (values["actor1"], values["inter1"]) == ("Islamic State", "Rebel group")
    assert (values["country"], values["iso"], values["region"]) == ("Iraq", 368, "Middle East")
    assert (values["latitude"], values["geo_precision"], values["fatalities"]) == (35.8, 1, 10)


def test_nothing_said_is_zero_here_with_its_rule() -> None:
    found = row("acled", sourced("a"))["fatalities"]
    assert (found.value, found.rule, found.basis) == (0, "acled.fatalities.nothing_said", ())


def test_conflicting_tolls_give_the_lowest() -> None:
    found = row("acled", sourced("a", killed=10), sourced("b", killed=12))["fatalities"]
    assert (found.value, found.rule) == (10, "acled.fatalities.lowest")
    assert len(found.dissent) == 1


def test_a_corroborated_toll_wins() -> None:
    found = row("acled", sourced("a", killed=10), sourced("b", killed=12), sourced("c", killed=12))["fatalities"]
    assert (found.value, found.rule) == (12, "acled.fatalities.corroborated")


def test_a_range_gives_its_lowest() -> None:
    found = row("acled", sourced("a", killed=count("killed", 5, 8, kind="range")))["fatalities"]
    assert (found.value, found.rule) == (5, "acled.fatalities.lowest")


def test_dozens_are_twelve() -> None:
    found = row("acled", sourced("a", killed=count("killed", 24, None, kind="vague", stated="dozens of people")))
    assert (found["fatalities"].value, found["fatalities"].rule) == (12, "acled.fatalities.words")


@pytest.mark.parametrize(("words", "number"), [("tens of", 10), ("hundreds", 100), ("scores of men", 10)])
def test_word_quantities_follow_the_table(words: str, number: int) -> None:
    said = count("killed", 2, None, kind="vague", stated=words)
    assert convert(said, TABLES, large=False) == (number, "fatalities.words")


@pytest.mark.parametrize(("large", "number"), [(True, 10), (False, 3)])
def test_a_bare_plural_depends_on_the_scale(large: bool, number: int) -> None:
    said = count("killed", 2, None, kind="vague", stated="soldiers")
    found = convert(said, TABLES, large=large)
    assert found is not None
    assert found[0] == number


def test_undivided_casualties_are_no_deaths() -> None:
    said = count("killed", 20, qualifiers=(Qualifier.UNDIVIDED,))
    assert value("acled", "fatalities", sourced("a", killed=said)) == 0


@given(st.integers(0, 10_000), st.integers(1, 60))
def test_spreading_conserves_deaths(total: int, parts: int) -> None:
    shares = spread(total, parts)
    assert sum(shares) == total
    assert len(shares) == parts
    assert list(shares) == sorted(shares, reverse=True)
    assert max(shares) - min(shares) <= 1


@given(st.integers(0, 1000), st.integers(1, 12), st.integers(1, 12))
def test_spreading_over_days_then_places_conserves_deaths(total: int, days: int, places: int) -> None:
    assert sum(share for day in spread(total, days) for share in spread(day, places)) == total


@pytest.mark.parametrize(("total", "parts"), [(3, 0), (-1, 2)])
def test_an_impossible_spread_is_refused(total: int, parts: int) -> None:
    with pytest.raises(ValueError, match="cannot spread"):
        spread(total, parts)


@given(st.lists(st.sampled_from(list(SubEventType)), min_size=1, max_size=4))
def test_precedence_does_not_depend_on_order(subs: list[SubEventType]) -> None:
    assert len({highest(order) for order in permutations(subs)}) == 1


@given(SUB_TYPES)
def test_the_highest_is_one_of_those_told(subs: frozenset[SubEventType]) -> None:
    found, _ = highest(subs)
    assert found in subs


def test_battles_come_first() -> None:
    assert highest([SubEventType.AIR_DRONE_STRIKE, SubEventType.ARMED_CLASH])[0] is SubEventType.ARMED_CLASH


def test_a_protest_that_turns_violent_is_a_riot() -> None:
    found = highest([SubEventType.PEACEFUL_PROTEST, SubEventType.VIOLENT_DEMONSTRATION])
    assert found == (SubEventType.VIOLENT_DEMONSTRATION, "event.riot")


@pytest.mark.parametrize("sub", list(SubEventType))
def test_every_sub_type_has_a_disorder_type(sub: SubEventType) -> None:
    assert disorder(sub, TABLES)


def test_excessive_force_is_both_kinds_of_disorder() -> None:
    found = disorder(SubEventType.EXCESSIVE_FORCE_AGAINST_PROTESTERS, TABLES)
    assert found == "Political violence; Demonstrations"


@given(st.sampled_from([None, *range(1, 9)]), st.sampled_from([None, *range(1, 9)]))
def test_interaction_is_symmetric(a: int | None, b: int | None) -> None:
    assert interaction(a, b, TABLES) == interaction(b, a, TABLES)


@pytest.mark.parametrize(
    ("pair", "text"),
    [
        ((2, 1), "State forces-Rebel group"),
        ((7, 8), "External/Other forces-Civilians"),
        ((2, None), "Rebel group only"),
        ((1, 1), "State forces-State forces"),
        ((None, None), None),
    ],
)
def test_interactions_print_as_published(pair: tuple[int | None, int | None], text: str | None) -> None:
    assert interaction(*pair, TABLES) == text


def _day(start: date, end: date, words: str = "then") -> tuple[date, int] | None:
    from marsad.claims import TimeSpan

    found = event_day(TimeSpan(start=start, end=end, expression=words, basis="said"), TABLES)
    return found[:2] if found else None


@pytest.mark.parametrize(
    ("start", "end", "words", "expected"),
    [
        (date(2018, 10, 23), date(2018, 10, 23), "", (date(2018, 10, 23), 1)),
        (date(2018, 10, 21), date(2018, 10, 27), "", (date(2018, 10, 24), 2)),
        (date(2018, 10, 26), date(2018, 10, 27), "", (date(2018, 10, 26), 2)),
        (date(2018, 10, 1), date(2018, 10, 31), "in October", (date(2018, 10, 15), 3)),
        (date(2018, 10, 1), date(2018, 10, 10), "early October", (date(2018, 10, 1), 3)),
        (date(2018, 10, 20), date(2018, 10, 31), "late October", (date(2018, 10, 31), 3)),
        (date(2018, 9, 1), date(2018, 10, 31), "", None),
    ],
)
def test_time_precision(start: date, end: date, words: str, expected: tuple[date, int] | None) -> None:
    assert _day(start, end, words or "then") == expected


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"day": None}, "time"),
        ({"day": span(date(2018, 8, 1), date(2018, 10, 31))}, "vaguer than a month"),
        ({"place": None}, "place is not known"),
        ({"place": region("Iraq", lat=33.0, lon=44.0, precision=6)}, "no narrower than a country"),
        ({"method": ()}, "kind of event"),
    ],
)
def test_what_is_not_coded_says_why(more: dict[str, object], reason: str, knowledge: Knowledge) -> None:
    found = code(file(sourced("a", killed=3, **more)), "acled", knowledge)  # type: ignore[arg-type]
    assert not found.included
    assert reason in (found.reason or "")


def test_a_governorate_is_geo_precision_three() -> None:
    assert value("acled", "geo_precision", sourced("a", place=region("Nineveh", lat=36.0, lon=42.5))) == 3


def test_nobody_named_is_an_unidentified_group() -> None:
    found = row("acled", sourced("a", method="small_arms"))
    assert (found["actor1"].value, found["inter1"].value) == ("Unidentified Armed Group (Iraq)", "Political militia")
    assert (found["actor2"].value, found["inter2"].value) == ("Civilians (Iraq)", "Civilians")
    assert found["civilian_targeting"].value == "Civilians targeted"


def test_an_armed_target_with_civilians_beside_it_is_no_targeting_of_civilians() -> None:
    army = actor("Iraqi army", "target", actor_id="iraqi-army", kind="state_forces")
    people = actor("civilians", "victim", actor_id="civilians", kind="civilians")
    found = row("acled", sourced("a", actors=(ISLAMIC_STATE, people, army), killed=3))
    assert found["inter2"].value == "State forces"
    assert found["assoc_actor_2"].value == "Civilians (Iraq)"
    assert found["civilian_targeting"].value is None


def test_a_bomb_whose_victims_nobody_names_targets_nobody() -> None:
    found = row("acled", sourced("a", killed=3))
    assert (found["actor2"].value, found["civilian_targeting"].value) == (None, None)


def test_an_army_outside_its_country_is_external() -> None:
    abroad = actor("US forces", "initiator", actor_id="us-armed-forces", kind="external_forces")
    assert value("acled", "inter1", sourced("a", method="air_strike", actors=(abroad,))) == "External/Other forces"


def test_no_id_is_made_up_for_a_country_that_is_not_known() -> None:
    assert value("acled", "event_id_cnty", sourced("a", place=None)) is None

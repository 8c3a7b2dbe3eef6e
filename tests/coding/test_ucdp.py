"""The UCDP GED profile: arithmetic, inclusion and layout."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.claims import SourcedMention
from marsad.coding import PROFILES, IncidentFile, code
from marsad.coding.profiles.ucdp import priogrid
from marsad.knowledge import Knowledge, load_knowledge
from tests.coding.helpers import COALITION, ISLAMIC_STATE, file, later, members, row, value
from tests.factories import actor, count, sourced, span

CIVILIANS = actor("civilians", "victim", actor_id="civilians", kind="civilians")
ARMY = actor("Iraqi army", "initiator", actor_id="iraqi-army", kind="state_forces")
TARGET = actor("Islamic State", "target", actor_id="islamic-state", kind="rebel_group")


def test_columns_by_name_and_order() -> None:
    columns = PROFILES["ucdp"].columns
    assert len(columns) == 49
    assert columns[:4] == ("id", "relid", "year", "active_year")
    assert columns[-5:] == ("best", "high", "low", "gwnoa", "gwnob")


@given(members())
@settings(max_examples=80, deadline=None)
def test_best_is_its_four_parts_and_lies_within_its_bounds(reports: tuple[SourcedMention, ...]) -> None:
    fields = code(IncidentFile("i1", reports), "ucdp", load_knowledge()).fields
    parts = [fields[f"deaths_{part}"].value for part in ("a", "b", "civilians", "unknown")]
    assert sum(parts) == fields["best"].value
    assert all(part >= 0 for part in parts)
    assert fields["low"].value <= fields["best"].value <= fields["high"].value


@given(members())
@settings(max_examples=40, deadline=None)
def test_the_precision_fits_the_span_and_no_included_row_crosses_a_year(reports: tuple[SourcedMention, ...]) -> None:
    found = code(IncidentFile("i1", reports), "ucdp", load_knowledge())
    if not found.included:
        return
    start, end = (date.fromisoformat(found.fields[name].value[:10]) for name in ("date_start", "date_end"))
    days = (end - start).days + 1
    assert found.fields["date_prec"].value == (1 if days == 1 else 2 if days < 7 else 3 if days == 7 else 4)
    assert start.year == end.year == found.fields["year"].value


def test_a_bomb_against_civilians_is_one_sided() -> None:
    found = row("ucdp", sourced("a", killed=count("killed", 3, group="civilians"), actors=(ISLAMIC_STATE, CIVILIANS)))
    assert (found["type_of_violence"].value, found["dyad_name"].value) == (3, "Islamic State - Civilians")
    assert (found["deaths_civilians"].value, found["best"].value) == (3, 3)


def test_a_state_stands_first() -> None:
    dead = count("killed", 20, group="militants")
    found = row("ucdp", sourced("a", method="air_strike", killed=dead, actors=(ARMY, TARGET)))
    assert found["type_of_violence"].value == 1
    assert found["side_b"].value == "Islamic State"
    assert (found["deaths_b"].value, found["deaths_a"].value) == (20, 0)


def test_a_state_attacked_stands_first_too() -> None:
    army = actor("Iraqi army", "target", actor_id="iraqi-army", kind="state_forces")
    dead = count("killed", 2, group="security_forces")
    found = row("ucdp", sourced("a", killed=dead, actors=(ISLAMIC_STATE, army)))
    assert found["side_b"].value == "Islamic State"
    assert found["deaths_a"].value == 2


def test_two_groups_without_a_state() -> None:
    rival = actor("Another group", "target", kind="rebel_group")
    found = row("ucdp", sourced("a", killed=count("killed", 4, group="militants"), actors=(ISLAMIC_STATE, rival)))
    assert found["type_of_violence"].value == 2
    # Which of the two the militants belonged to is not said.
    assert (found["deaths_unknown"].value, found["best"].value) == (4, 4)


def test_dead_of_no_known_group_are_unknown() -> None:
    found = row("ucdp", sourced("a", killed=3, actors=(ISLAMIC_STATE, CIVILIANS)))
    assert (found["deaths_unknown"].value, found["deaths_civilians"].value) == (3, 0)


def test_groups_of_one_report_are_added() -> None:
    counts = (count("killed", 2, group="security_forces"), count("killed", 3, group="civilians"))
    army = actor("Iraqi army", "target", actor_id="iraqi-army", kind="state_forces")
    found = row("ucdp", sourced("a", counts=counts, actors=(ISLAMIC_STATE, army)))
    assert (found["deaths_a"].value, found["deaths_civilians"].value, found["best"].value) == (2, 3, 5)


def test_contradicting_tolls_bound_best_and_are_checked() -> None:
    found = row("ucdp", sourced("a", killed=10), sourced("b", killed=12), sourced("c", killed=12))
    assert [found[name].value for name in ("low", "best", "high")] == [10, 12, 12]
    assert found["code_status"].value == "Check"
    assert found["best"].dissent


def test_each_bound_names_the_claims_that_give_it() -> None:
    found = row("ucdp", sourced("a", killed=3), sourced("b", killed=9), sourced("c", killed=9))
    low, best, high = (found[name] for name in ("low", "best", "high"))
    assert (low.value, best.value, high.value) == (3, 9, 9)
    assert set(low.basis) == set(best.dissent)
    assert set(high.basis) == set(best.basis)
    assert set(low.dissent) == set(best.basis)


def test_propaganda_figures_stay_out_of_best_and_high() -> None:
    enemies = count("killed", 60, group="militants")
    party = sourced("a", killed=enemies, attribution=(COALITION,), source="Coalition", source_id="cjtf-oir-press")
    found = row("ucdp", party, sourced("b", killed=20))
    assert [found[name].value for name in ("low", "best", "high")] == [20, 20, 20]


def test_a_partys_number_on_harm_by_others_bounds_the_row() -> None:
    party = sourced("a", killed=count("killed", 11, None, kind="at_least"), attribution=(COALITION,))
    found = row("ucdp", party, sourced("b", killed=8), sourced("c", killed=8))
    assert [found[name].value for name in ("low", "best", "high")] == [8, 8, 11]
    assert found["high"].rule == "ucdp.bounds_party" and found["high"].note
    assert set(found["best"].dissent) and found["best"].rule == "ucdp.best"


def test_a_partys_number_alone_is_marked() -> None:
    found = row("ucdp", sourced("a", killed=60, attribution=(COALITION,)))
    assert (found["best"].value, found["best"].rule) == (60, "ucdp.best_party")


def test_nothing_said_is_zero_here_with_its_rule() -> None:
    found = row("ucdp", sourced("a"))
    assert (found["best"].value, found["best"].rule) == (0, "ucdp.none_said")


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"day": None}, "time is not known"),
        ({"place": None}, "place is not known"),
        ({"killed": None}, "No death"),
        ({"actors": ()}, "No organised actor"),
        ({"day": span(date(2018, 12, 30), date(2019, 1, 2))}, "end of a year"),
    ],
)
def test_what_is_left_out_says_why(more: dict[str, Any], reason: str, knowledge: Knowledge) -> None:
    base: dict[str, Any] = {"killed": 3, "actors": (ISLAMIC_STATE, CIVILIANS)}
    found = code(file(sourced("a", **(base | more))), "ucdp", knowledge)
    assert not found.included
    assert reason in (found.reason or "")


def test_layout_of_dates_places_and_sources() -> None:
    found = row("ucdp", sourced("a", source="Wire", killed=3), sourced("b", source="Post", killed=3))
    assert found["date_start"].value == "2018-10-23 00:00:00.000"
    assert found["geom_wkt"].value == "POINT (43.290000 35.800000)"
    assert (found["country"].value, found["country_id"].value, found["region"].value) == ("Iraq", 645, "Middle East")
    assert (found["number_of_sources"].value, found["source_office"].value) == (2, "Wire;Post")
    assert found["source_article"].value == '"Wire,2018-10-23,";"Post,2018-10-23,"'


def test_a_title_with_a_semicolon_breaks_no_list() -> None:
    from tests.factories import document

    report = document("a", source="Wire", title='Bomb; "many" dead')
    assert value("ucdp", "source_headline", sourced(report)) == "Bomb, 'many' dead"


@given(st.integers(-9000, 8999), st.integers(-18000, 17999))
def test_the_grid_cell_holds_the_point(north: int, east: int) -> None:
    lat, lon = north / 100, east / 100
    line, column = divmod(priogrid(lat, lon) - 1, 720)
    assert line * 0.5 - 90 <= lat < line * 0.5 - 89.5
    assert column * 0.5 - 180 <= lon < column * 0.5 - 179.5


def test_a_sum_over_incidents_never_enters() -> None:
    whole = sourced("s", kind="aggregate", killed=55, published=later(3))
    found = row("ucdp", sourced("a", killed=5), related=(whole,))
    assert [found[name].value for name in ("low", "best", "high")] == [5, 5, 5]

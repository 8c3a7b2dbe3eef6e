"""Rows as events: days, places, tolls and actors as our own record would write them."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.claims import Bounds, SubEventType
from tests.resolving.matching.tables import ACLED, GED, OURS, PLAIN, events, ged, ours, refusals

CLASH = "IRQ1,16 October 2018,1,Battles,Armed clash,Someone,Kirkuk,Hawija,35.32,43.77,1,0,Notes,Iraq"


def test_a_place_is_named_as_the_gazetteer_names_it() -> None:
    (row,), (own,) = events(GED, ged("1", "Tal Afar")), events(OURS, ours("a", "Tal Afar"))
    assert row.where is not None
    assert own.where is not None
    assert (row.where.place_id, row.where.admin1, row.where.country) == (own.where.place_id, "Nineveh", "IQ")
    assert row.where.name == "Tal Afar town"


def test_a_place_of_the_same_name_far_from_the_point_is_another() -> None:
    line = ged("1", "Hawija").replace("35.325,43.77", "30.5,47.8")
    (row,) = events(GED, line)
    assert row.where is not None
    assert (row.where.lat, row.where.place_id) == (30.5, None)


def test_a_vague_row_lies_in_its_province() -> None:
    (row,) = events(GED, ged("1", "Hawija", prec=4).replace("Hawija town", "Kirkūk province"))
    assert row.where is not None
    assert (row.where.precision, row.where.radius_km, row.where.admin1) == (4, 100, "Kirkuk")


def test_a_table_without_points_takes_those_of_the_gazetteer() -> None:
    (row,) = events(PLAIN, '8,"October 16, 2018",Kirkuk,Hawija,1,4'.replace("8,", "8,"))
    assert row.where is not None
    assert row.where.lat == pytest.approx(35.3, abs=0.2)
    assert (row.start, row.killed, row.injured) == (date(2018, 10, 16), Bounds(1, 1), Bounds(4, 4))


def test_bounds_are_those_of_the_row() -> None:
    (row,) = events(GED, ged("1", best=8, low=7, high=11))
    assert (row.killed, row.best) == (Bounds(7, 11), 8)


def test_an_empty_upper_bound_of_ours_is_open_and_an_empty_toll_unknown() -> None:
    lines = [ours("a", killed="").replace(",,,,", ",5,5,,"), ours("b", killed="")]
    some, none = events(OURS, *lines)
    assert (some.killed, none.killed) == (Bounds(5, None), Bounds())


def test_where_nought_also_means_nothing_said_it_is_not_a_said_nought() -> None:
    (row,) = events(ACLED, CLASH)
    assert row.killed == Bounds()
    assert row.sub_event_type is SubEventType.ARMED_CLASH


def test_a_day_that_is_only_near_is_a_span() -> None:
    (row,) = events(ACLED, CLASH.replace(",1,Battles", ",2,Battles").replace("16 October 2018", "2018-10-16"))
    assert (row.start, row.end) == (date(2018, 10, 13), date(2018, 10, 19))


def test_who_did_it_counts_where_violence_is_one_sided() -> None:
    clash, attack = events(GED, ged("1"), ged("2", kind=3, side_a="IS", side_b="Civilians"))
    assert (clash.perpetrators, clash.targets) == ((), ())
    assert (attack.perpetrators, attack.targets) == (("islamic-state",), ())


def test_our_own_actors_and_targets_stand_by_their_ids() -> None:
    header = f"{OURS},actors,targets"
    (row,) = events(header, f"{ours('a')},islamic-state,civilians; army")
    assert (row.perpetrators, row.targets, row.methods) == (("islamic-state",), ("civilians", "army"), ("vbied",))


def test_acled_names_who_did_it_in_violence_against_civilians() -> None:
    line = CLASH.replace("Battles,Armed clash,Someone", "Violence against civilians,Attack,Islamic State")
    assert [each.perpetrators for each in events(ACLED, CLASH, line.replace("IRQ1", "IRQ2"))] == [
        (),
        ("islamic-state",),
    ]


def test_a_time_of_day_is_no_part_of_the_day() -> None:
    (row,) = events(PLAIN, "1,2018-10-16 00:00:00,Kirkuk,Hawija,1,0")
    assert row.start == row.end == date(2018, 10, 16)


def test_a_row_with_one_day_of_two_has_that_day() -> None:
    (row,) = events(GED, ged("1", end=""))
    assert row.start == row.end == date(2018, 10, 16)


def test_a_row_without_any_place_is_an_event_of_its_day() -> None:
    (row,) = events(PLAIN, "1,2018-10-16,,,2,0")
    assert (row.where, row.province, row.month) == (None, None, "2018-10")


def test_an_actor_whom_nobody_knows_agrees_and_differs_with_nobody() -> None:
    (row,) = events(GED, ged("1", kind=3, side_a="The Band of Nowhere"))
    assert row.perpetrators == ()


def test_a_row_without_id_goes_by_its_line() -> None:
    assert [each.id for each in events(PLAIN, ",2018-10-16,Kirkuk,Hawija,1,0")] == ["line 2"]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("1,16/10/2018,Kirkuk,Hawija,1,0", "date: '16/10/2018' is no day."),
        ("1,2018-10-16,Kirkuk,Hawija,many,0", "n_killed: 'many' is no number."),
        ("1,2018-10-16,Kirkuk,Hawija,-1,0", "n_killed: '-1' is no count."),
        ("1,2018-10-16,Kirkuk,Hawija,1.5,0", "n_killed: '1.5' is no count."),
        ("1,,,,1,0", "it gives neither a day nor a place."),
    ],
)
def test_a_bad_cell_is_named_with_its_line(line: str, problem: str) -> None:
    (refused,) = refusals(PLAIN, line)
    assert refused.startswith(f"t.csv, line 2: {problem}")


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (ged("1", best=3, low=9), "low: the least, 9, is more than the most, 3."),
        (ged("1", end="2018-10-01"), "date_end: the last day, 2018-10-01, comes before the first, 2018-10-16."),
        (ged("1").replace("35.325", "135.3"), "latitude: 135.3, 43.77 lies outside the Earth."),
        (ged("1").replace("35.325", ""), "latitude: half a coordinate."),
    ],
)
def test_what_cannot_be_is_refused(line: str, problem: str) -> None:
    (refused,) = refusals(GED, line)
    assert refused.startswith(f"t.csv, line 2: {problem}")


def test_of_two_rows_with_one_id_the_second_is_refused() -> None:
    (refused,) = refusals(GED, ged("1"), ged("1", "Mosul"))
    assert "line 3: the id '1' stands in line 2 too" in refused

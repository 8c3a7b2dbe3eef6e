"""Place, weapon, event, actor and toll: which level two mentions come to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from marsad.claims import EventType, Stance, SubEventType
from tests.factories import actor, count, region, sourced, span, where
from tests.resolving.compare.levels import level
from tests.resolving.helpers import NINEVEH, OCTOBER


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (date(2018, 10, 23), "same_day"),
        (date(2018, 10, 24), "next_day"),
        (date(2018, 10, 22), "next_day"),
        (date(2018, 10, 30), "near_apart"),
        (date(2018, 11, 30), "apart"),
        (OCTOBER, "month"),
        (span(date(2018, 10, 22), date(2018, 10, 25)), "week"),
        (span(date(2018, 1, 1), date(2018, 12, 31)), "longer"),
        (span(date(2018, 10, 20), None, date(2018, 10, 23)), "alternative"),
        (None, None),
    ],
)
def test_days(other: Any, expected: str | None) -> None:
    assert level("time", sourced("a"), sourced("b", day=other)) == expected


def test_a_source_that_amends_its_report_may_move_the_day() -> None:
    moved = sourced("b", source="Wire", day=date(2018, 10, 25), stance=Stance.CORRECTS)
    assert level("time", sourced("a", source="Wire"), moved) == "amended"
    assert level("time", sourced("a", source="Post"), moved) == "near_apart"


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("Qayyarah", "same_place"),
        (where("Nearby", lat=35.82, lon=43.30, radius_km=2.0), "within"),
        (where("Nearby", lat=35.92, lon=43.29, radius_km=2.0), "near"),
        (NINEVEH, "contains"),
        (region("Anbar", lat=33.0, lon=42.0), "other_region"),
        ("Sharqat", "apart"),
        (where("Ar-Raqqa", country="SY", place_id="sy-1", admin1=None, lat=35.95, lon=39.0), "abroad"),
        (None, None),
    ],
)
def test_places(other: Any, expected: str | None) -> None:
    assert level("place", sourced("a"), sourced("b", place=other)) == expected


def test_the_closest_two_of_several_places_count() -> None:
    both = sourced("b")
    both = replace(both, mention=replace(both.mention, where=(where("Sharqat"), where("Qayyarah"))))
    assert level("place", sourced("a"), both) == "same_place"


def test_a_wide_town_does_not_pin_an_event_down() -> None:
    assert level("place", sourced("a", place="Baghdad"), sourced("b", place="Baghdad")) == "within"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("vbied", "vbied", "same"),
        ("explosive", "vbied", "kind_of"),
        ("ied", "landmine", "same_family"),
        ("air_strike", "vbied", "other"),
        (("air_strike", "vbied"), "vbied", "same"),
        ((), "vbied", None),
    ],
)
def test_weapons(one: Any, other: Any, expected: str | None) -> None:
    assert level("method", sourced("a", method=one), sourced("b", method=other)) == expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"event_type": EventType.EXPLOSIONS, "sub_event_type": SubEventType.REMOTE_EXPLOSIVE}, "same_sub_type"),
        ({"event_type": EventType.EXPLOSIONS, "sub_event_type": SubEventType.GRENADE}, "same_type"),
        ({"event_type": EventType.BATTLES, "sub_event_type": None, "method": "air_strike"}, "other"),
        ({"event_type": EventType.BATTLES, "sub_event_type": None}, None),
        ({"event_type": None, "sub_event_type": None}, None),
    ],
)
def test_kinds_of_event(more: dict[str, Any], expected: str | None) -> None:
    first = sourced("a", event_type=EventType.EXPLOSIONS, sub_event_type=SubEventType.REMOTE_EXPLOSIVE)
    assert level("event", first, sourced("b", **more)) == expected


@pytest.mark.parametrize(
    ("role", "name"), [("initiator", "perpetrator"), ("suspected", "perpetrator"), ("victim", "target")]
)
def test_actors_agree_or_differ_in_their_role(role: str, name: str) -> None:
    one, same, other = (
        sourced(id, actors=(actor(who, role),)) for id, who in (("a", "The Red"), ("b", "the red"), ("c", "The Blue"))
    )
    assert (level(name, one, same), level(name, one, other)) == ("same", "other")
    assert level(name, one, sourced("d")) is None


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"killed": 2}, {"killed": 2}, "same_small"),
        ({"killed": 10}, {"killed": 10}, "same_large"),
        ({"killed": 10}, {"killed": 12}, "conflict"),
        ({"killed": 2}, {"killed": 30}, "far"),
        ({"killed": 10}, {"killed": 12, "published": date(2018, 10, 25)}, "raised"),
        ({"killed": 12}, {"killed": 10, "published": date(2018, 10, 25)}, "conflict"),
        ({"killed": 12}, {"killed": 31, "published": date(2018, 10, 25)}, "raised"),
        ({"killed": 12}, {"killed": 90, "published": date(2018, 10, 25)}, "far"),
        ({"killed": 12}, {"killed": 31, "published": date(2019, 10, 25)}, "far"),
        ({"killed": 10}, {"killed": count("killed", 8, None, kind="at_least")}, "compatible"),
        ({"killed": 3, "injured": 9}, {"killed": 3, "injured": 40}, "far"),
        ({"killed": 0}, {"killed": 0}, "same_small"),
        ({"killed": 3}, {"injured": 3}, None),
        ({}, {"killed": 3}, None),
    ],
)
def test_tolls(one: dict[str, Any], other: dict[str, Any], expected: str | None) -> None:
    assert level("toll", sourced("a", **one), sourced("b", **other)) == expected


def test_words_quoted() -> None:
    first, same = sourced("a", words="a b c d e f g h"), sourced("b", words="a b c d e f g h")
    assert level("quoted", first, same) == "from 0.8"
    assert level("quoted", first, sourced("c", words="q r s t u v w x")) == "below 0.05"

"""Uncertain places: how far apart, and which holds which."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.claims import Where
from marsad.resolving.geometry import contains, gap_km, nearest
from tests.factories import region, where
from tests.resolving.helpers import NINEVEH

DISTRICT = Where(name="Mosul district", precision=3, admin1="Nineveh", admin2="Mosul", country="IQ")
COUNTRY = Where(name="Iraq", precision=6, country="IQ")


def test_the_gap_is_what_the_radii_leave() -> None:
    gap = gap_km(where("Qayyarah"), where("Sharqat"))
    assert gap is not None
    assert 20 < gap < 30


def test_circles_that_touch_have_no_gap() -> None:
    assert gap_km(where("Qayyarah"), where("Sharqat", radius_km=60.0)) == 0.0


def test_without_coordinates_there_is_no_gap() -> None:
    assert gap_km(where("Qayyarah"), where("Somewhere")) is None


@given(st.floats(-80, 80), st.floats(-179, 179), st.floats(-80, 80), st.floats(-179, 179))
def test_the_gap_is_symmetric_and_on_the_globe(lat1: float, lon1: float, lat2: float, lon2: float) -> None:
    a, b = (Where(name="x", precision=1, lat=lat, lon=lon) for lat, lon in ((lat1, lon1), (lat2, lon2)))
    gap = gap_km(a, b)
    assert gap is not None
    assert 0 <= gap <= 20016
    assert gap == pytest.approx(gap_km(b, a))


@pytest.mark.parametrize(
    ("wide", "narrow", "expected"),
    [
        (NINEVEH, where("Qayyarah"), True),
        (NINEVEH, where("Sharqat"), False),
        (DISTRICT, where("Qayyarah"), True),
        (DISTRICT, where("Sharqat"), False),
        (NINEVEH, DISTRICT, True),
        (DISTRICT, NINEVEH, False),
        (COUNTRY, where("Qayyarah"), True),
        (COUNTRY, where("Qayyarah", country="SY"), False),
        (where("Mosul"), where("Qayyarah"), False),
        (where("Mosul", precision=2), where("Qayyarah"), False),
    ],
)
def test_only_regions_contain(wide: Where, narrow: Where, expected: bool) -> None:
    assert contains(wide, narrow) is expected


def test_the_nearest_of_several_places_is_compared() -> None:
    left = (where("Baghdad"), where("Qayyarah"))
    right = (where("Mosul"), where("Qayyarah"))
    pair = nearest(left, right)
    assert pair is not None
    assert {each.name for each in pair} == {"Qayyarah"}


def test_no_place_is_near_none() -> None:
    assert nearest((), (where("Mosul"),)) is None


def test_a_place_inside_a_region_is_nearer_than_a_far_region() -> None:
    far = region("Anbar", lat=33.0, lon=42.0)
    pair = nearest((where("Qayyarah"),), (far, NINEVEH))
    assert pair is not None
    assert pair[1].name == "Nineveh"

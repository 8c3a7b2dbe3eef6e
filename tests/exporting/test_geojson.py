from __future__ import annotations

import json
import math

from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import Polygon, shape

from marsad.exporting import make
from marsad.exporting.geojson import circle, geometry
from tests.exporting.incidents import files, knowledge, summaries


def features():
    content = make("geojson", files(), summaries(), knowledge())["incidents.geojson"]
    return {feature["id"]: feature for feature in json.loads(content)["features"]}


def row(**given):
    return {"lat": 35.0, "lon": 44.0, "radius_km": 10.0, "where_precision": 1} | given


def test_a_known_place_is_a_point_and_a_region_is_a_region():
    found = features()
    assert found["a-three"]["geometry"] == {"type": "Point", "coordinates": [43.7717, 35.3256]}
    region = found["c-unknown"]["geometry"]
    assert region["type"] == "Polygon" and shape(region).is_valid


def test_without_coordinates_or_radius_no_pin_is_invented():
    assert geometry(row(lat=None, lon=None)) is None
    assert geometry(row(where_precision=4, radius_km=None)) is None
    assert geometry(row(where_precision=3))["type"] == "Polygon"


def test_properties_hold_bounds_states_and_claims():
    found = features()
    three = found["a-three"]["properties"]
    assert (three["killed_lo"], three["killed_best"], three["killed_hi"]) == (3, 3, None)
    assert three["claims"]["killed"] and three["date_start"] == "2018-10-16"
    silent = found["d-silent"]["properties"]
    assert silent["killed_lo"] is None and silent["killed_said"] == "not_mentioned"
    assert found["b-none"]["properties"]["killed_best"] == 0


@given(st.floats(-70, 70), st.floats(-150, 150), st.floats(0.5, 300))
def test_every_corner_lies_at_the_radius_and_the_ring_runs_counter_clockwise(lat, lon, radius):
    ring = circle(lat, lon, radius)
    assert ring[0] == ring[-1] and len(ring) == 65
    for x, y in ring:
        half = math.sin(math.radians(y - lat) / 2) ** 2
        half += math.cos(math.radians(y)) * math.cos(math.radians(lat)) * math.sin(math.radians(x - lon) / 2) ** 2
        assert abs(2 * 6371.0088 * math.asin(math.sqrt(half)) - radius) < 0.01
    assert Polygon(ring).exterior.is_ccw

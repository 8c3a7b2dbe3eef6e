"""What forbids a join whatever else agrees, and what does not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from marsad.claims import SourcedMention, Stance
from marsad.resolving import shipped
from marsad.resolving.compare.forbid import RULES
from marsad.resolving.facts import facts_of
from marsad.resolving.pair import score_pair
from tests.factories import count, document, region, sourced, span, where
from tests.resolving.helpers import NINEVEH, OCTOBER


def forbidden(a: SourcedMention, b: SourcedMention) -> str | None:
    """The id of the veto that two mentions meet."""
    found = score_pair(facts_of(a, shipped(), None), facts_of(b, shipped(), None), shipped())
    return next((each.level for each in found.reasons if each.name == "veto"), None)


def test_every_rule_of_the_data_file_is_known() -> None:
    assert set(shipped().vetoes) == set(RULES)


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ({}, None),
        ({"day": date(2018, 10, 24)}, "days_apart"),
        ({"day": span(date(2018, 10, 24), None, date(2018, 10, 23))}, None),
        ({"day": span(date(2018, 10, 24), date(2018, 10, 27))}, None),
        ({"day": span(date(2018, 11, 1), date(2018, 11, 30))}, "periods_apart"),
        ({"day": OCTOBER}, None),
        ({"day": None}, None),
        ({"place": "Sharqat"}, "places_apart"),
        ({"place": where("Mosul", precision=2)}, "places_apart"),
        ({"place": where("Near", lat=35.95, lon=43.29, radius_km=5.0, precision=2)}, None),
        ({"place": NINEVEH}, None),
        ({"place": region("Anbar", lat=33.0, lon=42.0)}, "regions_apart"),
        ({"place": None}, None),
        ({"place": where(country="SY", place_id="sy-1", admin1="Nineveh")}, "countries_apart"),
        ({"method": "air_strike"}, "methods_apart"),
        ({"method": ("air_strike", "vbied")}, None),
        ({"method": "explosive"}, None),
        ({"method": ()}, None),
    ],
)
def test_vetoes_by_fact(other: dict[str, Any], expected: str | None) -> None:
    assert forbidden(sourced("a"), sourced("b", **other)) == expected
    assert forbidden(sourced("b", **other), sourced("a")) == expected


def test_a_report_tells_its_own_mentions_apart() -> None:
    report = document("a")
    assert forbidden(sourced(report, "m1"), sourced(report, "m2")) == "one_report"


@pytest.mark.parametrize(("days", "expected"), [(3, None), (4, "days_apart")])
def test_a_correction_may_move_the_day_by_three(days: int, expected: str | None) -> None:
    moved = sourced("b", source="Wire", day=date(2018, 10, 23 + days), stance=Stance.CORRECTS)
    assert forbidden(sourced("a", source="Wire"), moved) == expected


def test_a_correction_may_not_move_the_town() -> None:
    moved = sourced("b", source="Wire", place="Sharqat", stance=Stance.CORRECTS)
    assert forbidden(sourced("a", source="Wire"), moved) == "places_apart"


def test_two_defused_bombs_can_be_one() -> None:
    bomb: dict[str, Any] = {"counts": (count("defused", 1),)}
    assert forbidden(sourced("a", **bomb), sourced("b", **bomb)) is None


def test_a_defused_bomb_and_one_that_went_off_are_two() -> None:
    assert forbidden(sourced("a", counts=(count("defused", 1),)), sourced("b")) == "disrupted"

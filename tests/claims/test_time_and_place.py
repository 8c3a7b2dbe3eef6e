from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.claims import Alternative, InvalidClaim, TimeSpan, Where, precision_of
from tests.claims.strategies import spans

DAY = date(2018, 10, 30)


@pytest.mark.parametrize(("days", "code"), [(1, 1), (2, 2), (6, 2), (7, 3), (8, 4), (31, 4), (32, 5), (400, 5)])
def test_precision_is_ucdps_of_the_span(days: int, code: int) -> None:
    assert precision_of(DAY, DAY + timedelta(days=days - 1)) == code


def test_a_span_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(InvalidClaim, match="ends before"):
        TimeSpan(start=DAY, end=DAY - timedelta(days=1), expression="x", basis="said")


def test_a_precision_that_does_not_fit_is_refused() -> None:
    with pytest.raises(InvalidClaim, match="does not fit"):
        TimeSpan(start=DAY, end=DAY, expression="x", basis="said", precision=4)


def test_a_date_without_its_basis_is_refused() -> None:
    with pytest.raises(InvalidClaim, match="basis"):
        TimeSpan(start=DAY, end=DAY, expression="Thursday", basis="")


def test_alternatives_come_after_the_likeliest() -> None:
    other = date(2018, 11, 9)
    span = TimeSpan(
        start=DAY,
        end=DAY,
        expression="the next day",
        basis="day after the first event",
        alternatives=(Alternative(start=other, end=other, basis="day after the last event"),),
    )
    assert span.spans == ((DAY, DAY), (other, other))


@given(spans())
def test_any_span_carries_the_precision_of_its_days(span: TimeSpan) -> None:
    assert span.precision == precision_of(span.start, span.end)


@pytest.mark.parametrize(
    "change",
    [{"precision": 0}, {"precision": 8}, {"lat": 1.0}, {"lat": 91.0, "lon": 0.0}, {"radius_km": -1.0}],
)
def test_a_place_off_the_earth_or_scale_is_refused(change: dict[str, float]) -> None:
    fields: dict[str, object] = {"name": "Mosul", "precision": 1} | dict(change)
    with pytest.raises(InvalidClaim):
        Where(**fields)  # type: ignore[arg-type]


@given(st.integers(1, 7))
def test_an_unknown_place_has_no_coordinates(precision: int) -> None:
    where = Where(name="Nowhere", precision=precision)
    assert (where.place_id, where.lat, where.lon, where.radius_km) == (None, None, None, None)

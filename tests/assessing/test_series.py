from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.assessing import TollSum, series
from marsad.claims import UnknownCode
from tests.assessing.rows import Range, october, row


def test_a_series_has_every_month_of_the_record_without_gaps():
    found = {each.id: each for each in series(october())}
    bombs = found["governorate=Kirkuk/method=vbied"]
    assert bombs.months == ("2018-05", "2018-06", "2018-07", "2018-08", "2018-09", "2018-10")
    assert bombs.counts == (1, 0, 0, 0, 0, 1)
    assert bombs.incidents[-1] == ("v-oct-kirkuk",)


def test_an_incident_with_two_methods_stands_in_both():
    found = series([row("a", "2018-10-01", methods=("ied", "small_arms"))], ("method",))
    assert [each.counts for each in found] == [(1,), (1,)]


def test_a_method_named_twice_counts_once():
    (found,) = series([row("a", "2018-10-01", methods=("ied", "ied"))], ("method",))
    assert found.counts == (1,)


def test_what_has_no_month_or_no_value_is_left_out():
    rows = [row("a"), row("b", "2018-10-01", admin1=None), row("c", "2018-10-02")]
    (found,) = series(rows, ("governorate",))
    assert found.incidents == (("c",),)


def test_tolls_run_along_the_months():
    rows = [row("a", "2018-09-01", killed=Range(3, 4, 5)), row("b", "2018-10-01")]
    (found,) = series(rows, ("country",))
    assert found.killed == (TollSum(3, 4, 5, 1, 0), TollSum(unknown=1))


def test_no_dimension_is_the_series_of_everything():
    (found,) = series(october(), ())
    assert found.id == "all" and sum(found.counts) == len(october())


def test_an_unknown_dimension_is_refused():
    with pytest.raises(UnknownCode, match="governorate"):
        series(october(), ("province",))


def test_the_empty_record_has_no_series():
    assert series([]) == ()


@given(st.permutations(october()))
def test_order_of_rows_does_not_matter(rows):
    assert series(rows, ("method",)) == series(october(), ("method",))

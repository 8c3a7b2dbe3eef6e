from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.assessing.surveillance import bayes, cusum, ears, farrington, farrington_flexible
from marsad.assessing.surveillance.grid import lags, table_of, used, weeks_from
from marsad.claims import InputError
from tests.assessing.surveillance.weeks import weekly

COUNTS = np.random.default_rng(9).poisson(6, 230)
DETECTORS = {
    "ears": lambda y: ears(y),
    "bayes": lambda y: bayes(y),
    "cusum": lambda y: cusum(y, start=170),
    "farrington": lambda y: farrington(y, weekly(len(y))),
    "farrington_flexible": lambda y: farrington_flexible(y, weekly(len(y))),
}


@pytest.mark.parametrize("name", DETECTORS)
def test_every_week_carries_what_its_reader_needs(name):
    spike = COUNTS.copy()
    spike[-1] = 60
    week = DETECTORS[name](spike)[-1]
    assert week.alarm and week.observed == 60 and week.index == 229
    assert week.expected < week.bound <= 60
    assert week.method.startswith(name.split("_")[0]) and week.parameters
    assert week.history and all(0 <= at < week.index for at in week.history)


@pytest.mark.parametrize("name", DETECTORS)
def test_the_future_does_not_change_the_past(name):
    later = COUNTS.copy()
    later[220:] += 30
    now, then = ({week.index: week for week in DETECTORS[name](y)} for y in (COUNTS, later))
    assert [now[at] for at in now if at < 220] == [then[at] for at in then if at < 220]


def test_detectors_have_the_names_they_are_called_by():
    assert [each.__name__ for each in (ears, bayes, cusum, farrington)] == ["ears", "bayes", "cusum", "farrington"]
    assert "Alarm above" in (ears.__doc__ or "")


@given(st.integers(1, 5), st.integers(1, 6))
def test_lags_are_the_weeks_that_history_names(first, count):
    table, index = table_of(range(40)), np.array([20, 33])
    got = lags(table, index, first, count)
    for at, week in enumerate(index):
        assert sorted(got[0, at].astype(int)) == list(used(first, count)(int(week)))


def test_assessment_never_starts_before_the_history_is_full():
    assert list(weeks_from(None, 7, 10)) == [7, 8, 9]
    assert list(weeks_from(3, 7, 10)) == [7, 8, 9]
    assert list(weeks_from(9, 7, 10)) == [9]
    with pytest.raises(InputError):
        weeks_from(-2, 7, 10)

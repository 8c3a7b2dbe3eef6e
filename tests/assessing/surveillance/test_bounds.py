from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from marsad.assessing.surveillance import delta_bound, nb_bound
from marsad.claims import InputError, UnknownCode


@given(
    st.floats(0.5, 100),
    st.floats(0.01, 3),
    st.floats(1, 5),
    st.sampled_from(["none", "1/2", "2/3"]),
    st.integers(0, 300),
)
def test_above_the_bound_and_below_the_level_are_one(mean, se, phi, transform, observed):
    bound = delta_bound(mean, se, phi, 0.05, observed, transform=transform)
    assert bound.lower <= mean <= bound.upper
    if abs(observed - bound.upper) > 1e-6:
        assert (observed > bound.upper) == (bound.p_value < 0.05) == (bound.score > 1)


def test_a_poisson_plug_in_bound_is_a_poisson_quantile():
    bound = nb_bound(math.log(5), 0.1, 1.0, 0.05, 9, method="nb_plugin")
    assert (bound.lower, bound.upper) == (stats.poisson.ppf(0.05, 5), stats.poisson.ppf(0.95, 5))
    assert bound.p_value == pytest.approx(stats.poisson.sf(8, 5))


def test_the_muan_bound_also_allows_for_an_uncertain_mean():
    plugin, muan = (nb_bound(math.log(5), 0.5, 1.5, 0.05, 9, method=method) for method in ("nb_plugin", "muan"))
    assert muan.upper > plugin.upper and muan.p_value > plugin.p_value


def test_the_score_stands_on_the_scale_of_counts_unless_r_is_asked_for():
    ours, theirs = (
        nb_bound(math.log(5), 0.5, 1.5, 0.05, 11, method="nb_plugin", mode=mode) for mode in ("default", "r-compatible")
    )
    assert ours.score == pytest.approx((11 - 5) / (ours.upper - 5))
    assert theirs.score != pytest.approx(ours.score)


def test_unknown_names_and_levels_are_refused():
    with pytest.raises(UnknownCode):
        delta_bound(5, 1, 1, 0.05, 8, transform="3/4")
    with pytest.raises(UnknownCode):
        nb_bound(1, 1, 1, 0.05, 8, method="exact")
    with pytest.raises(InputError):
        delta_bound(5, 1, 1, 1.0, 8)

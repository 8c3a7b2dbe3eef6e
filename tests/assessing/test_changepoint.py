from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.assessing.changepoint import poisson
from marsad.claims import InputError

series = st.lists(st.integers(0, 20), min_size=3, max_size=40)


def test_a_clear_change_is_found():
    found = poisson([1, 0, 1, 2, 1, 0, 9, 8, 11, 9])
    assert found.index == found.ml_index == 6
    assert found.credible == (6,)
    assert found.before == pytest.approx(6 / 7) and found.after == pytest.approx(38 / 5)


def test_two_periods_have_one_possible_change():
    found = poisson([3, 4])
    assert (found.index, found.probability, found.credible) == (1, 1.0, (1,))


@given(series, st.floats(0.1, 0.99))
def test_the_credible_set_holds_the_mass_and_the_mode(counts, mass):
    found = poisson(counts, mass=mass)
    assert found.index in found.credible
    assert found.credible == tuple(sorted(found.credible))
    assert set(found.credible) <= set(poisson(counts, mass=0.999).credible)


@given(series)
def test_reversing_the_series_mirrors_the_change(counts):
    forth, back = poisson(counts), poisson(counts[::-1])
    assert forth.probability == pytest.approx(back.probability)
    assert forth.deviance == pytest.approx(back.deviance, abs=1e-9)
    assert forth.deviance >= -1e-9


def test_the_posterior_matches_simulation():
    # Simpson-free check: integrate both rates by brute force on a grid.
    counts, grid = np.array([2, 1, 4]), np.linspace(1e-3, 30, 6000)
    mass = []
    for k in (1, 2):
        sides = (counts[:k], counts[k:])
        mass.append(np.prod([np.sum(grid ** side.sum() * np.exp(-grid * (len(side) + 1))) for side in sides]))
    assert poisson(counts).probability == pytest.approx(max(mass) / sum(mass), rel=1e-3)


@pytest.mark.parametrize("call", [lambda: poisson([1]), lambda: poisson([1, -2]), lambda: poisson([1, 2], mass=1)])
def test_impossible_input_is_refused(call):
    with pytest.raises(InputError):
        call()

"""What a shuffled copy of the record may show: firm change in no more series than the interval allows."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from marsad.assessing import default_terms, find, months, series
from tests.assessing.rows import row

SPAN = months.span("2017-11", "2018-10")
PLACES = ("Kirkuk", "Ninewa", "Diyala", "Anbar")
METHODS = ("ied", "vbied", "small_arms")
SHUFFLES = 200


def record(rng: random.Random) -> list:
    """240 incidents whose months carry nothing."""
    return [
        row(str(n), f"{rng.choice(SPAN)}-05", admin1=rng.choice(PLACES), methods=(rng.choice(METHODS),))
        for n in range(240)
    ]


@pytest.fixture(scope="module")
def shuffled():
    """Series watched and findings of the last month, over every shuffle."""
    rng = random.Random(20)
    terms = default_terms()
    watched, found = 0, []
    for _ in range(SHUFFLES):
        chosen = series(record(rng), ("governorate", "method"), SPAN)
        watched += len(chosen)
        found += find(chosen, SPAN[-1], terms)
    return watched, found


def test_firm_change_is_no_more_frequent_than_stated(shuffled):
    watched, found = shuffled
    change = [each for each in found if each.kind != "continued" and each.firm]
    assert watched == SHUFFLES * len(PLACES) * len(METHODS)
    assert len(change) / watched <= 1 - default_terms().confidence


def test_firm_alarms_are_no_more_frequent_than_one_tail(shuffled):
    watched, found = shuffled
    assert sum(each.alarm and each.firm for each in found) / watched <= (1 - default_terms().confidence) / 2


def test_what_is_not_firm_says_that_chance_could_explain_it(shuffled):
    _, found = shuffled
    for each in found:
        low, high = each.interval
        if not each.firm:
            assert low <= 1 and (high is None or high >= 1)


def test_a_narrower_interval_calls_more_change_firm():
    rng = random.Random(5)
    chosen = series(record(rng), ("governorate", "method"), SPAN)
    wide, narrow = (find(chosen, SPAN[-1], replace(default_terms(), confidence=level)) for level in (0.99, 0.5))
    assert sum(each.firm for each in narrow if each.kind != "continued") >= sum(
        each.firm for each in wide if each.kind != "continued"
    )

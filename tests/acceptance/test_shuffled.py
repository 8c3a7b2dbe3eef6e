"""October 2018 carries its findings because of when things happened: 200 copies with the days shuffled do not."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

import pytest

from marsad.assessing import default_terms, find
from marsad.assessing.chance import expected_false_alarms
from marsad.assessing.findings import compared_of
from marsad.assessing.records import Records
from marsad.assessing.study import watched_series
from marsad.assessing.targets import told_targets
from tests.acceptance.chain import Chain, run_chain

MONTH, SHUFFLES = "2018-10", 200
CARS = [f"re_emerged:governorate={place}/method=vbied" for place in ("Kirkuk", "Nineveh")]


@pytest.fixture(scope="module")
def chain() -> Chain:
    return run_chain()


def findings(rows: list[Any], chain: Chain) -> tuple[dict[str, Any], float]:
    """The findings of October, and how many alarms chance would give."""
    records = Records.of(told_targets(rows, chain.knowledge), month=MONTH, country="IQ", area=None)
    watched = watched_series(records, default_terms())
    expected = expected_false_alarms(compared_of(watched, MONTH, default_terms()), confidence=0.95)
    return {each.id: each for each in find(watched, MONTH, default_terms())}, expected


@pytest.fixture(scope="module")
def shuffled(chain: Chain) -> tuple[list[dict[str, Any]], float]:
    """The findings of each copy, and the alarms to expect in all copies together.

    Days are drawn anew from the whole span, each as likely as the other, so that no series' rate changes.
    """
    rng = random.Random(1018)
    rows = [each for each in chain.summaries.values() if each.month and "2018-05" <= each.month <= MONTH]
    months = {"2018-05": 31, "2018-06": 30, "2018-07": 31, "2018-08": 31, "2018-09": 30, "2018-10": 31}
    found, expected = [], 0.0
    for _ in range(SHUFFLES):
        drawn = rng.choices(list(months), weights=list(months.values()), k=len(rows))
        copy = [replace(each, month=month, start=None, end=None) for each, month in zip(rows, drawn, strict=True)]
        seen, chance = findings(copy, chain)
        found.append(seen)
        expected += chance
    return found, expected


def test_the_record_as_it_is_carries_what_the_statement_of_the_time_says(chain: Chain) -> None:
    found, _ = findings(list(chain.summaries.values()), chain)
    assert all(found[name].alarm for name in CARS)
    for target in ("village-chiefs", "electricity-infrastructure"):
        assert str(found[f"continued:target={target}"].kind) == "continued"


def test_alarms_of_shuffled_copies_are_no_more_than_the_rate_that_is_stated(
    shuffled: tuple[list[dict[str, Any]], float],
) -> None:
    found, expected = shuffled
    alarms = sum(each.alarm for seen in found for each in seen.values())
    # Three standard deviations of a Poisson count: overlapping series do not alarm independently, hence not two.
    assert alarms <= expected + 3 * expected**0.5
    assert expected / SHUFFLES < 1


def test_what_october_shows_of_car_bombs_is_rare_among_copies(
    shuffled: tuple[list[dict[str, Any]], float],
) -> None:
    found, _ = shuffled
    for name in CARS:
        alarms = sum(name in seen and seen[name].alarm for seen in found)
        assert alarms / SHUFFLES <= 0.05
    assert sum(all(name in seen and seen[name].alarm for name in CARS) for seen in found) / SHUFFLES <= 0.01

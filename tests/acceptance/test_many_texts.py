"""A hundred reports of one event are one incident, and the small events beside it stay apart."""

from __future__ import annotations

from typing import Any

import pytest

from marsad.knowledge import load_knowledge
from tests.acceptance.many_texts import reports
from tests.acceptance.streamed import groups, incidents, mixed

_ODD = 0.03  # of the reports: what was read wrongly stands alone


@pytest.fixture(scope="module")
def told() -> list[tuple[str, dict[str, Any]]]:
    return list(reports(seed=1))


@pytest.fixture(scope="module")
def events(told: list[tuple[str, dict[str, Any]]]) -> dict[str, str]:
    return {line["id"]: event for event, line in told}


@pytest.fixture(scope="module")
def found(told: list[tuple[str, dict[str, Any]]]) -> dict[str, str | None]:
    return incidents([line for _, line in told], load_knowledge())


def test_the_reports_that_tell_the_event_are_one_incident(found: dict[str, str | None], events: dict[str, str]) -> None:
    largest, *others = groups(found, events)["market"]
    read = [each for each in others if any(found[report] is not None for report in each)]
    assert len(largest) >= 90
    assert sum(map(len, read)) <= _ODD * (len(largest) + sum(map(len, read)))


def test_no_other_event_is_drawn_into_it(found: dict[str, str | None], events: dict[str, str]) -> None:
    assert mixed(found, events) == []


def test_the_small_events_are_found_too(found: dict[str, str | None], events: dict[str, str]) -> None:
    split = [event for event, sets in groups(found, events).items() if event != "market" and len(sets) > 1]
    assert len(split) <= 1

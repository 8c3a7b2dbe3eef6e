"""Reports of one event meet across wordings and scripts, and events that are alike stay apart."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from marsad.knowledge import load_knowledge
from tests.acceptance.streamed import groups, incidents, mixed

_UNREAD = {"g2"}  # it tells of a search; no event is read in it


@pytest.fixture(scope="module")
def corpus() -> list[dict[str, Any]]:
    text = (Path(__file__).parent / "two_languages.yaml").read_text(encoding="utf-8")
    loaded: list[dict[str, Any]] = yaml.safe_load(text)
    return loaded


@pytest.fixture(scope="module")
def events(corpus: list[dict[str, Any]]) -> dict[str, str]:
    return {report["id"]: event["incident"] for event in corpus for report in event["reports"]}


@pytest.fixture(scope="module")
def found(corpus: list[dict[str, Any]]) -> dict[str, str | None]:
    lines = [
        {**report, "published": report["published"].isoformat(), "source": report["id"]}
        for event in corpus
        for report in event["reports"]
    ]
    return incidents(lines, load_knowledge())


def test_reports_of_an_event_are_one_incident(found: dict[str, str | None], events: dict[str, str]) -> None:
    split = {event: sets for event, sets in groups(found, events).items() if len(sets) > 1}
    assert {event: [each for each in sets if not each <= _UNREAD] for event, sets in split.items()} == {
        "abduction": [{"g1", "g3"}]
    }


def test_no_two_events_are_one_incident(found: dict[str, str | None], events: dict[str, str]) -> None:
    assert mixed(found, events) == []


def test_two_car_bombs_of_one_city_and_week_stay_two(found: dict[str, str | None]) -> None:
    assert found["c1"] is not None
    assert found["d1"] is not None
    assert found["c1"] != found["d1"]


def test_a_follow_up_months_later_is_found_by_the_victims_name_and_age(found: dict[str, str | None]) -> None:
    assert found["e3"] == found["e1"] is not None

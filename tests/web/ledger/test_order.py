"""The order in which reports arrive changes no component and no row."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marsad.web.ledger import derive, models, resolution
from marsad.web.ledger.resolution import State
from tests.web.ledger.test_guards import CACHES
from tests.web.ledger.world import add, report, update

pytestmark = pytest.mark.django_db
LINES = {
    "one": ("incident a vbied Qayyarah 2018-10-23 killed=3", "Tigris Wire"),
    "two": ("incident a vbied Qayyarah 2018-10-23 killed=5", "Nineveh Post"),
    "three": ("incident a vbied Fallujah 2018-10-06 killed=2", "Rafidain Press"),
    "four": ("incident a vbied Fallujah 2018-10-09 killed=2", "Zagros Post"),
}
OUTCOMES: dict[str, Any] = {}


def derived() -> list[tuple[list[str], dict[str, Any]]]:
    """Members and records of every incident, ids left out: an id tells which mention was first."""
    return sorted(
        ((sorted(row.payload["members"]), _without_ids(row.payload["rows"])) for row in _rows()),
        key=lambda pair: pair[0],
    )


def _rows() -> list[models.IncidentSummaryCache]:
    return list(models.IncidentSummaryCache.objects.all())


def _without_ids(rows: dict[str, Any]) -> dict[str, Any]:
    return {
        profile: {name: each for name, each in row["fields"].items() if "id" not in name}
        for profile, row in rows.items()
    }


@pytest.mark.parametrize("order", list(itertools.permutations(LINES))[::9])
def test_any_order_of_arrival_gives_the_same_rows(order: tuple[str, ...], tmp_path: Path) -> None:
    for name in order:
        words, source = LINES[name]
        add([report(tmp_path, name, words, source=source)])
        update()
    found = [members for members, _ in derived()]
    assert len(found) == 3
    assert OUTCOMES.setdefault("members", found) == found


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(sorted(LINES)), max_size=4))
def test_the_digest_of_a_case_hangs_on_nothing_but_its_content(names: list[str]) -> None:
    assert derive.digest({"b": names, "a": 1}) == derive.digest({"a": 1, "b": list(names)})


def test_an_empty_ledger_has_an_empty_state() -> None:
    found: State = resolution.state()
    assert (found.mentions, found.incidents, found.judgements, found.live) == ({}, (), (), {})
    assert derive.cases(found) == {}
    done = update()
    assert (done.read, done.resolved, done.coded, done.assessed) == (0, 0, 0, 0)
    assert not any(model.objects.exists() for model in CACHES)
    assert not models.StageRun.objects.filter(stage="code").exists()

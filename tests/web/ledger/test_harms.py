"""The desk asks first what would do the most harm if it were decided wrongly."""

from __future__ import annotations

from pathlib import Path

import pytest

from marsad.web.desk import finding, services
from marsad.web.ledger import models, queries
from tests.web.ledger.world import NOW, add, report, update

pytestmark = pytest.mark.django_db


@pytest.fixture
def pairs(tmp_path: Path) -> dict[str, models.JudgementRow]:
    """Three pairs between the thresholds: many deaths, few deaths but unsure, many deaths but nearly sure."""
    folder = tmp_path / "reports"
    folder.mkdir()
    tolls = {"many": (20, 30), "few": (2, 3), "sure": (20, 30)}
    for at, (name, both) in enumerate(tolls.items()):
        for side, killed in zip("ab", both, strict=True):
            day = f"2018-10-{10 + 3 * at + ord(side) - ord('a'):02}"
            report(folder, f"{name}-{side}", f"incident a vbied Qayyarah {day} killed={killed}")
    add([folder])
    update()
    return {
        name: _unsure(f"{name}-a", f"{name}-b", score) for name, score in (("few", 0.5), ("many", 0.5), ("sure", 0.99))
    }


def _unsure(a: str, b: str, score: float) -> models.JudgementRow:
    row = models.JudgementRow(
        a=told(a), b=told(b), verdict="unsure", by="machine/test", reason="Both may be.", score=score, at=NOW
    )
    row.save()
    return row


def told(name: str) -> models.MentionRow:
    """The mention of a report."""
    return models.MentionRow.objects.get(document__source=f"Outlet {name}")


def waiting() -> list[str]:
    return [item["id"] for item in queries.queue() if item["kind"] == "pair"]


def ids(pairs: dict[str, models.JudgementRow], *names: str) -> list[str]:
    return [str(pairs[name].pk) for name in names]


def test_deaths_at_stake_times_uncertainty_is_the_order(pairs: dict[str, models.JudgementRow]) -> None:
    assert [each for each in waiting() if each in ids(pairs, *pairs)] == ids(pairs, "many", "few", "sure")


def test_a_short_queue_holds_what_weighs_most(pairs: dict[str, models.JudgementRow]) -> None:
    (first,) = [item for item in queries.queue(limit=1) if item["kind"] == "pair"]
    assert first["id"] == str(pairs["many"].pk)
    assert first["weight"] == 21.0


def test_the_queue_and_the_page_of_a_pair_say_what_is_at_stake(pairs: dict[str, models.JudgementRow]) -> None:
    why = next(item["why"] for item in queries.queue() if item["id"] == str(pairs["many"].pk))
    assert why.startswith("Unsure whether both speak of one incident: Both may be. At stake: 20 deaths,")
    assert finding.pair(pairs["many"].pk)["harm"].startswith("At stake: 20 deaths,")


def test_a_corrected_toll_counts(pairs: dict[str, models.JudgementRow]) -> None:
    row = told("many-a")
    assert row.claim().totals.killed.lo == 20
    services.correct(row.uid, row.record | {"counts": []}, "rana", "The number is another event's.")
    assert finding.pair(pairs["many"].pk)["harm"].startswith("At stake is an incident")
    assert waiting().index(str(pairs["many"].pk)) > waiting().index(str(pairs["few"].pk))


def test_a_rejected_mention_asks_nothing(pairs: dict[str, models.JudgementRow]) -> None:
    services.reject(told("few-a").uid, "rana", "It is an exercise.")
    assert str(pairs["few"].pk) not in waiting()

"""The scale bench: its curve, its page, and what it takes of a process, each on the smallest thing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from bench.scale import Cost, Curve, Point, child, made, page, run

from marsad.claims import InputError
from marsad.knowledge import load_knowledge

COST = Cost(wall=2.0, processor=3.0, memory=4_000_000_000)
FIGURES = {"B3 precision": 0.9, "B3 recall": 0.8, "B3 F1": 0.85}


def point(mentions: int, processor: float) -> Point:
    """A size that took so many seconds."""
    return Point(mentions=mentions, cost=Cost(2.0, processor, 10**9), more=COST, pairs=40.0, figures=FIGURES)


def curve(*points: Point) -> Curve:
    """Sizes, and ten more on top of each."""
    return Curve(points=points, new=10)


def test_each_size_tells_what_more_on_top_of_it_cost() -> None:
    table = page.sizes(curve(point(100, 1.0), point(10_000, 90.0)))
    assert table.header[5] == "10 more: seconds"
    assert [row[5:7] for row in table.rows] == [("2.0", "4.00 GB")] * 2


def test_growth_is_the_power_from_the_first_size_to_the_last() -> None:
    assert curve(point(100, 1.0), point(200, 7.0), point(10_000, 100.0)).exponent() == pytest.approx(1.0)
    assert curve(point(100, 1.0), point(10_000, 1000.0)).exponent() == pytest.approx(1.5)


def test_one_size_has_no_growth_and_misses_the_goal() -> None:
    growth = run.goals(curve(point(100, 1.0)))[-1]
    assert not growth.met


def test_the_goals_are_of_the_largest_size_and_of_what_comes_on_top() -> None:
    found = run.goals(curve(point(100, 1.0), point(10_000, 100.0)))
    assert [goal.met for goal in found] == [True] * 5
    assert "10,000" in found[0].name
    assert found[3].value == 2.0


def test_the_page_holds_the_command_the_goals_the_sizes_and_a_picture(tmp_path: Path) -> None:
    path = tmp_path / "scale.md"
    found = curve(point(100, 1.0), point(10_000, 100.0))
    page.write(found, run.goals(found), path, "marsad bench resolve-scale", date(2026, 11, 25))
    text = path.read_text(encoding="utf-8")
    for words in ("$ marsad bench resolve-scale", "2026-11-25", "| 10,000 |", "≤ 1.15", "(scale.svg)", "3.0 of a"):
        assert words in text
    assert (tmp_path / "scale.svg").read_text(encoding="utf-8").startswith("<svg")


def test_the_curve_stands_beside_growth_by_n_and_by_its_power() -> None:
    values = page.chart(curve(point(100, 1.0), point(10_000, 90.0)))["data"]["values"]
    last = {each["line"]: each["seconds"] for each in values if each["mentions"] == 10_000}
    assert last == {"measured": 90.0, "n": 100.0, "n^1.15": pytest.approx(199.526)}


def test_more_records_are_of_the_same_events(tmp_path: Path) -> None:
    truth = made.write(120, 30, 1, load_knowledge(None), tmp_path)
    lines = [(tmp_path / f"{name}.jsonl").read_text(encoding="utf-8").splitlines() for name in ("first", "new")]
    assert [len(each) for each in lines] == [120, 30]
    ids = list(truth)
    assert {truth[uid] for uid in ids[:120]} & {truth[uid] for uid in ids[120:]}


def test_a_command_that_fails_is_an_error(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(InputError, match="ended with"):
        child.run(("resolve", "--jsonl", str(tmp_path / "none.jsonl")), tmp_path / "out")


@pytest.mark.slow
def test_a_size_is_measured_whole(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = run.Request(home=_home(), today=date(2026, 11, 25), sizes=(120, 240), new=20, workers=1)
    run.measure(asked)
    shown = capsys.readouterr().out
    assert "240" in shown
    assert "minutes for 240 mentions" in shown


def _home() -> Path:
    from marsad.cli.options import knowledge_home

    return knowledge_home()

"""Every size resolved from cold, then some more on top of it. `marsad bench resolve-scale` calls it."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bench.resolving import b_cubed
from bench.scale import Curve, Point, made, page
from bench.scale.child import run
from bench.speed import Goal
from marsad.knowledge import Knowledge, load_knowledge
from marsad.resolving import keeping, shipped

MINUTES, SECONDS, GIGABYTES, POWER = 10.0, 15.0, 8.0, 1.15


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """Which sizes, how many more on top of each, how many processes; `write`: the page to write."""

    home: Path
    today: date
    sizes: Sequence[int]
    new: int = 1000
    seed: int = 1
    workers: int = 2
    write: Path | None = None


def measure(request: Request) -> bool:
    """Print each size as it is measured, then the goals; False if one is missed."""
    knowledge = load_knowledge(request.home)
    points: list[Point] = []
    for size in sorted(request.sizes):
        with tempfile.TemporaryDirectory() as folder:
            points.append(_point(size, request, knowledge, Path(folder)))
        curve = Curve(points=points, new=request.new)
        print(page.sizes(curve).text(), flush=True)
    found = goals(curve)
    print(page.goals(found).text())
    if request.write:
        page.write(curve, found, request.write, _command(request), request.today)
    return all(goal.met for goal in found)


def _point(size: int, request: Request, knowledge: Knowledge, folder: Path) -> Point:
    truth = made.write(size, request.new, request.seed, knowledge, folder)
    kept, workers = str(folder / "kept"), ("--workers", str(request.workers))
    cost = run(("resolve", "--jsonl", str(folder / "first.jsonl"), "--keep", kept, *workers), folder / "first.out")
    links = sum(len(each.links.codes) for each in keeping.load(folder / "kept", shipped()).segments)
    more = run(("resolve", "--jsonl", str(folder / "new.jsonl"), "--keep", kept), folder / "new.out")
    got = dict(_lines(folder / "first.out"))
    figures = b_cubed([str(truth[uid]) for uid in got], list(got.values()))
    return Point(mentions=size, cost=cost, more=more, pairs=links / size, figures=figures)


def _lines(path: Path) -> Iterator[tuple[str, str]]:
    with path.open(encoding="utf-8") as lines:
        for each in map(json.loads, lines):
            yield each["mention"], each["incident"]


def goals(curve: Curve) -> list[Goal]:
    """What the largest size must reach."""
    last = curve.points[-1]
    return [
        Goal(f"minutes for {last.mentions:,} mentions, by the clock", last.cost.wall / 60, MINUTES, at_most=True),
        Goal(
            f"minutes for {last.mentions:,} mentions, processors / 2", last.cost.processor / 120, MINUTES, at_most=True
        ),
        Goal("memory of all processes, GB", last.cost.memory / 1e9, GIGABYTES, at_most=True),
        Goal(f"seconds for {curve.new:,} more, by the clock", last.more.wall, SECONDS, at_most=True),
        Goal("growth: power of n, processor time", curve.exponent(), POWER, at_most=True),
    ]


def _command(request: Request) -> str:
    sizes = " ".join(f"--size {size}" for size in sorted(request.sizes))
    options = f"--new {request.new} --seed {request.seed} --workers {request.workers}"
    return f"marsad bench resolve-scale {sizes} {options} --write {request.write}"

"""The sizes as a table, a curve and a page."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from bench.scale import Curve, Point
from bench.speed import Goal
from bench.table import Table
from marsad import __version__

INTRODUCTION = """\
# Resolving many mentions

How time and memory of `marsad resolve --jsonl FILE --keep DIR` grow with the number of mentions. The records are made
by `bench/mentions.py` from a seed: incidents told by one to sixty reports, towns by their weight, as many reports a day
whatever the size, a week or a month for one day in eight, a governorate for one place in six, wrong tolls, copies.
Every size is a process from cold, reading of the lines and writing of the folder included; the making of the records is
not.
Decisions [20](decisions/0020-many-mentions-as-arrays.md) and [27](decisions/0027-large-parts-are-joined-by-levels.md)
say how it is done.

"""
NOTE = (
    "Processor seconds are of all processes together; memory is the most that all held at once, files mapped not "
    "counted. What came on top is a process of its own, from the folder. "
    "Pairs are those that were compared and say something, for each mention. B-cubed is against the made "
    "incidents: it falls as the chance grows that two of one town, week and weapon cannot be told apart."
)


def sizes(curve: Curve) -> Table:
    """A row for each size."""
    header = (
        "mentions", "seconds", "processor seconds", "µs a mention", "memory", f"{curve.new:,} more: seconds", "memory",
        "pairs", "B3 P", "B3 R", "B3 F1",
    )  # fmt: skip
    return Table("Sizes", header, [_row(each) for each in curve.points], NOTE)


def _row(point: Point) -> tuple[str, ...]:
    cost = point.cost
    return (
        f"{point.mentions:,}",
        f"{cost.wall:,.1f}",
        f"{cost.processor:,.1f}",
        f"{cost.processor / point.mentions * 1e6:.0f}",
        f"{cost.memory / 1e9:.2f} GB",
        f"{point.more.wall:.1f}",
        f"{point.more.memory / 1e9:.2f} GB",
        f"{point.pairs:.1f}",
        *(f"{point.figures[name]:.3f}" for name in ("B3 precision", "B3 recall", "B3 F1")),
    )


def goals(found: Sequence[Goal]) -> Table:
    """What was to be reached, and what was."""
    return Table("Goals", ("figure", "value", "goal", "met"), [goal.row() for goal in found])


def write(curve: Curve, found: Sequence[Goal], path: Path, command: str, today: date) -> None:
    """The page, and its picture beside it."""
    import vl_convert

    picture = path.with_suffix(".svg")
    picture.write_text(str(vl_convert.vegalite_to_svg(chart(curve))).rstrip() + "\n", encoding="utf-8")
    path.write_text("\n".join(_page(curve, found, picture.name, command, today)).rstrip() + "\n", encoding="utf-8")


def _page(curve: Curve, found: Sequence[Goal], picture: str, command: str, today: date) -> Iterator[str]:
    yield f"{INTRODUCTION}```console\n$ {command}\n```\n"
    made = f"Marsad {__version__}, Python {platform.python_version()}, NumPy {np.__version__}"
    machine = f"{os.cpu_count()} cores ({platform.machine()}), load {os.getloadavg()[2]:.1f} at the end of the run"
    yield f"{today.isoformat()}. {made}, {machine}: more load than cores means that other work shared them.\n"
    yield goals(found).markdown()
    yield f"![Processor seconds by mentions, beside n and n to the power of 1.15]({picture})\n"
    yield sizes(curve).markdown()
    more, last = curve.points[-1].more, curve.points[-1].mentions
    yield f"## {curve.new:,} more on top of {last:,}\n"
    yield (
        f"From the folder, a process from cold: {more.wall:.1f} seconds by the clock, {more.processor:.1f} of a "
        f"processor, {more.memory / 1e9:.2f} GB.\n"
    )


def chart(curve: Curve) -> dict[str, Any]:
    """Seconds by mentions, both logarithmic, and what growth by n and by n to the power of 1.15 would be."""
    first = curve.points[0]
    rows = [("measured", each.mentions, each.cost.processor) for each in curve.points]
    for name, power in (("n", 1.0), ("n^1.15", 1.15)):
        rows += [
            (name, each.mentions, first.cost.processor * (each.mentions / first.mentions) ** power)
            for each in curve.points
        ]
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": 480,
        "height": 320,
        "data": {"values": [{"line": a, "mentions": n, "seconds": round(s, 3)} for a, n, s in rows]},
        "mark": {"type": "line", "point": True},
        "encoding": {
            "x": {"field": "mentions", "type": "quantitative", "scale": {"type": "log"}},
            "y": {
                "field": "seconds", "type": "quantitative", "scale": {"type": "log"}, "title": "processor seconds",
            },
            "color": {"field": "line", "type": "nominal", "title": None},
            "strokeDash": {"field": "line", "type": "nominal", "title": None},
        },
    }  # fmt: skip

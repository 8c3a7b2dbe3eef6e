"""The parts of the bench of alarms, one after the other, and their page. `marsad bench assess` calls it."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path

from bench.alarms import Goal, Part, cost, iraq, planted, stationary
from bench.table import Table
from marsad import __version__
from marsad.claims import InputError

INTRODUCTION = """\
# Alarms

How soon alarms come, how often they are false and what they cost, beside the rule that OCHA's HDX Signals applies to
fatalities: a 30-day sum of at least 100 that is its own maximum of the last year, or of three, then half a year of
silence. `surge` is what assessments use on deaths (`marsad.assessing.surveillance.surge`). The page is made by the
command below; made-up series come from a seed.

"""


@dataclass(frozen=True, slots=True)
class Request:
    """What to measure, at which sizes; without `data` the part on Iraq is left out."""

    today: date
    parts: Sequence[str] = ()
    data: Path | None = None
    seed: int = 1
    series: int = 200
    districts: int = 240
    write: Path | None = None


PARTS: Mapping[str, Callable[[Request], Part]] = {
    "planted": lambda ask: planted.measure(ask.seed, ask.series),
    "iraq": lambda ask: iraq.measure(ask.data or Path()),
    "stationary": lambda ask: stationary.measure(ask.seed, ask.series),
    "cost": lambda ask: cost.measure(ask.seed, ask.districts),
}


def measure(request: Request) -> bool:
    """Print each part as it is measured, then the goals; False if one is missed. Errors: InputError."""
    unknown = [name for name in request.parts if name not in PARTS]
    if unknown:
        raise InputError(f"this bench has no part {unknown[0]!r}.", hint=f"The parts are {', '.join(PARTS)}.")
    if request.write and (request.parts or request.data is None):
        raise InputError("the page holds every part.", hint="Leave out --part, and give --data.")
    chosen = request.parts or [name for name in PARTS if name != "iraq" or request.data]
    done: list[Part] = []
    for name in chosen:
        done.append(PARTS[name](request))
        for table in done[-1].tables:
            print(table.text(), flush=True)
    goals = [goal for each in done for goal in each.goals]
    print(_goals(goals).text())
    if request.write:
        request.write.write_text("\n".join(_page(done, request)).rstrip() + "\n", encoding="utf-8")
    return all(goal.met for goal in goals)


def _goals(goals: Sequence[Goal]) -> Table:
    return Table("Goals", ("figure", "value", "goal", "met"), [goal.row() for goal in goals])


def _page(done: Sequence[Part], request: Request) -> Iterator[str]:
    sizes = f"--seed {request.seed} --series {request.series} --districts {request.districts}"
    yield f"{INTRODUCTION}```console\n$ marsad bench assess --data DIR {sizes} --write docs/alarms.md\n```\n"
    made = f"Marsad {__version__}, Python {platform.python_version()}, NumPy {version('numpy')}"
    yield f"{request.today.isoformat()}. {made}, {os.cpu_count()} cores.\n"
    yield _goals([goal for each in done for goal in each.goals]).markdown()
    for each in done:
        for table in each.tables:
            yield table.markdown()

"""The parts of the speed bench, one after the other, and the page of their figures. `marsad bench speed` calls it."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from itertools import islice
from pathlib import Path

from bench import sets
from bench.speed import Goal, Measured, linear, memory, startup, streams
from bench.table import Table
from marsad import __version__
from marsad.claims import InputError

INTRODUCTION = """\
# Speed

How fast reports are read, as ratios taken in one run: seconds on another machine say nothing. The page is made by the
command below, from texts that a seeded generator makes of sentences of our own, so anybody can run it without data.

"""


@dataclass(frozen=True, slots=True)
class Request:
    """What to measure, at which sizes. `data` adds a stream of real texts."""

    home: Path
    today: date
    parts: Sequence[str] = ()
    data: Path | None = None
    seed: int = 1
    reports: int = 600
    lines: int = 20_000
    size: int = 30_000
    longest: int = 10_000_000
    write: Path | None = None


PARTS: Mapping[str, Callable[[Request], Measured]] = {
    "words": lambda ask: streams.measure(ask.seed, ask.reports, ask.home, list(_real(ask.data))),
    "processes": lambda ask: streams.processes(ask.seed, ask.reports, ask.home),
    "memory": lambda ask: memory.measure(ask.seed, ask.lines, ask.home),
    "length": lambda ask: linear.measure(ask.seed, ask.size, ask.longest, ask.home),
    "start": lambda ask: startup.measure(ask.seed),
}
# Enough real texts for a ratio.
REAL_TEXTS = 60


def measure(request: Request) -> bool:
    """Print each part as it is measured, then the goals; False if one is missed. Errors: InputError."""
    unknown = [name for name in request.parts if name not in PARTS]
    if unknown:
        raise InputError(f"the speed bench has no part {unknown[0]!r}.", hint=f"The parts are {', '.join(PARTS)}.")
    if request.write and request.parts:
        raise InputError("the page of speed holds every part.", hint="Leave out --part.")
    done: list[Measured] = []
    for name in request.parts or PARTS:
        done.append(PARTS[name](request))
        print(done[-1].table.text(), flush=True)
    goals = [goal for each in done for goal in each.goals]
    print(goals_table(goals).text())
    if request.write:
        request.write.write_text("\n".join(_page(done, request)).rstrip() + "\n", encoding="utf-8")
    return all(goal.met for goal in goals)


def goals_table(goals: Sequence[Goal]) -> Table:
    """What was to be reached, and what was."""
    return Table("Goals", ("figure", "value", "goal", "met"), [goal.row() for goal in goals])


def _page(done: Sequence[Measured], request: Request) -> Iterator[str]:
    yield f"{INTRODUCTION}```console\n$ {_command(request)}\n```\n"
    made = f"Marsad {__version__}, Python {platform.python_version()}, spaCy {version('spacy')}"
    machine = f"{os.cpu_count()} cores, load {os.getloadavg()[1]:.1f} at the end of the run"
    yield f"{request.today.isoformat()}. {made}, {machine}.\n"
    yield goals_table([goal for each in done for goal in each.goals]).markdown()
    for each in done:
        yield each.table.markdown()


def _command(request: Request) -> str:
    sizes = f"--reports {request.reports} --lines {request.lines} --size {request.size} --longest {request.longest}"
    return f"marsad bench speed --seed {request.seed} {sizes} --write docs/speed.md"


def _real(data: Path | None) -> Iterator[str]:
    """Texts of the sets that `data` holds, a few of each."""
    found = [
        name for name in sets.names() if data and sets.folder_of(name, data).is_dir() and not sets.own_records(name)
    ]
    if data and not found:
        raise InputError(
            "no set is here.", where=str(data), hint="docs/accuracy.md names the sets; or leave out --data."
        )
    for name in found:
        module = sets.load(name)
        assert data is not None
        cases = module.cases(sets.folder_of(name, data), module.PARTS[0])
        yield from (str(case.line["text"]) for case in islice(cases, REAL_TEXTS))

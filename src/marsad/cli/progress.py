"""A progress bar a stage, on a terminal; elsewhere a line when a stage is done, and on the way of a long one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from marsad.cli.terminal import console, say

LABELS = {
    "gather": "Gathering reports",
    "read": "Reading",
    "traits": "Taking traits of old reports",
    "resolve": "Resolving incidents",
    "places": "Looking at rows",
    "match": "Comparing pairs",
    "code": "Coding incidents",
    "assess": "Assessing months",
}

# From so many items on, a log shows every tenth of a stage.
LONG = 200
Report = Callable[[str, int, int], None]


@contextmanager
def stage_bars() -> Iterator[Report]:
    """A callback (stage, done, total) that draws one bar for each stage."""
    screen = console(stderr=True)
    if not screen.is_terminal:
        yield _line
        return
    columns = (TextColumn("{task.description:<20}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=screen) as bars:
        tasks: dict[str, TaskID] = {}

        def report(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(LABELS.get(stage, stage))
            bars.update(tasks[stage], completed=done, total=total)

        yield report


def _line(stage: str, done: int, total: int) -> None:
    # Gathering learns its total as it goes, and resolving is one step: their own summary line follows.
    if total == 1 or stage == "gather":
        return
    tenth = total >= LONG and done * 10 // total > (done - 1) * 10 // total
    if done == total or (done and tenth):
        say(f"{LABELS.get(stage, stage)}: {done:,} of {total:,}")

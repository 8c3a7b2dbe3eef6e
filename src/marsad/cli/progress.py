"""A progress bar a stage, on a terminal; elsewhere one line when a stage is done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

LABELS = {
    "gather": "Gathering reports",
    "read": "Reading",
    "resolve": "Resolving incidents",
    "code": "Coding incidents",
    "assess": "Assessing months",
}

Report = Callable[[str, int, int], None]


@contextmanager
def stage_bars() -> Iterator[Report]:
    """A callback (stage, done, total) that draws one bar for each stage."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield _last_line
        return
    columns = (TextColumn("{task.description:<20}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console) as bars:
        tasks: dict[str, TaskID] = {}

        def report(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(LABELS.get(stage, stage))
            bars.update(tasks[stage], completed=done, total=total)

        yield report


def _last_line(stage: str, done: int, total: int) -> None:
    # Gathering learns its total as it goes; its own summary line follows.
    if done == total and stage != "gather":
        Console(stderr=True).print(f"{LABELS.get(stage, stage)}: {done} of {total}")

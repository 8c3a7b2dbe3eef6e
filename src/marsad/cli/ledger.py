"""What the commands on the ledger share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.table import Table

from marsad.cli.options import complain, home

if TYPE_CHECKING:
    from marsad.web.ledger.pipeline import Updated

LABELS = {
    "reports": "reports",
    "mentions": "mentions",
    "incidents": "incidents",
    "unread": "unread sentences",
    "contradictions": "contradictions",
    "alarms": "alarms",
}


def ready() -> None:
    """Open the ledger in $MARSAD_HOME, making it where there is none."""
    from marsad.web.ledger import commands

    commands.setup(home())


def show_summary(numbers: Mapping[str, int]) -> None:
    """The table of what the ledger holds."""
    table = Table(title="In the ledger", title_justify="left", show_header=False, box=None, padding=(0, 2))
    table.add_column()
    table.add_column(justify="right", style="bold")
    for name, number in numbers.items():
        table.add_row(LABELS.get(name, name.replace("_", " ")), f"{number:,}")
    Console().print(table)


def show_update(outcome: Updated) -> int:
    """Say what a run did and what it could not do; the exit status."""
    parts = {"reports read": outcome.read, "mentions resolved": outcome.resolved}
    parts |= {"incidents coded": outcome.coded, "months assessed": outcome.assessed}
    done = ", ".join(f"{number} {name}" for name, number in parts.items() if number)
    click.echo(f"{done}." if done else "Nothing new.", err=True)
    for failed in outcome.failed:
        click.echo(click.style("marsad: ", fg="red") + f"{failed.item}: {failed.problem}", err=True)
    if outcome.failed:
        click.echo(f"{len(outcome.failed)} items stay undone; the next `marsad update` tries them again.", err=True)
    return 1 if outcome.failed and not done else 0


__all__ = ["complain", "ready", "show_summary", "show_update"]

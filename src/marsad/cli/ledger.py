"""What the commands on the ledger share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from marsad.claims import InputError
from marsad.cli.options import home
from marsad.cli.terminal import complain, counted, plain, say

if TYPE_CHECKING:
    from marsad.web.ledger.pipeline import Updated

# key -> (one, many); keys that are not listed are shown as they are
LABELS = {
    "reports": ("report", "reports"),
    "mentions": ("mention", "mentions"),
    "incidents": ("incident", "incidents"),
    "unread": ("unread sentence", "unread sentences"),
    "contradictions": ("contradiction", "contradictions"),
    "alarms": ("alarm", "alarms"),
}


def ready() -> None:
    """Open the ledger in $MARSAD_HOME, making it where there is none; InputError where it cannot be opened."""
    from marsad.web.ledger import commands

    try:
        commands.setup(home())
    except OSError as error:
        hint = "Set MARSAD_HOME to a folder that you may write to."
        raise InputError(f"the ledger cannot be kept here ({error.strerror}).", where=str(home()), hint=hint) from error
    except Exception as error:
        # Django is imported by now or never; asking for its class at the top would slow every command.
        from django.db import DatabaseError

        if not isinstance(error, DatabaseError):
            raise
        hint = "Check MARSAD_HOME and MARSAD_DATABASE_URL."
        raise InputError(f"the ledger cannot be opened ({error}).", where=str(home()), hint=hint) from error


def show_summary(numbers: Mapping[str, int]) -> None:
    """The table of what the ledger holds."""
    click.echo("In the ledger")
    rows = [(_label(name, number), f"{number:,}") for name, number in numbers.items()]
    left = max(len(label) for label, _ in rows)
    right = max(len(number) for _, number in rows)
    for label, number in rows:
        bold = click.style(f"{number:>{right}}", bold=True)
        click.echo(f"  {label:<{left}}  {bold}", color=False if plain() else None)


def _label(name: str, number: int) -> str:
    one, many = LABELS.get(name, (name.replace("_", " "),) * 2)
    return one if number == 1 else many


def show_update(outcome: Updated, *, idle: str = "Nothing new.") -> int:
    """Say what a run did (`idle`: it had nothing to do) and what it could not do; the exit status."""
    parts = (
        (outcome.read, "report", "read"),
        (outcome.resolved, "mention", "resolved"),
        (outcome.coded, "incident", "coded"),
        (outcome.assessed, "month", "assessed"),
    )
    done = ", ".join(f"{counted(number, noun)} {verb}" for number, noun, verb in parts if number)
    for note in outcome.notes:
        say(note)
    for failed in outcome.failed:
        complain(f"{failed.item}: {failed.problem}")
    if outcome.failed:
        undone = counted(len(outcome.failed), "item stays", "items stay")
        say(f"{undone} undone; the next `marsad update` tries again.")
    if done or not outcome.failed:
        say(f"{done}." if done else idle)
    return 1 if outcome.failed and not done else 0


__all__ = ["ready", "show_summary", "show_update"]

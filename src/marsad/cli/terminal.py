"""What is shown to people: colour where it is wanted, numbers with their nouns, one line a refusal."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from marsad.claims import MarsadError

if TYPE_CHECKING:
    from rich.console import Console


def plain() -> bool:
    """True if the user asked for no colour (no-color.org)."""
    return bool(os.environ.get("NO_COLOR"))


def console(*, stderr: bool = False) -> Console:
    """The terminal; without any styles where NO_COLOR is set."""
    from rich.console import Console

    return Console(stderr=stderr, highlight=False, color_system=None if plain() else "auto")


def say(text: str) -> None:
    """A message that is no result: on standard error, so that results can be piped."""
    click.echo(text, err=True)


def complain(error: MarsadError | str) -> None:
    """One thing that was refused, on standard error."""
    click.echo(click.style("marsad: ", fg="red") + str(error), err=True, color=False if plain() else None)


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """`1 report`, `2,000 reports`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"

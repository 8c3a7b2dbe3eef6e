"""`marsad code`."""

from __future__ import annotations

import click

from marsad.cli.ledger import ready
from marsad.cli.options import print_lines

PROFILE_NAMES = ("acled", "ucdp", "airwars")


@click.command("code")
@click.argument("incident", required=False)
@click.option(
    "--profile", type=click.Choice(PROFILE_NAMES), default="acled", show_default=True, help="Whose coding rules apply."
)
@click.option(
    "--workers", type=click.IntRange(1, 64), metavar="N", default=1, show_default=True, help="Processes that code."
)
def command(incident: str | None, profile: str, workers: int) -> None:
    """Code one INCIDENT, or all, under a profile; one JSON row a line.

    Each field comes with its value, the claims it rests on, the claims it does not follow, and the rule that chose.

    \b
    Example:
      marsad code --profile ucdp > rows.jsonl
    """
    from marsad.web.ledger import commands

    ready()
    print_lines(commands.code(profile, incident, workers=workers))

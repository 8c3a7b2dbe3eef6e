"""`marsad rebuild`."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import click

from marsad.cli.ledger import ready, show_summary, show_update
from marsad.cli.options import Day
from marsad.cli.progress import stage_bars


@click.command("rebuild")
@click.option("--as-of", type=Day(), help="As the ledger stood at the end of this day (UTC); default: now.")
@click.option(
    "--workers", type=click.IntRange(1, 64), metavar="N", default=1, show_default=True, help="Processes that code."
)
@click.pass_context
def command(ctx: click.Context, as_of: date | None, workers: int) -> None:
    """Throw away every derived row and derive it again from the ledger. Claims and judgements are not touched.

    \b
    Example:
      marsad rebuild --as-of 2018-11-30
    """
    from marsad.web.ledger import commands

    ready()
    end = datetime.combine(as_of, time.max, UTC) if as_of else None
    with stage_bars() as progress:
        outcome = commands.rebuild(as_of=end, workers=workers, progress=progress)
    status = show_update(outcome, idle="Nothing to derive.")
    show_summary(commands.summary())
    ctx.exit(status)

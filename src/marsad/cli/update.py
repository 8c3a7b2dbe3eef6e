"""`marsad update`."""

from __future__ import annotations

import click

from marsad.cli.ledger import ready, show_summary, show_update
from marsad.cli.progress import stage_bars
from marsad.cli.readers import choice, reader_option


@click.command("update")
@click.option(
    "--workers", type=click.IntRange(1, 64), metavar="N", default=1, show_default=True, help="Processes that read."
)
@reader_option
@click.pass_context
def command(ctx: click.Context, workers: int, reader: str) -> None:
    """Run every stage on what is new: read, resolve, code, assess; then say what the ledger holds.

    Safe to stop at any moment and to run again: finished work is kept, nothing is done twice. A report is read once,
    by the reader of that run.

    \b
    Example:
      marsad add reports/ && marsad update
    """
    from marsad.web.ledger import commands

    choice(reader, workers=workers)
    ready()
    with stage_bars() as progress:
        outcome = commands.update(workers=workers, progress=progress, reader=reader)
    status = show_update(outcome)
    show_summary(commands.summary())
    ctx.exit(status)

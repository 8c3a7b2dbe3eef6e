"""`marsad add`."""

from __future__ import annotations

from datetime import date

import click

from marsad.cli.ledger import complain, ready
from marsad.cli.options import max_bytes_option, published_option, report_failures, standard_input
from marsad.cli.progress import stage_bars


@click.command("add")
@click.argument("origins", metavar="FILE|FOLDER|URL|-...", nargs=-1, required=True)
@published_option
@max_bytes_option
@click.pass_context
def command(ctx: click.Context, origins: tuple[str, ...], published: date | None, max_bytes: int) -> None:
    """Put reports into the ledger: files (HTML, text, JSON Lines), whole folders, addresses, or - for standard input.

    Bytes are kept as they were found, under their SHA-256; the same report is never kept twice. What cannot be used
    is named and the rest goes on. `marsad update` then reads what is new.
    """
    from marsad.gather import Limits
    from marsad.web.ledger import commands

    if "-" in origins and len(origins) > 1:
        raise click.UsageError("Standard input (-) cannot be mixed with other reports: add it by itself.")
    ready()
    data = standard_input(max_bytes) if origins == ("-",) else None
    with stage_bars() as progress:
        added = commands.add(
            origins, published=published, data=data, limits=Limits(max_bytes=max_bytes), progress=progress
        )
    for failure in added.failures:
        complain(failure.error)
    click.echo(f"{added.stored} reports added, {added.known} known already.", err=True)
    ctx.exit(report_failures(added.stored + added.known, len(added.failures)))

"""`marsad add`."""

from __future__ import annotations

from datetime import date

import click

from marsad.cli.ledger import ready
from marsad.cli.options import limits_options, published_option, refuse_scheme, report_failures, standard_input
from marsad.cli.progress import stage_bars
from marsad.cli.terminal import complain, counted, say


@click.command("add")
@click.argument("origins", metavar="FILE|FOLDER|URL|-...", nargs=-1, required=True)
@published_option
@limits_options
@click.pass_context
def command(
    ctx: click.Context, origins: tuple[str, ...], published: date | None, max_bytes: int, allow_private: bool
) -> None:
    """Put reports into the ledger: files (HTML, text, JSON Lines), whole folders, addresses, or - for standard input.

    Bytes are kept as they were found, under their SHA-256; the same report is never kept twice. What cannot be used
    is named and the rest goes on. `marsad update` then reads what is new.

    \b
    Example:
      marsad add reports/ https://example.org/news/111120181
    """
    from marsad.gather import Limits
    from marsad.web.ledger import commands

    if "-" in origins and len(origins) > 1:
        raise click.UsageError("Standard input (-) cannot be mixed with other reports: add it by itself.")
    for origin in origins:
        refuse_scheme(origin)
    ready()
    data = standard_input(max_bytes) if origins == ("-",) else None
    with stage_bars() as progress:
        added = commands.add(
            origins,
            published=published,
            data=data,
            limits=Limits(max_bytes=max_bytes, allow_private=allow_private),
            progress=progress,
        )
    for failure in added.failures:
        complain(failure.error)
    say(f"{counted(added.stored, 'report')} added, {added.known:,} known already.")
    ctx.exit(report_failures(added.stored + added.known, len(added.failures)))

"""`marsad dates`."""

from __future__ import annotations

from datetime import date

import click

from marsad.cli.options import jsonl_option, map_lines, published_option
from marsad.cli.terminal import say


@click.command("dates")
@click.argument("text", required=False)
@jsonl_option
@published_option
@click.pass_context
def command(ctx: click.Context, text: str | None, jsonl: str | None, published: date | None) -> None:
    """Find the time expressions of TEXT: their words, TIMEX3 type and value, and the days they denote.

    With --jsonl, lines {"id", "text", "published"?} become {"id", "timexes": [...]}.

    \b
    Example:
      marsad dates "killed on Thursday" --published 2018-11-11
    """
    from marsad.reading.dates import dates_line

    if jsonl is not None:
        ctx.exit(map_lines(jsonl, dates_line))
    if text is None:
        raise click.UsageError('Give a TEXT, such as "killed on Thursday", or --jsonl IN.')
    record = {"id": "text", "text": text} | ({"published": str(published)} if published else {})
    found = dates_line(record)["timexes"]
    if not found:
        say("No time expression found.")
    for timex in found:
        days = f"{timex['begin'] or '?'} to {timex['finish'] or '?'}"
        click.echo(f"{timex['exact']:<28} {timex['type']:<9} {timex['value'] or '':<16} {days}")

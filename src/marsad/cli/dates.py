"""`marsad dates`."""

from __future__ import annotations

import click

from marsad.cli.options import Day, jsonl_option, map_lines, published_option


@click.command("dates")
@click.argument("text", required=False)
@jsonl_option
@published_option
@click.pass_context
def command(ctx: click.Context, text: str | None, jsonl: str | None, published: Day | None) -> None:
    """Find the time expressions of TEXT: their words, TIMEX3 type and value, and the days they denote.

    With --jsonl, lines {"id", "text", "published"?} become {"id", "timexes": [...]}.
    """
    from marsad.reading.dates import dates_line

    if jsonl is not None:
        ctx.exit(map_lines(jsonl, dates_line))
    if text is None:
        raise click.UsageError('Give a TEXT, such as "killed on Thursday", or --jsonl IN.')
    record = {"id": "text", "text": text} | ({"published": str(published)} if published else {})
    for timex in dates_line(record)["timexes"]:
        days = f"{timex['begin'] or '?'} to {timex['finish'] or '?'}"
        click.echo(f"{timex['exact']:<28} {timex['type']:<9} {timex['value'] or '':<16} {days}")

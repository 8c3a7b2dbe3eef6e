"""`marsad resolve`."""

from __future__ import annotations

import sys

import click

from marsad.claims import InputError
from marsad.cli.ledger import ready, show_update
from marsad.cli.options import jsonl_option, knowledge_home, open_lines, report_failures
from marsad.cli.progress import stage_bars
from marsad.cli.terminal import complain


@click.command("resolve")
@jsonl_option
@click.pass_context
def command(ctx: click.Context, jsonl: str | None) -> None:
    """Decide which mentions speak of the same incident, with a reason for each decision.

    On the ledger it reads and resolves what is new. With --jsonl it takes records as `marsad read --jsonl` prints them
    and gives {"mention", "incident", "score", "reasons"} for each mention; no database is needed.

    \b
    Example:
      marsad read --jsonl reports.jsonl | marsad resolve --jsonl -
    """
    if jsonl is not None:
        ctx.exit(_lines(jsonl))
    from marsad.web.ledger import commands

    ready()
    with stage_bars() as progress:
        outcome = commands.resolve(progress=progress)
    ctx.exit(show_update(outcome))


def _lines(name: str) -> int:
    from marsad.knowledge import load_knowledge
    from marsad.resolving import resolve_lines

    failures: list[InputError] = []
    done = 0
    with open_lines(name) as stream:
        lines = (line.decode("utf-8", "replace") for line in stream)
        for text in resolve_lines(
            lines, knowledge=load_knowledge(knowledge_home()), name=name, on_error=failures.append
        ):
            sys.stdout.write(text + "\n")
            done += 1
    for failure in failures:
        complain(failure)
    return report_failures(done, len(failures))

"""`marsad resolve`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path

import click

from marsad.claims import InputError
from marsad.cli.ledger import ready, show_update
from marsad.cli.options import jsonl_option, knowledge_home, open_lines, report_failures
from marsad.cli.progress import stage_bars
from marsad.cli.terminal import complain

_CHUNK = 500  # lines that go to a process at once


@click.command("resolve")
@jsonl_option
@click.option(
    "--keep",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="With --jsonl: add the records to those kept in this folder, and print where the new ones went.",
)
@click.option("--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="With --keep: processes.")
@click.pass_context
def command(ctx: click.Context, jsonl: str | None, keep: Path | None, workers: int) -> None:
    """Decide which mentions speak of the same incident, with a reason for each decision.

    On the ledger it reads and resolves what is new. With --jsonl it takes records as `marsad read --jsonl` prints them
    and gives {"mention", "incident", "score", "reasons"} for each mention, and for each report without one that its
    headline places, as "docid/title"; no database is needed. With --keep the records are added to all those given
    before, however many; lines are then {"mention", "incident"}.

    \b
    Example:
      marsad read --jsonl reports.jsonl | marsad resolve --jsonl -
      marsad resolve --jsonl today.jsonl --keep resolved/
    """
    if keep is not None:
        if jsonl is None:
            raise click.UsageError("--keep needs --jsonl")
        ctx.exit(_added(jsonl, keep, workers))
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


def _added(name: str, folder: Path, workers: int) -> int:
    from marsad.resolving import Packed, Rower, keeping, shipped
    from marsad.running import run

    collection = keeping.load(folder, shipped(), partial(run, workers=workers, chunk=1))
    failures: list[InputError] = []
    rows: list[Packed] = []
    with open_lines(name) as stream:
        lines = ((number, line.decode("utf-8", "replace")) for number, line in enumerate(stream, 1))
        for found, errors in run(Rower(name, knowledge_home()), _chunks(lines), workers=workers, chunk=1):
            rows.append(found)
            failures.extend(errors)
    new = collection.add(Packed.joined(rows))
    keeping.save(collection, folder, shipped())
    for number in new:
        line = {"mention": collection.uid(number), "incident": collection.incident(number)}
        sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
    for failure in failures:
        complain(failure)
    return report_failures(len(new), len(failures))


def _chunks(lines: Iterator[tuple[int, str]]) -> Iterator[list[tuple[int, str]]]:
    while chunk := list(islice(lines, _CHUNK)):
        yield chunk

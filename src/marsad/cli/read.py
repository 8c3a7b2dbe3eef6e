"""`marsad read`."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import click

from marsad.claims import Document, InputError, to_json
from marsad.cli.options import (
    jsonl_option,
    knowledge_home,
    limits_options,
    open_lines,
    published_option,
    refuse_scheme,
    report_failures,
    standard_input,
    today,
)
from marsad.cli.terminal import complain, say

if TYPE_CHECKING:
    from marsad.gather import Failure, Limits
    from marsad.reading import Reader

STREAM_CHUNK = 32


@click.command("read")
@click.argument("origin", metavar="FILE|URL|-", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print the record as JSON, not as a table.")
@jsonl_option
@published_option
@limits_options
@click.option(
    "--workers", type=click.IntRange(1, 64), default=1, show_default=True, metavar="N", help="Processes, with --jsonl."
)
@click.option("--trace", is_flag=True, help="List the rules that fired and the words they fired on.")
@click.pass_context
def command(
    ctx: click.Context,
    origin: str | None,
    as_json: bool,
    jsonl: str | None,
    published: date | None,
    max_bytes: int,
    allow_private: bool,
    workers: int,
    trace: bool,
) -> None:
    """Turn one report into mentions: who did what, where, when, to how many, and who says so.

    FILE may be a page (HTML) or plain text; - reads standard input. On a terminal the mentions come as a table with
    the words they stand on, elsewhere (or with --json) as one JSON record. Needs no database.

    \b
    Examples:
      marsad read report.html
      marsad read report.txt --published 2018-11-11
      cat reports.jsonl | marsad read --jsonl - > mentions.jsonl
    """
    if (jsonl is None) == (origin is None):
        raise click.UsageError("Give one FILE, URL or - (standard input), or --jsonl IN.")
    if jsonl is not None:
        if published or as_json or trace:
            raise click.UsageError("--published, --json and --trace are for one report; a line says its own day.")
        ctx.exit(_stream(jsonl, workers))
    assert origin is not None
    from marsad.gather import Limits

    limits = Limits(max_bytes=max_bytes, allow_private=allow_private)
    _one(origin, published, limits, as_json=as_json, trace=trace)


def _one(origin: str, published: date | None, limits: Limits, *, as_json: bool, trace: bool) -> None:
    from marsad.gather import Gatherer
    from marsad.knowledge import load_knowledge

    refuse_scheme(origin)
    if Path(origin).is_dir():
        raise InputError("this is a folder.", where=origin, hint="Give one of its files; `marsad add` takes folders.")
    knowledge = load_knowledge(knowledge_home())
    data = standard_input(limits.max_bytes) if origin == "-" else None
    gatherer = Gatherer(knowledge, today=today(), limits=limits)
    document = gatherer.gather(origin, published=published, data=data).document
    reader = reader_of(knowledge_home())
    reading = reader.read(document)
    if as_json or not sys.stdout.isatty():
        click.echo(to_json(reading, indent=2 if as_json else None))
    else:
        from marsad.cli.show import show_reading

        show_reading(reading, name="standard input" if origin == "-" else origin)
    if trace:
        for firing in reader.trace(document):
            words = " ".join(document.text[firing.start : firing.end].split())
            say(f"{firing.mention}  {firing.rule}  {firing.start}-{firing.end}  “{words}”")


def _stream(name: str, workers: int) -> int:
    from marsad.gather import Failure, documents_from_jsonl
    from marsad.running import run

    done = failed = 0
    with open_lines(name) as lines:
        documents = documents_from_jsonl(lines, name=name, today=today())
        for outcome in run(Line(knowledge_home()), documents, workers=workers, chunk=STREAM_CHUNK):
            if isinstance(outcome, Failure):
                complain(outcome.error)
                failed += 1
            else:
                sys.stdout.write(f"{outcome}\n")
                done += 1
    return report_failures(done, failed)


@cache
def reader_of(home: Path) -> Reader:
    """The reader with the knowledge of `home`: making one takes longer than reading, so a process makes it once."""
    from marsad.knowledge import load_knowledge
    from marsad.reading import load_reader

    return load_reader(load_knowledge(home))


@dataclass(frozen=True, slots=True)
class Line:
    """The stage of `--jsonl`: a document in, its record as a line out; failures pass through."""

    home: Path

    def __call__(self, document: Document | Failure) -> str | Failure:
        """The record of one document, as JSON."""
        if not isinstance(document, Document):
            return document
        return to_json(reader_of(self.home).read(document))

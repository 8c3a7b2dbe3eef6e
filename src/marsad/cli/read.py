"""`marsad read`."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from marsad.claims import Document, InputError, Reading, to_json
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
from marsad.cli.readers import (
    GRAMMAR,
    Choice,
    accounted,
    choice,
    grammar_of,
    llm_options,
    reader_of,
    reader_option,
    with_names,
)
from marsad.cli.terminal import complain, say

if TYPE_CHECKING:
    from marsad.gather import Failure, Limits

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
@reader_option
@llm_options
@click.option("--names", is_flag=True, help="Add the names of the text to the record, as `marsad names` finds them.")
@click.option("--trace", is_flag=True, help="List the rules that fired and the words they fired on.")
@click.pass_context
def command(
    ctx: click.Context,
    /,
    origin: str | None,
    as_json: bool,
    jsonl: str | None,
    published: date | None,
    max_bytes: int,
    allow_private: bool,
    workers: int,
    reader: str,
    names: bool,
    trace: bool,
    **llm: Any,
) -> None:
    """Turn one report into mentions: who did what, where, when, to how many, and who says so.

    FILE may be a page (HTML) or plain text; - reads standard input. On a terminal the mentions come as a table with
    the words they stand on, elsewhere (or with --json) as one JSON record. Needs no database.

    \b
    Examples:
      marsad read report.html
      marsad read report.txt --published 2018-11-11
      cat reports.jsonl | marsad read --jsonl - > mentions.jsonl
      marsad read report.html --reader both        beside a language model; docs/howto/llm-reader.md
    """
    if (jsonl is None) == (origin is None):
        raise click.UsageError("Give one FILE, URL or - (standard input), or --jsonl IN.")
    if trace and reader != GRAMMAR:
        raise click.UsageError("--trace lists the rules of the grammar; a language model has none.")
    chosen = choice(reader, workers=workers, **llm)
    if jsonl is not None:
        if published or as_json or trace:
            raise click.UsageError("--published, --json and --trace are for one report; a line says its own day.")
        ctx.exit(_stream(jsonl, workers, chosen, names=names))
    assert origin is not None
    from marsad.gather import Limits

    limits = Limits(max_bytes=max_bytes, allow_private=allow_private)
    reading = _one(origin, published, limits, chosen)
    if names:
        reading = with_names(reading, knowledge_home())
    if as_json or names or not sys.stdout.isatty():
        click.echo(to_json(reading, indent=2 if as_json or sys.stdout.isatty() else None))
    else:
        from marsad.cli.show import show_reading

        show_reading(reading, name="standard input" if origin == "-" else origin)
    if trace:
        _trace(reading)


def _one(origin: str, published: date | None, limits: Limits, chosen: Choice) -> Reading:
    from marsad.gather import Gatherer
    from marsad.knowledge import load_knowledge

    refuse_scheme(origin)
    if Path(origin).is_dir():
        raise InputError("this is a folder.", where=origin, hint="Give one of its files; `marsad add` takes folders.")
    knowledge = load_knowledge(knowledge_home())
    data = standard_input(limits.max_bytes) if origin == "-" else None
    gatherer = Gatherer(knowledge, today=today(), limits=limits)
    document = gatherer.gather(origin, published=published, data=data).document
    reader = reader_of(knowledge_home(), chosen)
    with accounted(reader):
        return reader.read(document)


def _trace(reading: Reading) -> None:
    """Every rule that fired, and the words of its mention."""
    for mention in reading.mentions:
        words = " ".join(mention.quote.exact.split())
        for rule in mention.read_by.rules:
            say(f"{mention.id}  {rule}  {mention.quote.start}-{mention.quote.end}  “{words}”")


def _stream(name: str, workers: int, chosen: Choice, *, names: bool) -> int:
    from marsad.gather import Failure, documents_from_jsonl
    from marsad.running import run

    done = failed = 0
    # The grammar is made by each process for itself; a model is asked by this one alone.
    reader = None if chosen.settings is None else reader_of(knowledge_home(), chosen)
    home = knowledge_home()
    stage = Line(home, names=names) if reader is None else ModelLine(reader, home, names=names)
    with open_lines(name) as lines, accounted(reader):
        documents = documents_from_jsonl(lines, name=name, today=today())
        for outcome in run(stage, documents, workers=workers, chunk=STREAM_CHUNK):
            if isinstance(outcome, Failure):
                complain(outcome.error)
                failed += 1
            else:
                sys.stdout.write(f"{outcome}\n")
                done += 1
    return report_failures(done, failed)


@dataclass(frozen=True, slots=True)
class Line:
    """The stage of `--jsonl`: a document in, its record as a line out; failures pass through."""

    home: Path
    names: bool = False

    def __call__(self, document: Document | Failure) -> str | Failure:
        """The record of one document, as JSON."""
        if not isinstance(document, Document):
            return document
        reading = grammar_of(self.home).read(document)
        return to_json(with_names(reading, self.home) if self.names else reading)


@dataclass(frozen=True, slots=True)
class ModelLine:
    """The same stage with a language model, which may fail on one report and read the next."""

    reader: Any
    home: Path
    names: bool = False

    def __call__(self, document: Document | Failure) -> str | Failure:
        """The record of one document, as JSON, or why there is none."""
        from marsad.gather import Failure

        if isinstance(document, Failure):
            return document
        try:
            reading = self.reader.read(document)
            return to_json(with_names(reading, self.home) if self.names else reading)
        except InputError as error:
            return Failure(document.id, error)

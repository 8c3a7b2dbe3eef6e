"""`marsad read`."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date

import click

from marsad.claims import to_json
from marsad.cli.options import complain, home, jsonl_option, published_option, report_failures, today

STREAM_CHUNK = 32


@click.command("read")
@click.argument("origin", metavar="FILE|URL|-", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print the record as JSON, not as a table.")
@jsonl_option
@published_option
@click.option("--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes, with --jsonl.")
@click.option("--trace", is_flag=True, help="List the rules that fired and the words they fired on.")
@click.pass_context
def command(
    ctx: click.Context,
    origin: str | None,
    as_json: bool,
    jsonl: click.utils.LazyFile | None,
    published: date | None,
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
        ctx.exit(_stream(jsonl, workers))
    assert origin is not None
    _one(origin, published, as_json=as_json, trace=trace)


def _one(origin: str, published: date | None, *, as_json: bool, trace: bool) -> None:
    from marsad.gather import Gatherer
    from marsad.knowledge import load_knowledge
    from marsad.reading import load_reader

    knowledge = load_knowledge(home())
    data = sys.stdin.buffer.read() if origin == "-" else None
    document = Gatherer(knowledge, today=today()).gather(origin, published=published, data=data).document
    reader = load_reader(knowledge)
    reading = reader.read(document)
    if as_json or not sys.stdout.isatty():
        click.echo(to_json(reading, indent=2 if as_json else None))
    else:
        from marsad.cli.show import show_reading

        show_reading(reading)
    if trace:
        for firing in reader.trace(document):
            click.echo(str(firing), err=True)


def _stream(jsonl: click.utils.LazyFile, workers: int) -> int:
    from marsad.gather import Failure, documents_from_jsonl

    done = failed = 0
    for outcome in _outcomes(documents_from_jsonl(jsonl.open(), name=jsonl.name), workers):
        if isinstance(outcome, Failure):
            complain(outcome.error)
            failed += 1
        else:
            sys.stdout.write(outcome + "\n")
            done += 1
    return report_failures(done, failed)


def _outcomes(documents: Iterable[object], workers: int) -> Iterable[object]:
    from marsad.running import run

    return run(_Line(), documents, workers=workers, chunk=STREAM_CHUNK)


class _Line:
    """The stage of `--jsonl`: a document in, its record as a line out; failures pass through."""

    def __call__(self, document: object) -> object:
        from marsad.claims import Document
        from marsad.knowledge import load_knowledge
        from marsad.reading import load_reader

        if not isinstance(document, Document):
            return document
        return to_json(load_reader(load_knowledge(home())).read(document))

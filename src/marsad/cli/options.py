"""Options and helpers that several commands share."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import IO, Any, TypeVar

import click

from marsad.claims import InputError
from marsad.cli.terminal import complain, say

DEFAULT_MAX_BYTES = 10 * 1024 * 1024
F = TypeVar("F", bound=Callable[..., Any])


def today() -> date:
    """The one place where a command looks at the clock."""
    return datetime.now(UTC).date()


def home() -> Path:
    """The folder of the ledger and of the user's own knowledge files."""
    return Path(os.environ.get("MARSAD_HOME", "var"))


def knowledge_home() -> Path:
    """The folder of the user's own knowledge files: $MARSAD_KNOWLEDGE, else that of the ledger.

    Errors: InputError on a variable MARSAD_... that is no setting: a mistyped one would be passed over in silence.
    """
    from marsad.web.config import read_config

    config = read_config(os.environ)
    return config.knowledge or config.home


class Day(click.ParamType[date]):
    """A day in ISO 8601."""

    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The date, or a usage error that shows an example."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a date such as 2018-11-11", param, ctx)


def jsonl_option(command: F) -> F:
    """`--jsonl IN`: JSON Lines in, JSON Lines out."""
    option = click.option(
        "--jsonl",
        type=click.Path(exists=True, dir_okay=False, allow_dash=True),
        metavar="IN",
        help="Read JSON Lines from the file IN (- for standard input) and print one line for each, in order.",
    )
    return option(command)


def published_option(command: F) -> F:
    """`--published DATE`."""
    option = click.option(
        "--published",
        type=Day(),
        help="Day of publication; outranks what the report says of itself. Days of the week are counted from it.",
    )
    return option(command)


@contextmanager
def open_lines(name: str) -> Iterator[IO[bytes]]:
    """The lines of a file, or of standard input for -, as bytes: a line that is no UTF-8 must not end the run."""
    if name == "-":
        yield sys.stdin.buffer
    else:
        with Path(name).open("rb") as stream:
            yield stream


def limits_options(command: F) -> F:
    """`--max-bytes N` and `--allow-private`: what may be gathered."""
    size = click.option(
        "--max-bytes",
        type=click.IntRange(min=1),
        default=DEFAULT_MAX_BYTES,
        show_default=True,
        metavar="N",
        help="Size over which a report is refused unread.",
    )
    private = click.option(
        "--allow-private", is_flag=True, help="Also fetch from private addresses, such as 127.0.0.1."
    )
    return size(private(command))


def refuse_scheme(origin: str) -> None:
    """InputError for an address that is neither http nor https: it is no path of a file either."""
    scheme, mark, _ = origin.partition("://")
    if mark and scheme.lower() not in ("http", "https"):
        raise InputError(f"{scheme}: addresses are not fetched.", where=origin, hint="Give an http or https address.")


def standard_input(max_bytes: int) -> bytes:
    """The bytes of standard input, one more than allowed at most, so that too many are noticed and not kept."""
    return sys.stdin.buffer.read(max_bytes + 1)


def print_lines(records: Iterable[Any]) -> None:
    """Print one JSON object a line."""
    for record in records:
        sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")


def map_lines(name: str, function: Callable[[dict[str, Any]], dict[str, Any]]) -> int:
    """Apply `function` to each JSON line, complain about bad ones; the exit status is 1 if all failed."""
    done = failed = 0
    with open_lines(name) as stream:
        for number, line in enumerate(stream, 1):
            if not line.strip():
                continue
            try:
                print_lines([function(parse_line(line, f"{name}:{number}"))])
                done += 1
            except InputError as error:
                complain(error if error.where else InputError(error.problem, where=f"{name}:{number}", hint=error.hint))
                failed += 1
    return report_failures(done, failed)


def parse_line(line: bytes, where: str) -> dict[str, Any]:
    """The JSON object of a line; InputError names the place and says that the line was passed over."""
    try:
        record = json.loads(line)
    except UnicodeDecodeError as error:
        raise InputError(
            f"not UTF-8 (byte {error.start + 1} of the line).", where=where, hint="The line was passed over."
        ) from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"not JSON ({error}).", where=where, hint="The line was passed over.") from error
    if not isinstance(record, dict):
        raise InputError("a line holds one JSON object.", where=where, hint="The line was passed over.")
    return record


def report_failures(done: int, failed: int) -> int:
    """Say how many of many inputs were passed over; the exit status is 1 if nothing could be used."""
    if failed and done:
        say(f"{failed:,} of {done + failed:,} inputs could not be used; the others were.")
    elif failed > 1:
        say(f"None of the {failed:,} inputs could be used.")
    return 1 if failed and not done else 0

"""JSON Lines: one report a line, read as a stream; a line that is wrong is reported and the next is read."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any
from unicodedata import category

from marsad.claims import Document, InputError, PublishedBasis
from marsad.gather.outcome import Failure

OPTIONAL = ("title", "url", "source", "language", "marked")
# A ledger gives each text an id of its own where two lines share one: room for that is left.
LONGEST_ID = 180
LONGEST_LANGUAGE = 20
BREAKS = ("Cc", "Zl", "Zp")  # Unicode's control characters, and its ends of lines and paragraphs
SHAPE = 'Each line is an object such as {"id": "1", "text": "...", "published": "2018-10-23"}.'


def documents_from_jsonl(
    lines: Iterable[str | bytes], *, name: str, today: date | None = None
) -> Iterator[Document | Failure]:
    """A document for every line, in order, in constant memory; a Failure naming `name`:line where a line is wrong.

    Empty lines are passed over and keys that Marsad does not know are ignored, so a line may carry its owner's own.
    With `today`, a date of publication after it is refused. `sha256` is that of the line's bytes.
    """
    for number, line in enumerate(lines, start=1):
        where = f"{name}:{number}"
        try:
            text = line.decode("utf-8") if isinstance(line, bytes) else line
            text = text.removeprefix("\ufeff") if number == 1 else text
            if text.strip():
                yield document_from_line(text, where=where, today=today)
        except UnicodeDecodeError as error:
            problem = InputError(f"byte {error.start} of the line is not UTF-8.", where=where, hint="Save it as UTF-8.")
            yield Failure(where, problem)
        except InputError as error:
            yield Failure(where, error)


def document_from_line(line: str, *, where: str, today: date | None = None) -> Document:
    """The document of one line of JSON Lines; raises InputError when it is none."""
    record = _record(line, where)
    text = _text(record, "text", where)
    if text is None or not text.strip():
        raise InputError("the record has no text.", where=where, hint=SHAPE)
    published = _published(record, where, today)
    optional: dict[str, Any] = {key: _text(record, key, where) for key in OPTIONAL}
    return Document(
        id=_id(record, where),
        sha256=hashlib.sha256(line.strip().encode("utf-8")).hexdigest(),
        text=text,
        published=published,
        published_basis=PublishedBasis.UNKNOWN if published is None else PublishedBasis.GIVEN,
        extractor="jsonl",
        **optional,
    )


def _record(line: str, where: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise InputError(f"not JSON: {error.msg} at column {error.colno}.", where=where, hint=SHAPE) from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"not JSON that can be read ({error}).", where=where, hint=SHAPE) from error
    if not isinstance(record, dict):
        raise InputError(f"a {type(record).__name__}, not an object.", where=where, hint=SHAPE)
    return record


def _text(record: dict[str, Any], key: str, where: str) -> str | None:
    value = record.get(key)
    if value is None:
        return None
    if not isinstance(value, str):
        raise InputError(f'"{key}" is a {type(value).__name__}, not a text.', where=where, hint=SHAPE)
    try:
        value.encode("utf-8")
    except UnicodeEncodeError as error:
        raise InputError(
            f'"{key}" holds half of a letter (a lone surrogate).', where=where, hint="Escape it in full."
        ) from error
    if "\x00" in value:
        raise InputError(f'"{key}" holds U+0000, which no text does.', where=where, hint="Take it out.")
    if key == "language" and len(value) > LONGEST_LANGUAGE:
        raise InputError(
            f'"language" is {value[:40]!r}, no code of a language.', where=where, hint="Write en, ar, ckb."
        )
    return value


def _id(record: dict[str, Any], where: str) -> str:
    value = record.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    found = _text(record, "id", where)
    if not found:
        raise InputError('the record has no "id".', where=where, hint=SHAPE)
    if len(found) > LONGEST_ID or any(category(letter) in BREAKS for letter in found):
        raise InputError(
            f'the "id" {found[:40]!r} is longer than {LONGEST_ID} characters or holds a line break or the like.',
            where=where,
            hint="Ids are part of addresses: keep them short and on one line.",
        )
    return found


def _published(record: dict[str, Any], where: str, today: date | None) -> date | None:
    value = _text(record, "published", where)
    if value is None:
        return None
    try:
        published = date.fromisoformat(value[:10])
    except ValueError as error:
        raise InputError(f'"published" is "{value}", no date.', where=where, hint="Write it as 2018-10-23.") from error
    if today is not None and published > today:
        raise future_date(published, today, where)
    return published


def future_date(published: date, today: date, where: str) -> InputError:
    """The refusal of a report from the future."""
    return InputError(
        f"published on {published}, which is after today ({today}).",
        where=where,
        hint="Give the right date (`published`, on the command line --published).",
    )

"""The resolver on JSON Lines: records of readings in, one line for each mention out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from marsad.claims import InputError, InvalidClaim, SourcedMention, mentions_from_record, to_json
from marsad.resolving.resolve import resolve

if TYPE_CHECKING:
    from marsad.knowledge import Knowledge


def resolve_lines(
    lines: Iterable[str],
    *,
    knowledge: Knowledge | None,
    name: str = "input",
    on_error: Callable[[InputError], None] | None = None,
) -> Iterator[str]:
    """One line `{"mention", "incident", "score", "reasons"}` for each mention, in order of the input.

    Every line has to be read before the first comes out. A line that cannot be used goes to `on_error` and the rest
    goes on; without `on_error` it raises InputError naming the line.
    """
    mentions: list[SourcedMention] = []
    for number, line in enumerate(lines, 1):
        try:
            mentions.extend(_mentions(line, f"{name}, line {number}"))
        except InputError as error:
            if on_error is None:
                raise
            on_error(error)
    for each in resolve(mentions, knowledge=knowledge).assignments:
        yield to_json(each)


def _mentions(line: str, where: str) -> tuple[SourcedMention, ...]:
    if not line.strip():
        return ()
    try:
        return mentions_from_record(json.loads(line), where=where)
    except json.JSONDecodeError as error:
        raise InputError(
            f"not JSON: {error}", where=where, hint="One object a line, as `marsad read` prints."
        ) from error
    except InvalidClaim as error:
        raise InputError(str(error), where=where, hint="The record breaks a rule of the claim model.") from error

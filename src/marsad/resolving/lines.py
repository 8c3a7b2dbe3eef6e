"""The resolver on JSON Lines: records of readings in, one line for each mention out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from marsad.claims import InputError, SourcedMention, to_json
from marsad.resolving.resolve import resolve
from marsad.resolving.rowing import parsed

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
    mentions: dict[str, SourcedMention] = {}
    for number, line in enumerate(lines, 1):
        try:
            _add(mentions, parsed(line, f"{name}, line {number}"), f"{name}, line {number}")
        except InputError as error:
            if on_error is None:
                raise
            on_error(error)
    for each in resolve(mentions.values(), knowledge=knowledge).assignments:
        yield to_json(each)


def _add(mentions: dict[str, SourcedMention], new: tuple[SourcedMention, ...], where: str) -> None:
    """Add all of a line, or raise and add none: of two mentions under one uid the second would hide the first."""
    uids = [each.uid for each in new]
    twice = next((uid for at, uid in enumerate(uids) if uid in mentions or uid in uids[:at]), None)
    if twice is not None:
        raise InputError(
            f"the mention {twice!r} was there before.", where=where, hint="Give each report an `id` of its own."
        )
    mentions.update(zip(uids, new, strict=True))

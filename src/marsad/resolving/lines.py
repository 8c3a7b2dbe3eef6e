"""The resolver on JSON Lines: records of readings in, one line for each mention out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from marsad.claims import InputError, SourcedMention, to_json
from marsad.resolving.parameters import shipped
from marsad.resolving.resolve import resolve
from marsad.resolving.rowing import parsed
from marsad.resolving.untold import headline_in, placed

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

    After them one for each report without a mention that its headline places, as "docid/title".

    Every line has to be read before the first comes out. A line that cannot be used goes to `on_error` and the rest
    goes on; without `on_error` it raises InputError naming the line.
    """
    mentions: dict[str, SourcedMention] = {}
    headlines: dict[str, SourcedMention] = {}
    for number, line in enumerate(lines, 1):
        where = f"{name}, line {number}"
        try:
            new = parsed(line, where)
            _add(mentions, new, where)
            if not new and (headline := headline_in(line, where)) is not None:
                _add(headlines, (headline,), where)
        except InputError as error:
            if on_error is None:
                raise
            on_error(error)
    assignments = resolve(mentions.values(), knowledge=knowledge).assignments
    home = {each.mention: each.incident for each in assignments}
    found = placed(tuple(headlines.values()), mentions.values(), home, shipped(), knowledge)
    for each in (*assignments, *sorted(found, key=lambda each: each.mention)):
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

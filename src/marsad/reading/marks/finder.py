"""The matcher over everything the knowledge can name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from marsad.knowledge import Knowledge
from marsad.reading.marks.mark import Mark, MarkKind
from marsad.reading.marks.matcher import Matcher, Spelling
from marsad.reading.tables import table

# Of two entries of one spelling the earlier kind wins: a group that shares a town's name is rarer than the town.
_ORDER = (MarkKind.PLACE, MarkKind.ACTOR, MarkKind.WEAPON)


class Marker:
    """Marks the names of one knowledge."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._matcher = Matcher(_spellings(knowledge))

    def find(self, text: str, *, on: date | None = None) -> tuple[Mark, ...]:
        """The marks of `text`; a name that changed its bearer means the bearer of the day `on`."""
        return tuple(self._dated(mark, on) for mark in self._matcher.find(text))

    def _dated(self, mark: Mark, on: date | None) -> Mark:
        if mark.kind is not MarkKind.ACTOR or len(mark.ids) == 1:
            return mark
        bearer = self._knowledge.actors.find(mark.name, on=on)
        if bearer is None or bearer.id == mark.id:
            return mark
        return Mark(
            mark.kind, (bearer.id, *(id for id in mark.ids if id != bearer.id)), mark.start, mark.end, mark.name
        )


def _spellings(knowledge: Knowledge) -> Iterator[Spelling]:
    for kind in _ORDER:
        yield from _of(kind, knowledge)


def _of(kind: MarkKind, knowledge: Knowledge) -> Iterator[Spelling]:
    if kind is MarkKind.PLACE:
        never = {name.casefold() for name in table("marsad.reading.marks", "not_places")["names"]}
        for text, id in knowledge.gazetteer.spellings():
            if text.casefold() not in never:
                yield Spelling(text, kind, id)
    elif kind is MarkKind.ACTOR:
        for text, id in knowledge.actors.spellings():
            yield Spelling(text, kind, id)
            # "coalition support" names the coalition as "the coalition" does.
            if text.startswith("the ") and text.count(" ") == 1:
                yield Spelling(text[4:], kind, id)
    else:
        for weapon in knowledge.codebook.weapons.values():
            for name in weapon.words:
                yield Spelling(name.text, kind, weapon.id)

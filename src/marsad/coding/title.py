"""What an incident is called: the weapon or the event, the place, the day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from marsad.claims import SubEventType, TimeSpan, Where
from marsad.coding import wording

if TYPE_CHECKING:
    from marsad.knowledge import Knowledge

_NEAR = 2  # from this precision a place is near, not in


def title_of(
    methods: Sequence[str],
    sub_event_type: SubEventType | None,
    where: Where | None,
    when: TimeSpan | None,
    knowledge: Knowledge | None,
) -> str:
    """A title such as "Car bomb in Qayyarah, 23 October 2018"."""
    table = wording.words()["title"]
    what = _label(methods, sub_event_type, knowledge) or table["unknown"]
    place = table["nowhere"] if where is None else _place(where, table["near"], table["in"])
    form = table["undated"] if when is None else table["event"]
    date = "" if when is None else wording.period(when.start, when.end)
    title: str = form.format(what=what[:1].upper() + what[1:], where=place, when=date)
    return title


def _place(where: Where, near: str, inside: str) -> str:
    if where.relation:
        return (
            inside.format(place=f"{where.relation} {where.name}")
            if where.precision != _NEAR
            else near.format(place=where.name)
        )
    return (near if where.precision == _NEAR else inside).format(place=where.name)


def _label(methods: Sequence[str], sub_event_type: SubEventType | None, knowledge: Knowledge | None) -> str | None:
    if methods and knowledge is not None and methods[0] in knowledge.codebook.weapons:
        return knowledge.codebook.weapons[methods[0]].label
    if methods:
        return methods[0].replace("_", " ")
    return str(sub_event_type) if sub_event_type is not None else None

"""The values by which an incident is found: its actors, methods and sources, its places and the regions around them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from marsad.claims import UnknownCode

if TYPE_CHECKING:
    from marsad.coding import IncidentFile
    from marsad.knowledge import Knowledge
    from marsad.web.ledger.stages import Derived

Facet = tuple[str, str]


def facets(derived: Derived, file: IncidentFile, knowledge: Knowledge) -> set[Facet]:
    """Every (kind, value) of one incident. An actor also brings what it belongs to, a place the regions around it."""
    mentions = [each.mention for each in file.members]
    found = {("method", method) for method in derived.summary.methods}
    found |= {("source", each.document.source_id) for each in file.members if each.document.source_id}
    for actor in {actor.actor_id for mention in mentions for actor in mention.actors if actor.actor_id}:
        found |= {("actor", up) for up in _lineage(actor, knowledge)}
    places = {place.place_id for mention in mentions for place in mention.where if place.place_id}
    for place in places | ({derived.summary.place_id} if derived.summary.place_id else set()):
        found |= {("place", up) for up in (place, *around(place, knowledge))}
    return found


def _lineage(actor: str, knowledge: Knowledge) -> tuple[str, ...]:
    try:
        return knowledge.actors.lineage(actor)
    except UnknownCode:
        # Read with knowledge that has since lost the entry: the id stays findable.
        return (actor,)


def around(place_id: str, knowledge: Knowledge) -> Iterator[str]:
    """The ids of the town, district and governorate that a place lies in, as far as the gazetteer lists them."""
    try:
        place = knowledge.gazetteer.place(place_id)
    except UnknownCode:
        return
    if place.parent:
        yield place.parent
    units = _units(knowledge)
    for key in (
        ("district", place.country, place.admin1, place.admin2),
        ("governorate", place.country, place.admin1, None),
    ):
        if key in units and units[key] != place_id:
            yield units[key]


@cache
def _units(knowledge: Knowledge) -> dict[tuple[str, str, str | None, str | None], str]:
    """Districts and governorates by country and names."""
    found: dict[tuple[str, str, str | None, str | None], str] = {}
    for place in knowledge.gazetteer.places():
        if place.kind == "governorate":
            found.setdefault(("governorate", place.country, place.name, None), place.id)
        elif place.kind == "district":
            found.setdefault(("district", place.country, place.admin1, place.name), place.id)
    return found

"""Words that point back: "the city", and reports of what no longer holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from marsad.claims import MentionKind, Where
from marsad.knowledge import Knowledge, Place
from marsad.reading.document.dateline import after_dateline
from marsad.reading.document.event import Event
from marsad.reading.grammar import Draft, Scene
from marsad.reading.grammar.frames import words
from marsad.reading.grammar.placing import likely, located, place_where
from marsad.reading.marks import Mark, MarkKind

_REACH = 12
_PROVINCE = 4


def superseded(sentence: str) -> bool:
    """True for a sentence that repeats an earlier report in order to replace it."""
    folded = " ".join(sentence.casefold().split())
    return any(phrase in folded for phrase in words("speech", "superseded"))


def settle_here(drafts: Sequence[Draft], knowledge: Knowledge) -> None:
    """Give drafts that say "the city" the city named last."""
    for index, draft in enumerate(drafts):
        if draft.scenes or not draft.here:
            continue
        for earlier in reversed(drafts[max(0, index - _REACH) : index]):
            place = next(
                (p for scene in earlier.scenes if (p := _settlement(scene.where, draft.here, knowledge))), None
            )
            if place is not None:
                draft.scenes = (Scene(place, own=True),)
                draft.rules.append("where/the-place-named-last")
                break


def settle_provinces(drafts: Sequence[Draft]) -> None:
    """Give a place that the gazetteer lacks the province that the report named last."""
    province: str | None = None
    for draft in drafts:
        for scene in draft.scenes:
            if scene.where.precision == _PROVINCE:
                province = scene.where.admin1 or scene.where.name
            elif scene.where.admin1 is not None:
                province = scene.where.admin1
        draft.scenes = tuple(_in_province(scene, province) for scene in draft.scenes)


def _in_province(scene: Scene, province: str | None) -> Scene:
    where = scene.where
    if where.place_id is not None or where.admin1 is not None or where.precision >= _PROVINCE:
        return scene
    return replace(scene, where=replace(where, admin1=province))


def settle_unplaced(events: Iterable[Event], marks: Sequence[Mark], text: str, knowledge: Knowledge) -> None:
    """Give incidents of no place the province of the report, where all its places lie in one."""
    unplaced = [each.draft for each in events if not each.draft.scenes and each.draft.kind is MentionKind.INCIDENT]
    province = _only_province(marks, text, knowledge) if unplaced else None
    if province is None:
        return
    for draft in unplaced:
        where = place_where(province, province.name, text, draft.start, draft.end, near=False)
        draft.scenes = (Scene(replace(where, quote=None), own=False),)
        draft.rules.append("where/the-only-province-named")


def _only_province(marks: Sequence[Mark], text: str, knowledge: Knowledge) -> Place | None:
    """The province in which every place named outside a dateline lies; none where one is ambiguous or there are two."""
    gazetteer = knowledge.gazetteer
    units: set[tuple[str | None, str]] = set()
    for mark in marks:
        if mark.kind is MarkKind.PLACE and after_dateline(text, mark.start, len(text)) <= mark.end:
            place = min((gazetteer.place(id) for id in mark.ids), key=likely)
            if place.kind not in ("country", "region"):
                units.add((place.admin1, place.country))
    if len(units) != 1:
        return None
    admin1, country = units.pop()
    found = gazetteer.lookup(f"{admin1} province", country=country or None, limit=1) if admin1 else ()
    return found[0].place if found and found[0].place.kind == "governorate" else None


def _settlement(where: Where, kinds: tuple[str, ...], knowledge: Knowledge) -> Where | None:
    """The town a place is or lies in, if it is of a wanted kind."""
    if where.place_id is None:
        return None
    place = knowledge.gazetteer.place(where.place_id)
    if place.kind not in kinds and place.parent is not None:
        place = knowledge.gazetteer.place(place.parent)
    return located(where, place) if place.kind in kinds else None

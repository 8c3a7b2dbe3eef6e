"""Words that point back: "the city", and reports of what no longer holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from marsad.claims import Where
from marsad.knowledge import Knowledge
from marsad.reading.grammar import Draft, Scene
from marsad.reading.grammar.frames import words
from marsad.reading.grammar.placing import located

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


def _settlement(where: Where, kinds: tuple[str, ...], knowledge: Knowledge) -> Where | None:
    """The town a place is or lies in, if it is of a wanted kind."""
    if where.place_id is None:
        return None
    place = knowledge.gazetteer.place(where.place_id)
    if place.kind not in kinds and place.parent is not None:
        place = knowledge.gazetteer.place(place.parent)
    return located(where, place) if place.kind in kinds else None

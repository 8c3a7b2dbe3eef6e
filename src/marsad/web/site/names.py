"""Names of places, actors, weapons and incidents in the page's language, else in English with that said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from django.utils import translation

from marsad.claims import UnknownCode
from marsad.web.ledger.knowledge import knowledge
from marsad.web.site.wording import DEFAULT, isolated, language


class Named(NamedTuple):
    """A text and the language it stands in."""

    text: str
    language: str

    @property
    def direction(self) -> str:
        """`rtl` or `ltr`."""
        return "rtl" if translation.get_language_info(self.language)["bidi"] else "ltr"


def _own(names: Iterable[Any], fallback: str) -> Named:
    wanted = language()
    if wanted != DEFAULT:
        for name in names:
            if name.language == wanted:
                return Named(name.text, wanted)
    return Named(fallback, DEFAULT)


def place_name(place_id: str | None, fallback: str | None) -> Named:
    """A place's name; `fallback` where the gazetteer does not hold it."""
    if place_id is not None:
        try:
            place = knowledge().gazetteer.place(place_id)
        except UnknownCode:
            return Named(fallback or place_id, DEFAULT)
        return _own(place.names, fallback or place.name)
    return Named(fallback or "", DEFAULT)


def area_name(name: str) -> Named:
    """A first-level area's name, from the name that rows give it."""
    if language() == DEFAULT:
        return Named(name, DEFAULT)
    return place_name(_areas(knowledge().version).get(name), name)


@lru_cache(maxsize=4)
def _areas(version: str) -> dict[str, str]:
    return {place.name: place.id for place in knowledge().gazetteer.places() if place.kind == "governorate"}


def actor_name(actor_id: str | None, fallback: str | None) -> Named:
    """An actor's name; `fallback` where the register does not hold it."""
    if actor_id is not None:
        try:
            actor = knowledge().actors.actor(actor_id)
        except UnknownCode:
            return Named(fallback or actor_id, DEFAULT)
        return _own(actor.aliases, actor.name)
    return Named(fallback or "", DEFAULT)


def method_name(weapon_id: str) -> Named:
    """A weapon's label, in another language its first word for it."""
    try:
        weapon = knowledge().codebook.weapon(weapon_id)
    except UnknownCode:
        return Named(weapon_id.replace("_", " "), DEFAULT)
    return _own(weapon.words, weapon.label)


def target_name(target: str) -> Named:
    """A target as assessments tell it: a group of their table, else an actor of the register."""
    from marsad.assessing.words import words_of

    found = words_of(language()).listed("targets", target)
    return Named(found, language()) if found is not None else actor_name(target, target)


def incident_title(line: Mapping[str, Any]) -> Named:
    """The incident's title; in another language put together from its method, place and day where all have names."""
    if language() == DEFAULT or not line["methods"] or not line["place_name"]:
        return Named(line["title"], DEFAULT)
    method, place = method_name(line["methods"][0]), place_name(line["place_id"], line["place_name"])
    if {method.language, place.language} != {language()}:
        return Named(line["title"], DEFAULT)
    parts = (method.text, place.text, isolated(line["start"] or ""))
    return Named("، ".join(part for part in parts if part), language())

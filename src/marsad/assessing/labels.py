"""Names of methods, targets, places and countries in the language of the assessment."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from marsad.assessing.evidence import FactKind, Value
from marsad.assessing.words import Words

if TYPE_CHECKING:
    from marsad.knowledge import Actor, Knowledge, Name

NAMED = frozenset({FactKind.METHOD, FactKind.TARGET, FactKind.PLACE, FactKind.COUNTRY})
# Labels and display names of the knowledge are written in this language.
_DISPLAY = "en"
_AREAS = {FactKind.PLACE: "governorate", FactKind.COUNTRY: "country"}


def name_of(kind: FactKind, value: str, language: str, knowledge: Knowledge) -> str:
    """The name of a method or target by its id, of a governorate by its display name, of a country by its code.

    The first name that the knowledge holds in `language`, else the display name.
    """
    if kind is FactKind.METHOD:
        weapon = knowledge.codebook.weapon(value)
        return _in(language, weapon.words, weapon.label)
    if kind is FactKind.TARGET:
        actor = knowledge.actors.actor(value)
        return _in(language, actor.aliases, _common(actor))
    if kind is FactKind.PLACE and language == _DISPLAY:
        return value
    return _area(kind, value, language, knowledge)


def subject_of(value: Value | tuple[Value, ...], words: Words, knowledge: Knowledge) -> str:
    """What a trend is of, in words: "car bombs", "killings of village chiefs", "attacks by sniper".

    `value` is (method or null, target or null, whether every one of them killed). A code that the words file does not
    list takes its name in the knowledge.
    """
    method, target, deadly = value if isinstance(value, tuple) else (value, None, False)
    if target is None and method is None:
        return words.text("subjects", "all")
    if target is None:
        name = name_of(FactKind.METHOD, str(method), words.language, knowledge)
        return words.listed("subjects", "methods", str(method)) or words.text("subjects", "by").format(name=name)
    forms = ("killings", "targets") if deadly else ("targets",)
    known = (found for form in forms if (found := words.listed("subjects", form, str(target))))
    name = name_of(FactKind.TARGET, str(target), words.language, knowledge)
    on = next(known, words.text("subjects", "against").format(name=name))
    if method is None:
        return on
    means = name_of(FactKind.METHOD, str(method), words.language, knowledge)
    return words.text("subjects", "both").format(on=on, name=means)


def _area(kind: FactKind, value: str, language: str, knowledge: Knowledge) -> str:
    found = sorted(
        (each for each in knowledge.gazetteer.places() if each.kind == _AREAS[kind]), key=lambda place: place.id
    )
    for place in found:
        if value == (place.country if kind is FactKind.COUNTRY else place.name):
            return _in(language, place.names, place.name)
    return value


def _in(language: str, names: Iterable[Name], display: str) -> str:
    if language == _DISPLAY:
        return display
    return next((name.text for name in names if name.language == language), display)


def _common(actor: Actor) -> str:
    """The actor's name, without its capital where it is a kind of people or thing, such as "village chiefs"."""
    proper = actor.party or actor.country is not None or any(c.isupper() for c in actor.name[1:])
    return actor.name if proper else actor.name[:1].lower() + actor.name[1:]

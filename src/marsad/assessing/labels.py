"""Names of methods, targets, places, countries and sources in the language of the assessment."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from marsad.assessing.evidence import FactKind, Value
from marsad.assessing.words import Words
from marsad.claims import UnknownCode

if TYPE_CHECKING:
    from marsad.knowledge import Actor, Knowledge, Name, Place

NAMED = frozenset({FactKind.METHOD, FactKind.TARGET, FactKind.PLACE, FactKind.COUNTRY, FactKind.SPOT, FactKind.SOURCE})
# Labels and display names of the knowledge are written in this language.
_DISPLAY = "en"


class Labels:
    """Names in one language, as its words file or the knowledge has them, else as the knowledge displays them."""

    def __init__(self, words: Words, knowledge: Knowledge) -> None:
        self._words = words
        self._knowledge = knowledge

    def name(self, kind: FactKind, value: str) -> str:
        """The name of a method, target, place or source by its id, a governorate by its display name, a country by
        its code."""
        match kind:
            case FactKind.METHOD:
                weapon = self._knowledge.codebook.weapon(value)
                return self._own(weapon.words, weapon.label)
            case FactKind.TARGET:
                return self._words.listed("targets", value) or self._actor(value)
            case FactKind.SPOT:
                return self._spot(value)
            case FactKind.SOURCE:
                return self._source(value)
            case FactKind.COUNTRY:
                return self._place(self._countries.get(value), value)
            case _:
                return value if self._words.language == _DISPLAY else self._place(self._governorates.get(value), value)

    def subject(self, value: Value | tuple[Value, ...]) -> str:
        """What a trend is of, in words: "car bombs", "killings of village chiefs", "attacks by sniper".

        `value` is (method or null, target or null, whether every one of them killed). A code that the words file does
        not list takes its name in the knowledge.
        """
        words = self._words
        method, target, deadly = value if isinstance(value, tuple) else (value, None, False)
        if target is None and method is None:
            return words.text("subjects", "all")
        if target is None:
            found = words.listed("subjects", "methods", str(method))
            return found or words.text("subjects", "by").format(name=self.name(FactKind.METHOD, str(method)))
        forms = ("killings", "targets") if deadly else ("targets",)
        known = (found for form in forms if (found := words.listed("subjects", form, str(target))))
        on = next(known, None) or words.text("subjects", "against").format(name=self.name(FactKind.TARGET, str(target)))
        if method is None:
            return on
        return words.text("subjects", "both").format(on=on, name=self.name(FactKind.METHOD, str(method)))

    def speaker(self, name: str, actor_id: str | None) -> str:
        """Who says something: by the register's name where it holds the speaker, else as the report names them."""
        if actor_id is None or self._words.language == _DISPLAY:
            return name
        try:
            return self._own(self._knowledge.actors.actor(actor_id).aliases, name)
        except UnknownCode:
            return name

    def event(self, title: str, methods: Sequence[str], place_id: str | None, day: str | None) -> str:
        """What an incident is called: its title, and in another language its means, place and day."""
        words = self._words
        if words.language == _DISPLAY:
            return title
        means = words.join(tuple(self.name(FactKind.METHOD, each) for each in methods))
        place = None if place_id is None else self._spot(place_id)
        parts = (means or words.text("labels", "incident"), place, day and words.show(FactKind.DATE, day))
        return words.text("labels", "event_join").join(part for part in parts if part)

    @cached_property
    def _governorates(self) -> dict[str, Place]:
        return self._areas("governorate", "name")

    @cached_property
    def _countries(self) -> dict[str, Place]:
        return self._areas("country", "country")

    def _areas(self, kind: str, key: str) -> dict[str, Place]:
        places = (each for each in self._knowledge.gazetteer.places() if each.kind == kind)
        found: dict[str, Place] = {}
        for each in sorted(places, key=lambda place: place.id):
            found.setdefault(str(getattr(each, key)), each)
        return found

    def _place(self, found: Place | None, fallback: str) -> str:
        return self._own(found.names, found.name) if found is not None else fallback

    def _spot(self, id: str) -> str:
        try:
            return self._place(self._knowledge.gazetteer.place(id), id)
        except UnknownCode:
            return id

    def _source(self, id: str) -> str:
        try:
            source = self._knowledge.sources.source(id)
            return self._own(source.names, source.name)
        except UnknownCode:
            # A source that no register holds goes by the name that its reports give it.
            return id

    def _actor(self, id: str) -> str:
        actor = self._knowledge.actors.actor(id)
        return self._own(actor.aliases, _common(actor))

    def _own(self, names: Iterable[Name], display: str) -> str:
        if self._words.language == _DISPLAY:
            return display
        return next((name.text for name in names if name.language == self._words.language), display)


def _common(actor: Actor) -> str:
    """The actor's name, without its capital where it is a kind of people or thing, such as "village chiefs"."""
    proper = actor.party or actor.country is not None or any(c.isupper() for c in actor.name[1:])
    return actor.name if proper else actor.name[:1].lower() + actor.name[1:]

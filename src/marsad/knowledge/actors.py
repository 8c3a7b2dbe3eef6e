"""The actor register: who acts, speaks, governs and is harmed, under which names and when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from marsad.claims import ActorKind, UnknownCode
from marsad.knowledge.names import Name, fold

SHORT = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedName:
    """A name used from `since` until `until`, both included, None being open."""

    text: str
    language: str = "en"
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeHolder:
    """Who held a public office of the actor, and when."""

    name: str
    office: str
    names: tuple[Name, ...] = ()
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """An entry: `party` says that it is a party to an armed conflict, `inter` is ACLED's code 1 to 8."""

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[Name, ...] = ()
    parent: str | None = None
    party: bool = False
    inter: int | None = None
    country: str | None = None
    dated_names: tuple[DatedName, ...] = ()
    office_holders: tuple[OfficeHolder, ...] = ()

    @property
    def spellings(self) -> Iterator[tuple[str, date | None, date | None]]:
        """Every (spelling, since, until), office-holders' names included."""
        yield self.name, None, None
        for alias in self.aliases:
            yield alias.text, None, None
        for dated in self.dated_names:
            yield dated.text, dated.since, dated.until
        for holder in self.office_holders:
            for text in (holder.name, *(name.text for name in holder.names)):
                yield text, holder.since, holder.until


Dated = tuple[Actor, date | None, date | None]


class ActorRegister:
    """Actors by id and by folded name. `generic` words ("militants") may follow a name without changing it."""

    def __init__(self, actors: Iterable[Actor], generic: Iterable[str] = ()) -> None:
        self._actors = {actor.id: actor for actor in actors}
        self._generic = frozenset(fold(word) for word in generic)
        self._by_name: defaultdict[str, list[Dated]] = defaultdict(list)
        for actor in self._actors.values():
            for spelling, since, until in actor.spellings:
                self._by_name[fold(spelling)].append((actor, since, until))
        # "IS" is a group, "is" is not.
        self._acronyms = frozenset(
            fold(text)
            for actor in self._actors.values()
            for text, _, _ in actor.spellings
            if len(text) <= SHORT and text.isupper()
        )
        for actor in self._actors.values():
            if actor.parent is not None:
                self.actor(actor.parent)

    def __iter__(self) -> Iterator[Actor]:
        return iter(self._actors.values())

    def __len__(self) -> int:
        return len(self._actors)

    def actor(self, id: str) -> Actor:
        """The actor with this id. Errors: UnknownCode when there is none."""
        try:
            return self._actors[id]
        except KeyError:
            raise UnknownCode(f"no actor {id!r} in the register", hint="Add it to the home's actors.yaml.") from None

    def find(self, name: str, *, on: date | None = None) -> Actor | None:
        """The actor of this name, on a day if one is given; None when unknown or when two actors share the name."""
        words = fold(name).split()
        if words[:1] == ["the"]:
            words = words[1:]
        if name.islower() and " ".join(words) in self._acronyms:
            return None
        while words:
            found = {actor.id: actor for actor in self._named(" ".join(words), on)}
            if found:
                return next(iter(found.values())) if len(found) == 1 else None
            if words[-1] not in self._generic:
                return None
            words = words[:-1]
        return None

    def _named(self, folded: str, on: date | None) -> Iterator[Actor]:
        for actor, since, until in self._by_name.get(folded, ()):
            if on is None or ((since is None or since <= on) and (until is None or on <= until)):
                yield actor

    def spellings(self) -> Iterator[tuple[str, str]]:
        """Every (spelling, actor id), dated names and office-holders included."""
        for actor in self._actors.values():
            for spelling in dict.fromkeys(text for text, _, _ in actor.spellings):
                yield spelling, actor.id

    def lineage(self, id: str) -> tuple[str, ...]:
        """The actor, its parent, and so on up."""
        parent = self.actor(id).parent
        return (id,) if parent is None else (id, *self.lineage(parent))

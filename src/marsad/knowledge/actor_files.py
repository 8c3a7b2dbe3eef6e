"""Reads the actor register from YAML files."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from marsad.claims import ActorKind, InputError, UnknownCode
from marsad.knowledge.actors import Actor, ActorRegister, DatedName, OfficeHolder
from marsad.knowledge.codebook import names_of
from marsad.knowledge.tables import FORM, day, entries_of, misshapen, yaml_of

_KNOWN = frozenset(
    ["id", "name", "kind", "aliases", "parent", "party", "inter", "country", "dated_names", "office_holders", "note"],
)


def actors_of(paths: Iterable[Path]) -> ActorRegister:
    """A register from one or more files; an entry of a later file replaces one of the same id."""
    actors: dict[str, Actor] = {}
    generic: list[str] = []
    for path in paths:
        content = yaml_of(path)
        generic += content.get("generic") or ()
        seen: set[str] = set()
        for entry in entries_of(content, "actors", path):
            actor = _actor(entry, str(path))
            if actor.id in seen:
                raise InputError(f"two actors {actor.id!r}", where=str(path), hint="Give each an id of its own.")
            seen.add(actor.id)
            actors[actor.id] = actor
    return ActorRegister(actors.values(), generic)


def _actor(entry: dict[str, Any], where: str) -> Actor:
    extra = entry.keys() - _KNOWN
    if extra:
        raise InputError(f"actor {entry.get('id')!r}: unknown field {min(map(str, extra))!r}", where=where, hint=FORM)
    try:
        inter = entry.get("inter")
        if inter not in (None, *range(1, 9)):
            raise UnknownCode(f"actor {entry['id']!r}: inter {inter!r} is not 1 to 8", where=where, hint=FORM)
        return Actor(
            id=entry["id"],
            name=entry["name"],
            kind=ActorKind(entry["kind"]),
            aliases=names_of(entry.get("aliases", {})),
            parent=entry.get("parent"),
            party=bool(entry.get("party", False)),
            inter=inter,
            country=entry.get("country"),
            dated_names=tuple(_dated(item, where) for item in entry.get("dated_names", ())),
            office_holders=tuple(_holder(item, where) for item in entry.get("office_holders", ())),
        )
    except KeyError as error:
        raise InputError(f"an actor without {error}: {entry}", where=where, hint=FORM) from error
    except ValueError as error:
        raise UnknownCode(f"actor {entry.get('id')!r}: {error}", where=where, hint=FORM) from error
    except (AttributeError, TypeError) as error:
        raise misshapen("actor", entry, where) from error


def _dated(item: dict[str, Any], where: str) -> DatedName:
    return DatedName(
        text=item["name"],
        language=item.get("language", "en"),
        since=day(item.get("since"), where),
        until=day(item.get("until"), where),
    )


def _holder(item: dict[str, Any], where: str) -> OfficeHolder:
    return OfficeHolder(
        name=item["name"],
        office=item["office"],
        names=names_of(item.get("names", {})),
        since=day(item.get("since"), where),
        until=day(item.get("until"), where),
    )

"""The codebook: weapons, and what vague number words can mean at least. Event types are `marsad.claims`'."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from marsad.claims import InputError, SubEventType, UnknownCode
from marsad.knowledge.names import Name
from marsad.knowledge.tables import FORM, entries_of, misshapen, yaml_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Weapon:
    """A method of attack: `words` name it, `sub_event_type` is what ACLED makes of it, None when it depends."""

    id: str
    label: str
    parent: str | None = None
    words: tuple[Name, ...] = ()
    sub_event_type: SubEventType | None = None


class Codebook:
    """Weapons by id, vague number words by the least number they can mean."""

    def __init__(self, weapons: Iterable[Weapon], vague: Mapping[str, int], version: str) -> None:
        self.weapons: Mapping[str, Weapon] = MappingProxyType({weapon.id: weapon for weapon in weapons})
        self.vague: Mapping[str, int] = MappingProxyType(dict(vague))
        self.version = version
        for weapon in self.weapons.values():
            if weapon.parent is not None:
                self.weapon(weapon.parent)

    def weapon(self, id: str) -> Weapon:
        """The weapon with this id. Errors: UnknownCode when there is none."""
        if id not in self.weapons:
            raise UnknownCode(f"no weapon {id!r} in the codebook", hint=f"Known: {', '.join(sorted(self.weapons))}.")
        return self.weapons[id]

    def lineage(self, id: str) -> tuple[str, ...]:
        """The weapon, its parent, and so on up."""
        weapon = self.weapon(id)
        return (id,) if weapon.parent is None else (id, *self.lineage(weapon.parent))


def codebook_of(paths: Iterable[Path]) -> Codebook:
    """A codebook from one or more files, later ones adding to and replacing entries of earlier ones."""
    weapons: dict[str, Weapon] = {}
    vague: dict[str, int] = {}
    versions: list[str] = []
    for path in paths:
        content = yaml_of(path)
        versions.append(str(content.get("version", path.name)))
        for entry in entries_of(content, "weapons", path):
            weapon = _weapon(entry, str(path))
            weapons[weapon.id] = weapon
        vague.update(_vague(content.get("vague") or {}, str(path)))
    return Codebook(weapons.values(), vague, "+".join(versions))


def _vague(tables: Any, where: str) -> dict[str, int]:
    """Word to least number, from a table for each language."""
    try:
        return {str(word): int(least) for words in tables.values() for word, least in words.items()}
    except (AttributeError, TypeError, ValueError) as error:
        raise InputError(
            "'vague' is no table of words and numbers for each language", where=where, hint=FORM
        ) from error


def _weapon(entry: dict[str, Any], where: str) -> Weapon:
    try:
        sub_type = entry.get("sub_event_type")
        return Weapon(
            id=entry["id"],
            label=entry["label"],
            parent=entry.get("parent"),
            words=names_of(entry.get("words", {})),
            sub_event_type=SubEventType(sub_type) if sub_type else None,
        )
    except KeyError as error:
        raise InputError(f"a weapon without {error}: {entry}", where=where, hint=FORM) from error
    except ValueError as error:
        raise UnknownCode(f"weapon {entry.get('id')!r}: {error}", where=where, hint=FORM) from error
    except (AttributeError, TypeError) as error:
        raise misshapen("weapon", entry, where) from error


def names_of(words: Mapping[str, Iterable[str]]) -> tuple[Name, ...]:
    """Names from a mapping of language to spellings."""
    return tuple(Name(str(text), language) for language, texts in words.items() for text in texts)

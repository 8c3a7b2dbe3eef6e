"""The actors of an ACLED row: a main pair, their associates, and the interaction of the two codes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from marsad.claims import EventType
from marsad.coding.profiles.countries import Country
from marsad.coding.profiles.sides import Party, Sides

_UNIDENTIFIED, _CIVILIANS = 3, 7


@dataclass(frozen=True, slots=True)
class Main:
    """A main actor with its associates; `code` is ACLED's."""

    name: str | None
    associates: tuple[str, ...]
    code: int | None
    rule: str


def main_actors(
    sides: Sides, event: EventType | None, country: Country | None, tables: Mapping[str, Any], *, civilians: bool
) -> tuple[Main, Main]:
    """actor1 and actor2. Where nobody is named: an unidentified armed group; civilians where civilians were hit."""
    where = country.name if country else "unknown country"
    doing = _main((*sides.doing, *sides.helping), where, tables)
    suffering = _main(sides.suffering, where, tables)
    if doing is None:
        doing = Main(tables["unidentified"].format(country=where), (), _UNIDENTIFIED, "actor.unidentified")
    needs = event is EventType.VIOLENCE_AGAINST_CIVILIANS or civilians
    if suffering is None and needs:
        suffering = Main(tables["civilians"].format(country=where), (), _CIVILIANS, "actor.civilians")
    return doing, suffering or Main(None, (), None, "not_known")


def _main(parties: tuple[Party, ...], where: str, tables: Mapping[str, Any]) -> Main | None:
    coded = [each for each in parties if each.code is not None]
    if not coded:
        return None
    # An armed target is the main actor, civilians beside it are associated; those named first stand first.
    ordered = sorted(coded, key=lambda each: each.code == _CIVILIANS)
    names = tuple(dict.fromkeys(_name(each, where, tables) for each in ordered))
    return Main(names[0], names[1:], ordered[0].code, "actor.named")


def _name(party: Party, where: str, tables: Mapping[str, Any]) -> str:
    civilians: str = tables["civilians"]
    return civilians.format(country=where) if party.code == _CIVILIANS else party.name


def interaction(first: int | None, second: int | None, tables: Mapping[str, Any]) -> str | None:
    """The unordered pair of two codes as text; one alone as `X only`."""
    names: Mapping[int, str] = tables["codes"]
    codes = sorted(code for code in (first, second) if code is not None)
    if not codes:
        return None
    if len(codes) == 1:
        return f"{names[codes[0]]} only"
    if codes[0] * 10 + codes[1] in tables["reversed_pairs"]:
        codes.reverse()
    return f"{names[codes[0]]}-{names[codes[1]]}"

"""How kinds of places stand in for one another, and which kind a bare name most likely means."""

from __future__ import annotations

from collections.abc import Mapping, Set
from functools import cache
from math import log2
from pathlib import Path
from typing import NamedTuple

from marsad.knowledge.place import Place
from marsad.knowledge.tables import yaml_of

_DATA = Path(__file__).parent / "data" / "place_kinds.yaml"
# A town of so many people weighs as much again as one of which no number is known.
_PEOPLE = 20_000


class _Kinds(NamedTuple):
    instead: Mapping[str, Mapping[str, float]]
    otherwise: float
    usual: Mapping[str, float]
    radius_km: Mapping[str, float]


@cache
def _kinds() -> _Kinds:
    table = yaml_of(_DATA)
    return _Kinds(table["instead"], table["otherwise"], table["usual"], table["radius_km"])


def worth_as(place: Place, asked: Set[str]) -> float:
    """What a place is worth where the words ask for one of these kinds; 1 where they ask for none."""
    if not asked or place.kind in asked:
        return 1.0
    kinds = _kinds()
    return max(kinds.instead.get(each, {}).get(place.kind, kinds.otherwise) for each in asked)


def usual(place: Place) -> float:
    """How likely a bare name means this place rather than another of the name: by its kind and its people."""
    return _kinds().usual[place.kind] * (1 + log2(1 + place.population / _PEOPLE))


def radius_of(kind: str) -> float:
    """What "in" a place of the kind reaches, in kilometres, where its source tells no size."""
    return _kinds().radius_km[kind]

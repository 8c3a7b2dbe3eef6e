"""The places of one event: each once, the finest of those that lie in each other; unknown ones lie near known ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from marsad.claims import Where
from marsad.reading.grammar.placing import Spot

_PROVINCE = 4
_CLOSE = 4


def _located(spots: list[Spot]) -> Iterator[Spot]:
    """Each place; one that the gazetteer lacks takes its position from the place it is said to lie near."""
    previous: Spot | None = None
    for spot in spots:
        if previous is not None and _holds(previous, spot):
            named = spot.where.name.removesuffix(spot.kind).strip() or spot.where.name
            previous = replace(previous, where=replace(previous.where, admin1=named))
            continue
        if previous is not None and _locates(previous, spot):
            if previous.place is None and spot.place is not None:
                previous = replace(previous, where=_beside(previous.where, spot.where), place=spot.place)
            continue
        if previous is not None:
            yield previous
        previous = spot
    if previous is not None:
        yield previous


def _beside(unknown: Where, known: Where) -> Where:
    relation = f"{known.relation} {known.name}"
    return replace(known, name=unknown.name, place_id=None, precision=2, relation=relation, quote=unknown.quote)


def _holds(one: Spot, other: Spot) -> bool:
    """True for a province behind a smaller place that the gazetteer lacks: "Andar district, Ghazni province"."""
    near = other.word - one.word <= _CLOSE
    unknown = one.where.admin1 is None and other.place is None
    return near and unknown and one.where.precision < other.where.precision == _PROVINCE


def _locates(one: Spot, other: Spot) -> bool:
    """True if the second place only helps to find the first: "Jasmiya village near Hawija"."""
    return one.where.precision == 1 and other.where.relation is not None and other.word - one.word <= _CLOSE


def unique(spots: list[Spot]) -> list[Spot]:
    """Each place once, without those that only say where another lies; a weak attachment yields to a strong one."""
    strong = [spot for spot in spots if not spot.weak] or spots
    holding = {id for spot in strong for id in spot.above}
    finest = [spot for spot in strong if spot.key not in holding]
    finest = list(_located(finest))
    return list({spot.key: spot for spot in sorted(finest, key=lambda each: -each.word)}.values())[::-1]

"""How far two partitions of the same things agree, and many mentions to part."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from math import comb

from marsad.claims import SourcedMention
from tests.factories import document, sourced

_DAYS, _PLACES = 14, ("Qayyarah", "Sharqat", "Mosul", "Kirkuk", "Fallujah", "Baiji", None)
_METHODS = ("vbied", "ied", "explosive", "air_strike", ())


def adjusted_rand(one: Iterable[frozenset[str]], other: Iterable[frozenset[str]]) -> float:
    """Hubert and Arabie's index: 1 for equal partitions, about 0 for two that have nothing to do with each other."""
    left, right = ({uid: at for at, members in enumerate(sets) for uid in members} for sets in (one, other))
    assert left.keys() == right.keys()
    both = sum(comb(n, 2) for n in Counter((left[uid], right[uid]) for uid in left).values())
    a, b = (sum(comb(n, 2) for n in Counter(side.values()).values()) for side in (left, right))
    chance = a * b / max(comb(len(left), 2), 1)
    most = (a + b) / 2
    return 1.0 if most == chance else (both - chance) / (most - chance)


def many(seed: int, count: int) -> tuple[SourcedMention, ...]:
    """Mentions of a third as many events: reporters leave things out, err by a little, and date reports late."""
    rng = random.Random(seed)
    events = [_event(rng) for _ in range(max(count // 3, 1))]
    return tuple(_told(rng, f"d{at:03}", rng.choice(events)) for at in range(count))


def _event(rng: random.Random) -> tuple[date, str | None, str | tuple[str, ...], int, int]:
    day = date(2018, 10, 1) + timedelta(days=rng.randrange(_DAYS))
    return day, rng.choice(_PLACES[:-1]), rng.choice(_METHODS), rng.randrange(0, 30), rng.randrange(0, 60)


def _told(
    rng: random.Random, id: str, event: tuple[date, str | None, str | tuple[str, ...], int, int]
) -> SourcedMention:
    day, place, method, killed, injured = event
    made = sourced(
        id,
        published=day + timedelta(days=rng.choice((0, 1, 1, 2, 9))),
        day=rng.choice((day, day, day, day + timedelta(days=1), None)),
        place=rng.choice((place, place, place, None)),
        method=rng.choice((method, method, ())),
        killed=rng.choice((killed, killed, killed + 1, None)),
        injured=rng.choice((injured, None)),
    )
    return replace(made, document=document(id, published=made.document.published, source=id, source_id=id))

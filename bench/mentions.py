"""Records of made-up reports, as many as asked for, from a seed.

Incidents have a day, a town of the gazetteer, a weapon, a toll, people and a few rare words. How many reports tell of
one is skewed, from one to sixty; towns are skewed as well; more reports are more days, as many a day. A report leaves
things out, gives a week or a month for a day, a governorate for a town, an early toll for the last, and one in eight
is a copy of another.
"""

from __future__ import annotations

import base64
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from marsad.knowledge import Knowledge, Place

_FIRST_DAY = date(2014, 1, 1)
_PER_DAY = 275  # reports: a million of them are ten years
_TOWN_KM = 15.0
_SIZES, _WEIGHTS = (1, 2, 3, 5, 9, 20, 60), (55, 20, 10, 8, 4, 2, 1)
_WEAPONS = ("ied", "vbied", "small_arms", "mortar", "air_strike", "suicide_vest", "grenade", "sniper")
_SUB_EVENTS = {
    "ied": "Remote explosive/landmine/IED", "vbied": "Remote explosive/landmine/IED", "small_arms": "Attack",
    "mortar": "Shelling/artillery/missile attack", "air_strike": "Air/drone strike", "suicide_vest": "Suicide bomb",
    "grenade": "Grenade", "sniper": "Attack",
}  # fmt: skip
_TYPES = {"Attack": "Violence against civilians"}
_SYLLABLES = (
    "ba",
    "dor",
    "el",
    "fin",
    "gul",
    "har",
    "im",
    "jos",
    "kel",
    "lun",
    "mar",
    "nev",
    "or",
    "pel",
    "qas",
    "run",
)


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, as all its reports together could tell it."""

    number: int
    day: date
    place: Place
    weapon: str
    killed: int
    injured: int
    people: tuple[str, ...]
    words: tuple[str, ...]
    age: int


def records(count: int, seed: int, knowledge: Knowledge) -> Iterator[tuple[int, str]]:
    """`count` records of one mention each, in an order that mixes incidents, with the number of the incident."""
    draw = random.Random(seed)
    places = [each for each in knowledge.gazetteer.places() if each.radius_km <= _TOWN_KM]
    draw.shuffle(places)
    weights = list(accumulate(1 / (rank + 6) for rank in range(len(places))))
    days = max(30, count // _PER_DAY)
    told: list[tuple[Event, int]] = []
    while len(told) < count:
        event = _event(len(told), draw, draw.choices(places, cum_weights=weights)[0], days)
        told.extend((event, at) for at in range(draw.choices(_SIZES, _WEIGHTS)[0]))
    told = told[:count]
    draw.shuffle(told)
    for number, (event, at) in enumerate(told):
        yield event.number, json.dumps(_record(f"r{number}", event, at, draw), ensure_ascii=False)


def _event(number: int, draw: random.Random, place: Place, days: int) -> Event:
    return Event(
        number,
        _FIRST_DAY + timedelta(days=draw.randrange(days)),
        place,
        draw.choice(_WEAPONS),
        min(int(draw.paretovariate(1.2)) - 1, 300),
        min(int(draw.paretovariate(1.0)) - 1, 600),
        tuple(f"{_word(draw, 2).title()} {_word(draw, 3).title()}" for _ in range(draw.randrange(3))),
        tuple(_word(draw, 4) for _ in range(6)),
        draw.randrange(2, 90),
    )


def _word(draw: random.Random, syllables: int) -> str:
    return "".join(draw.choices(_SYLLABLES, k=syllables))


def _record(id: str, event: Event, at: int, draw: random.Random) -> dict[str, object]:
    delay = 0 if at == 0 else int(draw.expovariate(0.3))
    published = event.day + timedelta(days=delay)
    killed = event.killed if draw.random() < 0.8 else max(0, event.killed - draw.randrange(3))
    text = f"{id} {event.weapon} {event.place.name} {killed} " + " ".join(draw.sample(event.words, 3))
    counts = [_count("killed", killed, text)] if draw.random() < 0.85 else []
    counts += [_count("injured", event.injured, text)] if draw.random() < 0.6 else []
    return {
        "id": id,
        "document": {
            "sha256": f"{hash((event.number, at)) & 0xFFFFFFFFFFFFFFFF:064x}",
            "title": None,
            "url": f"https://outlet{draw.randrange(400)}.example/{id}",
            "published": published.isoformat(),
            "published_basis": "given",
            "language": "en",
            "source": f"outlet{draw.randrange(400)}",
            "traits": _traits(event, published, draw),
        },
        "mentions": [_mention(event, counts, text, draw)],
        "unread": [],
    }


def _traits(event: Event, published: date, draw: random.Random) -> dict[str, object]:
    copied = draw.random() < 0.125
    bits = random.Random(event.number if copied else draw.random()).randbytes(256)
    return {
        "names": [event.place.name, *(name for name in event.people if draw.random() < 0.7)],
        "words": [word for word in event.words if draw.random() < 0.6] + [_word(draw, 3) for _ in range(6)],
        "marks": [f"{event.age}y"] if draw.random() < 0.4 else [],
        "days": [event.day.isoformat()] if draw.random() < 0.7 else [published.isoformat()],
        "signature": base64.b64encode(bits).decode("ascii"),
    }


def _mention(event: Event, counts: list[dict[str, object]], text: str, draw: random.Random) -> dict[str, object]:
    return {
        "id": "m1",
        "kind": "incident",
        "quote": _quote(text),
        "read_by": {"reader": "made-up", "version": "1", "knowledge": "1"},
        "event_type": _TYPES.get(_SUB_EVENTS[event.weapon], "Explosions/Remote violence"),
        "sub_event_type": _SUB_EVENTS[event.weapon],
        "method": [event.weapon] if draw.random() < 0.85 else [],
        "when": _when(event, draw),
        "where": _where(event.place, draw),
        "counts": counts,
    }


def _when(event: Event, draw: random.Random) -> dict[str, object] | None:
    chance = draw.random()
    if chance < 0.02:
        return None
    start = end = event.day
    if chance < 0.10:
        start = event.day - timedelta(days=event.day.weekday())
        end = start + timedelta(days=6)
    elif chance < 0.15:
        start = event.day.replace(day=1)
        end = (start + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return {"start": start.isoformat(), "end": end.isoformat(), "expression": "then", "basis": "made up"}


def _where(place: Place, draw: random.Random) -> list[dict[str, object]]:
    chance = draw.random()
    if chance < 0.03:
        return []
    country = {"admin1": place.admin1, "country": place.country}
    if chance < 0.2 and place.admin1:
        return [{"name": place.admin1, "precision": 4, **country}]
    spot = {"place_id": place.id, "lat": place.lat, "lon": place.lon, "radius_km": place.radius_km}
    return [{"name": place.name, "precision": 1, **spot, **country}]


def _count(outcome: str, number: int, text: str) -> dict[str, object]:
    return {
        "outcome": outcome, "group": "unknown", "lo": number, "hi": number, "stated": str(number),
        "kind": "exact" if number else "none", "quote": _quote(text),
    }  # fmt: skip


def _quote(text: str) -> dict[str, object]:
    return {"exact": text, "start": 0, "end": len(text)}

"""The slots of the keys that are no roles: date, place, numbers and effects of people, from mentions of a record."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from bench.sets._countries import CODES
from bench.sets.muc4._keys import MONTHS, Fill
from bench.sets.muc4._pairing import Template, best, plain

SLOTS = ("date", "location", "number", "effect")
_EFFECTS = {"killed": "DEATH", "injured": "INJURY"}
_HARMED = ("killed", "injured", "abducted", "captured", "missing")
_VAGUE = ("vague", "unknown")
_DAY = re.compile(rf"(\d{{1,2}}) ({'|'.join(MONTHS)})[A-Z]* (\d\d)", re.IGNORECASE)
_NOTE = re.compile(r"\(.*?\)")
_UNTIL = "until "
_PLURAL = "PLURAL"
_KINDS = frozenset(
    ("department", "province", "municipality", "neighborhood", "district", "city", "town", "area", "canton")
)
_COUNTRIES = {name.casefold(): code.casefold() for name, code in CODES.items()}


def given(template: Template, published: date | None, country: str | None = None) -> dict[str, list[str]]:
    """What a template of ours says of each slot; `country` is that of the message, for what names none."""
    told = template.mentions
    return {
        "date": _date(told, published),
        "location": _location(told, country),
        "number": [number for mention in told for number in _numbers(mention)],
        "effect": sorted(set(_effects(told))),
    }


def wanted(slot: str, fills: Sequence[Fill]) -> list[Fill]:
    """What the key asks for: of a place its country and its narrowest name, of effects each once."""
    if slot == "location":
        return [part for fill in fills[:1] for part in _parts(fill)]
    return list({fill.values: fill for fill in fills}.values()) if slot == "effect" else list(fills)


def hits(slot: str, said: Sequence[str], fills: Sequence[Fill]) -> int:
    """How many of the answers are right, each for one of the key's."""
    return len(best(said, fills, lambda one, fill: int(any(_fits(slot, one, value) for value in fill.values))))


def _parts(fill: Fill) -> Iterator[Fill]:
    chains = [[part.strip() for part in value.split(":")] for value in fill.values]
    countries = {_COUNTRIES.get(plain(chain[0]), plain(chain[0])) for chain in chains}
    narrow = {plain(_NOTE.sub("", each)) for chain in chains if len(chain) > 1 for each in chain[-1].split(" - ")}
    yield Fill(tuple(sorted(countries)), fill.optional)
    if narrow:
        yield Fill(tuple(sorted(narrow)), fill.optional or any(len(chain) == 1 for chain in chains))


def _fits(slot: str, one: str, value: str) -> bool:
    if slot == "date":
        return _same_days(one, value)
    if slot == "number":
        digits = re.search(r"\d+", value)
        return one == (digits[0] if digits else value)
    return one == value


def _date(told: Sequence[Any], published: date | None) -> list[str]:
    """The span of days; what has none happened by the day of the message, as the keys have it."""
    for mention in told:
        if mention["when"] and mention["when"]["start"]:
            return [f"{mention['when']['start']} - {mention['when']['end']}"]
    return [f"{_UNTIL}{published}"] if published else []


def _same_days(one: str, value: str) -> bool:
    days = [f"{1900 + int(y)}-{MONTHS.index(m.upper()) + 1:02}-{int(d):02}" for d, m, y in _DAY.findall(value)]
    if not days:
        return False
    if value.startswith("-"):
        return one.endswith(days[-1])
    return not one.startswith(_UNTIL) and days[0] <= one[:10] and one[-10:] <= days[-1]


def country_of(mentions: Iterable[Any]) -> str | None:
    """The country in which most places of a message lie."""
    found = Counter(place["country"].casefold() for each in mentions for place in each["where"] if place["country"])
    return found.most_common(1)[0][0] if found else None


def _location(told: Iterable[Any], country: str | None) -> list[str]:
    """The country, and the narrowest place in it that is no country."""
    places = sorted((place for mention in told for place in mention["where"]), key=lambda place: place["precision"])
    codes = [place["country"].casefold() for place in places if place["country"]]
    names = [_bare(plain(place["name"])) for place in places]
    narrow = [name for name in names if name and name not in _COUNTRIES and name not in _COUNTRIES.values()]
    return [*(codes[:1] or ([country] if country else [])), *narrow[:1]]


def _bare(name: str) -> str:
    """A name without the word for its kind, which keys have in brackets."""
    words = name.split()
    return " ".join(words[:-1] if len(words) > 1 and words[-1] in _KINDS else words)


def _numbers(mention: Any) -> Iterator[str]:
    """The numbers of people that were harmed or aimed at: as counted, else one for a name and a plural for many."""
    counted = {(count["quote"]["start"], count["quote"]["end"]): count for count in mention["counts"]}
    people = {span: count for span, count in counted.items() if count["outcome"] in _HARMED and count["hi"] != 0}
    for count in people.values():
        yield _PLURAL if count["kind"] in _VAGUE else str(count["lo"] if count["lo"] is not None else count["hi"])
    for actor in mention["actors"]:
        quote = actor["quote"]
        if actor["role"] not in ("victim", "target") or actor["kind"] == "infrastructure" or not quote:
            continue
        if not any(start < quote["end"] and quote["start"] < end for start, end in people):
            yield _PLURAL if actor["name"].endswith("s") and actor["name"].islower() else "1"


def _effects(told: Iterable[Any]) -> Iterator[str]:
    for count in (count for mention in told for count in mention["counts"]):
        if count["outcome"] in _EFFECTS:
            yield "NO INJURY OR DEATH" if count["hi"] == 0 else _EFFECTS[count["outcome"]]

"""What a record says of a whole document, in the fields that sets have: every count, day and place from its mentions.

A document's figure can be made of its incidents in more than one way, and a set says which fits its labels:
`sum` over all incidents, `main` (the first incident alone), `largest` (the incident with the largest toll).
A vague number counts as the least it can mean, as the record holds it; what is not said counts as 0, as sets have it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from bench.case import Answer, Record

Mention = Mapping[str, Any]
OUTCOMES = ("killed", "injured", "captured")


def incidents(record: Record) -> list[Mention]:
    """The events a text says happened or were tried; plans, denials, sums over a period and tendencies are none."""
    return [
        mention
        for mention in record["mentions"]
        if mention["kind"] == "incident"
        and mention["realis"] in ("actual", "attempted")
        and mention["polarity"] == "affirmed"
    ]


def least(mention: Mention, outcome: str) -> int:
    """The least number of a mention; the most where only that was said."""
    bounds = mention["totals"][outcome]
    return int(bounds["lo"] if bounds["lo"] is not None else bounds["hi"] or 0)


def attackers(mention: Mention, outcome: str) -> int:
    """How many of `least` the text calls the attackers; a part is counted in its whole."""
    marked = (count for count in mention["counts"] if count["outcome"] == outcome and "attacker" in count["qualifiers"])
    return sum(count["lo"] or 0 for count in marked if "part" not in count["qualifiers"])


def toll(mention: Mention) -> int:
    """Everybody harmed or taken."""
    return sum(least(mention, outcome) for outcome in OUTCOMES)


def _largest(found: Sequence[Mention]) -> list[Mention]:
    return [max(found, key=toll)] if found else []


WAYS: Mapping[str, Callable[[Sequence[Mention]], Sequence[Mention]]] = {
    "sum": lambda found: found,
    "main": lambda found: found[:1],
    "largest": _largest,
}


def counted(record: Record, gold: Mapping[str, int]) -> Iterator[Answer]:
    """The counts of `gold` in every way.

    Where the text tells of one incident alone, so that the gold is that mention's, its main figure comes with its
    confidence: the first outcome in the set's order that it states at all.
    """
    found = incidents(record)
    stated = [outcome for outcome in gold if any(least(mention, outcome) for mention in found)]
    main = (stated or list(gold))[0]
    for way, choose in WAYS.items():
        chosen = choose(found)
        for outcome, wanted in gold.items():
            sure = found[0]["confidence"] if way == "main" and outcome == main and len(found) == 1 else None
            yield Answer(outcome, wanted, sum(least(m, outcome) for m in chosen), way, confidence=sure)


def first_day(mentions: Iterable[Mention]) -> str | None:
    """The first day of the first incident that has one."""
    return next((str(m["when"]["start"]) for m in mentions if m["when"] and m["when"]["start"]), None)


def first_place(mentions: Iterable[Mention], part: str) -> str | None:
    """`part` (name, admin1, country …) of the first place that has one."""
    return next((str(place[part]) for mention in mentions for place in mention["where"] if place[part]), None)


def plain(name: str) -> str:
    """A name by its plain letters: `Sar-e Pul` is `sar_e_pul`."""
    return re.sub(r"\W+", "_", name.casefold()).strip("_")

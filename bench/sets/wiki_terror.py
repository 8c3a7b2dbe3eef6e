"""Short descriptions of attacks in Wikipedia's lists, with toll, country and category."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.case import Answer, Case, Figure, Record
from bench.record import Mention, attackers, counted, first_place, incidents, least
from bench.sets._countries import CODES

SOURCE = "incidents.json: github.com/namin1993/Capstone_Project, made from Wikipedia's lists of terrorist incidents."
PARTS = ("all",)
FIGURES = (
    Figure("killed", way="sum", to_beat=0.590, rival="naive regex", goal=0.93),
    Figure("injured", way="sum", to_beat=0.386, rival="naive regex", goal=0.88),
    Figure("category", measure="labels"),
    Figure("country"),
)
NOTE = (
    "A description is one row of a list with one toll, also where it tells of several blasts, so `sum` is shown. Dead "
    "may count the attackers or not (`without attackers` leaves out those whom the text calls so), or take in later "
    "tolls that the text does not give. Category is derived from the record's type: the set "
    "calls nearly every bombing Explosion."
)
EXPLOSIVE = {
    "explosive",
    "ied",
    "sticky_bomb",
    "vbied",
    "svbied",
    "suicide_attack",
    "suicide_vest",
    "landmine",
    "grenade",
}


def cases(folder: Path, part: str) -> Iterator[Case]:
    """A case a description."""
    for number, each in enumerate(json.loads((folder / "incidents.json").read_text(encoding="utf-8"))):
        if each["Dead"].isdigit() and each["Injured"].isdigit():
            yield Case(f"wiki-{number:03}", {"id": str(number), "text": each["Description"]}, each)


def answers(case: Case, record: Record) -> Iterator[Answer]:
    """Toll, category and country of the description."""
    gold, found = case.gold, incidents(record)
    yield from counted(record, {"killed": int(gold["Dead"]), "injured": int(gold["Injured"])})
    others = sum(least(mention, "killed") - attackers(mention, "killed") for mention in found)
    yield Answer("killed", int(gold["Dead"]), others, "without attackers")
    yield Answer("category", gold["Category"], category(found))
    yield Answer("country", CODES.get(gold["Country"], gold["Country"]), first_place(found, "country"))


def category(found: Sequence[Mention]) -> str:
    """The first incident that has a type, in the set's words."""
    for mention in found:
        if mention["event_type"] == "Explosions/Remote violence" or EXPLOSIVE & set(mention["method"]):
            return "Explosion"
        if mention["sub_event_type"] == "Abduction/forced disappearance":
            return "Hostage"
        if mention["event_type"] is not None:
            return "Assault"
    return "none"

"""Reports made from sentences of our own, the same for the same seed: news of attacks, and news of everything else."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

PLACES = ("Mosul", "Tikrit", "Baquba", "Ramadi", "Kirkuk", "Samarra", "Hawija", "Daquq", "Basra", "Fallujah")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
HOUSES = ("the mayor", "a police officer", "the governor's office", "a hospital official", "two residents")
VICTIMS = ("civilians", "soldiers", "policemen", "fighters", "shopkeepers", "guards", "farmers")
NAMES = ("Karim", "Salwa", "Yusuf", "Hana", "Dawud", "Rima", "Nabil", "Zaynab", "Faris", "Lamia")
PRODUCTS = ("wheat", "dates", "barley", "cement", "rice", "cotton", "sesame", "honey")

HARM = (
    "A roadside bomb killed {n} {victims} and wounded {m} others near {place} on {day}, {house} said.",
    "Gunmen opened fire on a checkpoint north of {place} late on {day}, killing {n} {victims}.",
    "At least {n} {victims} were killed when a mortar shell hit a market in {place}, {house} told reporters.",
    "Security forces arrested {m} suspected militants in a raid on a farm outside {place} on {day}.",
    "A suicide bomber blew himself up at a gate in {place}, wounding {m} {victims}.",
    "The army said an air strike destroyed {n} vehicles and killed {m} militants south of {place}.",
    "No group claimed responsibility for the attack, which was the {m}th in {place} since {month}.",
)
AFTER = (
    "The gates of the bus station of {place} stood open, and porters carried water into the yard.",
    "The road between {place} and the next town was closed until the evening.",
    "{name}, who lives nearby, heard the noise from a kitchen and ran into the street.",
    "Officials in {place} promised an inquiry and asked people to stay at home.",
)
CALM = (
    "The council of {place} met on {day} to discuss the prices of {product} and the water supply of the town.",
    "Farmers around {place} expect to bring in {n} tonnes of {product} by the end of {month}, the ministry said.",
    "{name} opened a small library near the old bridge, with {m} shelves of books that neighbours had given.",
    "The weather office expects a dry week, with a light wind from the north and {n} degrees in the afternoon.",
    "The team from {place} drew two all after extra time, and {name} made the second goal in front of a full ground.",
    "A school in {place} will teach {m} more pupils next year, once the new rooms have been painted.",
    "Bakers in {place} say that a loaf costs {n} coins more than in {month}, because flour has become dear.",
    "The ministry of transport wants a new railway line to {place}, which surveyors will walk in {month}.",
    "{name} has written {m} songs about the river, and will sing them in {place} on {day} evening.",
)
MONTHS = ("January", "March", "April", "June", "August", "October", "November")
FIRST_DAY = date(2018, 1, 1)
# A report of an attack is not all harm: this share of its sentences is.
HARM_SHARE = 0.6
SENTENCES = (6, 14)


class Reports:
    """An endless source of reports; every `every`-th tells of attacks (1: all do)."""

    def __init__(self, seed: int, *, every: int = 10, sentences: tuple[int, int] = SENTENCES) -> None:
        self._random = random.Random(seed)
        self._every = every
        self._sentences = sentences

    def texts(self, count: int) -> list[str]:
        """The next `count` texts."""
        return [str(line["text"]) for line in self.lines(count)]

    def lines(self, count: int) -> Iterator[dict[str, Any]]:
        """The next `count` input lines of `marsad read --jsonl`."""
        for number in range(count):
            day = FIRST_DAY + timedelta(days=self._random.randrange(365))
            text = self.attack() if number % self._every == 0 else self.calm()
            yield {"id": str(number), "text": text, "published": day.isoformat()}

    def attack(self) -> str:
        """A report of attacks."""
        kinds = [HARM if i == 0 or self._random.random() < HARM_SHARE else AFTER for i in range(self._length())]
        return " ".join(self._filled(self._random.choice(kind)) for kind in kinds)

    def calm(self) -> str:
        """A report without any."""
        return " ".join(self._filled(self._random.choice(CALM)) for _ in range(self._length()))

    def _length(self) -> int:
        return self._random.randint(*self._sentences)

    def _filled(self, template: str) -> str:
        pick = self._random.choice
        # Names that were never seen before, as in a real stream, of letters that make no word of harm.
        name = pick(NAMES) + " " + "al-" + "".join(pick("bdfhlrz") + pick("aiu") for _ in range(4)).title()
        return template.format(
            place=pick(PLACES), day=pick(DAYS), house=pick(HOUSES), victims=pick(VICTIMS), product=pick(PRODUCTS),
            name=name, month=pick(MONTHS), n=self._random.randint(2, 40), m=self._random.randint(2, 90),
        )  # fmt: skip


def words(texts: list[str]) -> int:
    """How many words, as white space parts them."""
    return sum(len(text.split()) for text in texts)


def as_lines(texts: list[str]) -> list[str]:
    """Texts as JSON Lines."""
    return [json.dumps({"id": str(number), "text": text}, ensure_ascii=False) for number, text in enumerate(texts)]

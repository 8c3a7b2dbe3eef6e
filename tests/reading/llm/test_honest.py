"""The checks let an honest answer through: what a careful reader would say of two of the examples is kept whole."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from marsad.claims import Mention
from marsad.gather import Gatherer
from tests.reading.llm.conftest import Bench
from tests.reading.llm.endpoint import proposing
from tests.reading.reports import day, harm, places

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"


def read(bench: Bench, name: str, *mentions: dict[str, Any]) -> list[Mention]:
    """What is kept of honest answers on an example; nothing of them may be refused."""
    document = Gatherer(bench.knowledge, today=date(2018, 12, 1)).gather(EXAMPLES / name).document
    reading = bench.reader(bench.endpoint(proposing(*mentions))).read(document)
    assert reading.refused == ()
    assert [each.refused for each in reading.mentions] == [()] * len(mentions)
    return list(reading.mentions)


def count(quote: str, number: str, lo: int, hi: int, outcome: str, group: str = "unknown") -> dict[str, Any]:
    return {"quote": quote, "number": number, "lo": lo, "hi": hi, "outcome": outcome, "group": group}


def test_an_english_report(bench: Bench) -> None:
    bomb = (
        "A car bomb exploded in the Mamdouda neighbourhood of Kirkuk on Saturday evening and injured eight people, "
        "a source in the police said."
    )
    killing = "Earlier this week, on 10 October, gunmen killed the mokhtar of Jasmiya village near Hawija."
    first, second = read(
        bench,
        "kirkuk-daily-2018-10-13-mamdouda.html",
        {
            "quote": bomb,
            "kind": "incident",
            "sub_event_type": "Remote explosive/landmine/IED",
            "when": "Saturday evening",
            "where": ["Mamdouda", "Kirkuk"],
            "weapons": [{"id": "vbied", "quote": "car bomb"}],
            "counts": [count("eight people", "eight", 8, 8, "injured"), count("No one", "No one", 0, 0, "killed")],
            "speakers": [{"name": "a source in the police", "role": "police", "verb": "said"}],
        },
        {
            "quote": killing,
            "kind": "incident",
            "sub_event_type": "Attack",
            "when": "10 October",
            "where": ["Jasmiya village", "Hawija"],
            "actors": [
                {"name": "gunmen", "role": "initiator"},
                {"name": "the mokhtar of Jasmiya village", "role": "target"},
            ],
            "counts": [count("the mokhtar of Jasmiya village", "one person", 1, 1, "killed", "officials")],
        },
    )
    assert (day(first), day(second)) == (date(2018, 10, 13), date(2018, 10, 10))
    assert places(first) == ["iq-mamdouda", "iq-kirkuk"]
    assert places(second) == ["iq-jasmiya", "iq-hawija"]
    assert harm(first) == ["injured 8", "killed none"]
    assert harm(second) == ["killed 1"]


def test_an_arabic_report(bench: Bench) -> None:
    killing = "قتل مسلحون يوم السبت 20 تشرين الأول مختار قرية كريم داود التابعة لقضاء خانقين في محافظة ديالى."
    (mention,) = read(
        bench,
        "rafidain-press-2018-10-20-khanaqin.html",
        {
            "quote": killing,
            "kind": "incident",
            "sub_event_type": "Attack",
            "when": "يوم السبت 20 تشرين الأول",
            "where": ["كريم داود", "خانقين", "ديالى"],
            "actors": [{"name": "مسلحون", "role": "initiator"}, {"name": "تنظيم داعش", "role": "suspected"}],
            "counts": [count("مختار قرية كريم داود", "one person", 1, 1, "killed", "officials")],
            "speakers": [{"name": "مسؤول محلي", "role": "official", "verb": "قال"}],
        },
    )
    assert day(mention) == date(2018, 10, 20)
    assert places(mention) == ["iq-karim-daoud", "iq-khanaqin", "iq-diyala"]
    assert [actor.actor_id for actor in mention.actors][1] == "islamic-state"
    assert harm(mention) == ["killed 1"]

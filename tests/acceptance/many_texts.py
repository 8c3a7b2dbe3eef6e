"""Constructed: a hundred reports of one bomb that never happened, beside ten other events of the same city and week.

Tolls rise over the days, wordings differ, some reports give no day or only the province, later ones tell of funerals,
of arrests, of one victim. The sentences stand in `many_texts.yaml`.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

DAY = date(2018, 10, 9)  # a Tuesday
_LAST = 5  # days: later "Tuesday" is another
_KINDS, _OFTEN = ("openings", "vague", "later"), (6, 2, 4)


def reports(seed: int, *, count: int = 100) -> Iterator[tuple[str, dict[str, Any]]]:
    """The name of the event and a line for `marsad read --jsonl`, for every report."""
    draw = random.Random(seed)
    words = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))
    for at in range(count):
        yield "market", _line(f"m{at:03}", *_market(draw, words))
    for number, texts in enumerate(words["others"]):
        day = _day_of(texts[0])
        yield f"other {number}", _line(f"o{number}0", texts[0], day)
        yield f"other {number}", _line(f"o{number}1", texts[1], max(DAY, day) + timedelta(days=1))


def _market(draw: random.Random, words: dict[str, Any]) -> tuple[str, date]:
    delay = min(int(draw.expovariate(0.5)), _LAST)
    killed, injured = words["tolls"][delay]
    name, age = draw.choice(words["victims"])
    known = 2 if delay == 0 else 3
    opening = draw.choice(words[draw.choices(_KINDS[:known], _OFTEN[:known])[0]])
    said = {"killed": killed, "injured": injured, "name": name, "age": age, "day": "October 9", "told": "Wednesday"}
    text = " ".join((opening.format(**said), *draw.sample(words["more"], draw.randrange(4))))
    return text, DAY + timedelta(days=delay)


def _day_of(text: str) -> date:
    return date(2018, 10, int(text.rsplit("October ", 1)[1].split(".")[0]))


def _line(id: str, text: str, published: date) -> dict[str, Any]:
    return {"id": id, "text": text, "published": published.isoformat(), "source": f"outlet {id}"}

"""The room's words, read once from `data/words.yaml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Words:
    """`months` maps a name in any language to 1..12; `header` a header key to the fact it gives."""

    published_meta: tuple[str, ...]
    header: dict[str, str]
    page_furniture: re.Pattern[str]
    shown_date: re.Pattern[str]
    shown_change: re.Pattern[str]
    address_dates: tuple[re.Pattern[str], ...]
    months: dict[str, int]


@cache
def words() -> Words:
    """The words of this room."""
    import yaml

    data = yaml.safe_load(resources.files("marsad.gather").joinpath("data/words.yaml").read_text("utf-8"))
    months = {
        name: number
        for by_month in data["months"].values()
        for number, names in enumerate(by_month, start=1)
        for name in names
    }
    return Words(
        published_meta=tuple(data["published_meta"]),
        header=data["header"],
        page_furniture=_part_of_a_name(data["page_furniture"]),
        shown_date=_part_of_a_name(data["shown_date"]),
        shown_change=_part_of_a_name(data["shown_change"]),
        address_dates=tuple(re.compile(pattern, re.IGNORECASE) for pattern in data["address_dates"]),
        months=months,
    )


def _part_of_a_name(names: list[str]) -> re.Pattern[str]:
    """Finds any of the names as a part of an id or class: "comment" in "wp-comments-area", not in "commentary"."""
    either = "|".join(map(re.escape, names))
    return re.compile(rf"(?:^|[^a-z])(?:{either})s?(?:[^a-z]|$)", re.IGNORECASE)

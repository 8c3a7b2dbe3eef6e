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
    furniture = "|".join(map(re.escape, data["page_furniture"]))
    return Words(
        published_meta=tuple(data["published_meta"]),
        header=data["header"],
        page_furniture=re.compile(rf"(?:^|[^a-z])(?:{furniture})s?(?:[^a-z]|$)", re.IGNORECASE),
        address_dates=tuple(re.compile(pattern, re.IGNORECASE) for pattern in data["address_dates"]),
        months=months,
    )

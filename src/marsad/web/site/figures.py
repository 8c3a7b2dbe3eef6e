"""Numbers of people in words that keep exact, open, unknown and zero apart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marsad.web.site.wording import isolated, text, text_or_code


def between(lo: int | None, hi: int | None) -> str:
    """`5`, `at least 31`, `up to 20`, `10 to 15` or `not known`; a said zero is `0`."""
    if lo is None and hi is None:
        return text("figure.unknown")
    if hi is None:
        return text("figure.at_least", lo=lo)
    if lo is None:
        return text("figure.at_most", hi=hi)
    return isolated(lo) if lo == hi else text("figure.range", lo=lo, hi=hi)


def toll(line: Mapping[str, Any], outcome: str) -> str:
    """An incident's number of killed or injured; `not mentioned` where no source speaks of it."""
    if outcome in line["silent"]:
        return text("figure.not_mentioned")
    return between(line[outcome]["lo"], line[outcome]["hi"])


def count_text(count: Mapping[str, Any]) -> str:
    """One count of a mention: its bounds, how it was said, and of whom."""
    kind = count["kind"]
    figure = between(count["lo"], count["hi"])
    if kind == "approximate":
        figure = text("figure.about", n=figure)
    whom = text_or_code("group", count["group"])
    return f"{figure} {whom}" if count["group"] != "unknown" and kind != "unknown" else figure


def when_text(when: Mapping[str, Any] | None) -> str:
    """A day, or a span of days."""
    if when is None:
        return text("figure.not_stated")
    start, end = when["start"], when["end"]
    return isolated(start) if start == end else text("figure.days", start=start, end=end)

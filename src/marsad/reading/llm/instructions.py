"""Sentences of a report that speak to a machine: what they say is no report, and nobody may quote it as one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from marsad.reading.llm.locate import Span
from marsad.reading.sentences import blocks
from marsad.reading.tables import table

_LONGEST = 2000


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{each})" for each in table("marsad.reading.llm", "instructions")), re.IGNORECASE)


def instruction_spans(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The sentences that instruct a machine, each with what follows it in its paragraph: an order has its content."""
    ends = [end for _, end in blocks(text)]
    found: list[Span] = []
    for start, end in spans:
        if found and start < found[-1][1]:
            continue
        if _pattern().search(text[start : min(end, start + _LONGEST)]):
            at = bisect_right(ends, start)
            found.append((start, max(end, ends[at]) if at < len(ends) else end))
    return tuple(found)

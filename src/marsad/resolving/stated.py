"""Numbers as they stand in the words, beside the bounds they mean."""

from __future__ import annotations

import re
from collections.abc import Iterable

from marsad.claims import Count, CountKind, Outcome

_DIGITS = re.compile(r"\d+")


def stated_sum(counts: Iterable[Count], outcome: Outcome) -> int | None:
    """The sum of the numbers in the words of an outcome's counts, None if there are none."""
    chosen = (each for each in counts if each.outcome is outcome and each.adds)
    numbers = [number for each in chosen if (number := stated_number(each)) is not None]
    return sum(numbers) if numbers else None


def stated_number(count: Count) -> int | None:
    """The number that stands in the words: 30 for "more than 30".

    Readings before decision 28, and some models, give 31 as its bound.
    """
    if count.kind is CountKind.AT_LEAST and count.lo is not None:
        standing = {int(each) for each in _DIGITS.findall(count.stated.replace(",", ""))}
        return count.lo - 1 if count.lo - 1 in standing and count.lo not in standing else count.lo
    return count.lo if count.lo is not None else count.hi

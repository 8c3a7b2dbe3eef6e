"""Which candidates are kept: the likeliest first, and nothing that crosses what is kept already."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from marsad.claims import NameType
from marsad.reading.names.candidates import Candidate
from marsad.reading.names.head import Head, Scores


def chosen(spans: Sequence[Candidate], scores: Scores, head: Head) -> Iterator[tuple[Candidate, NameType]]:
    """The kept candidates with their types. One may lie in another, and one may have two types: a country that acts."""
    likely = np.argwhere(scores > head.least)
    kept: list[Candidate] = []
    for at, type in sorted(likely.tolist(), key=lambda each: (-scores[each[0], each[1]], each)):
        span = spans[at]
        if not any(_cross(span, other) for other in kept):
            kept.append(span)
            yield span, head.types[type]


def _cross(one: Candidate, other: Candidate) -> bool:
    """True if two spans share some words and each has words that the other lacks."""
    left, right = (one, other) if one.first <= other.first else (other, one)
    return left.first < right.first <= left.last < right.last

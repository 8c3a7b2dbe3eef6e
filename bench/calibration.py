"""Whether a `confidence` of .8 is right eight times of ten, on mentions whose main figure people coded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bench.case import Answer

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """Mentions of about the same confidence."""

    low: float
    high: float
    n: int
    confidence: float
    right: float


def reliability(answers: Iterable[Answer]) -> list[Bin]:
    """A bin for each tenth of confidence that occurs, with the share that was exact."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    for answer in answers:
        if answer.confidence is not None:
            index = min(int(answer.confidence * BINS), BINS - 1)
            bins.setdefault(index, []).append((answer.confidence, answer.right))
    return [
        Bin(
            index / BINS,
            (index + 1) / BINS,
            len(found),
            sum(sure for sure, _ in found) / len(found),
            sum(right for _, right in found) / len(found),
        )
        for index, found in sorted(bins.items())
    ]


def expected_error(bins: Sequence[Bin]) -> float:
    """ECE: the mean distance of confidence from the share that is exact, by the number of mentions."""
    total = sum(each.n for each in bins)
    return sum(each.n * abs(each.confidence - each.right) for each in bins) / total if total else 0.0

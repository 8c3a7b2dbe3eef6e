"""Tolls: whether two numbers of killed or injured can be told of one incident."""

from __future__ import annotations

import numpy as np

from marsad.resolving.compare.pairing import SILENT, Levels, Pairs
from marsad.resolving.parameters import Parameters
from marsad.resolving.sketch import NONE

LEVELS = ("same_large", "same_small", "compatible", "raised", "conflict", "far")
OUTCOMES = ("killed", "injured")


def toll(pairs: Pairs, parameters: Parameters) -> Levels:
    """The level that weighs most against, or where none does, most for."""
    weights = np.array([*(parameters.weights["toll"][level] for level in LEVELS), 0.0])
    levels = np.stack([outcome(pairs, name, parameters) for name in OUTCOMES])
    said = levels != SILENT
    weighed = weights[levels]
    lowest = np.where(said, weighed, np.inf)
    highest = np.where(said, weighed, -np.inf)
    against = (said & (weighed < 0)).any(axis=0)
    chosen = np.where(against, lowest.argmin(axis=0), highest.argmax(axis=0))
    found = np.take_along_axis(levels, chosen[None], axis=0)[0]
    return np.where(said.any(axis=0), found, SILENT).astype(np.int8)


def outcome(pairs: Pairs, name: str, parameters: Parameters) -> Levels:
    """The level of one outcome."""
    limits = parameters.limits
    (low_a, low_b), (high_a, high_b) = pairs.of(f"{name}_lo"), pairs.of(f"{name}_hi")
    stated_a, stated_b = pairs.of(f"{name}_stated")
    exact = (low_a == low_b) & (high_a == high_b) & (low_a == high_a)
    # "More than 30" beside "30" is no conflict: lower bounds count as they stand in the words.
    overlap = (np.minimum(low_a, stated_a) <= high_b) & (np.minimum(low_b, stated_b) <= high_a)
    ends_a, ends_b = np.minimum(low_a, high_a), np.minimum(low_b, high_b)
    small, large = np.minimum(ends_a, ends_b), np.maximum(ends_a, ends_b)
    # In the first days a toll may double and more: a later and higher number is far only beyond that.
    raised = _raised(pairs, low_a, low_b, int(limits["rising_days"]))
    ratio = np.where(raised, limits["rising_ratio"], limits["toll_ratio"])
    far = (large > ratio * np.maximum(small, 1)) & (large - small >= limits["toll_gap"])
    later = _raised(pairs, low_a, low_b)
    found = np.select(
        [exact & (low_a >= limits["large_toll"]), exact, overlap, far, later],
        [0, 1, 2, 5, 3],
        4,
    )
    return np.where((low_a != NONE) & (low_b != NONE), found, SILENT).astype(np.int8)


def _raised(pairs: Pairs, low_a: np.ndarray, low_b: np.ndarray, days: int | None = None) -> np.ndarray:
    """True where the later report gives more, and comes within the days."""
    published_a, published_b = pairs.of("published")
    apart = pairs.said("published") & (published_a != published_b)
    early, late = np.where(published_a <= published_b, low_a, low_b), np.where(published_a <= published_b, low_b, low_a)
    found: np.ndarray = apart & (late >= early)
    if days is not None:
        found &= np.abs(published_a - published_b) <= days
    return found

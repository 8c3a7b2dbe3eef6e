"""Words: how much two reports have in common of what few reports hold."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from marsad.reading.traits import MOST
from marsad.resolving.columns import expand
from marsad.resolving.compare.overlap import Weigh, shared, weighed, weights
from marsad.resolving.compare.pairing import SILENT, Levels, Pairs, Reals, combos, graded
from marsad.resolving.compare.rarity import rarity_of_names, rarity_of_words
from marsad.resolving.parameters import Parameters

Comparison = Callable[[Pairs, Parameters], Levels]

_TOLD = ("names", "shared", "words")
WEIGHS: dict[str, Weigh] = {"names": rarity_of_names, "shared": rarity_of_names, "words": rarity_of_words}
_ROUNDING = 1e-6
OUTLET_LEVELS = ("same_days", "same_later", "other")
ANCHOR_LEVELS = ("neither", "later", "earlier", "both")


def report(pairs: Pairs, parameters: Parameters) -> Levels:
    """Cosine of names and words, each by its rarity."""
    common = np.sum([weighed(pairs, name, WEIGHS[name]) for name in _TOLD], axis=0)
    a, b = size(pairs)
    found = graded(common / np.sqrt(np.maximum(a, 1e-9) * np.maximum(b, 1e-9)), parameters.steps["report"])
    return np.where((a > 0) & (b > 0), found, SILENT).astype(np.int8)


def size(pairs: Pairs) -> tuple[Reals, Reals]:
    """How much each side tells by which it can be told from others, in words that few texts hold."""
    sides = [weights(pairs, name, WEIGHS[name]) for name in _TOLD]
    left, right = (np.sum([each[at] for each in sides], axis=0) for at in (0, 1))
    return left, right


def counted(name: str) -> Comparison:
    """A comparison by the number of values that two lists share; silent where one list is empty."""

    def compare(pairs: Pairs, parameters: Parameters) -> Levels:
        found = graded(shared(pairs, name), parameters.steps[name])
        return np.where(pairs.both(name), found, SILENT).astype(np.int8)

    return compare


def named(*lists: str) -> Comparison:
    """A comparison by what two reports share in lists of names: each counts by its rarity, a rare one 1."""

    def compare(pairs: Pairs, parameters: Parameters) -> Levels:
        both = np.sum([weighed(pairs, name, rarity_of_names) for name in lists], axis=0) / MOST
        said = np.logical_or.reduce([pairs.both(name) for name in lists])
        return np.where(said, graded(both + _ROUNDING, parameters.steps[lists[0]]), SILENT).astype(np.int8)

    return compare


def people(pairs: Pairs, parameters: Parameters) -> Levels:
    """Full names beside which one report gives an age, and which the other gives too."""
    found = np.maximum(shared(pairs, "people", "pairs"), shared(pairs, "pairs", "people"))
    found = np.maximum(found, shared(pairs, "people"))
    return np.where(pairs.both("pairs"), graded(found, parameters.steps["people"]), SILENT).astype(np.int8)


def days(pairs: Pairs, parameters: Parameters) -> Levels:
    """Single days of which both speak, or how far apart the nearest are."""
    found = graded(shared(pairs, "days"), parameters.steps["days"])
    met = combos(pairs, "days", 1)
    gap = np.full(len(pairs), 1 << 30, np.int64)
    np.minimum.at(gap, met.pair, np.abs(met.left[:, 0] - met.right[:, 0]))
    shares = len(parameters.steps["days"])
    apart = shares + 1 + graded(gap, parameters.steps["day_gap"])
    return np.where(pairs.both("days"), np.where(found > 0, found, apart), SILENT).astype(np.int8)


def anchor(pairs: Pairs, parameters: Parameters) -> Levels:
    """Whether one report speaks of the day on which, or after which, the other appeared."""
    a, b = pairs.of("published")
    early, late = np.where(a <= b, pairs.left, pairs.right), np.where(a <= b, pairs.right, pairs.left)
    found = _speaks(pairs, late, np.minimum(a, b)) + 2 * _speaks(pairs, early, np.minimum(a, b))
    said = pairs.said("published") & pairs.both("days") & pairs.main
    return np.where(said, found, SILENT).astype(np.int8)


def _speaks(pairs: Pairs, rows: np.ndarray, published: np.ndarray) -> np.ndarray:
    days = pairs.columns.lists("days")
    counts = days.lengths[rows]
    values = days.values[expand(days.bounds[:-1][rows], counts)]
    gap = np.repeat(published, counts) - values
    hit = np.zeros(len(rows), np.int64)
    np.maximum.at(hit, np.repeat(np.arange(len(rows)), counts), ((gap >= 0) & (gap <= 1)).astype(np.int64))
    return hit


def published(pairs: Pairs, parameters: Parameters) -> Levels:
    """Days between the two reports."""
    a, b = pairs.of("published")
    found = graded(np.abs(a - b), parameters.steps["published"])
    return np.where(pairs.said("published") & pairs.main, found, SILENT).astype(np.int8)


def outlet(pairs: Pairs, parameters: Parameters) -> Levels:
    """One outlet seldom tells an event twice in days in other words; later it does."""
    (a, b), (one, two) = pairs.of("published"), pairs.of("host")
    near = np.abs(a - b) <= parameters.limits["outlet_days"]
    found = np.where(one == two, np.where(near, 0, 1), 2)
    return np.where(pairs.said("host") & pairs.said("published") & pairs.main, found, SILENT).astype(np.int8)


def quoted(pairs: Pairs, parameters: Parameters) -> Levels:
    """Jaccard of the words of the quotations themselves."""
    both = shared(pairs, "quoted")
    a, b = pairs.lengths("quoted")
    return graded(both / np.maximum(a + b - both, 1), parameters.steps["quoted"])

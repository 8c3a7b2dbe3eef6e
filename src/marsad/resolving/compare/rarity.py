"""What a word that two reports share tells, by how seldom texts hold it."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from marsad.reading.traits import MOST, frequent, words
from marsad.resolving.sketch import code

_WORD = 0.25  # of what a name tells that is as rare: many may tell of one kind of thing
_KNOWN = 1  # of a name that many people and places bear, of a word that most reports of harm hold


def rarity_of_names(codes: NDArray[Any]) -> NDArray[np.float32]:
    """For codes of names 0 to `MOST`."""
    known, steps = _table()
    if not len(known):
        return np.full(len(codes), MOST, np.float32)
    at = np.minimum(np.searchsorted(known, codes), len(known) - 1)
    return np.where(known[at] == codes, steps[at], MOST).astype(np.float32)


def rarity_of_words(codes: NDArray[Any]) -> NDArray[np.float32]:
    """For codes of other words 0 to 1."""
    return (rarity_of_names(codes) * _WORD).astype(np.float32)


@cache
def _table() -> tuple[NDArray[np.int32], NDArray[np.int8]]:
    steps = dict(frequent())
    for form in words().names | words().news:
        steps[form] = min(steps.get(form, MOST), _KNOWN)
    known = sorted((code(form), step) for form, step in steps.items())
    return np.array([each for each, _ in known], np.int32), np.array([step for _, step in known], np.int8)

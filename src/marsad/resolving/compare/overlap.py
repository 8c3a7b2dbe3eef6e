"""How many values two lists share, for many pairs at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from marsad.resolving.columns import Ints, Lists
from marsad.resolving.compare.pairing import Pairs, Reals

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

Weigh = Callable[[NDArray[Any]], NDArray[np.float32]]

_CHUNK = 200_000  # pairs: what is multiplied at once


def shared(pairs: Pairs, name: str, other: str | None = None) -> Ints:
    """How many values the left list `name` and the right list `other` (the same if None) have in common."""
    left = _matrix(pairs, name)
    return _product(pairs, left, left if other is None else _matrix(pairs, other)).astype(np.int64)


def weighed(pairs: Pairs, name: str, weigh: Weigh) -> Reals:
    """What the values that both lists hold weigh together."""
    return _product(pairs, _matrix(pairs, name, weigh), _matrix(pairs, name))


def weights(pairs: Pairs, name: str, weigh: Weigh) -> tuple[Reals, Reals]:
    """What each side's list weighs."""
    held = _matrix(pairs, name, weigh)
    total = np.asarray(held.sum(axis=1)).ravel()
    return total[pairs.left], total[pairs.right]


def _product(pairs: Pairs, left: csr_matrix, right: csr_matrix) -> Reals:
    found = np.zeros(len(pairs))
    both = (np.diff(left.indptr)[pairs.left] > 0) & (np.diff(right.indptr)[pairs.right] > 0)
    where = np.flatnonzero(both)
    for at in range(0, len(where), _CHUNK):
        some = where[at : at + _CHUNK]
        product = left[pairs.left[some]].multiply(right[pairs.right[some]])
        found[some] = np.asarray(product.sum(axis=1)).ravel()
    return found


def _matrix(pairs: Pairs, name: str, weigh: Weigh | None = None) -> csr_matrix:
    """The lists as rows of ones, or of weights; columns are the values themselves, moved up from below zero."""
    from scipy.sparse import csr_matrix

    made = pairs.columns.cache
    if ("matrix", name, weigh) not in made:
        lists: Lists = pairs.columns.lists(name)
        columns = lists.values.astype(np.int64) + (1 << 31)
        data = np.ones(len(columns), np.float32) if weigh is None else weigh(lists.values)
        made["matrix", name, weigh] = csr_matrix((data, columns, lists.bounds), shape=(len(pairs.columns), 1 << 32))
    matrix: csr_matrix = made["matrix", name, weigh]
    return matrix

"""How many values two lists share, for many pairs at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from marsad.resolving.columns import Ints, Lists
from marsad.resolving.compare.pairing import Pairs

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

_CHUNK = 200_000  # pairs: what is multiplied at once


def shared(pairs: Pairs, name: str, other: str | None = None) -> Ints:
    """How many values the left list `name` and the right list `other` (the same if None) have in common."""
    left = _matrix(pairs, name)
    right = left if other is None else _matrix(pairs, other)
    found = np.zeros(len(pairs), np.int64)
    both = (np.diff(left.indptr)[pairs.left] > 0) & (np.diff(right.indptr)[pairs.right] > 0)
    where = np.flatnonzero(both)
    for at in range(0, len(where), _CHUNK):
        some = where[at : at + _CHUNK]
        product = left[pairs.left[some]].multiply(right[pairs.right[some]])
        found[some] = np.asarray(product.sum(axis=1)).ravel()
    return found


def _matrix(pairs: Pairs, name: str) -> csr_matrix:
    """The lists as rows of ones; columns are the values themselves, moved up from below zero."""
    from scipy.sparse import csr_matrix

    made = pairs.columns.cache
    if ("matrix", name) not in made:
        lists: Lists = pairs.columns.lists(name)
        columns = lists.values.astype(np.int64) + (1 << 31)
        ones = np.ones(len(columns), np.int32)
        made["matrix", name] = csr_matrix((ones, columns, lists.bounds), shape=(len(pairs.columns), 1 << 32))
    matrix: csr_matrix = made["matrix", name]
    return matrix

"""Sets of rows that likely pairs hold together."""

from __future__ import annotations

import numpy as np

from marsad.resolving.columns import Ints, distinct, expand

WHOLE = 300  # rows: in a larger set only the pairs that met are compared


def within(left: Ints, right: Ints, count: int) -> Ints:
    """All pairs within the sets that the given pairs hold together, as `left << 32 | right`."""
    return among(labels(left, right, count), distinct(np.concatenate((left, right))))


def among(label: Ints, rows: Ints) -> Ints:
    """All pairs of rows under one label, as `left << 32 | right`, of labels that are not too large."""
    rows = rows[np.argsort(label[rows], kind="stable")]
    starts = np.flatnonzero(np.concatenate(([True], label[rows][1:] != label[rows][:-1]))) if len(rows) else rows
    sizes = np.diff(np.concatenate((starts, [len(rows)])))
    whole = sizes <= WHOLE
    return pairs_of(rows, starts[whole], sizes[whole])


def labels(left: Ints, right: Ints, count: int) -> Ints:
    """For each row the least row with which it hangs together."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    graph = coo_matrix((np.ones(len(left), bool), (left, right)), shape=(count, count))
    found = connected_components(graph, directed=False)[1]
    order = np.argsort(found, kind="stable")
    first = np.concatenate(([True], found[order][1:] != found[order][:-1])) if count else np.zeros(0, bool)
    label = np.empty(count, np.int64)
    label[order] = order[first][np.cumsum(first) - 1]
    return label


def pairs_of(rows: Ints, starts: Ints, sizes: Ints) -> Ints:
    """All pairs of rows within each run `rows[start:start + size]`, lower row first, as numbers of 64 bits."""
    at = expand(starts, sizes)
    ends = np.repeat(starts + sizes, sizes)
    left = np.repeat(at, ends - at - 1)
    right = expand(at + 1, ends - at - 1)
    low, high = np.minimum(rows[left], rows[right]), np.maximum(rows[left], rows[right])
    return distinct((low[low != high] << 32) | high[low != high])

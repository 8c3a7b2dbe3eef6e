"""The fit: a logistic regression for each type, of least regularised loss. Nothing in it is random."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from bench.names.samples import LEARNT, Sample
from marsad.reading.names.head import Head

# What an error costs against the weights, and the steps of the fit at most.
STRENGTH, STEPS = 0.5, 80
# How often a feature must be seen, and how often one that no name ever had.
SEEN, SEEN_IDLE = 2, 20
# The score from which a candidate is kept: precision and recall are about even there on sources left out.
LEAST = 0.25
# Weights that are nowhere greater move no score that counts.
NOISE = 0.02

Weights = NDArray[np.float32]


def fitted(on: Sequence[Sample]) -> Head:
    """The head that fits the samples."""
    rows = _rows(on)
    matrix = _matrix([features for sample in on for features in sample.features], rows)
    weights = _fit(matrix, np.concatenate([sample.types for sample in on]))
    return _trimmed(Head(LEARNT, rows, weights, LEAST))


def _rows(on: Sequence[Sample]) -> dict[str, int]:
    """The row of each feature that is kept."""
    seen: Counter[str] = Counter()
    named: Counter[str] = Counter()
    for sample in on:
        for features, types in zip(sample.features, sample.types, strict=True):
            seen.update(features)
            if types.any():
                named.update(features)
    kept = (each for each, times in seen.items() if times >= SEEN and (named[each] or times >= SEEN_IDLE))
    return {each: row for row, each in enumerate(sorted(kept))}


def _matrix(batch: Sequence[Sequence[str]], rows: Mapping[str, int]) -> csr_matrix:
    known = [[rows[each] for each in features if each in rows] for features in batch]
    ends = np.cumsum([0, *map(len, known)])
    columns = np.array([column for each in known for column in each], dtype=np.int32)
    return csr_matrix((np.ones(len(columns), np.float32), columns, ends), shape=(len(batch), len(rows)))


def _fit(matrix: csr_matrix, targets: Weights) -> Weights:
    turned = matrix.T.tocsr()
    size = (matrix.shape[1], targets.shape[1])

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        weights = flat.astype(np.float32).reshape(size)
        sums = matrix @ weights
        small = np.exp(-np.abs(sums))
        errors = np.where(sums > 0, 1 / (1 + small), small / (1 + small)) - targets
        value = float(np.sum(np.log1p(small) + np.maximum(sums, 0) - targets * sums, dtype=np.float64))
        slope = STRENGTH * (turned @ errors) + weights
        return STRENGTH * value + 0.5 * float(flat @ flat), slope.ravel().astype(np.float64)

    found = minimize(loss, np.zeros(size[0] * size[1]), jac=True, method="L-BFGS-B", options={"maxiter": STEPS})
    return np.asarray(found.x, np.float32).reshape(size)


def _trimmed(head: Head) -> Head:
    heavy = np.abs(head.weights).max(axis=1) > NOISE
    kept = [name for name, keep in zip(sorted(head.rows, key=head.rows.__getitem__), heavy, strict=True) if keep]
    return Head(head.types, {name: row for row, name in enumerate(kept)}, head.weights[heavy], head.least)

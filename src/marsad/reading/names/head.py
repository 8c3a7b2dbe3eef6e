"""The trained head: how likely a candidate names something of each type. A logistic regression over its features."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files

import numpy as np
from numpy.typing import NDArray

from marsad.claims import InputError, NameType
from marsad.reading.names.words import PACKAGE

Scores = NDArray[np.float32]
SHIPPED = files(PACKAGE) / "data" / "head.npz"


@dataclass(frozen=True, slots=True)
class Head:
    """`weights[rows[feature]]` are a feature's weights, one for each of `types`; `least` is the score that suffices."""

    types: tuple[NameType, ...]
    rows: Mapping[str, int]
    weights: Scores
    least: float

    def scores(self, batch: Sequence[Sequence[str]]) -> Scores:
        """The probability of each type for each list of features; features it does not know count nothing."""
        sums = np.zeros((len(batch), len(self.types)), dtype=np.float32)
        for at, features in enumerate(batch):
            known = [row for row in map(self.rows.get, features) if row is not None]
            sums[at] = self.weights[known].sum(axis=0)
        return (1 / (1 + np.exp(-sums))).astype(np.float32)


@cache
def load_head() -> Head:
    """The shipped head, trained by `bench/names/train.py`."""
    try:
        with as_file(SHIPPED) as path, np.load(path, allow_pickle=False) as kept:
            return unpacked({name: kept[name] for name in kept.files})
    except (OSError, ValueError, KeyError) as error:
        raise InputError(f"no weights: {error}", where=str(SHIPPED), hint="Install Marsad again.") from error


def packed(head: Head) -> dict[str, NDArray[np.generic]]:
    """The arrays a head is kept as: weights as whole numbers of a step, features in the order of their rows."""
    step = float(np.abs(head.weights).max()) / 127 or 1.0
    return {
        "types": np.array([str(each) for each in head.types]),
        "features": np.frombuffer("\n".join(sorted(head.rows, key=head.rows.__getitem__)).encode(), dtype=np.uint8),
        "weights": np.round(head.weights / step).astype(np.int8),
        "step": np.array(step, dtype=np.float32),
        "least": np.array(head.least, dtype=np.float32),
    }


def unpacked(kept: Mapping[str, NDArray[np.generic]]) -> Head:
    """The head that was kept; KeyError if an array is missing."""
    features = kept["features"].tobytes().decode().split("\n")
    return Head(
        tuple(NameType(str(each)) for each in kept["types"]),
        {feature: row for row, feature in enumerate(features)},
        kept["weights"].astype(np.float32) * np.float32(kept["step"]),
        float(kept["least"]),
    )

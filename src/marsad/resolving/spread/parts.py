"""The steps: rows dealt by block, pairs of one part met, components dealt and joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from marsad.resolving.blocking import Blocks, candidates
from marsad.resolving.clusters import Edge, joined
from marsad.resolving.columns import Ints, distinct, without
from marsad.resolving.components import within
from marsad.resolving.parameters import Parameters
from marsad.resolving.ragged import Keys
from marsad.resolving.sketch import NONE
from marsad.resolving.spread.rows import Rows
from marsad.resolving.spread.said import Said

_LATE = 1 << 40  # undated reports come last


@dataclass(frozen=True, slots=True)
class Stands:
    """What one part is dealt: rows, and the blocks of that part in which they stand (`at` counts within `rows`)."""

    rows: Rows
    keys: Keys
    at: Ints
    home: NDArray[np.int8]


def deal(rows: Rows, parts: int, parameters: Parameters) -> Iterator[tuple[int, Stands]]:
    """The rows with all blocks of each part in which they stand."""
    blocks = Blocks.of(rows.columns(), parameters)
    for part, at in _dealt((blocks.keys % np.uint64(parts)).astype(np.int64)):
        used = distinct(blocks.rows[at])
        yield part, Stands(rows.some(used), blocks.keys[at], np.searchsorted(used, blocks.rows[at]), blocks.home[at])


def meet(dealt: Sequence[Stands], parameters: Parameters) -> Said:
    """What the pairs say that meet in the blocks of one part; the same pair may meet in another part too."""
    rows = Rows.together([each.rows for each in dealt])
    at = [np.searchsorted(rows.numbers, each.rows.numbers)[each.at] for each in dealt]
    blocks = Blocks(
        np.concatenate([np.zeros(0, np.uint64), *(each.keys for each in dealt)]),
        np.concatenate([np.zeros(0, np.int64), *at]),
        np.concatenate([np.zeros(0, np.int8), *(each.home for each in dealt)]),
    ).ordered()
    columns = rows.columns()
    return Said.of(columns, candidates(blocks, columns), parameters).named(rows.numbers)


@dataclass(frozen=True, slots=True)
class Components:
    """For each number the label of its component, and how many share it; `labels` of `components.py` gives them."""

    label: Ints
    size: Ints

    @classmethod
    def of(cls, label: Ints) -> Components:
        """From labels alone."""
        return cls(label, np.bincount(label, minlength=len(label))[label] if len(label) else label)

    def deal_rows(self, rows: Rows, parts: int) -> Iterator[tuple[int, Rows]]:
        """The rows that have company, by the part of their component."""
        here = np.flatnonzero(self.size[rows.numbers] > 1)
        for part, at in _dealt(self.label[rows.numbers[here]] % parts):
            yield part, rows.some(here[at])

    def alone(self, rows: Rows) -> Iterator[str]:
        """The uids of the rows that have none."""
        yield from (rows.uids[at] for at in np.flatnonzero(self.size[rows.numbers] == 1).tolist())

    def deal_pairs(self, pairs: Said, parts: int) -> Iterator[tuple[int, Said]]:
        """The pairs within components, by the part of these."""
        inside = pairs.some(self.label[pairs.left] == self.label[pairs.right])
        for part, at in _dealt(self.label[inside.left] % parts):
            yield part, inside.some(at)


def settle(rows: Rows, pairs: Sequence[Said], parameters: Parameters) -> Iterator[tuple[str, str]]:
    """Each mention of some whole components with the mention that founds its incident."""
    every = _complete(rows, Said.together(pairs), parameters)
    edges = (
        Edge(rows.uids[a], rows.uids[b], chance, wall)
        for a, b, chance, wall in zip(*(each.tolist() for each in every.columns[:4]), strict=True)
    )
    published = rows.columns().scalar("published")
    order = dict(zip(rows.uids, np.where(published == NONE, _LATE, published).tolist(), strict=True))
    for members in joined(list(rows.uids), edges):
        founder = min(members, key=lambda uid: (order[uid], uid))
        yield from ((uid, founder) for uid in members)


def _complete(rows: Rows, pairs: Said, parameters: Parameters) -> Said:
    """The pairs by their places among `rows`, and all that did not meet within the same components."""
    left, right = np.searchsorted(rows.numbers, pairs.left), np.searchsorted(rows.numbers, pairs.right)
    here = Said(left, right, *pairs.columns[2:])
    likely = here.some(here.likely)
    more = without(within(likely.left, likely.right, len(rows.numbers)), np.sort(here.codes))
    return Said.together([here, Said.of(rows.columns(), more, parameters)])


def _dealt(parts: Ints) -> Iterator[tuple[int, Ints]]:
    """Each part with the places that belong to it."""
    order = np.argsort(parts, kind="stable")
    ordered = parts[order]
    starts = np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1]))) if len(ordered) else ordered
    for at in np.split(order, starts[1:]) if len(ordered) else ():
        yield int(parts[at[0]]), at

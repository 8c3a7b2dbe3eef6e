"""Resolving in parts that need not see each other: rows dealt by block, pairs scored, components dealt and joined.

Blocks are independent, so those of one part can be compared apart from all others; a component of likely pairs is
joined by its own pairs alone. What comes out is what a `Collection` to which all is added at once gives, whatever the
number of parts. Rows are numbered in the order of their uids.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from marsad.resolving.blocking import Blocks, candidates
from marsad.resolving.clusters import Edge, joined
from marsad.resolving.columns import Columns, Ints, distinct, expand, without
from marsad.resolving.compared import score_codes
from marsad.resolving.components import within
from marsad.resolving.parameters import Parameters
from marsad.resolving.ragged import Keys
from marsad.resolving.segment import Links
from marsad.resolving.sketch import NONE, Row

_LATE = 1 << 40  # undated reports come last


@dataclass(frozen=True, slots=True)
class Rows:
    """Mentions by number, with their uids: `flat[starts[i]:starts[i + 1]]` is the row of the i-th."""

    numbers: Ints
    uids: Sequence[str]
    flat: NDArray[np.int32]
    starts: Ints

    @classmethod
    def of(cls, numbered: Iterable[tuple[int, str, Row]]) -> Rows:
        """Rows from numbers, uids and rows, in any order."""
        listed = sorted(numbered, key=lambda each: each[0])
        lengths = np.fromiter((len(row) for *_, row in listed), np.int64, len(listed))
        return cls(
            np.fromiter((number for number, *_ in listed), np.int64, len(listed)),
            [uid for _, uid, _ in listed],
            np.concatenate([np.zeros(0, np.int32), *(row for *_, row in listed)]),
            np.concatenate(([0], np.cumsum(lengths))),
        )

    @classmethod
    def together(cls, groups: Sequence[Rows]) -> Rows:
        """The rows of several groups, none in two of them."""
        lengths = np.concatenate([np.zeros(0, np.int64), *(np.diff(each.starts) for each in groups)])
        whole = cls(
            np.concatenate([np.zeros(0, np.int64), *(each.numbers for each in groups)]),
            [uid for each in groups for uid in each.uids],
            np.concatenate([np.zeros(0, np.int32), *(each.flat for each in groups)]),
            np.concatenate(([0], np.cumsum(lengths))),
        )
        return whole.some(np.argsort(whole.numbers))

    def some(self, at: Ints) -> Rows:
        """The rows at some places, in that order."""
        lengths = np.diff(self.starts)[at]
        return Rows(
            self.numbers[at],
            [self.uids[each] for each in at.tolist()],
            self.flat[expand(self.starts[at], lengths)],
            np.concatenate(([0], np.cumsum(lengths))),
        )

    def columns(self) -> Columns:
        """The rows as columns."""
        return Columns.of_flat(self.flat, self.starts)


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


def meet(dealt: Sequence[Stands], parameters: Parameters) -> Links:
    """What the pairs say that meet in the blocks of one part; the same pair may meet in another part too."""
    rows = Rows.together([each.rows for each in dealt])
    at = [np.searchsorted(rows.numbers, each.rows.numbers)[each.at] for each in dealt]
    blocks = Blocks(
        np.concatenate([np.zeros(0, np.uint64), *(each.keys for each in dealt)]),
        np.concatenate([np.zeros(0, np.int64), *at]),
        np.concatenate([np.zeros(0, np.int8), *(each.home for each in dealt)]),
    ).ordered()
    columns = rows.columns()
    scored = score_codes(columns, candidates(blocks, columns), parameters)
    return Links.of(scored.named(rows.numbers))


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

    def deal_links(self, links: Links, parts: int) -> Iterator[tuple[int, Links]]:
        """The pairs within components, by the part of these."""
        inside = links.some(self.label[links.left] == self.label[links.right])
        for part, at in _dealt(self.label[inside.left] % parts):
            chosen = np.zeros(len(inside.left), bool)
            chosen[at] = True
            yield part, inside.some(chosen)


def settle(rows: Rows, links: Links, parameters: Parameters) -> Iterator[tuple[str, str]]:
    """Each mention of some whole components with the mention that founds its incident."""
    every = _complete(rows, _once(links), parameters)
    edges = (
        Edge(rows.uids[a], rows.uids[b], chance, wall)
        for a, b, chance, wall in zip(
            every.left.tolist(), every.right.tolist(), every.chance.tolist(), every.wall.tolist(), strict=True
        )
    )
    published = rows.columns().scalar("published")
    order = dict(zip(rows.uids, np.where(published == NONE, _LATE, published).tolist(), strict=True))
    for members in joined(list(rows.uids), edges):
        founder = min(members, key=lambda uid: (order[uid], uid))
        yield from ((uid, founder) for uid in members)


def _once(links: Links) -> Links:
    """Each pair once: it says the same wherever it met."""
    _, first = np.unique(links.codes, return_index=True)
    chosen = np.zeros(len(links.left), bool)
    chosen[first] = True
    return links.some(chosen)


def _complete(rows: Rows, links: Links, parameters: Parameters) -> Links:
    """The pairs by their places among `rows`, and all that did not meet within the same components."""
    left, right = np.searchsorted(rows.numbers, links.left), np.searchsorted(rows.numbers, links.right)
    here = Links(left, right, links.chance, links.wall, links.likely)
    likely = here.some(here.likely)
    more = without(within(likely.left, likely.right, len(rows.numbers)), np.sort(here.codes))
    return here.joined(Links.of(score_codes(rows.columns(), more, parameters)))


def _dealt(parts: Ints) -> Iterator[tuple[int, Ints]]:
    """Each part with the places that belong to it."""
    order = np.argsort(parts, kind="stable")
    ordered = parts[order]
    starts = np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1]))) if len(ordered) else ordered
    for at in np.split(order, starts[1:]) if len(ordered) else ():
        yield int(parts[at[0]]), at

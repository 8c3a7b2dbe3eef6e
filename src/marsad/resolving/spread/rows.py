"""Mentions as numbered rows, in groups that can be sent about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from marsad.resolving.about import mains
from marsad.resolving.columns import Columns, Ints, expand
from marsad.resolving.facts import facts_of
from marsad.resolving.parameters import Parameters
from marsad.resolving.roles import makes_incident
from marsad.resolving.rowing import parsed
from marsad.resolving.sketch import Row, sketch_of

if TYPE_CHECKING:
    from marsad.knowledge import Knowledge


def sketches(line: str, where: str, knowledge: Knowledge | None, parameters: Parameters) -> Iterator[tuple[str, Row]]:
    """The uid and row of each mention of a record that tells an event. Errors: InputError naming `where`."""
    mentions = parsed(line, where)
    main = mains(mentions, parameters)
    for each in mentions:
        if makes_incident(each.mention):
            facts = facts_of(each, parameters, knowledge, main=each.uid in main)
            yield each.uid, sketch_of(facts, parameters.family_bits)


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

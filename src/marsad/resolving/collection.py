"""All mentions resolved so far as arrays, to which more are added without comparing the old ones again.

What comes out is what comparing all at once gives: a set of mentions depends only on the pairs within the component
that likely pairs hold together, and a component that new mentions touch is compared and joined anew, whole. (Where a
block grew too large to be of use in between, it is used for nothing more; pairs found in it before stay.)
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from marsad.resolving.blocking import Blocks, candidates
from marsad.resolving.clusters import LEAST, Edge, joined
from marsad.resolving.columns import Columns, Ints, distinct, without
from marsad.resolving.compared import Scored, score_codes
from marsad.resolving.components import labels, within
from marsad.resolving.ids import birth_id
from marsad.resolving.parameters import Parameters
from marsad.resolving.segment import Links, Segment
from marsad.resolving.sketch import NONE, Row

_UNBORN = -1
_LATE = 1 << 40  # undated reports come last


@dataclass(frozen=True, slots=True)
class Rowed:
    """One mention to add."""

    uid: str
    row: Row


class Collection:
    """Mentions by number, in the order in which they were added. `sets` gives each the number of its set's founder."""

    def __init__(self, parameters: Parameters) -> None:
        self._parameters = parameters
        self.segments: list[Segment] = []
        self.sets: Ints = np.zeros(0, np.int64)
        self.births: Ints = np.zeros(0, np.int64)
        self.uids: list[str] = []
        self._known: set[str] = set()

    def restore(self, segments: Iterable[Segment], sets: Ints, births: Ints) -> None:
        """Take what was kept."""
        self.segments, self.sets, self.births = list(segments), sets, births
        self.uids = [uid for each in self.segments for uid in each.uids]
        self._known = set(self.uids)

    def incident(self, number: int) -> str:
        """The id of the incident of a mention."""
        return birth_id(self.uids[int(self.sets[number])])

    def add(self, mentions: Iterable[Rowed]) -> range:
        """Add the mentions whose uids are new; their numbers."""
        fresh = {each.uid: each for each in mentions if each.uid not in self._known}
        new = sorted(fresh.values(), key=lambda each: each.uid)
        before = len(self.uids)
        if not new:
            return range(before, before)
        columns = Columns([each.row for each in new])
        blocks = Blocks.of(columns, self._parameters)
        self._grow([each.uid for each in new])
        self.segments.append(Segment.of([each.uid for each in new], [each.row for each in new], before, blocks))
        links = self._links(before, blocks)
        self.segments[-1] = self.segments[-1].linked(links)
        self._settle(before)
        return range(before, len(self.uids))

    def _grow(self, uids: Sequence[str]) -> None:
        numbers = np.arange(len(self.uids), len(self.uids) + len(uids))
        self.uids.extend(uids)
        self._known.update(uids)
        self.sets = np.concatenate((self.sets, numbers))
        self.births = np.concatenate((self.births, np.full(len(uids), _UNBORN, np.int64)))

    def _links(self, before: int, blocks: Blocks) -> Links:
        """The links of new mentions with all; and those of old ones whom they bring together."""
        stands = blocks.after(before)
        for each in self.segments[:-1]:
            stands = stands.with_these(each.blocks.sharing(blocks).after(each.first))
        met = self._candidates(stands, before)
        first = self._scored(met)
        likely = first.likely
        old = self._likely()
        left = np.concatenate((old.left, first.left[likely]))
        right = np.concatenate((old.right, first.right[likely]))
        touched = self._component_pairs(left, right, before)
        more = without(without(touched, met), np.sort(self._codes()))
        return Links.of(first).joined(Links.of(self._scored(more)))

    def _candidates(self, stands: Blocks, before: int) -> Ints:
        """Pairs that share a block, one of them new."""
        numbers = distinct(stands.rows)
        local = Blocks(stands.keys, np.searchsorted(numbers, stands.rows), stands.home)
        codes = candidates(local, self._columns(numbers))
        left, right = numbers[codes >> 32], numbers[codes & 0xFFFFFFFF]
        codes = (left << 32) | right
        found: Ints = codes[right >= before]
        return found

    def _scored(self, codes: Ints) -> Scored:
        numbers = distinct(np.concatenate((codes >> 32, codes & 0xFFFFFFFF)))
        left, right = np.searchsorted(numbers, codes >> 32), np.searchsorted(numbers, codes & 0xFFFFFFFF)
        return score_codes(self._columns(numbers), (left << 32) | right, self._parameters).named(numbers)

    def _columns(self, numbers: Ints) -> Columns:
        if len(self.segments) == 1 and len(numbers) == len(self.uids):
            return self.segments[0].columns()
        return Columns([row for each in self.segments for row in each.rows_of(numbers)])

    def _likely(self) -> Links:
        found = Links.none()
        for each in self.segments[:-1]:
            found = found.joined(each.links.some(each.links.likely))
        return found

    def _codes(self) -> Ints:
        return np.concatenate([np.zeros(0, np.int64), *(each.links.codes for each in self.segments[:-1])])

    def _component_pairs(self, left: Ints, right: Ints, before: int) -> Ints:
        """All pairs within the components in which new mentions stand."""
        label = labels(left, right, len(self.uids))
        fresh = np.zeros(len(self.uids) + 1, bool)
        fresh[label[before:]] = True
        here = fresh[label[left]]
        return within(left[here], right[here], len(self.uids))

    def _settle(self, before: int) -> None:
        """Join the components that new mentions touched anew."""
        links = Links.none()
        for each in self.segments:
            links = links.joined(each.links)
        label = labels(links.left[links.likely], links.right[links.likely], len(self.uids))
        fresh = np.zeros(len(self.uids) + 1, bool)
        fresh[label[before:]] = True
        within_one = fresh[label[links.left]] & (label[links.left] == label[links.right])
        split = np.zeros(len(self.uids) + 1, bool)
        split[label[links.left[within_one & (links.wall | (links.chance < LEAST))]]] = True
        sets = label.copy()
        # Where every pair speaks for one incident the component is one: only the others have to be joined step by step.
        unclear = np.flatnonzero(split[label])
        for members in self._joined(unclear, links.some(within_one & split[label[links.left]])):
            sets[list(members)] = len(self.uids) + members[0]
        self._found(np.flatnonzero(fresh[label]), sets)

    def _joined(self, touched: Ints, links: Links) -> Iterable[tuple[int, ...]]:
        """The sets of some mentions; ties are broken by uid, as everywhere."""
        linked = distinct(np.concatenate((links.left, links.right)))
        alone = without(touched, linked)
        yield from ((int(number),) for number in alone)
        number = {self.uids[at]: at for at in linked.tolist()}
        edges = (
            Edge(self.uids[a], self.uids[b], chance, wall)
            for a, b, chance, wall in zip(
                links.left.tolist(), links.right.tolist(), links.chance.tolist(), links.wall.tolist(), strict=True
            )
        )
        for members in joined(sorted(number), edges):
            yield tuple(number[uid] for uid in members)

    def _found(self, numbers: Ints, sets: Ints) -> None:
        """Give each set the id of the oldest incident that was born in it; where none was, its first report's."""
        births = self.births[numbers]
        published = np.concatenate([each.scalar("published") for each in self.segments])[numbers]
        names = np.array(self.uids)[numbers]
        born = np.where(births == _UNBORN, _LATE, births)
        order = np.lexsort((names, np.where(published == NONE, _LATE, published), born, sets[numbers]))
        numbers, groups = numbers[order], sets[numbers][order]
        first = np.ones(len(numbers), bool)
        first[1:] = groups[1:] != groups[:-1]
        founders = numbers[first]
        self.sets[numbers] = founders[np.cumsum(first) - 1]
        unborn = founders[self.births[founders] == _UNBORN]
        self.births[unborn] = len(self.uids) + unborn

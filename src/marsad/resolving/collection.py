"""All mentions resolved so far as arrays, to which more are added without comparing the old ones again.

What comes out is what comparing all at once gives: a set of mentions depends only on the pairs within the part that
likely pairs hold together. A small part that new mentions touch is compared and joined anew, whole; of a large one as
much as they touch (`levels`). (Where a block grew too large to be of use in between, it is used for nothing more; pairs
found in it before stay.)
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from marsad.resolving import levels
from marsad.resolving.blocking import Blocks, candidates, kinds
from marsad.resolving.columns import Ints, distinct, without
from marsad.resolving.compare.pairing import Bools
from marsad.resolving.components import WHOLE, among, labels
from marsad.resolving.ids import birth_id
from marsad.resolving.judging import Judge, Part, Runner
from marsad.resolving.levels import Level
from marsad.resolving.linkage import Graph, linked, names_of
from marsad.resolving.links import Links, Worth
from marsad.resolving.mending import mend
from marsad.resolving.packed import Packed
from marsad.resolving.parameters import Parameters
from marsad.resolving.ragged import Keys
from marsad.resolving.segment import Scalars, Segment, rows_at
from marsad.resolving.sketch import NONE

_LOW = 0xFFFFFFFF
_UNBORN = -1
_LATE = 1 << 40  # undated reports come last
_PART = 1_000_000  # pairs that are judged at once


class Collection:
    """Mentions by number, in the order in which they were added. `sets` gives each the number of its set's founder.

    `run` runs the stage that judges pairs where there are many: `marsad.running.run` of some workers, or in process.
    """

    def __init__(self, parameters: Parameters, run: Runner[Part, Worth] = map) -> None:
        self._parameters, self._run = parameters, run
        self.segments: list[Segment] = []
        self.sets: Ints = np.zeros(0, np.int64)
        self.births: Ints = np.zeros(0, np.int64)
        self.parts: Ints = np.zeros(0, np.int64)
        self.levels: Sequence[Level] = levels.none()

    def restore(
        self, segments: Iterable[Segment], kept: Sequence[Level], sets: Ints, births: Ints, parts: Ints
    ) -> None:
        """Take what was kept."""
        self.segments, self.levels, self.sets, self.births, self.parts = list(segments), kept, sets, births, parts

    def __len__(self) -> int:
        return len(self.sets)

    @property
    def uids(self) -> list[str]:
        """The uids of all, by number."""
        return [uid for each in self.segments for uid in each.rows.uids]

    def uid(self, number: int) -> str:
        """The uid of a mention."""
        segment = next(each for each in reversed(self.segments) if each.first <= number)
        return segment.rows.uids[number - segment.first]

    def incident(self, number: int) -> str:
        """The id of the incident of a mention."""
        return birth_id(self.uid(int(self.sets[number])))

    def add(self, mentions: Packed) -> range:
        """Add the mentions whose uids are new; their numbers."""
        before = len(self)
        names = names_of(mentions.uids)
        at = np.unique(names, return_index=True)[1]
        at = at[~np.isin(names[at], self._names())]
        if len(at):
            self._grow(Segment.of(mentions, names, at, before))
            links = self._links(before)
            parts = self._parted(before, links)
            fresh = self._mask(self.parts[before:])[self.parts]
            links = self._completed(links, fresh & self._small, parts).backed(len(self))
            self.segments[-1] = self.segments[-1].linked(links)
            self._settle(fresh, parts)
        return range(before, len(self))

    def _names(self) -> Keys:
        return np.concatenate([np.zeros(0, np.uint64), *(each.names for each in self.segments)])

    def _grow(self, new: Segment) -> None:
        numbers = np.arange(new.first, new.first + len(new))
        blocks = tuple(kinds(new.rows.columns(), self._parameters))
        self.segments.append(new.with_blocks(blocks))
        self.sets = np.concatenate((self.sets, numbers))
        self.parts = np.concatenate((self.parts, numbers))
        self.births = np.concatenate((self.births, np.full(len(new), _UNBORN, np.int64)))

    def _links(self, before: int) -> Links:
        """The links of new mentions with all whom they meet."""
        met = [self._candidates(kind, before) for kind in range(len(self.segments[-1].blocks))]
        codes = distinct(np.concatenate(met))
        del met
        return Links.of(codes, self._judged(codes), met=True)

    def _candidates(self, kind: int, before: int) -> Ints:
        """Pairs that share a block of one kind, one of them new."""
        *old, new = self.segments
        stands = new.blocks[kind]
        if not old:
            return candidates(stands, Scalars(self.segments, np.arange(len(new))))
        shared = [each.blocks[kind].sharing(stands).after(each.first) for each in old]
        stands = stands.after(before)
        for each in shared:
            stands = stands.with_these(each)
        numbers = distinct(stands.rows.astype(np.int64))
        local = Blocks(stands.keys, np.searchsorted(numbers, stands.rows), stands.home)
        since = int(np.searchsorted(numbers, before))
        codes = candidates(local, Scalars(self.segments, numbers), since)
        found: Ints = (numbers[codes >> 32] << 32) | numbers[codes & _LOW]
        return found

    def _judged(self, codes: Ints) -> Worth:
        """What pairs say; few are judged in this process."""
        parts = (self._part(codes[at : at + _PART]) for at in range(0, len(codes), _PART))
        run = self._run if len(codes) > _PART else map
        return np.concatenate([np.zeros(0, np.int32), *run(Judge(self._parameters), parts)])

    def _part(self, codes: Ints) -> Part:
        left, right = codes >> 32, codes & _LOW
        numbers = distinct(np.concatenate((left, right)))
        flat, starts = rows_at(self.segments, numbers)
        return Part(flat, starts, (np.searchsorted(numbers, left) << 32) | np.searchsorted(numbers, right))

    def _parted(self, before: int, links: Links) -> Ints:
        """Tell the parts anew; what they were."""
        likely, was = links.codes[links.likely], self.parts
        left, right = was[likely >> 32], was[likely & _LOW]
        some = distinct(np.concatenate((left, right)))
        at = np.zeros(len(self), np.int64)
        at[some] = np.arange(len(some))
        now = np.arange(len(self))
        now[some] = some[labels(at[left], at[right], len(some))]
        self.parts = now[was]
        return was

    @property
    def _small(self) -> Bools:
        """The mentions of parts in which all pairs are compared."""
        return _small(self.parts)

    def _mask(self, numbers: Ints) -> Bools:
        found = np.zeros(len(self), bool)
        found[numbers] = True
        return found

    def _completed(self, links: Links, some: Bools, were: Ints) -> Links:
        """The links, and those of the other pairs of small fresh parts, but for pairs that were of one part before."""
        every = among(self.parts, np.flatnonzero(some))
        every = every[were[every >> 32] != were[every & _LOW]]
        for each in (links, *(segment.links for segment in self.segments[:-1])):
            every = without(every, each.of_parts(self.parts, some).codes)
        return links.joined(Links.of(every, self._judged(every), met=False))

    def _settle(self, fresh: Bools, were: Ints) -> None:
        """Join the mentions of fresh parts anew."""
        sets, small, names = self.parts.copy(), self._small, self._names()
        self._settle_small(fresh & small, names, sets)
        changed = np.flatnonzero(fresh & small)
        # In a part that was large before, the pairs of new mentions alone are other than they were.
        new = np.flatnonzero(fresh & ~small & _small(were))
        if len(new):
            self.levels, of, large = levels.rejoin(names, self.levels, new, self._pairs)
            sets[large] = of[large]
            changed = np.union1d(changed, large)
        self._found(changed, sets)

    def _settle_small(self, some: Bools, names: Keys, sets: Ints) -> None:
        links = Links.none()
        for each in self.segments:
            links = each.links.of_parts(self.parts, some).joined(links)
        part = self.parts[links.left]
        # Where every pair speaks for one incident the part is one: only the others have to be joined.
        split = self._mask(part[~links.likely])
        unclear = np.flatnonzero(split[self.parts])
        at = np.zeros(len(self), np.int64)
        at[unclear] = np.arange(len(unclear))
        graph = links.some(split[part]).graph(at)
        sets[unclear] = unclear[mend(names[unclear], linked(names[unclear], graph), graph)]

    def _pairs(self, numbers: Ints, known: Bools) -> Graph:
        """The pairs of some mentions of large parts, without those with known ones."""
        some, same = self._mask(numbers), np.arange(len(self))
        parts = [each.links.touching(some, known, self.parts).graph(same) for each in self.segments]
        return Graph.together(parts)

    def _found(self, numbers: Ints, sets: Ints) -> None:
        """Give each set the id of the oldest incident that was born in it; where none was, its first report's."""
        births = self.births[numbers]
        published = Scalars(self.segments, numbers).scalar("published")
        born = np.where(births == _UNBORN, _LATE, births)
        late = np.where(published == NONE, _LATE, published)
        order = np.lexsort((self._rank(numbers), late, born, sets[numbers]))
        numbers, groups = numbers[order], sets[numbers][order]
        first = np.ones(len(numbers), bool)
        first[1:] = groups[1:] != groups[:-1]
        founders = numbers[first]
        self.sets[numbers] = founders[np.cumsum(first) - 1]
        unborn = founders[self.births[founders] == _UNBORN]
        self.births[unborn] = len(self) + unborn

    def _rank(self, numbers: Ints) -> Ints:
        """The order of mentions that appeared on one day: by uid, as those of one addition are numbered."""
        if len(self.segments) == 1:
            return numbers
        uids = [self.uid(number) for number in numbers.tolist()]
        rank = np.empty(len(uids), np.int64)
        rank[sorted(range(len(uids)), key=uids.__getitem__)] = np.arange(len(uids))
        return rank


def _small(parts: Ints) -> Bools:
    found: Bools = (np.bincount(parts, minlength=len(parts)) <= WHOLE)[parts]
    return found

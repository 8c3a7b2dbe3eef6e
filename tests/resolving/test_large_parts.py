"""Parts too large for all their pairs to be compared: what additions touch is joined anew, the rest stays as kept."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.claims import SourcedMention
from marsad.resolving import Collection, keeping, levels, resolve, shipped
from tests.resolving.agreement import many
from tests.resolving.helpers import partition
from tests.resolving.rows import collected, ids_of, rowed, sets_of

SEEDS = st.integers(0, 10_000)


@contextmanager
def whole(most: int) -> Iterator[None]:
    """Parts of more mentions are large."""
    with pytest.MonkeyPatch.context() as patch:
        for where in ("collection", "components"):
            patch.setattr(f"marsad.resolving.{where}.WHOLE", most)
        yield


def groups_of(seed: int, count: int, size: int) -> list[tuple[SourcedMention, ...]]:
    """Shuffled mentions in groups."""
    mentions = many(seed, count)
    shuffled = random.Random(seed).sample(mentions, count)
    return [tuple(shuffled[at : at + size]) for at in range(0, count, size)]


def kept_between(groups: Iterable[Iterable[SourcedMention]], folder: Path) -> Collection:
    """The collection of a folder to which each group was added by a process of its own."""
    for each in groups:
        found = keeping.load(folder, shipped())
        found.add(rowed(each))
        keeping.save(found, folder, shipped())
    return keeping.load(folder, shipped())


@given(SEEDS, st.integers(20, 50), st.integers(4, 9), st.sampled_from((1, 2, 5)))
@settings(max_examples=12, deadline=None)
def test_additions_to_large_parts_give_what_all_at_once_gives(seed: int, count: int, size: int, most: int) -> None:
    groups = groups_of(seed, count, size)
    with whole(most):
        grown = collected(*groups)
        assert sets_of(grown) == sets_of(collected(many(seed, count)))
        assert sets_of(grown) == partition(resolve(many(seed, count), knowledge=None))


@given(SEEDS, st.integers(20, 60), st.sampled_from((1, 5)))
@settings(max_examples=6, deadline=None)
def test_what_is_kept_of_large_parts_is_what_joining_them_anew_gives(seed: int, count: int, most: int) -> None:
    with whole(most):
        grown = collected(*groups_of(seed, count, 7))
        large = np.flatnonzero(np.bincount(grown.parts, minlength=count)[grown.parts] > most)
        anew, _, _ = levels.rejoin(grown._names(), levels.none(), large, grown._pairs)
    for mine, fresh in zip(grown.levels, anew, strict=True):
        assert (mine.rows.tolist(), mine.groups.tolist(), mine.sets.tolist()) == (
            fresh.rows.tolist(),
            fresh.groups.tolist(),
            fresh.sets.tolist(),
        )


@pytest.mark.parametrize("seed", range(4))
def test_a_folder_keeps_what_was_decided_of_large_parts(seed: int, tmp_path: Path) -> None:
    groups = groups_of(seed, 40, 8)
    with whole(1):
        kept, grown = kept_between(groups, tmp_path), collected(*groups)
        assert any(len(each.rows) for each in kept.levels)
    assert (sets_of(kept), ids_of(kept)) == (sets_of(grown), ids_of(grown))


def test_small_parts_leave_nothing_to_keep() -> None:
    assert [len(each.rows) for each in collected(many(3, 40)).levels] == [0] * len(levels.none())


def test_a_small_part_that_becomes_large_is_joined_by_the_pairs_that_met() -> None:
    mentions = many(11, 60)
    with whole(60):
        small = collected(mentions[:30])
        size = np.bincount(small.parts).max()
    with whole(int(size)):
        grown = collected(mentions[:30], mentions[30:])
        assert np.bincount(grown.parts).max() > size
        assert sets_of(grown) == sets_of(collected(mentions))

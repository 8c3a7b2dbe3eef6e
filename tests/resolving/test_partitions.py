"""Many mentions: shuffled, in groups or one at a time, they part as they do all at once."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.resolving import Book, resolve
from tests.resolving.agreement import adjusted_rand, many
from tests.resolving.helpers import partition
from tests.resolving.rows import collected, sets_of

SEEDS = st.integers(0, 10_000)
LEAST = 0.995


@given(SEEDS, st.integers(20, 90))
@settings(max_examples=15)
def test_shuffled_mentions_part_alike(seed: int, count: int) -> None:
    mentions = many(seed, count)
    shuffled = random.Random(seed + 1).sample(mentions, len(mentions))
    one, other = (partition(resolve(each, knowledge=None)) for each in (mentions, shuffled))
    assert adjusted_rand(one, other) >= LEAST


@given(SEEDS, st.integers(10, 30))
@settings(max_examples=6)
def test_mentions_added_one_at_a_time_part_alike(seed: int, count: int) -> None:
    mentions, book = many(seed, count), Book()
    for each in random.Random(seed).sample(mentions, count):
        book = resolve((each,), book=book, knowledge=None).book(book, (each,))
    grown, whole = resolve((), book=book, knowledge=None), resolve(mentions, knowledge=None)
    assert adjusted_rand(partition(grown), partition(whole)) >= LEAST


@given(SEEDS, st.integers(20, 60), st.integers(1, 9))
@settings(max_examples=10)
def test_a_collection_that_grows_in_groups_parts_alike(seed: int, count: int, size: int) -> None:
    mentions = many(seed, count)
    shuffled = random.Random(seed).sample(mentions, count)
    groups = [shuffled[at : at + size] for at in range(0, count, size)]
    assert adjusted_rand(sets_of(collected(*groups)), sets_of(collected(mentions))) >= LEAST


def test_the_mentions_are_worth_parting() -> None:
    sizes = sorted(len(each) for each in partition(resolve(many(7, 90), knowledge=None)))
    assert sizes[0] == 1
    assert sizes[-1] >= 3
    assert 20 < len(sizes) < 80


@pytest.mark.parametrize(
    ("one", "other", "index"),
    [
        (["ab", "cd"], ["cd", "ab"], 1.0),
        (["a", "b"], ["a", "b"], 1.0),
        (["abcd"], ["a", "b", "c", "d"], 0.0),
        (["ab", "cd"], ["ac", "bd"], -0.5),
        (["abc", "def"], ["ab", "cd", "ef"], 0.2424),
    ],
)
def test_the_index_is_hubert_and_arabies(one: list[str], other: list[str], index: float) -> None:
    assert adjusted_rand(map(frozenset, one), map(frozenset, other)) == pytest.approx(index, abs=1e-4)

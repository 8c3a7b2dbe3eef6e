"""Sets joined in rounds: what joining the most alike two one after the other gives, whatever the order of pairs."""

from __future__ import annotations

import random
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.resolving.linkage import LEAST, LEVELS, UNIT, Graph, linked, lowest, names_of, rounds, units

Chances = dict[tuple[int, int], float | None]


def graph_of(chances: Chances) -> Graph:
    """A graph of pairs: their chances, None for a wall."""
    ends = np.array(sorted(chances), np.int64).reshape(-1, 2)
    said = [chances[a, b] for a, b in ends.tolist()]
    return Graph(
        ends[:, 0],
        ends[:, 1],
        units(np.array([each or 0.0 for each in said])).astype(np.int64),
        np.array([each is not None for each in said], np.int32),
        np.array([each is None for each in said], np.int32),
    )


def sets_of(count: int, chances: Chances) -> set[frozenset[int]]:
    """The sets that linkage gives."""
    found: dict[int, set[int]] = {}
    for row, number in enumerate(linked(names_of(map(str, range(count))), graph_of(chances)).tolist()):
        found.setdefault(number, set()).add(row)
    return {frozenset(each) for each in found.values()}


def step_by_step(count: int, chances: Chances) -> set[frozenset[int]]:
    """The same by joining the most alike two, again and again, as slowly as can be."""
    sets = [frozenset((row,)) for row in range(count)]

    def alike(a: frozenset[int], b: frozenset[int]) -> float:
        across = [chances[pair] for x in a for y in b if (pair := (min(x, y), max(x, y))) in chances]
        said = [each for each in across if each is not None]
        return sum(said) / len(said) if said and len(said) == len(across) else 0.0

    while len(sets) > 1:
        value, a, b = max(((alike(a, b), a, b) for a, b in combinations(sets, 2)), key=lambda each: each[0])
        if value < LEAST:
            break
        sets = [each for each in sets if each not in (a, b)] + [a | b]
    return set(sets)


def drawn(seed: int, count: int, share: float) -> Chances:
    """Chances of some pairs, no two alike; one in seven is a wall."""
    draw = random.Random(seed)
    pairs = [pair for pair in combinations(range(count), 2) if draw.random() < share]
    return {pair: None if draw.random() < 1 / 7 else draw.random() ** 0.5 for pair in pairs}


@given(st.integers(0, 1 << 30), st.integers(2, 14), st.sampled_from((0.2, 0.5, 1.0)))
@settings(max_examples=150, deadline=None)
def test_rounds_give_what_joining_one_after_the_other_gives(seed: int, count: int, share: float) -> None:
    chances = drawn(seed, count, share)
    assert sets_of(count, chances) == step_by_step(count, chances)


@given(st.integers(0, 1 << 30), st.integers(2, 14))
@settings(max_examples=60, deadline=None)
def test_numbers_of_rows_do_not_count_even_where_all_are_equally_alike(seed: int, count: int) -> None:
    draw = random.Random(seed)
    chances = {pair: draw.choice((0.9, 0.9, 0.2, None)) for pair in combinations(range(count), 2)}
    now = list(range(count))
    draw.shuffle(now)
    moved = {(min(now[a], now[b]), max(now[a], now[b])): chance for (a, b), chance in chances.items()}
    names = names_of(map(str, range(count)))
    shuffled = np.empty_like(names)
    shuffled[now] = names
    sets = {frozenset(now[row] for row in each) for each in sets_of(count, chances)}
    found: dict[int, set[int]] = {}
    for row, number in enumerate(linked(shuffled, graph_of(moved)).tolist()):
        found.setdefault(number, set()).add(row)
    assert {frozenset(each) for each in found.values()} == sets


def test_a_hundred_that_are_equally_alike_are_one() -> None:
    assert sets_of(100, dict.fromkeys(combinations(range(100), 2), 1.0)) == {frozenset(range(100))}


def test_an_even_chance_is_enough_and_less_is_not() -> None:
    assert sets_of(2, {(0, 1): 0.5}) == {frozenset((0, 1))}
    assert sets_of(2, {(0, 1): 0.5 - 1 / UNIT}) == {frozenset((0,)), frozenset((1,))}


def test_rows_without_pairs_stand_alone() -> None:
    assert sets_of(2, {}) == {frozenset((0,)), frozenset((1,))}


@pytest.mark.parametrize("wall", [(0, 1), (1, 2), (0, 2)])
def test_no_set_reaches_over_a_wall(wall: tuple[int, int]) -> None:
    chances: Chances = dict.fromkeys(combinations(range(3), 2), 0.9) | {wall: None}
    assert not any(set(wall) <= each for each in sets_of(3, chances))


def test_names_are_of_the_uid_alone() -> None:
    assert names_of(["a", "b"]).tolist() == [names_of([uid])[0] for uid in "ab"]
    assert len(set(names_of(map(str, range(1000))).tolist())) == 1000


def test_levels_go_down_to_an_even_chance() -> None:
    assert list(LEVELS) == sorted(set(LEVELS), reverse=True)
    assert LEVELS[-1] == LEAST


def test_a_level_joins_what_is_as_alike_and_nothing_less() -> None:
    graph = graph_of({(0, 1): 0.95, (1, 2): 0.9, (2, 3): 0.89})
    assert rounds(names_of("abcd"), graph, 0.9).tolist() == [0, 0, 0, 3]
    assert rounds(names_of("abcd"), graph, 0.96).tolist() == [0, 1, 2, 3]


def test_pairs_of_sets_that_became_one_are_added_up_and_walls_counted() -> None:
    graph = graph_of({(0, 1): 0.9, (0, 2): 0.5, (1, 2): None, (2, 3): 0.25}).renamed(np.array([0, 0, 2, 3]))
    assert list(zip(graph.left.tolist(), graph.right.tolist(), strict=True)) == [(0, 2), (2, 3)]
    assert (graph.total.tolist(), graph.count.tolist()) == ([UNIT // 2, UNIT // 4], [1, 1])
    assert graph.walls.tolist() == [1, 0]


@given(st.integers(0, 1 << 30), st.integers(2, 14))
@settings(max_examples=40, deadline=None)
def test_joining_few_sets_gives_what_naming_all_anew_gives(seed: int, count: int) -> None:
    draw, graph = random.Random(seed), graph_of(drawn(seed, count, 0.6))
    now = np.arange(count)
    for row in range(1, count):
        now[row] = now[draw.randrange(row)] if draw.random() < 0.3 else row
    one, other = graph.joined(now), graph.renamed(now)
    order = np.argsort((one.left << 32) | one.right)
    for mine, yours in ((one.some(order).left, other.left), (one.some(order).total, other.total)):
        assert mine.tolist() == yours.tolist()


def test_a_set_bears_the_lowest_name_of_its_members() -> None:
    names = np.array([5, 3, 9, 1], np.uint64)
    assert lowest(names, np.array([0, 0, 2, 2])).tolist() == [3, 3, 1, 1]

from __future__ import annotations

from itertools import product

from marsad.resolving.mending import mended

LEFT, RIGHT = tuple(f"a{at}" for at in range(7)), tuple(f"b{at}" for at in range(5))


def near(chance: float = 0.9) -> dict[str, dict[str, float]]:
    """Every member of one set beside every one of the other."""
    found: dict[str, dict[str, float]] = {uid: {} for uid in (*LEFT, *RIGHT)}
    for a, b in product(LEFT, RIGHT):
        found[a][b] = found[b][a] = chance
    return found


def walls(*pairs: tuple[str, str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for a, b in pairs:
        found.setdefault(a, set()).add(b)
        found.setdefault(b, set()).add(a)
    return {uid: frozenset(others) for uid, others in found.items()}


def partition(*between: tuple[str, str], chance: float = 0.9) -> set[frozenset[str]]:
    return {frozenset(each) for each in mended([LEFT, RIGHT], near(chance), walls(*between), 0.5)}


def test_the_odd_one_is_cut_off_and_the_rest_joined() -> None:
    odd = [("a0", other) for other in RIGHT]
    assert partition(*odd) == {frozenset((*LEFT[1:], *RIGHT)), frozenset(("a0",))}


def test_no_set_holds_two_that_must_be_apart() -> None:
    between = (("a0", "b0"), ("a0", "b1"))
    assert not any({a, b} <= each for each in partition(*between) for a, b in between)


def test_many_who_keep_apart_do_so() -> None:
    assert partition(("a0", "b0"), ("a1", "b1"), ("a2", "b2")) == {frozenset(LEFT), frozenset(RIGHT)}


def test_sets_that_are_not_alike_stay_apart() -> None:
    assert partition(("a0", "b0"), chance=0.2) == {frozenset(LEFT), frozenset(RIGHT)}


def test_of_small_sets_nobody_is_the_odd_one() -> None:
    small = [LEFT[:4], RIGHT[:2]]
    assert {*mended(small, near(), walls(("a0", "b0")), 0.5)} == {*small}


def test_what_no_wall_keeps_apart_is_left_as_it_is() -> None:
    assert partition() == {frozenset(LEFT), frozenset(RIGHT)}


def test_the_order_of_the_sets_does_not_count() -> None:
    odd = walls(*(("a0", other) for other in RIGHT))
    one, other = (mended(sets, near(), odd, 0.5) for sets in ([LEFT, RIGHT], [RIGHT, LEFT]))
    assert sorted(one) == sorted(other)

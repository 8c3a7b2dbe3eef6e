"""Joining judged pairs: the strongest first, and never across two mentions judged different."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.claims import Judgement, Verdict
from marsad.resolving import Pair
from marsad.resolving.clusters import Decided, Partition, cluster

UIDS = tuple("abcdefg")
Apart = Callable[[str, str], bool]


def same(a: str, b: str, bits: float) -> Pair:
    """A pair that the machine would join."""
    return Pair(min(a, b), max(a, b), bits, Verdict.SAME, ())


def apart(*pairs: str) -> Apart:
    """The machine's `different`, as two-letter words."""
    every = {frozenset(pair) for pair in pairs}
    return lambda a, b: frozenset((a, b)) in every


def said(pair: str, verdict: Verdict, *, at: int = 1, by: str = "person/amina", revoked: bool = False) -> Judgement:
    """A judgement on a two-letter pair."""
    return Judgement(
        a=pair[0],
        b=pair[1],
        verdict=verdict,
        by=by,
        reason="Read.",
        at=datetime(2018, 11, at, tzinfo=UTC),
        revoked_at=datetime(2018, 12, 1, tzinfo=UTC) if revoked else None,
    )


def sets(pairs: list[Pair], different: Apart, *judgements: Judgement, uids: str = "abcd") -> set[str]:
    """The partition as words."""
    return {"".join(each) for each in cluster(uids, pairs, Decided.of(judgements), different)}


def test_pairs_chain_into_one_incident() -> None:
    assert sets([same("a", "b", 3), same("b", "c", 2)], apart()) == {"abc", "d"}


def test_a_chain_between_different_mentions_is_cut_at_its_weakest_edge() -> None:
    pairs = [same("a", "b", 3), same("b", "c", 2), same("c", "d", 4)]
    assert sets(pairs, apart("ad")) == {"ab", "cd"}


def test_unsure_joins_nothing() -> None:
    assert sets([Pair("a", "b", 1.0, Verdict.UNSURE, ())], apart()) == {"a", "b", "c", "d"}


def test_a_person_joins_what_the_machine_holds_apart() -> None:
    assert sets([], apart("ab"), said("ab", Verdict.SAME)) == {"ab", "c", "d"}


def test_a_person_joins_whole_incidents_whatever_the_machine_says_of_other_members() -> None:
    pairs = [same("a", "b", 3), same("c", "d", 3)]
    assert sets(pairs, apart("ad", "bc"), said("ac", Verdict.SAME)) == {"abcd"}


def test_a_persons_different_beats_a_persons_same() -> None:
    judgements = (said("ab", Verdict.SAME), said("bc", Verdict.SAME), said("ac", Verdict.DIFFERENT))
    found = sets([], apart(), *judgements)
    assert not any({"a", "c"} <= set(each) for each in found)


def test_a_follow_up_is_not_the_same_incident() -> None:
    assert sets([same("a", "b", 9)], apart(), said("ab", Verdict.FOLLOW_UP)) == {"a", "b", "c", "d"}


def test_the_last_decision_on_a_pair_counts() -> None:
    first, last = said("ab", Verdict.SAME, at=1), said("ab", Verdict.DIFFERENT, at=2)
    assert sets([], apart(), last, first) == {"a", "b", "c", "d"}


def test_a_revoked_decision_does_not_count_even_beside_its_first_record() -> None:
    first, revoked = said("ab", Verdict.SAME), said("ab", Verdict.SAME, revoked=True)
    assert sets([], apart(), first, revoked) == {"a", "b", "c", "d"}


def test_a_machines_judgement_is_no_decision() -> None:
    assert sets([], apart(), said("ab", Verdict.SAME, by="machine/weights-0")) == {"a", "b", "c", "d"}


def test_a_decision_on_a_mention_that_is_gone_is_passed_over() -> None:
    assert sets([], apart(), said("az", Verdict.SAME)) == {"a", "b", "c", "d"}


def test_part_of_is_no_decision_on_sameness() -> None:
    assert sets([same("a", "b", 3)], apart(), said("ab", Verdict.PART_OF)) == {"ab", "c", "d"}


def test_a_partition_refuses_what_must_stay_apart() -> None:
    partition = Partition("abc")
    assert partition.join("a", "b", apart())
    assert not partition.join("a", "b", apart())
    assert not partition.join("b", "c", apart("ac"))
    assert partition.sets == (("a", "b"), ("c",))


_edges = st.lists(
    st.tuples(st.sampled_from(UIDS), st.sampled_from(UIDS), st.integers(1, 5)).filter(lambda each: each[0] != each[1]),
    max_size=12,
)
_walls = st.sets(st.tuples(st.sampled_from(UIDS), st.sampled_from(UIDS)), max_size=6)


@given(_edges, _walls, st.randoms(use_true_random=False))
@settings(max_examples=100)
def test_the_order_of_pairs_does_not_count(
    edges: list[tuple[str, str, int]], walls: set[tuple[str, str]], random: object
) -> None:
    best = {frozenset((a, b)): same(a, b, bits) for a, b, bits in edges}
    pairs = list(best.values())
    different = apart(*("".join(each) for each in walls))
    first = cluster(UIDS, pairs, Decided({}), different)
    random.shuffle(pairs)  # type: ignore[attr-defined]
    assert cluster(tuple(reversed(UIDS)), pairs, Decided({}), different) == first


@given(_edges, _walls)
@settings(max_examples=100)
def test_no_set_holds_a_different_pair_and_every_uid_stands_once(
    edges: list[tuple[str, str, int]], walls: set[tuple[str, str]]
) -> None:
    different = apart(*("".join(each) for each in walls))
    found = cluster(UIDS, [same(a, b, bits) for a, b, bits in edges], Decided({}), different)
    assert sorted(uid for each in found for uid in each) == sorted(UIDS)
    assert not any(different(a, b) for each in found for a in each for b in each if a != b)

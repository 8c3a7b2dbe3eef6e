"""Joining judged pairs: the strongest first, and never across two mentions judged different."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.claims import Judgement, Verdict
from marsad.resolving.clusters import Decided, Edge, Partition, cluster

UIDS = tuple("abcdefg")


def same(a: str, b: str, tenths: float) -> Edge:
    """A pair that the machine would join: how likely, in tenths."""
    return Edge(min(a, b), max(a, b), tenths / 10)


def apart(*pairs: str) -> list[Edge]:
    """The machine's `different`, as two-letter words."""
    return [Edge(min(pair), max(pair), 0.0, forbidden=True) for pair in pairs]


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


def sets(edges: list[Edge], walls: list[Edge], *judgements: Judgement, uids: str = "abcd") -> set[str]:
    """The partition as words."""
    return {"".join(each) for each in cluster(uids, [*edges, *walls], Decided.of(judgements))}


def test_pairs_chain_into_one_incident() -> None:
    assert sets([same("a", "b", 8), same("b", "c", 7)], apart()) == {"abc", "d"}


def test_a_chain_between_different_mentions_is_cut_at_its_weakest_edge() -> None:
    pairs = [same("a", "b", 8), same("b", "c", 7), same("c", "d", 9)]
    assert sets(pairs, apart("ad")) == {"ab", "cd"}


def test_unsure_joins_nothing() -> None:
    assert sets([same("a", "b", 4)], apart()) == {"a", "b", "c", "d"}


def test_two_sets_are_as_alike_as_their_pairs_on_average() -> None:
    chance = [same("a", "b", 9), same("b", "c", 8), same("a", "c", 1)]
    assert sets(chance, apart()) == {"ab", "c", "d"}


def test_pairs_that_say_nothing_of_each_other_do_not_count() -> None:
    assert sets([same("a", "b", 9), same("b", "c", 8), same("c", "d", 8)], apart()) == {"abcd"}


def test_the_average_counts_every_pair_of_two_sets() -> None:
    within = [same("a", "b", 9), same("c", "d", 9)]
    across = [same("a", "c", 8), same("a", "d", 2), same("b", "c", 2)]
    assert sets([*within, *across], apart()) == {"ab", "cd"}
    assert sets([*within, *across, same("b", "d", 9)], apart()) == {"abcd"}


def test_a_person_joins_what_the_machine_holds_apart() -> None:
    assert sets([], apart("ab"), said("ab", Verdict.SAME)) == {"ab", "c", "d"}


def test_a_person_joins_whole_incidents_whatever_the_machine_says_of_other_members() -> None:
    pairs = [same("a", "b", 8), same("c", "d", 8)]
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
    assert sets([same("a", "b", 8)], apart(), said("ab", Verdict.PART_OF)) == {"ab", "c", "d"}


def test_a_partition_refuses_what_must_stay_apart() -> None:
    partition = Partition("abc")
    assert partition.join("a", "b", lambda a, b: False)
    assert not partition.join("a", "b", lambda a, b: False)
    assert not partition.join("b", "c", lambda a, b: {a, b} == {"a", "c"})
    assert partition.sets == (("a", "b"), ("c",))


_edges = st.lists(
    st.tuples(st.sampled_from(UIDS), st.sampled_from(UIDS), st.integers(1, 10)).filter(lambda each: each[0] != each[1]),
    max_size=12,
)
_walls = st.sets(st.tuples(st.sampled_from(UIDS), st.sampled_from(UIDS)), max_size=6)


@given(_edges, _walls, st.randoms(use_true_random=False))
@settings(max_examples=100)
def test_the_order_of_pairs_does_not_count(
    edges: list[tuple[str, str, int]], walls: set[tuple[str, str]], random: object
) -> None:
    pairs = [*({frozenset((a, b)): same(a, b, tenths) for a, b, tenths in edges} | _as_walls(walls)).values()]
    first = cluster(UIDS, pairs, Decided({}))
    random.shuffle(pairs)  # type: ignore[attr-defined]
    assert cluster(tuple(reversed(UIDS)), pairs, Decided({})) == first


def _as_walls(walls: set[tuple[str, str]]) -> dict[frozenset[str], Edge]:
    return {frozenset(each): apart("".join(each))[0] for each in walls if each[0] != each[1]}


@given(_edges, _walls)
@settings(max_examples=100)
def test_no_set_holds_a_different_pair_and_every_uid_stands_once(
    edges: list[tuple[str, str, int]], walls: set[tuple[str, str]]
) -> None:
    pairs = {frozenset((a, b)): same(a, b, tenths) for a, b, tenths in edges} | _as_walls(walls)
    found = cluster(UIDS, list(pairs.values()), Decided({}))
    assert sorted(uid for each in found for uid in each) == sorted(UIDS)
    assert not any(set(wall) <= set(each) for each in found for wall in _as_walls(walls))

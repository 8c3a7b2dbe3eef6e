"""The rules by which a field's sources agree or contradict each other."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.claims import Bounds, Outcome, SourcedMention
from marsad.coding import State
from marsad.coding.evidence import evidence_of
from marsad.coding.states import RULES, meets, overlap, toll_state, worst
from marsad.knowledge import Knowledge
from tests.coding.helpers import file, members

NUMBERS = st.one_of(st.none(), st.integers(0, 30))


@st.composite
def bounds(draw: st.DrawFn) -> Bounds:
    """Any bounds, the right way round."""
    lo, hi = draw(NUMBERS), draw(NUMBERS)
    return Bounds(min(lo, hi), max(lo, hi)) if lo is not None and hi is not None else Bounds(lo, hi)


def test_the_worst_pair_decides() -> None:
    assert worst([State.AGREE, State.REVISED, State.COMPATIBLE]) is State.REVISED
    assert worst([State.REVISED, State.CONTRADICT]) is State.CONTRADICT
    assert worst([]) is State.AGREE


@given(bounds(), bounds())
def test_overlap_is_symmetric(a: Bounds, b: Bounds) -> None:
    assert overlap(a, b) == overlap(b, a)


@given(bounds())
def test_bounds_overlap_themselves_and_the_unknown(a: Bounds) -> None:
    assert overlap(a, a)
    assert overlap(a, Bounds())


@given(st.integers(0, 30), bounds())
def test_a_number_overlaps_the_bounds_that_hold_it(number: int, b: Bounds) -> None:
    holds = (b.lo or 0) <= number and (b.hi is None or number <= b.hi)
    assert overlap(Bounds(number, number), b) == holds


def test_actors_meet_by_lineage(knowledge: Knowledge) -> None:
    child = next(each for each in knowledge.actors if each.parent is not None)
    assert child.parent is not None
    assert meets(frozenset({child.id}), frozenset({child.parent}), knowledge)
    assert not meets(frozenset({child.id}), frozenset({"somebody else"}), knowledge)


def test_two_children_of_one_parent_do_not_meet(knowledge: Knowledge) -> None:
    children: dict[str, list[str]] = {}
    for each in knowledge.actors:
        children.setdefault(each.parent or "", []).append(each.id)
    first, second = next(ids for parent, ids in children.items() if parent and len(ids) > 1)[:2]
    assert not meets(frozenset({first}), frozenset({second}), knowledge)


@given(members())
@settings(max_examples=40, deadline=None)
def test_the_order_of_witnesses_does_not_count(reports: tuple[SourcedMention, ...]) -> None:
    active = evidence_of(file(*reports), None).active
    dated = [each for each in active if each.toll(Outcome.KILLED).known]
    assert toll_state(dated, Outcome.KILLED) is toll_state(dated[::-1], Outcome.KILLED)
    for name, rule in RULES.items():
        speaking = [each for each in active if each.standing(name)]
        assert rule(speaking, None) is rule(speaking[::-1], None)

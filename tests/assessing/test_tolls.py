from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from marsad.assessing import TollSum, toll_sum
from tests.assessing.rows import Range

known = st.builds(
    lambda lo, more, most: Range(lo, lo + more, None if most is None else lo + more + most),
    st.integers(0, 50),
    st.integers(0, 20),
    st.none() | st.integers(0, 20),
)
tolls = st.lists(known | st.just(Range()), max_size=12)


def test_nothing_known_is_unknown_and_not_zero():
    assert toll_sum([Range(), Range()]) == TollSum(None, None, None, 0, 2)


def test_a_said_zero_is_zero():
    assert toll_sum([Range(0, 0, 0)]) == TollSum(0, 0, 0, 1, 0)


def test_one_open_toll_opens_the_sum():
    assert toll_sum([Range(11, 11, None), Range(2, 2, 2)]) == TollSum(13, 13, None, 2, 0)


def test_up_to_thirty_adds_from_zero():
    assert toll_sum([Range(None, None, 30), Range(1, 1, 1)]) == TollSum(1, 1, 31, 2, 0)


@given(tolls, st.randoms())
def test_order_does_not_matter_and_bounds_stay_in_order(given_tolls, random):
    total = toll_sum(given_tolls)
    shuffled = given_tolls[:]
    random.shuffle(shuffled)
    assert toll_sum(shuffled) == total
    assert total.known + total.unknown == len(given_tolls)
    if total.known:
        assert total.lo <= total.best
        assert total.hi is None or total.best <= total.hi

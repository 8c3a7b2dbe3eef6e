from __future__ import annotations

from marsad.assessing.surveillance import rolling_maximum


def days(count, **jumps):
    """One a day, and given numbers on given days."""
    return [jumps.get(f"d{day}", 1) for day in range(count)]


def test_a_sum_at_its_maximum_and_above_the_floor_fires_once():
    found = rolling_maximum(days(700, d600=200))
    assert [(signal.index, signal.level, signal.total) for signal in found] == [(600, 1, 229)]


def test_below_the_floor_nothing_fires():
    assert rolling_maximum(days(700, d600=60)) == []
    assert rolling_maximum(days(700, d600=60), minimum=50)


def test_quiet_silences_equal_and_lower_levels_only():
    equal = rolling_maximum(days(900, d600=200, d700=300))
    assert [signal.index for signal in equal] == [600]
    higher = rolling_maximum(days(1400, d1000=200, d1160=300), lookback=(366, 1096))
    assert [(signal.index, signal.level) for signal in higher] == [(1000, 1), (1160, 2)]


def test_without_full_windows_nothing_fires():
    assert rolling_maximum(days(300, d200=500)) == []
    assert rolling_maximum([500] * 10) == []

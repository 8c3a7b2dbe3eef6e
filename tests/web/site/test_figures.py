"""Figures in words, and small drawings."""

from __future__ import annotations

import pytest
from django.utils import translation

from marsad.web.site import charts
from marsad.web.site.figures import between, count_text, toll, when_text


@pytest.mark.parametrize(
    ("lo", "hi", "said"),
    [
        (None, None, "not known"),
        (0, 0, "0"),
        (5, 5, "5"),
        (31, None, "at least 31"),
        (0, None, "at least 0"),
        (None, 20, "up to 20"),
        (2, 5, "2 to 5"),
    ],
)
def test_open_unknown_and_zero_stay_apart(lo: int | None, hi: int | None, said: str) -> None:
    with translation.override("en"):
        assert between(lo, hi) == said


def test_a_count_says_of_whom_and_how() -> None:
    count = {"kind": "approximate", "lo": 20, "hi": 20, "group": "militants"}
    with translation.override("en"):
        assert count_text(count) == "about 20 militants"
        assert count_text(count | {"group": "unknown"}) == "about 20"
        assert count_text({"kind": "unknown", "lo": None, "hi": None, "group": "civilians"}) == "not known"


def test_a_span_of_days_names_both_ends() -> None:
    with translation.override("en"):
        assert when_text({"start": "2018-10-30", "end": "2018-10-31"}) == "2018-10-30 to 2018-10-31"
        assert when_text(None) == "not stated"


def test_bars_name_month_and_count_and_mark_one() -> None:
    drawn = charts.bars([("2018-09", 3), ("2018-10", 6)], "Incidents", marked="2018-10")
    assert drawn.count("<rect") == 2
    assert drawn.count('class="here"') == 1
    assert "<title>2018-10: 6</title>" in drawn


def test_a_drawing_escapes_what_it_is_given() -> None:
    assert "<script>" not in charts.bars([("<script>", 1)], "<script>")


def test_no_points_draw_nothing_and_do_not_fail() -> None:
    assert "<rect" not in charts.bars([], "nothing")
    assert "<circle" not in charts.toll([], "nothing")


def test_a_toll_leaves_out_reports_without_a_number() -> None:
    points = [
        {"date": "2018-10-23", "lo": 3, "hi": None},
        {"date": "2018-10-24", "lo": None, "hi": None},
        {"date": None, "lo": 0, "hi": 0},
    ]
    drawn = charts.toll(points, "Killed")
    assert drawn.count("<circle") == 2
    assert 'class="open"' in drawn
    assert " style=" not in drawn, "the policy of the pages refuses styles in attributes"


@pytest.mark.parametrize(
    ("lo", "hi", "silent", "said"),
    [
        (None, None, ["killed"], "not mentioned"),
        (None, None, ["injured"], "not known"),
        (None, None, [], "not known"),
        (0, 0, [], "0"),
        (3, None, ["injured"], "at least 3"),
    ],
)
def test_a_toll_that_no_source_mentions_is_not_one_that_is_not_known(
    lo: int | None, hi: int | None, silent: list[str], said: str
) -> None:
    assert toll({"killed": {"lo": lo, "hi": hi}, "silent": silent}, "killed") == said

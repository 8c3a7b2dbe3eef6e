"""Long reports are cut at paragraphs; every letter is asked about once."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.reading.llm.windows import windows

SENTENCES = [f"Patrol {number} of the brigade found two bombs near the canal." for number in range(40)]
PARAGRAPHS = "\n\n".join(" ".join(SENTENCES[at : at + 4]) for at in range(0, 40, 4))


def test_a_short_report_is_one_window_without_context() -> None:
    (only,) = windows("A bomb went off.\n\nTwo died.", 1000)
    assert (only.context, only.start, only.end) == (0, 0, 27)


def test_an_empty_report_has_no_window() -> None:
    assert windows("", 100) == () == windows(" \n ", 100)


def test_windows_begin_and_end_at_the_borders_of_paragraphs() -> None:
    for window in windows(PARAGRAPHS, 600):
        piece = PARAGRAPHS[window.start : window.end]
        assert piece.startswith("Patrol")
        assert piece.endswith("canal.")
        assert window.start == 0 or PARAGRAPHS[window.start - 2 : window.start] == "\n\n"
        assert window.end - window.start <= 600


def test_windows_do_not_overlap_and_leave_nothing_out() -> None:
    cut = windows(PARAGRAPHS, 600)
    assert len(cut) > 2
    for before, after in pairwise(cut):
        assert before.end <= after.start
        assert not PARAGRAPHS[before.end : after.start].strip()
    assert cut[0].start == 0
    assert cut[-1].end == len(PARAGRAPHS)


def test_what_stands_before_is_shown_as_whole_units_and_bounded() -> None:
    cut = windows("\n\n".join(SENTENCES), 600)
    assert cut[0].context == cut[0].start
    for window in cut[1:]:
        assert window.context < window.start
        assert window.start - window.context <= 100
        assert "\n\n".join(SENTENCES)[window.context :].startswith("Patrol")


def test_a_paragraph_longer_than_a_window_is_cut_at_its_sentences() -> None:
    text = " ".join(SENTENCES)
    cut = windows(text, 300)
    assert all(text[each.start : each.end].endswith("canal.") for each in cut)
    assert all(text[each.start : each.end].startswith("Patrol") for each in cut)


@pytest.mark.parametrize("size", [1, 50, 10_000])
def test_any_size_covers_every_visible_letter(size: int) -> None:
    _covers(PARAGRAPHS, size)


@given(st.text(alphabet="ab .!\n|•ق😀", max_size=120), st.integers(1, 40))
def test_any_text_is_covered_once(text: str, size: int) -> None:
    _covers(text, size)


def _covers(text: str, size: int) -> None:
    at = 0
    for window in windows(text, size):
        assert window.context <= window.start < window.end
        assert not text[at : window.start].strip()
        at = window.end
    assert not text[at:].strip()

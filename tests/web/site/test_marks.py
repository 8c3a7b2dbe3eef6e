"""Marked texts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from marsad.web.site.marks import pieces

TEXT = "A car bomb killed 5 in Qayyarah. Smoke rose."


def _span(start: int, end: int, uid: str = "d/m1") -> dict[str, object]:
    return {"start": start, "end": end, "uid": uid, "kind": "incident", "incident": None}


spans = st.lists(
    st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 12)).map(lambda pair: (pair[0], min(len(TEXT), sum(pair))))
)


@given(spans, spans)
def test_the_pieces_together_are_the_text(marked: list[tuple[int, int]], quoted: list[tuple[int, int]]) -> None:
    found = pieces(TEXT, [_span(*each) for each in marked], quoted, [])
    assert "".join(piece.text for piece in found) == TEXT


@given(spans)
def test_every_quotation_has_exactly_one_anchor_at_its_start(quoted: list[tuple[int, int]]) -> None:
    anchors = [(piece.start, anchor) for piece in pieces(TEXT, [], quoted, []) for anchor in piece.anchors]
    assert sorted(anchors) == sorted((start, f"q-{start}-{end}") for start, end in set(quoted))


def test_where_spans_overlap_the_shortest_covers() -> None:
    found = pieces(TEXT, [_span(0, 32, "whole"), _span(11, 19, "part")], [], [])
    assert [(piece.text, piece.span and piece.span["uid"]) for piece in found] == [
        ("A car bomb ", "whole"),
        ("killed 5", "part"),
        (" in Qayyarah.", "whole"),
        (" Smoke rose.", None),
    ]


def test_an_unread_sentence_is_marked_apart() -> None:
    found = pieces(TEXT, [], [], [{"start": 33, "end": 44, "reason": "no event word"}])
    assert [piece.text for piece in found if piece.unread] == ["Smoke rose."]


def test_an_empty_text_has_no_pieces() -> None:
    assert pieces("", [], [], []) == []

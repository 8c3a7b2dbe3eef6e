"""Which mention of one reader and which of another tell of the same event: those that quote the same words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from marsad.claims import Mention, Quote

# Quotations are looked up by the stretch of text they lie in, so that long reports stay linear.
_STRETCH = 400


def pairs(one: Sequence[Mention], two: Sequence[Mention]) -> dict[int, int]:
    """Positions in `two` by positions in `one`: each mention at most once, the best fitting first."""
    scored = sorted(
        ((-_fit(one[i], two[j]), i, j) for i, j in _touching(one, two)),
    )
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in scored:
        if i not in found and j not in taken:
            found[i] = j
            taken.add(j)
    return found


def _touching(one: Sequence[Mention], two: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """The pairs that share words."""
    by_stretch: dict[int, list[int]] = defaultdict(list)
    for j, mention in enumerate(two):
        for stretch in _stretches(mention.quote):
            by_stretch[stretch].append(j)
    for i, mention in enumerate(one):
        near = {j for stretch in _stretches(mention.quote) for j in by_stretch[stretch]}
        yield from ((i, j) for j in sorted(near) if _shared(mention.quote, two[j].quote) > 0)


def _stretches(quote: Quote) -> range:
    return range(quote.start // _STRETCH, quote.end // _STRETCH + 1)


def _shared(one: Quote, two: Quote) -> int:
    return min(one.end, two.end) - max(one.start, two.start)


def _fit(one: Mention, two: Mention) -> float:
    """How well two mentions that share words fit: the same kind of thing first, then the same numbers and words."""
    ours = {(each.quote.start, each.outcome) for each in one.counts}
    numbers = sum(any(_shared(a.quote, b.quote) > 0 and a.outcome is b.outcome for b in two.counts) for a in one.counts)
    words = _shared(one.quote, two.quote) / max(len(one.quote.exact), len(two.quote.exact))
    same = (one.sub_event_type is two.sub_event_type) + bool(set(one.method) & set(two.method))
    return 4.0 * (one.kind is two.kind) + 2.0 * numbers / max(len(ours), 1) + same + words

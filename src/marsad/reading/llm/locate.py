"""Finds the exact words that a model quotes. White space may differ; every other sign must stand in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from marsad.claims import Quote, RefusalReason

LONGEST = 1500
_MOST = 50
_SHOWN = 160
Span = tuple[int, int]


class Refused(Exception):
    """A part of a proposal fails a check."""

    def __init__(self, reason: RefusalReason, why: str) -> None:
        self.reason, self.why = reason, why
        super().__init__(why)


def places(text: str, words: str, within: Span) -> list[Quote]:
    """Every place at which `words` stand in a span of the text, none inside a longer word or number.

    >>> places("5 of 15 died, 5 lived", "5", (0, 21))
    [Quote(exact='5', start=0, end=1), Quote(exact='5', start=14, end=15)]
    """
    parts = words.split()
    if not parts:
        raise Refused(RefusalReason.QUOTE_NOT_FOUND, "there are no words in it")
    if len(words) > LONGEST:
        raise Refused(RefusalReason.QUOTE_TOO_LONG, f"it is longer than {LONGEST:,} letters")
    pattern = re.compile(r"\s+".join(re.escape(part) for part in parts))
    return list(_whole(text, pattern, within))


def _whole(text: str, pattern: re.Pattern[str], within: Span) -> Iterator[Quote]:
    found, at = 0, within[0]
    while found < _MOST and (match := pattern.search(text, at, within[1])) is not None:
        at = match.start() + 1
        if not (_joined(text, match.start()) or _joined(text, match.end())):
            found += 1
            yield Quote(match.group(), match.start(), match.end())


def _joined(text: str, at: int) -> bool:
    """True if a word or number goes on over this place. Other scripts join their words, so only ours is asked."""
    return 0 < at < len(text) and all(
        sign.isdigit() or (sign.isascii() and sign.isalpha()) for sign in text[at - 1 : at + 1]
    )


def only(found: Sequence[Quote], text: str, *, before: str | None = None) -> Quote:
    """The only place there is, or the only one behind the words `before`. Errors: Refused."""
    if not found:
        raise not_found()
    if len(found) > 1 and before is not None and before.strip():
        found = [each for each in found if _follows(text, each.start, before)]
    if len(found) != 1:
        why = "these words stand in the report more than once, and nothing tells which"
        raise Refused(RefusalReason.QUOTE_AMBIGUOUS, why)
    return found[0]


def _follows(text: str, at: int, before: str) -> bool:
    reach = text[max(0, at - 4 * len(before) - 8) : at]
    return " ".join(reach.split()).endswith(" ".join(before.split()))


def nearest(found: Sequence[Quote], near: Span) -> Quote:
    """The place in a span, or the closest to it. Errors: Refused."""
    if not found:
        raise not_found()
    return min(found, key=lambda each: (max(near[0] - each.end, each.start - near[1], 0), each.start))


def not_found() -> Refused:
    """The refusal of words that stand nowhere."""
    return Refused(RefusalReason.QUOTE_NOT_FOUND, "these words do not stand in the report")


def shown(value: object, most: int = _SHOWN) -> str:
    """What a model or an endpoint said, in one short line that no terminal takes for an order."""
    text = " ".join(str(value).split())
    plain = "".join(sign if sign.isprintable() else "\ufffd" for sign in text[:most])
    return plain if len(text) <= most else f"{plain[:-1]}…"

"""Sentences of a text, by paragraph: abbreviations, initials, quotations, bullets and table rows are minded.

In: a text. Out: spans in order that together hold every visible character. Linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from marsad.reading.tables import table
from marsad.reading.tokens import fold

_LINE = re.compile(r"[^\n\u2028\u2029]+")
_END = re.compile(r"[.!?؟۔…]+[\"'”’»)\]]*(?=\s|$)|[a-zà-ÿ]{2}\.(?=[A-Z][a-z\s]|\d{1,3}-year|[\"“][A-Z])|।")
# A capital article or number behind a word in small letters opens the sentence to which a headline is glued.
_GLUED = re.compile(r"(?P<last>[^\W\d_]{3,})[\"”’')]*\s+(?=(?P<next>[A-Z][a-z]{0,12})\s(?:[a-z]{2}|\d{1,3}-))")
_BULLET = re.compile(r"[^\S\n]{0,40}(?:[*•●▪◦–—-]\s|\d{1,3}[.)]\s|\||\t)")
_WRAPPED = 110
_LONGEST = 2000
_WORD_REACH = 24
# A headline has so many words, and so large a share of them in capitals where its last word is one.
_HEADLINE, _TITLED = 4, 0.7
# "At about 6 p.m. Omar Hadi was shot" goes on behind the hour: so few words are no sentence yet.
_CLAUSE = 6
_CLOSERS = "\"'”’»)]"


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(fold(str(word)) for word in table(__package__ or "", "sentences")[name])


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of the sentences of `text`, without the white space between them."""
    return tuple(span for start, end in blocks(text) for span in _split(text, start, end))


def blocks(text: str) -> Iterator[tuple[int, int]]:
    """Spans that a sentence never crosses: paragraphs, bullets, rows and lines that stand for themselves."""
    lines = [(match.start(), match.end()) for match in _LINE.finditer(text) if not match.group().isspace()]
    width = max((end - start for start, end in lines), default=0)
    begun: int | None = None
    previous: tuple[int, int] | None = None
    for line in lines:
        if begun is not None and previous is not None and _breaks(text, previous, line, width):
            yield begun, previous[1]
            begun = None
        begun = line[0] if begun is None else begun
        previous = line
    if begun is not None and previous is not None:
        yield begun, previous[1]


def _breaks(text: str, above: tuple[int, int], below: tuple[int, int], width: int) -> bool:
    """True unless the line break between two lines only wraps one paragraph."""
    if width > _WRAPPED or below[0] - above[1] > 1 or _BULLET.match(text, *below) or "|" in text[slice(*above)]:
        return True
    tail = text[slice(*above)].rstrip().rstrip(_CLOSERS)
    ended = tail.endswith((".", "!", "?", ":", "؟"))
    short = above[1] - above[0] < width * 0.55
    return short or (ended and _opens(text, below[0]) and short)


def _opens(text: str, at: int) -> bool:
    return not text[at : at + 1].islower()


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begun = start
    for match in _END.finditer(text, start, end):
        if match.end() < end and not _ends(text, begun, match, end):
            continue
        yield from _unglued(text, begun, match.end())
        begun = match.end()
    yield from _unglued(text, begun, end)


def _unglued(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The headline and the sentence, where nothing parts the two: "Two shot in Norville A man and a boy were shot"."""
    begun = start
    for match in _GLUED.finditer(text, start, min(end, start + _LONGEST)):
        if _opens_anew(text[begun : match.end()].split(), fold(match["last"]), fold(match["next"])):
            yield from _bounded(text, begun, match.end())
            begun = match.end()
    yield from _bounded(text, begun, end)


def _opens_anew(before: list[str], last: str, following: str) -> bool:
    """True if the words before are a headline and the one that follows opens a sentence."""
    if len(before) < _HEADLINE or following not in _words("openers"):
        return False
    if before[-1].islower():
        return last not in _words("goes_on")
    titled = sum(word[:1].isupper() for word in before) >= len(before) * _TITLED
    return titled and following in _words("articles")


def _ends(text: str, begun: int, match: re.Match[str], end: int) -> bool:
    """True if the marks of `match` end a sentence."""
    behind = _next_word(text, match.end(), end)
    if not behind:
        return True
    plain = behind.lstrip("\"'“‘«([")
    if plain[:1].islower() and not match.group().endswith("।"):
        return False
    if match.group().rstrip(_CLOSERS) != "." or match.group()[0] != ".":
        return True
    return not _abbreviates(text, begun, match.start(), plain)


def _abbreviates(text: str, begun: int, dot: int, behind: str) -> bool:
    """True if the full stop at `dot` belongs to the word before it."""
    reach = text[max(begun, dot - _WORD_REACH) : dot]
    word = fold(reach.rsplit(None, 1)[-1] if reach.strip() else "").lstrip("\"'“‘«([")
    if not word:
        return True
    if word in _words("titles") or (word.isdigit() and dot - begun <= len(word) + 4):
        return True
    if behind[:1].isdigit() and word in _words("before_number"):
        return True
    if len(word) == 1 and word.isalpha() and word.isascii():
        return word != "i" or fold(behind) not in _words("starters")
    if word in _words("hours") and len(text[begun:dot].split()) > _CLAUSE:
        return fold(behind.rstrip(",.;:'\"")) in _words("behind_hours") or not behind[:1].isupper()
    if word in _words("perhaps") or re.fullmatch(r"(?:[a-z]\.){1,5}[a-z]", word):
        return word != "no" and fold(behind.rstrip(",.;:'\"")) not in _words("starters")
    return False


def _next_word(text: str, at: int, end: int) -> str:
    window = text[at : min(at + 64, end)].split(None, 1)
    return window[0] if window else text[at:end].strip()[:_WORD_REACH]


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span without white space at its ends, cut at white space where it is longer than any sentence."""
    while start < end:
        stop = end
        if end - start > _LONGEST:
            cut = max(text.rfind(sign, start + _LONGEST // 2, start + _LONGEST) for sign in " \n\t")
            stop = cut if cut > start else start + _LONGEST
        piece = text[start:stop]
        left = start + len(piece) - len(piece.lstrip())
        right = start + len(piece.rstrip())
        if left < right:
            yield left, right
        start = stop

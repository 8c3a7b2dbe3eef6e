"""The traits of a text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from marsad.claims import Traits
from marsad.reading.tokens import Kind, Token, tokens
from marsad.reading.traits.aged import AGE, aged
from marsad.reading.traits.signature import signature
from marsad.reading.traits.words import form_of, words

# The most of each kind that a record keeps: what stands first tells most.
_NAMES, _WORDS, _MARKS, _DAYS = 60, 160, 40, 12
_LONGEST_NAME = 5
_CLOCK = re.compile(r"\b(\d{1,2})[:.](\d{2})\b(?!\s?%)(?=\s?(?:[ap]\.?m|hours?\b|hrs|[،,]|\s\w))", re.IGNORECASE)
_MANY = 100  # numbers from here up are addresses, years left out
_YEARS = range(1900, 2100)
_CALLS = frozenset((104, 112, 122, 911, 999))  # everybody calls them
_DIGITS = 6  # longer numbers are telephones and codes
_ENDS = frozenset(".!?:;\u061f\u2026\n\"'\u201c\u201d\u2018\u2022|>([-\u2013\u2014")


class _Word(NamedTuple):
    """A word of the text: `opening` a sentence its capital means nothing, `ranked` it follows a rank."""

    form: str
    start: int
    end: int
    capital: bool
    opening: bool
    cased: bool
    ranked: bool


def traits_of(
    text: str, *, furniture: Sequence[tuple[int, int]] = (), days: Iterable[date] = (), phrases: bool = True
) -> Traits:
    """The traits of `text`; what lies in `furniture` is left out. `days` are the single days that it speaks of."""
    known = words()
    kept = _kept(tokens(text), furniture)
    found = list(_words(text, kept))
    names = _names(text, found)
    named = {form_of(part) for name in names for part in name.split()}
    return Traits(
        names=tuple(names)[:_NAMES],
        words=tuple(
            form
            for form in dict.fromkeys(word.form for word in found)
            if form not in named and not known.common_word(form)
        )[:_WORDS],
        marks=tuple(dict.fromkeys((*aged(text, kept), *_marks(text, kept))))[:_MARKS],
        days=tuple(sorted(dict.fromkeys(days)))[:_DAYS],
        signature=signature([token.norm for token in kept if token.kind in (Kind.WORD, Kind.NUMBER)])
        if phrases
        else None,
    )


@lru_cache(maxsize=1 << 13)
def rarity(word: str) -> int:
    """0 for a word that every report may hold, 1 for a name that many bear, 2 for one that tells something."""
    form = form_of(word)
    return 0 if words().common_word(form) else 1 if form in words().names else 2


def _kept(found: Sequence[Token], furniture: Sequence[tuple[int, int]]) -> list[Token]:
    if not furniture:
        return list(found)
    starts = [start for start, _ in furniture]

    def outside(token: Token) -> bool:
        at = bisect_right(starts, token.start) - 1
        return at < 0 or token.start >= furniture[at][1]

    return [token for token in found if outside(token)]


def _words(text: str, kept: Sequence[Token]) -> Iterator[_Word]:
    opening, ranked, ranks = True, False, words().ranks
    for at, token in enumerate(kept):
        if token.kind is Kind.WORD:
            sign, form = text[token.start], form_of(token.norm)
            cased = sign.isascii() or sign.lower() != sign.upper()
            yield _Word(form, token.start, token.end, cased and sign.isupper(), opening, cased, ranked)
            ranked = form in ranks
        dotted = token.norm == "." and at > 0 and _abbreviates(text, kept[at - 1])
        opening = token.kind is Kind.BREAK or (token.norm in _ENDS and not dotted)


def _abbreviates(text: str, token: Token) -> bool:
    """True if the word before a full stop is an initial or a title: "J. Edgar", "Sgt. Smith"."""
    return token.kind is Kind.WORD and text[token.start].isupper() and token.end - token.start <= 4


def _names(text: str, found: Sequence[_Word]) -> list[str]:
    small = {word.form for word in found if word.cased and not word.capital}
    inside = {word.form for word in found if word.capital and not word.opening}
    # Two capitals at the beginning of a sentence are a name, one alone may be any word.
    inside |= {a.form for a, b in pairwise(found) if a.opening and b.capital and _joined(text[a.end : b.start])}
    names: dict[str, None] = {}
    for run in _runs(text, found, small, inside):
        if run[0].ranked or any(word.form in words().ranks for word in run[:2]):
            continue  # who only speaks of events speaks of many
        while run and words().common_word(run[0].form):
            run = run[1:]
        while run and words().common_word(run[-1].form):
            run = run[:-1]
        if run and len(run) <= _LONGEST_NAME and (run[0].cased or len(run) > 1):
            names.setdefault(" ".join(text[word.start : word.end] for word in run))
    return list(names)


def _runs(text: str, found: Sequence[_Word], small: set[str], inside: set[str]) -> Iterator[list[_Word]]:
    """Neighbouring words that may be a name: capitals, or in a script without them words that few texts share."""
    run: list[_Word] = []
    for word in found:
        fits = _may_name(word, small, inside)
        if run and (not fits or not _joined(text[run[-1].end : word.start])):
            yield run
            run = []
        if fits:
            run.append(word)
    if run:
        yield run


def _may_name(word: _Word, small: set[str], inside: set[str]) -> bool:
    if not word.cased:
        return not words().common_word(word.form)
    if not word.capital or (word.form in small and words().common_word(word.form)):
        return False
    return not word.opening or word.form in inside


def _joined(between: str) -> bool:
    return between in (" ", ". ", "-", "\u00a0", "'", "")


def _marks(text: str, kept: Sequence[Token]) -> Iterator[str]:
    for token in kept:
        if token.kind is not Kind.NUMBER or not token.norm.isdigit() or len(token.norm) > _DIGITS:
            continue
        number = int(token.norm)
        if 0 < number < _MANY and AGE.match(text, token.end):
            yield f"{number}y"
        elif clock := _CLOCK.match(text, token.start):
            yield f"{int(clock[1])}:{clock[2]}"
        elif (
            number >= _MANY
            and number not in _YEARS
            and number not in _CALLS
            and len(token.norm) < _DIGITS
            and not _telephone(text, token)
        ):
            yield token.norm


def _telephone(text: str, token: Token) -> bool:
    around = text[max(0, token.start - 2) : token.start] + text[token.end : token.end + 2]
    return bool(re.search(r"[-(]\s?$|^[-)]|\d-|-\d", around))

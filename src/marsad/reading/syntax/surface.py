"""What the parser is given to read: the sentence with its known names made short and plain.

A small parser stumbles over rare names, brackets and scare quotes. Each known name becomes one common word of the same
part of speech, brackets that only repeat a name are left out, and so are quotation marks. Offsets are kept, so that
every word of the tree still stands in the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from marsad.claims import CountKind
from marsad.reading.marks import Mark, MarkKind
from marsad.reading.quantities import Quantity
from marsad.reading.tables import table, word_set

# Short forms are two words to the parser: "did" and "n't", "they" and "'re".
_PIECE = re.compile(
    r"--+|\b[A-Z](?:[a-z]{1,4})?\.(?=\s[A-Z])|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.(?=\s\d)|\b[JS]r\.|\b[A-Za-z]{1,6}(?=n['’]t\b)|n['’]t\b"
    r"|\w+(?:['’](?=\w)(?!(?:s|re|ve|ll|d|m)\b)\w+)*|['’](?:s|re|ve|ll|d|m)\b|[^\w\s]"
)
_BRACKET = re.compile(r"\([^()]{1,12}\)|\[[^\[\]]{1,20}\]")
_AGE = re.compile(
    r"\b(?:\d{1,3}|[a-z]{3,9}(?:-[a-z]{3,5})?)[- ](?:year|month|week|day)s?[- ]old(s?)\b(?:\s+([\w'’]+))?",
    re.IGNORECASE,
)
_SEVERAL = "several"
_DASH = "—"
_QUOTES = frozenset('"“”„«»')
_PLAIN_QUOTES = frozenset("'‘’`")


@dataclass(frozen=True, slots=True)
class Surface:
    """One word for the parser: `text` is what it reads, `start:end` what stands in the document."""

    text: str
    start: int
    end: int
    mark: Mark | None = None
    quantity: Quantity | None = None


def surface(text: str, start: int, end: int, marks: Sequence[Mark], quantities: Sequence[Quantity]) -> list[Surface]:
    """The words of `text[start:end]` as the parser shall read them; linear in their number."""
    named = [
        *_plain(text, start, end),
        *_ages(text, start, end),
        *_names(marks, start, end),
        *_numbers(quantities, start, end, marks),
    ]
    fixed = sorted(named, key=lambda each: each.start)
    hidden = sorted(
        [
            *(match.span() for match in _BRACKET.finditer(text, start, end)),
            *(match.span(1) for match in _floating().finditer(text, start, end)),
            *(
                span
                for span in _regions(text, start, end)
                if not any(each.start < span[1] and span[0] < each.end for each in fixed)
            ),
        ]
    )
    verbal = word_set("marsad.reading.syntax", "proxies", "verbal")
    words: list[Surface] = []
    at = 0
    pieces = _PIECE.finditer(text, start, end)
    done = start
    for piece in pieces:
        left, right = piece.span()
        if left < done:
            continue
        while at < len(fixed) and fixed[at].start < left:
            at += 1
        while hidden and hidden[0][1] <= left:
            hidden.pop(0)
        if hidden and hidden[0][0] <= left < hidden[0][1]:
            continue
        sign = piece.group()
        if at < len(fixed) and fixed[at].start == left:
            words.append(fixed[at])
            done = fixed[at].end + _closes_short_form(text, fixed[at])
            if sign.lower() in verbal and fixed[at].mark is not None:
                words[-1] = Surface(sign, left, right, mark=fixed[at].mark)
                done = right
            continue
        if sign in _QUOTES or (sign in _PLAIN_QUOTES and not _inside(text, left)):
            continue
        words.append(Surface(_DASH if sign.startswith("--") else sign.replace("’", "'"), left, right))
    return words


def _closes_short_form(text: str, word: Surface) -> bool:
    """True for the full stop of "U.S.", which ends no sentence."""
    return text[word.end : word.end + 1] == "." and "." in text[word.start : word.end]


def _inside(text: str, at: int) -> bool:
    return 0 < at < len(text) - 1 and text[at - 1].isalnum() and text[at + 1].isalnum()


@cache
def _region() -> re.Pattern[str]:
    names = sorted(table("marsad.reading.syntax", "proxies")["regions"], key=len, reverse=True)
    return re.compile(rf"(?<=[a-z]),\s(?:{'|'.join(map(re.escape, names))})(?![\w-])\.?,?(?=\s[a-z]|\s?$|[.;:)])")


def _regions(text: str, start: int, end: int) -> Iterable[tuple[int, int]]:
    """The state behind a town, which the parser takes for one more noun: "a Springfield, Ohio, man"."""
    return (match.span() for match in _region().finditer(text, start, end))


@cache
def _floating() -> re.Pattern[str]:
    proxies = table("marsad.reading.syntax", "proxies")
    return re.compile(
        rf"\b(?:{'|'.join(proxies['helping'])})\s+({'|'.join(proxies['floating'])})\s+(?=[a-z]+(?:ed|en|t|n)\b)"
    )


@cache
def _stumbling() -> re.Pattern[str]:
    phrases = table("marsad.reading.syntax", "proxies")["plain"]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b", re.IGNORECASE)


def _plain(text: str, start: int, end: int) -> Iterable[Surface]:
    """A plain word for a phrase that the parser takes apart wrongly."""
    phrases = table("marsad.reading.syntax", "proxies")["plain"]
    for match in _stumbling().finditer(text, start, end):
        yield Surface(phrases[match.group().casefold()], match.start(), match.end())


def _ages(text: str, start: int, end: int) -> Iterable[Surface]:
    """An age as an adjective before its noun, as somebody where it stands alone: "a 17-year-old was hurt"."""
    proxies = table("marsad.reading.syntax", "proxies")
    for match in _AGE.finditer(text, start, end):
        left, right = match.start(), match.end(1)
        following = match.group(2)
        alone = following is None or following.casefold() in proxies["after_somebody"] or following.endswith("ing")
        somebody = proxies["somebodies" if match.group(1) else "somebody"]
        yield Surface(somebody if alone or match.group(1) else proxies["aged"], left, right)


def _names(marks: Sequence[Mark], start: int, end: int) -> Iterable[Surface]:
    proxies = table("marsad.reading.syntax", "proxies")
    for mark in marks:
        if start <= mark.start and mark.end <= end:
            yield Surface(_proxy(mark, proxies), mark.start, mark.end, mark=mark)


def _proxy(mark: Mark, proxies: dict[str, str]) -> str:
    last = mark.name.replace("-", " ").split()[-1]
    if mark.kind is MarkKind.PLACE:
        return proxies["place"]
    if mark.kind is MarkKind.WEAPON:
        return last if last.islower() else proxies["weapons" if last.endswith("s") else "weapon"]
    if last.lower() in proxies["collectives"] or mark.generic:
        return last
    return proxies["actor"]


def _numbers(quantities: Sequence[Quantity], start: int, end: int, marks: Sequence[Mark]) -> Iterable[Surface]:
    for number in quantities:
        if (
            not (start <= number.start and number.end <= end)
            or not number.counts
            or number.noun
            or not (number.lo or number.hi)
        ):
            continue
        if any(mark.start < number.end and number.start < mark.end for mark in marks):
            continue
        yield Surface(_plain_number(number), number.start, number.end, quantity=number)


def _plain_number(number: Quantity) -> str:
    """Digits, except for vague words: "numerous" and "dozens" parse as they stand, "a number of" as "several"."""
    if number.kind is CountKind.VAGUE:
        last = number.stated.split()[-1]
        return last if last.casefold() != "of" else _SEVERAL
    return str(number.hi if number.lo is None else number.lo)

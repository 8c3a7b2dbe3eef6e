"""Finds known spellings in a text: longest match, one pass over its words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from marsad.reading.marks.mark import Mark, MarkKind
from marsad.reading.tokens import Kind, Token, tokens

# Letters that Arabic and Sorani write at the front of a word: and, so, in, to, like, the.
_CLITICS = ("وال", "فال", "بال", "لل", "كال", "وب", "ول", "فب", "و", "ف", "ب", "ل", "ك", "ال")
# Signs inside names: Al-Qa'im, U.S.
_GLUE = frozenset("-–'’‘`.\"")
_ACRONYM = 5
_QUOTES, _STOPS = frozenset("\"'“”‘’("), frozenset(".!?")
_BARE_ACRONYM = 3
_PLURALS = ("s", "es")


@dataclass(frozen=True, slots=True)
class Spelling:
    """A way to write the name of an entry."""

    text: str
    kind: MarkKind
    id: str


class _Name(NamedTuple):
    """Words that are the name of some entries; `rank` is its place among the names of one first word."""

    rank: int
    norms: tuple[str, ...]
    spellings: list[Spelling]


@dataclass(frozen=True, slots=True)
class _Names:
    """The names that begin with one word: many begin alike, so those of several words lie by their second."""

    single: list[_Name]
    longer: dict[str, list[_Name]]

    @classmethod
    def of(cls, found: Mapping[tuple[str, ...], list[Spelling]]) -> _Names:
        # Longest first, so that the first hit is the longest.
        ordered = sorted(found.items(), key=lambda item: -len(item[0]))
        names = [_Name(rank, norms, spellings) for rank, (norms, spellings) in enumerate(ordered)]
        longer: dict[str, list[_Name]] = {}
        for name in names:
            if len(name.norms) > 1:
                longer.setdefault(name.norms[1], []).append(name)
        return cls([name for name in names if len(name.norms) == 1], longer)

    def before(self, following: str) -> list[_Name]:
        """The names that may stand where `following` is the next word, in order."""
        forms = (following, *(following.removesuffix(end) for end in _PLURALS if following.endswith(end)))
        found = [name for form in forms for name in self.longer.get(form, ())]
        return sorted(found) + self.single if found else self.single


class Matcher:
    """A table from first words to the spellings that begin with them."""

    def __init__(self, spellings: Iterable[Spelling]) -> None:
        table: dict[str, dict[tuple[str, ...], list[Spelling]]] = {}
        for spelling in spellings:
            words = tuple(token.norm for token in tokens(spelling.text) if token.kind in (Kind.WORD, Kind.NUMBER))
            if words:
                table.setdefault(words[0], {}).setdefault(words, []).append(spelling)
        self._table = {first: _Names.of(found) for first, found in sorted(table.items())}

    def find(self, text: str) -> tuple[Mark, ...]:
        """The marks of `text` in order; none overlaps another."""
        words = [token for token in tokens(text) if token.kind is not Kind.BREAK]
        marks: list[Mark] = []
        index = 0
        while index < len(words):
            hit = self._at(text, words, index) if words[index].kind is not Kind.SIGN else None
            if hit is None:
                index += 1
            else:
                mark, index = hit
                marks.append(mark)
        return tuple(marks)

    def _at(self, text: str, words: list[Token], index: int) -> tuple[Mark, int] | None:
        for first in _first_forms(words[index].norm):
            names = self._table.get(first)
            if names is None:
                continue
            for _, norms, spellings in names.before(_following(words, index) if names.longer else ""):
                end = _run(words, index, norms)
                if end is None:
                    continue
                last = words[end - 1]
                piece = text[words[index].start : last.end]
                fitting = [each for each in spellings if _case_fits(each, piece, words, index, text)]
                if fitting:
                    kind = fitting[0].kind
                    ids = tuple(dict.fromkeys(each.id for each in fitting if each.kind is kind))
                    common = (
                        any(each.text.islower() for each in fitting) and _opens(words, index) and piece[1:].islower()
                    )
                    stop = last.end + (text[last.end : last.end + 1] == "." and any(map(_abbreviated, fitting)))
                    return Mark(kind, ids, words[index].start, stop, text[words[index].start : stop], common), end
        return None


def _abbreviated(spelling: Spelling) -> bool:
    """True for "U.S.", whose last point is its own."""
    return spelling.text.endswith(".") and spelling.text.count(".") > 1


def _opens(words: list[Token], index: int) -> bool:
    """True for the first word of a text or a sentence, whose capital says nothing."""
    while index and words[index - 1].kind is Kind.SIGN and words[index - 1].norm in _QUOTES:
        index -= 1
    return not index or words[index - 1].norm in _STOPS


def _first_forms(norm: str) -> tuple[str, ...]:
    if norm.isascii() or len(norm) < 4:
        return (norm,)
    return (
        norm,
        *(norm[len(clitic) :] for clitic in _CLITICS if norm.startswith(clitic) and len(norm) > len(clitic) + 2),
    )


def _following(words: list[Token], index: int) -> str:
    """The word behind one, glue left out; empty at the end."""
    at = index + 1
    while at < len(words) and words[at].kind is Kind.SIGN and words[at].norm in _GLUE:
        at += 1
    return words[at].norm if at < len(words) else ""


def _run(words: list[Token], index: int, norms: tuple[str, ...]) -> int | None:
    """The index after the last word of the spelling, or None if it does not stand here."""
    at = index + 1
    for position, norm in enumerate(norms[1:], start=2):
        while at < len(words) and words[at].kind is Kind.SIGN and words[at].norm in _GLUE:
            at += 1
        if at >= len(words) or not _same(words[at].norm, norm, last=position == len(norms)):
            return None
        at += 1
    return at


def _same(word: str, norm: str, *, last: bool) -> bool:
    return word == norm or (last and any(word == norm + end for end in _PLURALS))


def _case_fits(each: Spelling, piece: str, words: list[Token], index: int, text: str) -> bool:
    spelling = each.text
    if each.kind is MarkKind.PLACE and piece.isascii() and piece.islower():
        return False
    if not any(letter.isupper() for letter in spelling):
        return True
    if spelling.isupper() and len(spelling) <= _ACRONYM:
        return piece.rstrip("s").isupper() and not (len(spelling) <= _BARE_ACRONYM and _shouting(words, index, text))
    return any(letter.isupper() for letter in piece)


def _shouting(words: list[Token], index: int, text: str) -> bool:
    """True if the words around are in capitals too: there IS may be the verb."""
    around = [w for w in (*words[max(0, index - 2) : index], *words[index + 1 : index + 3]) if w.kind is Kind.WORD]
    return bool(around) and all(text[w.start : w.end].isupper() and w.end - w.start > 1 for w in around)

"""Gives a text without case the capitals of its names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from marsad.reading.casing.detect import caseless
from marsad.reading.casing.lexicon import English, words
from marsad.reading.tables import table, word_set

_WORD = re.compile(r"(?:[a-z]\.){2,}|[^\W\d_]+")
_ACRONYM = re.compile(r"\(([^\W\d_]{2,8})\)")
_VOWELS = frozenset("aeiouyáéíóú")
_LONGEST_ACRONYM = 6
_LONGEST_NAME = 5
# The word and the mark before a new sentence, or a paragraph's end.
_BEFORE = re.compile(r"(\w*)[)\"']*([.!?]|\n[^\S\n]*\n)[\"'”’)\]]*[\s\"'“‘(\[*—-]*$")
_WINDOW = 60
_DATED = re.compile(r"\d\s$")
_GAP = re.compile(r"[^\S\n]+|-|(?<=\.)[^\S\n]+|[^\S\n]*\n[^\S\n]*(?=\S)")


@dataclass(frozen=True, slots=True)
class _Token:
    """A word in small letters; `joined` if only white space or a hyphen parts it from the word before."""

    word: str
    start: int
    end: int
    joined: bool
    dated: bool


class Restorer:
    """Restores case with the names of the knowledge and the words of English."""

    def __init__(self, spellings: Iterable[str], english: English) -> None:
        self._english = english
        self._names: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
        for spelling in spellings:
            self._learn(spelling)

    def _learn(self, spelling: str) -> None:
        cased = tuple(_WORD_ANY.findall(spelling))
        if not cased or not any(part[:1].isupper() for part in cased) or not spelling.isascii():
            return
        folded = tuple(part.lower() for part in cased)
        if len(folded) == 1 and not self._tells(folded[0], cased[0]):
            return
        self._names.setdefault(folded[0], []).append((folded, cased))

    def _tells(self, word: str, cased: str) -> bool:
        """True for a single word that is more likely a name than an ordinary word."""
        kinds = self._english.kinds(word)
        long = len(word) > 4 or (cased.isupper() and len(word) > 2)
        return not kinds or (kinds == {"noun"} and long and not {word, word.removesuffix("s")} & _ordinary())

    def _verb(self, word: str) -> bool:
        return bool(self._english.kinds(word) - {"noun"})

    def restore(self, text: str) -> str:
        """The text with capitals where it carries none of its own; the same text otherwise."""
        spans = caseless(text)
        if not spans:
            return text
        signs = list(text)
        for start, end in spans:
            for at in range(start, end):
                small = signs[at].lower()
                signs[at] = small if len(small) == 1 else signs[at]
            for at, sign in self._capitals("".join(signs[start:end])):
                signs[start + at] = sign
        return "".join(signs)

    def _capitals(self, text: str) -> Iterable[tuple[int, str]]:
        """(offset, capital) for every letter of a text in small letters that a newsroom would write great."""
        tokens = list(_tokens(text))
        shape = ["" for _ in tokens]  # "": small, "T": capital first, "U": all capitals
        self._known(tokens, shape)
        self._spelled_out(text, tokens, shape)
        self._acronyms(text, tokens, shape)
        for i, token in enumerate(tokens):
            if not shape[i] and self._is_name(token.word):
                shape[i] = "T"
        self._months(tokens, shape)
        self._sequences(tokens, shape)
        self._again(tokens, shape)
        for i, token in enumerate(tokens):
            if shape[i] == "U" or "." in token.word:
                yield from ((at, great) for at in range(token.start, token.end) if (great := _great(text[at])))
            elif (shape[i] == "T" or _opens(text, token)) and (great := _great(text[token.start])):
                yield token.start, great
            elif token.word == "i":
                yield token.start, "I"

    def _known(self, tokens: Sequence[_Token], shape: list[str]) -> None:
        at = 0
        while at < len(tokens):
            size = 1
            for folded, cased in self._names.get(tokens[at].word, ()):
                if size <= len(folded) and _same(tokens, at, folded):
                    size = len(folded)
                    for k, part in enumerate(cased):
                        shape[at + k] = "U" if part.isupper() and len(part) > 1 else "T" if part[0].isupper() else "s"
            at += size

    def _acronyms(self, text: str, tokens: Sequence[_Token], shape: list[str]) -> None:
        """Short names without a vowel, and those that stand alone in brackets."""
        bracketed = {m.group(1) for m in _ACRONYM.finditer(text) if not self._english.kinds(m.group(1))}
        for i, token in enumerate(tokens):
            word = token.word
            short = len(word) <= _LONGEST_ACRONYM and not shape[i]
            if short and (word in bracketed or (not self._english.kinds(word) and not _VOWELS & set(word))):
                shape[i] = "T" if word in words("titles") or len(word) < 2 else "U"

    def _spelled_out(self, text: str, tokens: Sequence[_Token], shape: list[str]) -> None:
        """Names that their initials in brackets follow: "national liberation army (nla)"."""
        for i, token in enumerate(tokens):
            if token.start and text[token.start - 1] in "([" and text[token.end : token.end + 1] in (")", "]"):
                first = _initials(tokens, i)
                if first is not None and len(token.word) > 2:
                    shape[i] = "U"
                    for at in range(first, i):
                        if tokens[at].word not in words("function"):
                            shape[at] = shape[at] or "T"

    def _months(self, tokens: Sequence[_Token], shape: list[str]) -> None:
        """March and May beside a number."""
        for i, token in enumerate(tokens):
            if token.word in ("march", "may", "august") and token.dated:
                shape[i] = "T"

    def _again(self, tokens: Sequence[_Token], shape: list[str]) -> None:
        """Rare nouns that the text has shown to be somebody's name."""
        shown = {
            token.word
            for i, token in enumerate(tokens)
            if shape[i] == "T" and i and shape[i - 1] == "T" and token.joined
        }
        for i, token in enumerate(tokens):
            if not shape[i] and token.word in shown and self._english.kinds(token.word) <= {"noun"}:
                shape[i] = "T" if token.word not in _ordinary() else ""

    def _is_name(self, word: str) -> bool:
        if word in words("proper") or word in words("given") or (word in words("surnames") and not self._verb(word)):
            return True
        return len(word) > 2 and not self._english.kinds(word)

    def _sequences(self, tokens: Sequence[_Token], shape: list[str]) -> None:
        """What stands within or behind a name: particles, surnames that are rare nouns, openers before it."""
        for i, token in enumerate(tokens):
            if shape[i]:
                continue
            before = i > 0 and token.joined and shape[i - 1] == "T"
            after = i + 1 < len(tokens) and tokens[i + 1].joined and shape[i + 1] in ("T", "U")
            if (
                (token.word in words("openers") and after and token.word not in words("particles"))
                or (after and token.word in words("titles") - words("plain_titles"))
                or (before and self._surname(tokens, shape, i))
            ):
                shape[i] = "T"

    def _surname(self, tokens: Sequence[_Token], shape: Sequence[str], i: int) -> bool:
        """True for a rare noun within the name of somebody whose given name stands before it."""
        word = tokens[i].word
        if self._english.kinds(word) - {"noun"} or word in _ordinary():
            return False
        at = i - 1
        while at > 0 and tokens[at].joined and shape[at - 1] == "T" and i - at < _LONGEST_NAME:
            at -= 1
        run = [tokens[k].word for k in range(at, i)]
        return any(each in words("given") for each in run) and run[-1] not in words("proper")


_WORD_ANY = re.compile(r"(?:[A-Za-z]\.){2,}|[^\W\d_]+")


def _great(sign: str) -> str:
    great = sign.upper()
    return great if len(great) == 1 and great != sign else ""


def _tokens(text: str) -> Iterable[_Token]:
    last, before = 0, ""
    for match in _WORD.finditer(text):
        gap = text[last : match.start()]
        dated = (
            bool(_DATED.search(text, max(0, match.start() - 3), match.start()))
            or text[match.end() + 1 : match.end() + 2].isdigit()
        )
        joined = bool(_GAP.fullmatch(gap)) or (gap == ". " and before in _abbreviations())
        yield _Token(match.group(), match.start(), match.end(), joined, dated)
        last, before = match.end(), match.group()


def _initials(tokens: Sequence[_Token], at: int) -> int | None:
    """The first of the words before `at` whose initials it gives, small words left out."""
    letters = tokens[at].word
    k = at - 1
    for letter in reversed(letters):
        while k >= 0 and tokens[k].word in words("function") and tokens[k].word[0] != letter:
            k -= 1
        if k < 0 or tokens[k].word[0] != letter:
            return None
        k -= 1
    return k + 1


def _same(tokens: Sequence[_Token], at: int, folded: tuple[str, ...]) -> bool:
    if at + len(folded) > len(tokens):
        return False
    return all(tokens[at + k].word == part and (k == 0 or tokens[at + k].joined) for k, part in enumerate(folded))


def _opens(text: str, token: _Token) -> bool:
    """True for the first word of a sentence or a paragraph."""
    before = _BEFORE.search(text, max(0, token.start - _WINDOW), token.start)
    if before is None:
        return not text[: token.start].strip() if token.start < _WINDOW else False
    word, mark = before.group(1), before.group(2)
    if mark != ".":
        return True
    return (len(word) != 1 or text[before.start() - 1] in "'’") and word not in _abbreviations()


@cache
def _abbreviations() -> frozenset[str]:
    kept = table("marsad.reading", "sentences")
    return frozenset(map(str, kept["titles"])) | frozenset(str(word).lower() for word in kept["before_number"]) - {"no"}


@cache
def _ordinary() -> frozenset[str]:
    """Nouns that are never the second half of a name: people by trade, kinds of places."""
    groups = table("marsad.reading.grammar", "groups")
    listed = (
        word
        for key in ("militants", "security_forces", "officials", "civilians", "unknown", "things")
        for word in groups[key]
    )
    return frozenset(map(str, listed)) | words("titles") | word_set("marsad.reading.grammar", "places", "kinds")

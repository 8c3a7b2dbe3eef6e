"""Every token of a text with the code of its class, so that patterns can be written over classes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

from marsad.reading.phrases import PhraseTable, phrase_at
from marsad.reading.tables import phrase_key, table
from marsad.reading.tokens import Kind, Token, touching

LANGUAGES = ("en", "ar", "ckb")
_SIGNS = {"-": "-", "–": "-", "—": "-", "‑": "-", "/": "/", ",": ",", "،": ",", ".": "p", ":": ":", "'": "'", "’": "'"}
_ORDINALS = frozenset({"st", "nd", "rd", "th"})
_NUMBER_TAILS = frozenset({"ي", "ى"})
_EARLIEST, _LATEST = 1000, 2199
_LISTS = (
    "before_time",
    "before_clock",
    "future",
    "since",
    "until",
    "not_behind",
    "before_part",
    "before_day",
    "not_a_year",
)
_INFLECTED = ("weekday", "deictic", "unit", "units", "part", "season")
_SEASON_LEADS = ("last", "this", "the", "next", "early", "late")
NO_CODE = "."


class Item(NamedTuple):
    """One word, number or phrase: its class code, its value, its place, and the token behind it."""

    code: str
    value: Any
    start: int
    end: int
    norm: str
    stop: int


class TimeWords:
    """The tables of all languages: phrase -> (code, value), and the lists that rules ask for."""

    def __init__(self) -> None:
        data = [table(__package__, name) for name in LANGUAGES]
        codes: dict[str, str] = table(__package__, "rules")["codes"]
        self.phrases = PhraseTable()
        for each in data:
            for name in each.get("names", ()):
                self.phrases.add(name, (NO_CODE, None))
            for kind, code in codes.items():
                for phrase, value in each.get(kind, {}).items():
                    self.phrases.add(phrase, (code, value))
                    if not phrase[0].isascii() and kind in _INFLECTED:
                        self.phrases.add(f"و{phrase}", (code, value))
                        for ending in each.get("endings", ()):
                            self.phrases.add(f"{phrase}{ending}", (code, value))
        self.mods = {
            tuple(phrase_key(phrase).split()): mod for each in data for phrase, mod in each.get("mods", {}).items()
        }
        self._lists = {
            kind: frozenset(phrase_key(str(word)) for each in data for word in each.get(kind, ())) for kind in _LISTS
        }

    def words(self, name: str) -> frozenset[str]:
        """One of the lists of single words, over all languages."""
        return self._lists[name]


@cache
def time_words() -> TimeWords:
    """The shipped words of time, read once."""
    return TimeWords()


def items_of(text: str, toks: Sequence[Token]) -> list[Item]:
    """The items of `toks`; what is no word of time has the code `NO_CODE`."""
    words = time_words()
    found: list[Item] = []
    at = 0
    while at < len(toks):
        item = _number(text, toks, at) if toks[at].kind is Kind.NUMBER else _word(text, toks, at, words)
        found.append(item)
        at = item.stop
    return found


def _number(text: str, toks: Sequence[Token], at: int) -> Item:
    token = toks[at]
    tail = toks[at + 1].norm if at + 1 < len(toks) and touching(token, toks[at + 1]) else ""
    value = int(token.norm.partition(".")[0][:18])
    width = token.end - token.start
    plain = width == len(token.norm) and "." not in token.norm
    if plain and tail in _ORDINALS and 1 <= value <= 100:
        return Item("o", value, token.start, toks[at + 1].end, token.norm, at + 2)
    if plain and tail in _NUMBER_TAILS and 1 <= value <= 31:
        return Item("d", value, token.start, toks[at + 1].end, token.norm, at + 2)
    glued_word = bool(tail) and tail[0].isalpha() and tail not in ("s", "am", "pm", "t")
    if not plain or glued_word:
        return Item("z", value, token.start, token.end, token.norm, at + 1)
    code = "z"
    if width <= 2:
        code = "d" if 1 <= value <= 31 else "n"
    elif width == 4 and _EARLIEST <= value <= _LATEST:
        code = "y"
    return Item(code, value, token.start, token.end, token.norm, at + 1)


def _word(text: str, toks: Sequence[Token], at: int, words: TimeWords) -> Item:
    token = toks[at]
    if token.kind is Kind.WORD and token.norm not in words.phrases.firsts and token.norm != "s":
        return Item(NO_CODE, None, token.start, token.end, token.norm, at + 1)
    if token.kind is Kind.SIGN:
        named = phrase_at(toks, at, words.phrases) if token.norm in words.phrases.firsts else None
        if named is None:
            return Item(_SIGNS.get(token.norm, NO_CODE), None, token.start, token.end, token.norm, at + 1)
    owner = at - 2 if at and toks[at - 1].norm in ("'", "’") else at - 1
    if token.norm == "s" and owner >= 0 and toks[owner].kind is Kind.NUMBER and touching(toks[at - 1], token):
        return Item("%", None, token.start, token.end, "s", at + 1)
    found = phrase_at(toks, at, words.phrases)
    if found is None:
        return Item(NO_CODE, None, token.start, token.end, token.norm, at + 1)
    stop, (code, value) = found[0], _pair(found[1])
    if code in "mvq" and not _meant(text, toks, at, stop, code, words):
        code = NO_CODE
    norm = " ".join([each.norm for each in toks[at:stop]])
    return Item(code, value, token.start, toks[stop - 1].end, norm, stop)


def _pair(value: object) -> tuple[str, Any]:
    return value if isinstance(value, tuple) else (NO_CODE, None)


def _meant(text: str, toks: Sequence[Token], at: int, stop: int, code: str, words: TimeWords) -> bool:
    """True if a word that is also another word ("may", "march", "sun", "fall") is meant as a time here."""
    before = toks[at - 1] if at else None
    after = toks[stop] if stop < len(toks) else None
    numbered = (before is not None and _counts(toks, at - 1)) or (after is not None and after.kind is Kind.NUMBER)
    dotted = after is not None and after.norm == "." and stop + 1 < len(toks) and toks[stop + 1].kind is Kind.NUMBER
    capital = text[toks[at].start].isupper()
    led = before is not None and (before.norm in words.words("before_time") or before.norm in ("-", "–", "and"))
    if code == "q":
        if after is not None and after.norm == "of":
            return led and stop + 1 < len(toks) and toks[stop + 1].kind is Kind.NUMBER
        year_behind = after is not None and after.kind is Kind.NUMBER
        return led and (year_behind or (before is not None and before.norm in _SEASON_LEADS))
    if not capital:
        followed = after is not None and after.kind is Kind.NUMBER
        return code == "m" and followed and before is not None and _counts(toks, at - 1)
    return numbered or dotted or led or (code == "v" and after is not None and after.norm in (".", ","))


def _counts(toks: Sequence[Token], at: int) -> bool:
    """True for a day number, "30" or "30th", that ends at token `at`."""
    token = toks[at]
    ordinal = token.norm in _ORDINALS and at > 0 and toks[at - 1].kind is Kind.NUMBER
    return token.kind is Kind.NUMBER or ordinal or (token.norm == "of" and at > 0 and _counts(toks, at - 1))

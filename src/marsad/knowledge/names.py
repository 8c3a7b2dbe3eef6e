"""A name and the language it is written in, and the folding that makes spellings comparable."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from marsad.knowledge.tables import yaml_of

_WORDS = Path(__file__).parent / "data" / "name_words.yaml"


@dataclass(frozen=True, slots=True)
class Name:
    """A spelling in a language (ISO 639: en for any Latin press spelling, ar, ckb)."""

    text: str
    language: str


# Arabic and Sorani letters that writers use for one another.
_LETTERS = str.maketrans(
    {
        **dict.fromkeys("أإآٱ", "ا"),
        **dict.fromkeys("ىئیێ", "ي"),
        **dict.fromkeys("ؤۆ", "و"),
        **dict.fromkeys("ةەھ", "ه"),
        "ک": "ك",
        "ڵ": "ل",
        "ڕ": "ر",
        "ڤ": "ف",
        "\u0640": None,
        "ı": "i",
        "ß": "ss",
        "ø": "o",
        "đ": "d",
        "ł": "l",
    }
)
_SILENT = re.compile(r"['’‘ʻʼʾʿ`´ʹ\u200b-\u200f]")
_GAP = re.compile(r"[\W_]+")
_DOUBLE = re.compile(r"([a-z])\1+")
# The Arabic article as the press writes it, assimilated or not; alone it is a name, before a word it is not.
_ARTICLE = re.compile("a[ldtsznr]|e[ldsnr]|[ui]l|[ae]sh|adh|ath|the")
_SPLIT = re.compile(r"\s*[,،;(/]\s*|\s+[-–—]\s+")
_ARABIC_ARTICLE = "ال"


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """`text` in small letters without diacritics, apostrophes, punctuation and doubled letters, words kept apart."""
    if text.isascii():
        plain = text
    else:
        plain = unicodedata.normalize("NFKD", text.lower().translate(_LETTERS))
        plain = unicodedata.normalize("NFC", "".join(c for c in plain if not unicodedata.combining(c)))
        plain = plain.lower().translate(_LETTERS)
    plain = _GAP.sub(" ", _SILENT.sub("", plain).lower()).strip()
    return _DOUBLE.sub(r"\1", plain)


def words_of(text: str) -> list[str]:
    """The folded words of `text` without articles, those that open many names in one form."""
    words = fold(text).split()
    kept = [word for word in words[:-1] if not _ARTICLE.fullmatch(word)] + words[-1:]
    return [plain for word in kept for plain in _plain(_without_article(word))]


@lru_cache(maxsize=65536)
def key_of(text: str) -> str:
    """The folded words of `text`, articles dropped, run together: the same for all ways of spacing a name."""
    return _DOUBLE.sub(r"\1", "".join(words_of(text)))


def is_article(words: list[str]) -> bool:
    """True for an article alone: what follows it belongs to it."""
    return len(words) == 1 and _ARTICLE.fullmatch(fold(words[0])) is not None


def _without_article(word: str) -> str:
    if word.startswith(_ARABIC_ARTICLE) and len(word) > len(_ARABIC_ARTICLE) + 2:
        return word[len(_ARABIC_ARTICLE) :]
    return word


def opener_of(key: str) -> str:
    """The word that opens a key as it opens many ("tal", "abu"), empty where there is none."""
    return next((word for word in _forms().openers if key.startswith(word) and len(key) > len(word) + 2), "")


class _Forms(NamedTuple):
    """Words by their one form, those written run together with the next, and those that open many names."""

    same: dict[str, str]
    joined: tuple[str, ...]
    openers: tuple[str, ...]


@cache
def _forms() -> _Forms:
    content = yaml_of(_WORDS)
    same = {fold(spelt): form for form, spellings in content["words"].items() for spelt in spellings}
    return _Forms(same, tuple(map(fold, content["joined"])), tuple(content["openers"]))


def _plain(word: str) -> Iterator[str]:
    same, joined, _ = _forms()
    for start in joined:
        if word.startswith(start) and len(word) > len(start) + 2:
            yield same.get(start, start)
            yield from _plain(word[len(start) :])
            return
    yield same.get(word, word)


def parts_of(name: str) -> list[str]:
    """A name and what follows it after a comma, a bracket or a spaced dash: "Wahda (Mosul)" is Wahda, and Mosul."""
    return [part.strip(" )") for part in _SPLIT.split(name.strip())]

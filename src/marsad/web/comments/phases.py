"""The phases of the advice: each looks at one thing and gives signs. Order is fixed, so that answers are stable."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from marsad.web.comments.fold import fold
from marsad.web.comments.lexicon import Lexicon, load_lexicon

_LINK = re.compile(
    r"(?:https?://|www\.)\S+|\b[\w-]+\.(?:com|net|org|info|biz|ly|tk|ru|shop|xyz)\b(?:/\S*)?", re.IGNORECASE
)
_CONTACT = re.compile(r"[\w.+-]+@[\w-]+\.\w{2,}|\+?\d[\d \-]{8,}\d|\b(?:whatsapp|telegram|viber)\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Sign:
    """A reason to look: the rule it speaks for, its weight from 0 to 1, and the words."""

    rule: str
    weight: float
    words: str


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment as written and as folded for matching."""

    text: str
    folded: str

    @classmethod
    def of(cls, text: str) -> Comment:
        """The comment, folded once."""
        return cls(text, fold(text))


def wording(comment: Comment) -> list[Sign]:
    """Words, phrases and patterns of the lexicon."""
    return [Sign(rule, weight, words) for rule, weight, words in load_lexicon().found(comment.folded)]


def demeaning(comment: Comment) -> list[Sign]:
    """A group of people together with a demeaning phrase; the group's name alone is no sign."""
    lexicon: Lexicon = load_lexicon()
    return [Sign(rule, 0.8, words) for rule, words in lexicon.demeaned(comment.folded)]


def links(comment: Comment) -> list[Sign]:
    """Addresses: one is a source or an advertisement, several are seldom a source."""
    found = _LINK.findall(comment.text)
    return [Sign("promotion", 0.5 if position == 0 else 0.3, link) for position, link in enumerate(found[:4])]


def contacts(comment: Comment) -> list[Sign]:
    """Telephone numbers, mail addresses, messengers."""
    return [Sign("promotion", 0.5, found) for found in _CONTACT.findall(comment.text)[:2]]


def repeats(comment: Comment) -> list[Sign]:
    """One word or line over and over."""
    words = _WORD.findall(comment.folded)
    if len(words) < 8:
        return []
    word, times = Counter(words).most_common(1)[0]
    return [Sign("not_relevant", 0.5, word)] if times > len(words) / 3 else []


def shouting(comment: Comment) -> list[Sign]:
    """Capitals nearly throughout, in scripts that have them."""
    letters = [char for char in comment.text if char.isalpha() and char.upper() != char.lower()]
    if len(letters) < 20 or sum(char.isupper() for char in letters) < 0.8 * len(letters):
        return []
    return [Sign("personal_attacks", 0.2, "capitals throughout")]


PHASES = (wording, demeaning, links, contacts, repeats, shouting)

"""The cheap pick of sentences worth parsing, and whether a sentence speaks of harm.

It errs towards reading: a sentence it leaves out is never seen again.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from marsad.reading.tables import table
from marsad.reading.tokens import fold

_LANGUAGES = ("en", "ar", "ckb")
_WORD = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f\u064b-\u065f\u0670\u200c]+[^\W\d_]*)*")
_LONGEST_WORD = 40
_LEVELS = ("harm", "event")


class Gate(NamedTuple):
    """`worth`: parse the sentence; `harm`: it speaks of harm, so that it may not be dropped silently."""

    worth: bool
    harm: bool


class HarmLexicon:
    """Words of harm and of events by language, with the answers given so far."""

    def __init__(self, languages: tuple[str, ...] = _LANGUAGES) -> None:
        tables = [table(__package__ or "", f"harm_{name}") for name in languages]
        self._words: dict[str, Gate] = {}
        self._stems: dict[str, Gate] = {}
        for level, answer in (("event", Gate(True, False)), ("harm", Gate(True, True))):
            for word in (word for each in tables for word in each[level]):
                target = self._stems if word.endswith("*") else self._words
                target[fold(word.rstrip("*"))] = answer
        said = {level: [fold(each) for found in tables for each in found[level] if " " in each] for level in _LEVELS}
        self._phrases = {level: tuple(phrases) for level, phrases in said.items()}
        self._opening = frozenset(phrase.split()[0] for phrases in said.values() for phrase in phrases)
        self._prefixes = tuple(fold(prefix) for each in tables for prefix in each.get("loose_prefixes", ()))
        self.word = lru_cache(maxsize=1 << 13)(self._word)

    def opens(self, word: str) -> bool:
        """True for a word with which a phrase may begin: "lost their lives"."""
        return word.lower() in self._opening

    def phrase(self, sentence: str) -> Gate:
        """What the phrases of a sentence say."""
        plain = " ".join(fold(sentence).split())
        harm, event = (any(phrase in plain for phrase in self._phrases[level]) for level in _LEVELS)
        return Gate(harm or event, harm)

    def _word(self, word: str) -> Gate:
        """What one word says, as it stands or without the prefixes of its script."""
        folded = fold(word[:_LONGEST_WORD])
        bare = [folded.removeprefix(prefix) for prefix in self._prefixes if folded.startswith(prefix)]
        answers = [self._bare(each) for each in (folded, *bare) if len(each) > 1]
        return Gate(any(each.worth for each in answers), any(each.harm for each in answers))

    def _bare(self, word: str) -> Gate:
        found = self._words.get(word)
        stems = (self._stems.get(word[:size]) for size in range(len(word), 1, -1))
        answers = [each for each in (found, *stems) if each is not None]
        return Gate(bool(answers), any(each.harm for each in answers))


@cache
def harm_lexicon() -> HarmLexicon:
    """The shipped words of all languages."""
    return HarmLexicon()


def gate(sentence: str, lexicon: HarmLexicon | None = None) -> Gate:
    """Whether `sentence` is worth parsing and whether it speaks of harm; linear, a look-up a word."""
    known = lexicon or harm_lexicon()
    worth = opened = False
    for word in _WORD.findall(sentence):
        answer = known.word(word)
        if answer.harm:
            return answer
        worth = worth or answer.worth
        opened = opened or known.opens(word)
    said = known.phrase(sentence) if opened else Gate(False, False)
    return Gate(worth or said.worth, said.harm)

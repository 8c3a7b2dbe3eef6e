"""People counted without a number: "farmers" are two at least, "the mayor" is one. The words must name them so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from marsad.claims import CountKind, Outcome, Quote, RefusalReason
from marsad.knowledge import Codebook
from marsad.reading.grammar.counts import BARE_PLURAL
from marsad.reading.grammar.frames import words
from marsad.reading.grammar.people import group_of_noun
from marsad.reading.llm.locate import Refused
from marsad.reading.shallow.words import language_of, tongue
from marsad.reading.tables import table
from marsad.reading.tokens import Kind, tokens

PLURAL, PERSON = "bare plural", "one person"
_PLURALS = (("ies", "y"), ("men", "man"), ("es", ""), ("s", ""))
_THINGS = (Outcome.DEFUSED, Outcome.DESTROYED, Outcome.INCIDENTS)


class Meant(NamedTuple):
    """What such words mean."""

    lo: int
    hi: int | None
    kind: CountKind


def unnumbered(name: str, quote: Quote, outcome: Outcome, codebook: Codebook) -> Meant:
    """What the conversion of this name makes of quoted words. Errors: Refused where they do not name people so."""
    if outcome in _THINGS:
        raise Refused(RefusalReason.NUMBER_NOT_IN_QUOTE, "things are counted by a number alone")
    said = [token.norm for token in tokens(quote.exact) if token.kind is Kind.WORD]
    if name == PLURAL:
        if not any(_several(word) for word in said):
            raise Refused(RefusalReason.NUMBER_NOT_IN_QUOTE, "these words do not name several people")
        return Meant(codebook.vague.get(PLURAL, BARE_PLURAL), None, CountKind.VAGUE)
    if any(_several(word) for word in said) or not any(_one(word) for word in said):
        raise Refused(RefusalReason.NUMBER_NOT_IN_QUOTE, "these words do not name one person")
    return Meant(1, 1, CountKind.EXACT)


def singulars(word: str) -> Iterator[str]:
    """The nouns of which an English word may be the plural."""
    return (word.removesuffix(end) + more for end, more in _PLURALS if word.endswith(end) and len(word) > len(end) + 1)


def _several(word: str) -> bool:
    if not word.isascii():
        speech = tongue(language_of(word))
        return speech.look(speech.people, word) is not None and not speech.is_a("single", word)
    return word in table("marsad.reading.llm", "people")["several"] or any(
        group_of_noun(each) is not None for each in singulars(word)
    )


def _one(word: str) -> bool:
    if not word.isascii():
        return tongue(language_of(word)).is_a("single", word)
    return group_of_noun(word) is not None and word not in words("groups", "collective")

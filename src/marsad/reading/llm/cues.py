"""Words that must stand in the sentence before an event may be called denied, planned, retracted, rising …

A model that is talked into calling every event denied would empty the record in silence; with this it cannot.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from marsad.reading.tables import table
from marsad.reading.tokens import Kind, fold, tokens

_FRONT = ("و", "ف", "ب", "ل", "س", "ال")


@cache
def _cues() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    data = table("marsad.reading.llm", "cues")
    return {
        field: {value: tuple(fold(str(word)) for word in words) for value, words in values.items()}
        for field, values in data.items()
    }


def needs_cue(field: str, value: str) -> bool:
    """True for a value that a sentence has to show."""
    return value in _cues().get(field, {})


def shows(sentence: str, field: str, value: str) -> bool:
    """True if a word of the sentence shows the value, or the value needs none."""
    if not needs_cue(field, value):
        return True
    cues = _cues()[field][value]
    stems = tuple(cue.removesuffix("*") for cue in cues if cue.endswith("*"))
    whole = frozenset(cue for cue in cues if not cue.endswith("*"))
    return any(
        form in whole or form.startswith(stems)
        for token in tokens(sentence)
        if token.kind in (Kind.WORD, Kind.NUMBER)
        for form in _forms(token.norm)
    )


def _forms(word: str) -> tuple[str, ...]:
    """The word, and what remains of it without the letters that Arabic joins to its front."""
    if word.isascii():
        return (word,)
    return (word, *(word[len(front) :] for front in _FRONT if word.startswith(front) and len(word) > len(front) + 2))

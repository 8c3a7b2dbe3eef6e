"""What a small parser often hangs in the wrong place, hung right again: each repair looks at a word and its head."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from marsad.reading.syntax.lists import listed
from marsad.reading.syntax.reduced import reduced
from marsad.reading.tables import table

if TYPE_CHECKING:
    from marsad.reading.syntax.tree import Word

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_HELPING = ("aux", "auxpass")
_CLAUSES = ("conj", "ccomp", "advcl")


def repaired(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words with their heads set right; as they were if two repairs together left words without a root."""
    words = [_past(word) for word in words]
    subjects = {word.head for word in words if word.dep in SUBJECTS}
    once = [_small_clause(words, _clause_subject(words, _on_helper(words, word), subjects)) for word in words]
    made = reduced([_suffering(words, listed(words, word)) for word in once])
    return made if _rooted(made) else tuple(words)


def _past(word: Word) -> Word:
    """A form that can only be the past is that: "a teen they say shot a student"."""
    lemma = table("marsad.reading.syntax", "proxies")["past"].get(word.lower) if word.tag in ("VB", "VBP") else None
    return word if lemma is None else replace(word, lemma=lemma, tag="VBD")


def _rooted(words: Sequence[Word]) -> bool:
    """True if every word hangs on a root in the end; whoever walks up from a circle would never arrive."""
    known: set[int] = set()
    for word in words:
        path: set[int] = set()
        at = word.i
        while at not in known:
            if at in path:
                return False
            path.add(at)
            if words[at].head == at:
                break
            at = words[at].head
        known |= path
    return True


def _on_helper(words: Sequence[Word], word: Word) -> Word:
    """A subject hung on a helping verb hangs on its verb: "six people had sustained wounds"."""
    head = words[word.head]
    if word.dep in SUBJECTS and head.dep in _HELPING and head.head not in (head.i, word.i):
        return replace(word, head=head.head)
    return word


def _clause_subject(words: Sequence[Word], word: Word, subjects: set[int]) -> Word:
    """A noun right before "were" is the subject of what follows: "killed 20 people and 29 others were injured"."""
    behind = words[word.i + 1] if word.i + 1 < len(words) else None
    if word.dep != "conj" or behind is None or behind.dep not in _HELPING or words[word.head].tag.startswith("V"):
        return word
    verb = words[behind.head]
    if verb.i <= behind.i or verb.dep not in _CLAUSES or verb.i in subjects or verb.head >= word.i:
        return word
    return replace(word, head=verb.i, dep="nsubjpass" if behind.dep == "auxpass" else "nsubj")


def _small_clause(words: Sequence[Word], word: Word) -> Word:
    """Of "shot the driver dead" the driver is the object, and dead is what became of him."""
    state = word if _state(words, word) else words[word.head]
    if not _state(words, state):
        return word
    if word.i == state.i:
        return replace(word, dep="oprd")
    return replace(word, head=state.head, dep="dobj") if word.dep == "nsubj" and word.i < state.i else word


def _state(words: Sequence[Word], word: Word) -> bool:
    verb = words[word.head]
    if word.tag != "JJ" or word.dep != "ccomp" or verb.i >= word.i or not verb.is_verb:
        return False
    return not any(other.head == word.i and other.dep in (*_HELPING, "mark") for other in words[verb.i : word.i])


def _suffering(words: Sequence[Word], word: Word) -> Word:
    """Of "came to the hospital suffering from wounds" the hospital suffers nothing."""
    verb = word if _ails(words, word) else words[word.i + 1] if word.i + 1 < len(words) else word
    if not _ails(words, verb) or verb.i == 0:
        return word
    prep = words[verb.head]
    if word.i == verb.i:
        return replace(word, tag="VBG", lemma="suffer", dep="advcl", head=prep.head)
    return replace(word, dep="pobj", head=prep.i)


def _ails(words: Sequence[Word], word: Word) -> bool:
    """True for a "suffering from" that stands as a noun behind the noun of a place, under a preposition."""
    before, behind = (words[i] if 0 <= i < len(words) else word for i in (word.i - 1, word.i + 1))
    noun = before.head == word.i and before.tag.startswith("NN")
    return word.lower == "suffering" and behind.lower == "from" and noun and words[word.head].tag in ("IN", "TO")

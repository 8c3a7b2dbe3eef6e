"""Finds the words of a tree that tell of an event, and who stands where around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from marsad.claims import Realis
from marsad.reading.grammar.arguments import arguments, misread_subject
from marsad.reading.grammar.fits import fits
from marsad.reading.grammar.frames import PACKAGE, Frame, lexicon, words
from marsad.reading.grammar.mishaps import mishap
from marsad.reading.grammar.modality import negated, only_charged, purpose, realis_of, tried
from marsad.reading.grammar.people import lemma_of
from marsad.reading.marks import MarkKind
from marsad.reading.syntax import Tree, Word
from marsad.reading.tables import table

_MOST = 64
_ADJECTIVES = ("JJ", "RB", "VBN", "VBD", "NN")


@dataclass(frozen=True, slots=True)
class Hit:
    """A word that tells of an event: heads of its agents and patients, and whether it is said to have happened."""

    word: int
    frame: Frame
    form: str
    agents: tuple[int, ...] = ()
    patients: tuple[int, ...] = ()
    negated: bool = False
    realis: Realis = Realis.ACTUAL

    @property
    def rule(self) -> str:
        """The id that stands in the record."""
        return f"{self.frame.id}/{self.form}"


def hits(tree: Tree) -> list[Hit]:
    """Every hit of the tree, in order."""
    found = [hit for word in tree.words for hit in _hit(tree, word)][:_MOST]
    return [_with_doers(tree, hit, found) for hit in found] or _devices(tree)


def _devices(tree: Tree) -> list[Hit]:
    """The first weapon named as a thing, in a sentence without any word of an event."""
    frame = lexicon().nouns[".weapon"][0]
    named = (w for w in tree.words if w.is_noun and w.mark is not None and w.mark.kind is MarkKind.WEAPON)
    named = (word for word in named if word.dep not in ("compound", "nmod"))
    return [Hit(word.i, frame, "noun") for word in named][:1]


def _with_doers(tree: Tree, hit: Hit, found: list[Hit]) -> Hit:
    """An event added to another has its doers: "they shelled A, in addition to attacks on B"."""
    if hit.agents or hit.form != "noun":
        return hit
    added = any(tree.words[at].lower in words("light", "additive") for at in tree.up(hit.word))
    doers = next((other.agents for other in found if other.agents), ()) if added else ()
    return replace(hit, agents=doers) if doers else hit


def _hit(tree: Tree, word: Word) -> Iterator[Hit]:
    if purpose(tree, word.i):
        return
    for form, frames in _entries(tree, word):
        frame = next((each for each in frames if fits(tree, word, each, form)), None)
        if frame is not None:
            if form == "verb" and mishap(tree, word.i, frame):
                return
            agents, patients = arguments(tree, word, frame, form)
            if form == "noun" and not patients and only_charged(tree, word.i):
                return
            yield Hit(
                word.i,
                frame,
                form,
                agents=tuple(agents),
                patients=tuple(patients),
                negated=negated(tree, word.i) and not _counts_nobody(word, form),
                realis=frame.realis or realis_of(tree, word.i),
            )
            return


def _counts_nobody(word: Word, form: str) -> bool:
    """True for "no casualties", "no injuries": nobody was harmed, yet the event was."""
    return form == "noun" and lemma_of(word) in table(PACKAGE, "groups")["outcome_nouns"]


def _entries(tree: Tree, word: Word) -> Iterator[tuple[str, tuple[Frame, ...]]]:
    known = lexicon()
    if word.is_verb and word.lemma in known.verbs and not _nominal(tree, word):
        yield "verb", known.verbs[word.lemma]
    if (
        word.lower in known.adjectives
        and word.tag in _ADJECTIVES
        and not (_particle(tree, word) or _the_wounded(tree, word))
    ):
        yield "adjective", known.adjectives[word.lower]
    if word.is_verb and word.lemma in known.verbs and word.dep == "amod" and _counted(tree, word.head):
        yield "participle", known.verbs[word.lemma]
    lemma = word.lemma if word.lemma in known.nouns else word.lower.removesuffix("s")
    if (
        (word.is_noun or word.tag == "VBG")
        and lemma in known.nouns
        and not _modifies(tree, word)
        and not _to_death(tree, word)
    ):
        yield "noun", known.nouns[lemma]


def _to_death(tree: Tree, word: Word) -> bool:
    """True for the "death" of "stabbed to death", which belongs to its verb."""
    before = tree.words[word.i - 1] if word.i else None
    if before is None or before.lower != "to":
        return False
    phrase = f"to {word.lower}"
    above = (lexicon().verbs.get(tree.words[at].lemma, ()) for at in tree.up(word.i))
    return any(phrase in frame.with_particle for frames in above for frame in frames)


def _particle(tree: Tree, word: Word) -> bool:
    """True for the "dead" of "shot dead", which belongs to its verb."""
    frames = lexicon().verbs.get(tree.words[word.head].lemma, ())
    return any(word.lower in frame.with_particle for frame in frames)


def _nominal(tree: Tree, word: Word) -> bool:
    """True for a participle that stands as adjective or noun: "injured civilians", "left two wounded"."""
    if word.dep == "oprd" and word.lower in lexicon().adjectives:
        return True
    if word.dep in ("amod", "compound"):
        return misread_subject(tree, word.i) is None
    if _names_kind(tree, word):
        return True
    return _the_wounded(tree, word)


def _names_kind(tree: Tree, word: Word) -> bool:
    """True for the "shooting" of "a shooting suspect": a bare singular noun right behind is no object."""
    after = tree.words[word.i + 1] if word.i + 1 < len(tree.words) else None
    if word.tag != "VBG" or after is None or after.tag != "NN" or after.dep == "compound":
        return False
    return after.mark is None and not tree.kids(after.i)


def _the_wounded(tree: Tree, word: Word) -> bool:
    """True for a participle that stands for people: "two of the wounded"."""
    return word.dep == "pobj" and bool(tree.kids(word.i, "det"))


def _counted(tree: Tree, i: int) -> bool:
    return any(tree.words[kid].quantity is not None for kid in tree.kids(i))


def _modifies(tree: Tree, word: Word) -> bool:
    """True for an event word that only modifies another noun or a verb: attack survivors, shot to death."""
    above = tree.words[word.head]
    if word.lower == "death" and above.lower == "to":
        return True
    if tried(tree, word.i):
        return False
    return word.dep in ("compound", "nmod", "amod")

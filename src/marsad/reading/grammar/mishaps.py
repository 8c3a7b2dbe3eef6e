"""Harm that nobody did: traffic, illness, the weather. It is no incident, however many it killed."""

from __future__ import annotations

from marsad.claims import Outcome
from marsad.reading.grammar.frames import Frame, words
from marsad.reading.grammar.people import lemma_of
from marsad.reading.syntax import Tree

_HARM = (Outcome.KILLED, Outcome.INJURED)


def mishap(tree: Tree, i: int, frame: Frame) -> bool:
    """True for "killed in a car crash", "died of cancer", "a train killed a boy"; false for a crash beside the harm."""
    if frame.outcome not in _HARM:
        return False
    if any(lemma_of(tree.words[at]) in words("mishaps", "running_over") for at in tree.kids(i, "nsubj")):
        return True
    return any(
        _mishap(tree, each)
        for prep in tree.kids(i, "prep", "agent")
        if tree.words[prep].lower in words("mishaps", "led_by")
        for each in tree.kids(prep, "pobj", "pcomp")
    )


def _mishap(tree: Tree, noun: int) -> bool:
    lemma = lemma_of(tree.words[noun])
    if tree.words[noun].is_verb:
        return tree.words[noun].lemma in words("mishaps", "verbs")
    if lemma in words("mishaps", "always"):
        return True
    said = {lemma_of(tree.words[kid]) for kid in tree.kids(noun, "compound", "amod", "nmod")}
    return lemma in words("mishaps", "traffic") and bool(said & words("mishaps", "vehicles"))

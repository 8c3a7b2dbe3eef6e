"""What somebody was arrested for, as the words of the sentence say it."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.claims import Outcome
from marsad.reading.grammar.frames import words
from marsad.reading.grammar.hits import Hit
from marsad.reading.syntax import Tree

_HARM = (Outcome.KILLED, Outcome.INJURED)


def answers_for(tree: Tree, group: Sequence[Hit], found: Sequence[Hit]) -> bool:
    """True for an arrest for what the sentence tells of beside it: "arrested on Monday over the death of two"."""
    pairs = ((arrest, hit) for arrest in group for hit in found if hit not in group)
    return any(
        held_for(tree, arrest, hit, words("modality", "answers_for"))
        or _who_did_it(tree, arrest, hit)
        or (_answered_after(tree, hit) and held_for(tree, arrest, hit, words("modality", "held_after")))
        for arrest, hit in pairs
    )


def _who_did_it(tree: Tree, arrest: Hit, hit: Hit) -> bool:
    """True for "police arrested a man who they allege shot two"; whom troops captured may have done much long ago."""
    if tree.words[arrest.word].lemma not in words("modality", "police_deeds") or hit.frame.outcome not in _HARM:
        return False
    clause = next((at for at in tree.up(hit.word) if tree.words[at].dep == "relcl"), None)
    return clause is not None and tree.words[clause].head in arrest.patients


def _answered_after(tree: Tree, hit: Hit) -> bool:
    """True for deeds like "a shooting" and "he shot his friend", not for "he was shot"."""
    if hit.form == "noun":
        return tree.words[hit.word].lemma in words("modality", "answered_after")
    own = words("groups", "own_death")
    himself = all(tree.words[each].tag.startswith("PRP") and tree.words[each].lower not in own for each in hit.patients)
    return hit.frame.family in words("modality", "charged_with") or (hit.frame.outcome in _HARM and not himself)


def held_for(tree: Tree, arrest: Hit, hit: Hit, leading: frozenset[str] | None = None) -> bool:
    """True for what somebody was arrested for: "arrested on Friday in the shooting death of a student"."""
    if arrest.frame.family != "arrest":
        return False
    led: set[str] = set()
    for at in tree.up(hit.word):
        if at == arrest.word or (at == tree.words[arrest.word].head and arrest.form == "noun"):
            harmed = hit.frame.outcome is not None or hit.frame.family in words("modality", "charged_with")
            held = leading or words("modality", "held_for") | words("modality", "answers_for")
            return bool(led & held) or (harmed and "in" in led)
        led |= {tree.words[each].lower for each in (at, *tree.kids(at, "mark"))}
    return False

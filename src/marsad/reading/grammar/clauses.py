"""Clauses of a tree: whether a verb is passive, its subjects, the objects of its prepositions."""

from __future__ import annotations

from marsad.reading.grammar.frames import Frame, words
from marsad.reading.syntax import Tree, Word
from marsad.reading.syntax.repairs import SUBJECTS

_RELATIVES = ("WDT", "WP", "WP$")


def passive(tree: Tree, i: int, frame: Frame | None = None) -> bool:
    """True if the verb's subject is its patient; a harming verb without an object is read so ("five wounded")."""
    word = tree.words[i]
    if tree.kids(i, "auxpass", "nsubjpass"):
        return True
    if tree.kids(i, "dobj", "dative"):
        return False
    if word.tag == "VBN" and word.dep in ("acl", "relcl", "amod"):
        return True
    aimed = any(tree.words[kid].lower in words("roles", "aiming") for kid in tree.kids(i, "prep"))
    back = any(tree.words[kid].lower in words("roles", "fired_back") for kid in tree.kids(i, "advmod", "prt"))
    if (aimed or back) and word.tag != "VBN":
        return False
    return frame is not None and frame.outcome is not None and frame.patient == "object" and word.tag in ("VBN", "VBD")


def subjects(tree: Tree, i: int, depth: int = 0) -> list[int]:
    """The heads that stand as subject of a verb, its own or its governor's."""
    own = tree.kids(i, *SUBJECTS)
    word, head = tree.words[i], tree.words[i].head
    if own:
        if tree.words[own[0]].tag in _RELATIVES and word.dep in ("relcl", "ccomp"):
            return _whom_found(tree, head) or tree.conjuncts(head)[:1] if tree.words[head].is_noun else []
        return [each for at in own for each in tree.conjuncts(at)]
    if depth > 6 or head == i:
        return []
    if word.dep in ("acl", "relcl"):
        return _whom_left(tree, word) or [_described(tree, word)]
    governor = tree.words[head]
    if word.dep == "oprd" and word.tag == "VBN":
        # "Found the driver and his son shot": who was found.
        found = [each for at in tree.kids(head, "dobj") for each in tree.conjuncts(at) if at < i]
        if found:
            return found
    said = _said_before(tree, word) if word.dep == "conj" else None
    if said is not None:
        return subjects(tree, said, depth + 1)
    if word.dep in ("conj", "xcomp", "advcl", "ccomp", "pcomp", "dep", "acomp", "oprd", "attr") and (
        governor.is_verb or governor.tag == "IN"
    ):
        return subjects(tree, head, depth + 1)
    return []


def _whom_found(tree: Tree, last: int) -> list[int]:
    """All of "they found a boy and a girl who had been shot", where the parser joins the clause to the last."""
    first = tree.words[last].head
    if tree.words[last].dep != "conj" or tree.words[first].dep != "dobj":
        return []
    finding = tree.words[tree.words[first].head].lemma in words("light", "finding")
    apart = any(tree.kids(at, "relcl", "acl") for at in tree.conjuncts(first) if at != last)
    return tree.conjuncts(first) if finding and not apart else []


def _whom_left(tree: Tree, word: Word) -> list[int]:
    """All of "left three women and a man injured", unless it says of the first ones that they are dead."""
    last = tree.words[word.head]
    first = tree.words[last.head]
    if word.tag != "VBN" or last.dep != "conj" or first.dep != "dobj":
        return []
    between = tree.words[first.i + 1 : last.i]
    if tree.words[first.head].lemma not in words("light", "leaving") or any(
        each.tag in ("JJ", "VBN") for each in between
    ):
        return []
    return tree.conjuncts(first.i)


def _described(tree: Tree, word: Word) -> int:
    """Whom a participle describes: the noun right before it, where the parser went further up."""
    near = tree.words[word.i - 1] if word.i else word
    within = near.is_noun and near.dep == "pobj" and word.head in tree.up(near.i)
    return near.i if within and word.tag == "VBN" and not tree.kids(word.i, *SUBJECTS) else word.head


def _said_before(tree: Tree, word: Word) -> int | None:
    """The clause that a joined verb goes on with: of "police said the boy was hurt but died" the boy's."""
    governor = tree.words[word.head]
    if governor.lemma not in words("speech", "verbs") or word.lemma in words("speech", "verbs"):
        return None
    said = [kid for kid in tree.kids(governor.i, "ccomp") if governor.i < kid < word.i]
    return said[-1] if said else None


def objects_of(tree: Tree, i: int, preposition: str) -> list[int]:
    preps = [kid for kid in tree.kids(i, "prep", "agent") if tree.words[kid].lower == preposition]
    return [each for prep in preps for each in tree.objects(prep)]

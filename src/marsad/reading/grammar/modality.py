"""Whether an event is said to have happened, to be planned, or not to be so."""

from __future__ import annotations

from marsad.claims import Realis
from marsad.reading.grammar.frames import words
from marsad.reading.syntax import Tree
from marsad.reading.syntax.repairs import SUBJECTS

_SHORTENED = ("n't", "n’t")
_OVER = ("xcomp", "ccomp", "dobj", "pobj", "prep", "pcomp", "acl", "advcl", "compound")


def realis_of(tree: Tree, i: int) -> Realis:
    """Actual, unless an auxiliary, a condition, a verb above or "attempt" says otherwise."""
    if tried(tree, i) or _attempted(tree, i) or _nearly(tree, i):
        return Realis.ATTEMPTED
    if tree.words[i].dep == "xcomp" and tree.words[tree.words[i].head].lower in words("modality", "about_to"):
        return Realis.PLANNED
    for kid in tree.kids(i, "aux", "mark", "advmod"):
        lower = tree.words[kid].lower
        if lower in words("modality", "planned"):
            return Realis.PLANNED
        if lower in words("modality", "hypothetical") or lower in words("modality", "conditions"):
            return Realis.HYPOTHETICAL
    if tree.words[i].dep == "conj" and _shares_auxiliary(tree, i):
        return realis_of(tree, tree.words[i].head)
    return Realis.HYPOTHETICAL if _might_be(tree, i) else _above(tree, i)


def _shares_auxiliary(tree: Tree, i: int) -> bool:
    """True for the second verb of "it could have hit and killed her", which has neither subject nor time of its own."""
    word, first = tree.words[i], tree.words[tree.words[i].head]
    if not (word.is_verb and first.is_verb and first.i < i):
        return False
    own = tree.kids(i, *SUBJECTS, "aux", "auxpass")
    alike = word.tag == first.tag or (first.tag, word.tag) == ("VBN", "VBD")
    return not own and alike and first.tag in ("VB", "VBN") and bool(tree.kids(first.i, "aux"))


def _might_be(tree: Tree, i: int) -> bool:
    """True for a state that only could be: "we could have had five people dead"."""
    if tree.words[i].tag != "JJ":
        return False
    verb = next((at for at in tree.up(i) if tree.words[at].is_verb), i)
    helping = {tree.words[kid].lower for kid in tree.kids(verb, "aux")}
    return tree.words[verb].lemma in ("be", "have") and bool(helping & words("modality", "hypothetical"))


def _above(tree: Tree, i: int) -> Realis:
    """What the governing verbs make of it, as long as the way up does not leave the event's own clause."""
    for at in tree.up(i):
        word = tree.words[at]
        if at != i and word.is_verb:
            for key, realis in (
                ("planning", Realis.PLANNED),
                ("threatening", Realis.THREATENED),
                ("attempting", Realis.ATTEMPTED),
            ):
                ordered = tree.words[i].is_noun and word.lemma in words("modality", "ordering")
                if word.lemma in words("modality", key) and _infinitive(tree, i, at) and not ordered:
                    return realis
            auxiliaries = {tree.words[kid].lower for kid in tree.kids(at, "aux")}
            if auxiliaries & words("modality", "planned") and tree.words[i].dep in ("dobj", "pobj", "xcomp"):
                return Realis.PLANNED
            return Realis.ACTUAL
        if word.dep not in _OVER:
            break
    return Realis.ACTUAL


def _infinitive(tree: Tree, i: int, verb: int) -> bool:
    """True for "threatened to attack" and "planned attacks", not for "a man wanted for attacking"."""
    if tree.words[i].tag == "VBG" and (tree.words[i].dep == "advcl" or _led_by_for(tree, i)):
        return False
    return tree.words[i].tag in ("VB", "VBG") or (tree.words[i].is_noun and tree.words[i].head == verb)


def purpose(tree: Tree, i: int) -> bool:
    """True for what something was done for, and did not itself happen: "a raid to capture a leader"."""
    word = tree.words[i]
    if tried(tree, i):
        return False
    if word.tag != "VB" or not any(tree.words[kid].lower == "to" for kid in tree.kids(i, "aux")):
        return False
    if word.dep in ("acl", "relcl", "advcl"):
        return True
    head = tree.words[word.head]
    told = words("light", "raising") | words("modality", "planning") | words("modality", "threatening")
    return (
        word.dep == "xcomp"
        and head.is_verb
        and head.lemma not in told | words("modality", "attempting")
        and bool(tree.kids(head.i, "dobj"))
    )


def _led_by_for(tree: Tree, i: int) -> bool:
    return tree.words[i].dep == "pcomp" and tree.words[tree.words[i].head].lower == "for"


def _nearly(tree: Tree, i: int) -> bool:
    """True for "a bomb nearly killed two guards", not for "nearly twenty were killed"."""
    return bool(i) and tree.words[i].is_verb and tree.words[i - 1].lower in words("modality", "nearly")


def only_charged(tree: Tree, i: int) -> bool:
    """True for "charged with attempted murder": what the law calls what the report tells of elsewhere."""
    over = (tree.words[at].lemma for at in tree.up(i))
    return _attempted(tree, i) and any(lemma in words("modality", "charging") for lemma in over)


def _attempted(tree: Tree, i: int) -> bool:
    """True for "the attempted murder of two officers"."""
    return tree.words[i].is_noun and any(
        tree.words[kid].lower in words("modality", "only_tried") for kid in tree.kids(i, "amod", "compound", "nmod")
    )


def tried(tree: Tree, i: int) -> bool:
    """True for "an attempt to assassinate X" and "the assassination attempt"."""
    word, head = tree.words[i], tree.words[tree.words[i].head]
    if head.i == i or head.lemma not in words("modality", "tried"):
        return False
    return word.dep == "compound" or (word.dep == "acl" and word.lemma in words("modality", "deeds_tried"))


def negated(tree: Tree, i: int) -> bool:
    """True if the event is said not to be so."""
    for kid in tree.kids(i, "neg", "det", "advmod", "preconj", "aux", "auxpass"):
        word = tree.words[kid]
        if word.dep == "neg" or word.lower in words("modality", "negations") or word.lower.endswith(_SHORTENED):
            return True
    head = tree.words[tree.words[i].head]
    return (head.i != i and head.lower in words("modality", "negations")) or _neither(tree, i)


def _neither(tree: Tree, i: int) -> bool:
    """True for "neither the guard nor his wife was hurt", "neither of them"."""
    for kid in tree.kids(i, *SUBJECTS):
        said = (kid, *tree.kids(kid, "preconj", "det", "cc"))
        if any(tree.words[at].lower in words("modality", "neither") for at in said):
            return True
    return False

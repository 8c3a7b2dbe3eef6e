"""Whether a group of hits tells of a tendency rather than of an event."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.claims import CountKind, Outcome, Tendency
from marsad.reading.grammar.frames import PACKAGE, words
from marsad.reading.grammar.hits import Hit
from marsad.reading.grammar.placing import Spot
from marsad.reading.syntax import Tree
from marsad.reading.tables import table

_HARM = (Outcome.KILLED, Outcome.INJURED)


def tendency(tree: Tree, found: Sequence[Hit], spots: Sequence[Spot], counted: bool) -> Tendency | None:
    """The tendency that the words around the event nouns state, or None."""
    for hit in found:
        if (hit.form == "noun" and hit.frame.outcome is None) or _plural(tree, hit):
            stated = _stated(tree, hit)
            if stated is not None:
                return stated
    if any(_every_year(tree, hit) or _goes_on(tree, hit) for hit in found):
        return Tendency.RECURRING
    if not counted and any(_many(tree, hit) or _habit(tree, hit) for hit in found):
        return Tendency.RECURRING
    return None


def _habit(tree: Tree, hit: Hit) -> bool:
    """True for what somebody often does: "often targets police in the area"."""
    adverbs = {tree.words[kid].lower for kid in tree.kids(hit.word, "advmod")}
    return hit.form == "verb" and not hit.frame.weak and bool(adverbs & words("trends", "habits"))


def _every_year(tree: Tree, hit: Hit) -> bool:
    """True for what happens over and over, whatever its number: "such shootings kill dozens each year"."""
    if hit.form != "verb":
        return False
    yearly = any(tree.words[kid].lower in words("trends", "rates") for kid in tree.kids(hit.word, "advmod"))
    return yearly or any(
        tree.words[kid].lemma in words("trends", "spans")
        and any(tree.words[det].lower in words("trends", "every") for det in tree.kids(kid, "det"))
        for kid in tree.kids(hit.word, "npadvmod")
    )


def _goes_on(tree: Tree, hit: Hit) -> bool:
    """True for what is going on without a number: "our children are being murdered"."""
    auxiliaries = [tree.words[kid] for kid in tree.kids(hit.word, "aux", "auxpass")]
    if hit.frame.outcome not in _HARM or not any(word.tag == "VBG" for word in auxiliaries):
        return False
    now = any(word.tag in ("VBP", "VBZ") for word in auxiliaries)
    plural = all(tree.words[at].tag in ("NNS", "NNPS", "PRP") for at in hit.patients)
    return now and bool(hit.patients) and plural and not any(_numbered(tree, at) for at in hit.patients)


def _numbered(tree: Tree, at: int) -> bool:
    numbers = (tree.words[kid].quantity for kid in tree.kids(at, "nummod", "amod"))
    return any(number is not None and number.kind is not CountKind.VAGUE for number in numbers)


def _plural(tree: Tree, hit: Hit) -> bool:
    return tree.words[hit.word].tag == "NNS"


def _stated(tree: Tree, hit: Hit) -> Tendency | None:
    nouns = table(PACKAGE, "trends")["nouns"]
    for at in tree.up(hit.word):
        word = tree.words[at]
        if at != hit.word and word.is_noun and word.lemma in nouns:
            return Tendency(nouns.get(_hyphened(tree, at), nouns[word.lemma]))
        if word.is_verb:
            return _of_verb(tree, hit.word, at)
        if word.dep not in ("pobj", "prep", "conj", "compound", "nsubj", "dobj", "attr", "nsubjpass"):
            return None
    return None


def _hyphened(tree: Tree, at: int) -> str:
    """The lemma with what a hyphen joins to its front: of "re-emergence" the parser sees three words."""
    joined = at >= 2 and tree.words[at - 1].text == "-"
    return f"{tree.words[at - 2].lower}-{tree.words[at].lemma}" if joined else tree.words[at].lemma


def _of_verb(tree: Tree, noun: int, verb: int) -> Tendency | None:
    data = table(PACKAGE, "trends")
    hyphened = _hyphened(tree, verb)
    lemma = hyphened if hyphened in data["verbs"] else tree.words[verb].lemma
    if lemma not in data["verbs"] or not _plural(tree, Hit(noun, None, "noun")):  # type: ignore[arg-type]
        return None
    needed = data["needs"].get(lemma)
    after = {tree.words[i].lower for i in range(verb + 1, min(verb + 4, len(tree.words)))}
    if needed and not after & set(needed) and not (lemma in words("trends", "alone") and _bare(tree, noun, verb)):
        return None
    return Tendency(data["verbs"][lemma])


def _bare(tree: Tree, noun: int, verb: int) -> bool:
    """True for "killings continue in Kirkuk", not for "the clashes continued for two hours"."""
    after = {word.lower for word in tree.words[verb + 1 :]}
    return not tree.kids(noun, "det", "nummod") and not after & words("trends", "stretches")


def _many(tree: Tree, hit: Hit) -> bool:
    """True for "numerous attacks", "planted many bombs"."""
    told = [hit.word] if hit.form == "noun" else tree.kids(hit.word, "dobj") if hit.frame.with_weapon_object else []
    many = words("trends", "many")
    return any(
        tree.words[at].tag == "NNS" and any(tree.words[kid].lower in many for kid in tree.kids(at, "amod"))
        for at in told
    )

"""Small signs around an event: whether it was told before, is one of several, or only attacks in general."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.claims import Count
from marsad.reading.grammar.frames import PACKAGE, words
from marsad.reading.grammar.hits import Hit
from marsad.reading.grammar.people import lemma_of
from marsad.reading.marks import MarkKind
from marsad.reading.syntax import Tree, Word
from marsad.reading.tables import table

_HAVE = frozenset({"has", "have", "'ve"})
_OPENING = 4
_LAID = 5
_POINTING = frozenset({"this", "that", "these", "those"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})


def general(tree: Tree, found: Sequence[Hit]) -> bool:
    """True for attacks in general: a bare plural noun and no verb that says one took place."""
    nouns = [tree.words[hit.word] for hit in found if hit.form == "noun" and hit.frame.patient != "bearer"]
    return len(nouns) == len(found) and all(noun.tag in ("NNS", "NNPS") for noun in nouns)


def several(tree: Tree, found: Sequence[Hit]) -> bool:
    """True for a toll "in two attacks", and for "two bombs went off"."""
    nouns = [hit.word for hit in found if hit.form == "noun" and hit.frame.outcome is None]
    nouns += [head for hit in found if hit.frame.agent == "instrument" for head in hit.agents]
    numbers = (tree.words[kid].quantity for noun in nouns for kid in tree.kids(noun, "nummod"))
    return any(number is not None and (number.lo or 0) > 1 for number in numbers) or any(
        each_alone(tree, noun) for noun in nouns
    )


def each_alone(tree: Tree, noun: int) -> bool:
    """True for "in separate incidents" and "in shootings across the city", not for "the shootings" nor "in clashes"."""
    word = tree.words[noun]
    said = {tree.words[kid].lower for kid in tree.kids(noun, "amod")}
    if word.tag == "NNS" and said & words("trends", "set_apart") and not tree.kids(noun, "det", "poss"):
        return True
    bare = word.tag == "NNS" and word.dep == "pobj" and not tree.kids(noun, "det", "poss")
    return bare and tree.words[word.head].lower == "in" and word.lemma in words("trends", "each_alone")


def in_court(tree: Tree, found: Sequence[Hit]) -> bool:
    """True for "charged with killing two": told of before."""
    above = (tree.words[at].lemma for hit in found for at in tree.up(hit.word))
    return any(lemma in words("modality", "judicial") for lemma in above)


def perfect(tree: Tree, hit: Hit) -> bool:
    """True for "has killed", said of a time up to now."""
    return any(tree.words[kid].lower in _HAVE for kid in tree.kids(hit.word, "aux"))


def single(tree: Tree, found: Sequence[Hit]) -> bool:
    """True for "a truck bomb", "one gunman": one event, however wide the time it is dated by."""
    heads = [hit.word for hit in found if hit.form == "noun"]
    heads += [head for hit in found for head in hit.agents if hit.frame.agent != "both"]
    singular = [head for head in heads if tree.words[head].tag == "NN"]
    return any(_one(tree.words[kid]) for head in singular for kid in tree.kids(head, "det", "nummod"))


def _one(word: Word) -> bool:
    return word.lower in words("groups", "articles") or (word.quantity is not None and word.quantity.hi == 1)


def listed(tree: Tree, found: Sequence[Hit]) -> bool:
    """True for "40 incidents were recorded": a number of events, not an event."""
    nouns = [hit for hit in found if hit.form == "noun" and hit.frame.family == "incident" and not _weapon(tree, hit)]
    return any(tree.words[kid].quantity is not None for hit in nouns for kid in tree.kids(hit.word))


def _weapon(tree: Tree, hit: Hit) -> bool:
    mark = tree.words[hit.word].mark
    return mark is not None and mark.kind is MarkKind.WEAPON


def here(tree: Tree) -> tuple[str, ...]:
    """The kinds of a place that the sentence only points to: "in the city"."""
    kinds = table(PACKAGE, "places")["kinds"]
    for word in tree.words:
        if word.lower in words("places", "pointing") and word.dep == "pobj" and word.mark is None:
            kids = {tree.words[kid].lower for kid in tree.kids(word.i, "det", "amod")}
            if kids & _DEFINITE and not tree.kids(word.i, "compound"):
                return tuple(kinds[word.lower]["kinds"])
    return ()


def is_subject(tree: Tree, hit: Hit) -> bool:
    """True for a word that says which event the sentence goes on about: its subject, or "during the operation"."""
    word = tree.words[hit.word]
    led = word.dep == "pobj" and tree.words[word.head].lower in words("roles", "during")
    return led or word.dep in ("nsubj", "nsubjpass")


def definite(tree: Tree, lead: Hit) -> bool:
    """True for "the attack" and for "it occurred", which return to an event already told."""
    if lead.form == "noun":
        if _says_what(tree, lead.word):
            return True
        led = {tree.words[kid].lower for kid in tree.kids(lead.word, "det")}
        return bool(led & _POINTING) or (bool(led & _DEFINITE) and not tree.kids(lead.word, "relcl", "acl"))
    if any(_some_of(tree, head) for head in lead.patients):
        return True
    if lead.form == "verb" and any(_known_doer(tree, head) for head in lead.agents):
        return not _besides(tree, lead)
    for head in lead.agents:
        mark = tree.words[head].mark
        kids = tree.kids(head, "det")
        if mark is not None and mark.kind is MarkKind.WEAPON and kids:
            return tree.words[kids[0]].lower in _DEFINITE
    subject = tree.kids(lead.word, "nsubj", "nsubjpass")
    return lead.frame.weak and any(tree.words[at].lower in ("it", "this", "that") for at in subject)


def separate(tree: Tree, found: Sequence[Hit], *, set_apart: bool) -> bool:
    """True for "another attack", "in a separate incident", "elsewhere": an event beside those told before.

    `set_apart`: the event has a place or time of its own. Only then is what the same people "also" did another event;
    for ACLED several tactics of one day and place are one.
    """
    opening = {word.lower for word in tree.words[:_OPENING]}
    if opening & words("roles", "elsewhere"):
        return True
    if any((set_apart and _besides(tree, hit)) or _laid_to(tree, hit) for hit in found):
        return True
    nouns = [hit.word for hit in found if hit.form == "noun"]
    heads = nouns + [head for hit in found for head in hit.agents if _armed(tree.words[head])]
    return any(
        tree.words[kid].lower in words("roles", "separate") for at in heads for kid in tree.kids(at, "amod", "det")
    )


def _armed(word: Word) -> bool:
    """True for weapons and those who attack: "another bomb", "other gunmen"; "another teen" is only somebody else."""
    return word.mark is not None or lemma_of(word) in words("groups", "attacker") | words("groups", "militants")


def _says_what(tree: Tree, i: int) -> bool:
    """True for "it was a car bomb", which says what the event told before was."""
    word = tree.words[i]
    subject = tree.kids(word.head, "nsubj") if word.dep == "attr" else []
    return any(tree.words[at].lower in ("it", "this", "that") for at in subject)


def _besides(tree: Tree, hit: Hit) -> bool:
    """True for "they had also attacked": something else that people told of before did."""
    adverbs = {tree.words[kid].lower for kid in tree.kids(hit.word, "advmod")}
    doers = hit.form == "verb" and any(_known_doer(tree, head) for head in hit.agents)
    return doers and bool(adverbs & words("roles", "besides"))


def _laid_to(tree: Tree, hit: Hit) -> bool:
    """True for what somebody is otherwise said to have to do with: "linked to an attack that killed four"."""
    if hit.form != "noun" or any(tree.words[kid].lower in _DEFINITE for kid in tree.kids(hit.word, "det")):
        return False
    above = [tree.words[at] for at in tree.up(hit.word) if at != hit.word]
    return any(
        word.lemma in words("roles", "laid_to") or word.lower in words("roles", "laid_to") for word in above[:_LAID]
    )


def _known_doer(tree: Tree, head: int) -> bool:
    """True for "they" and "the attackers", who were told of before."""
    word = tree.words[head]
    kids = {tree.words[kid].lower for kid in tree.kids(head, "det")}
    return word.lower == "they" or (lemma_of(word) in words("groups", "attacker") and bool(kids & _DEFINITE))


def _some_of(tree: Tree, head: int) -> bool:
    """True for "two of the wounded": some of those told of before."""
    for prep in tree.kids(head, "prep"):
        inner = tree.objects(prep) if tree.words[prep].lower == "of" else []
        for at in inner[:1]:
            kids = {tree.words[kid].lower for kid in tree.kids(at, "det", "poss")}
            return bool(kids & _DEFINITE) or tree.words[at].lower == "them"
    return False


def returning(count: Count) -> bool:
    """True for one person by name, pronoun or "the": likely somebody told of before."""
    first = count.quote.exact.split()[0]
    if first.lower() in words("roles", "returning"):
        return True
    return (count.lo, count.hi) == (1, 1) and first[:1].isupper() and first.lower() not in words("roles", "opening")

"""What a noun phrase says of whom it counts: whose noun it is, whether it is somebody new, or nobody."""

from __future__ import annotations

from marsad.reading.grammar.frames import PACKAGE, lexicon, words
from marsad.reading.grammar.people import lemma_of
from marsad.reading.quantities import Quantity
from marsad.reading.syntax import Tree
from marsad.reading.tables import table

INITIAL = 2
_INDEFINITE = frozenset({"a", "an", "another"})


def one_among(tree: Tree, head: int, phrase: list[int]) -> Quantity | None:
    """The four of "she was one of four people hit": who is one of them says how many they were."""
    word = tree.words[head]
    be = tree.words[word.head]
    if word.dep != "attr" or be.lemma != "be":
        return None
    counted = [tree.words[i].quantity for i in phrase if i <= head]
    numbers = [each for each in counted if each is not None]
    one_of = len(numbers) > 1 and (numbers[0].lo, numbers[0].hi) == (1, 1)
    return numbers[-1] if one_of and any(tree.words[i].lower == "of" for i in phrase) else None


def so_many_dead(tree: Tree, head: int) -> int | None:
    """The three of "a third person has died": the dead so far."""
    verb = tree.words[tree.words[head].head]
    ordinals = table(PACKAGE, "groups")["ordinals"]
    told = next((ordinals[w] for kid in tree.kids(head, "amod") if (w := tree.words[kid].lower) in ordinals), None)
    if told is None or verb.lemma not in words("groups", "dying"):
        return None
    so_far = any(tree.words[kid].lower in ("has", "have") for kid in tree.kids(verb.i, "aux"))
    return int(told) if so_far and tree.words[head].dep == "nsubj" else None


def both_of_two(tree: Tree, head: int, number: Quantity) -> bool:
    """True for "both she and her son": each of the two is counted by itself."""
    word = tree.words[head]
    return number.stated.casefold() == "both" and word.start > number.start and word.tag in ("PRP", "NN", "NNP")


def whose(tree: Tree, head: int) -> bool:
    """True for the "her" of "her brother", where the parser took it for a person."""
    after = tree.words[head + 1] if head + 1 < len(tree.words) else None
    return after is not None and (after.is_noun or after.tag in ("JJ", "JJR", "JJS", "CD"))


def is_attacker(tree: Tree, head: int) -> bool:
    """True for a pronoun of somebody whom the sentence calls the attacker before."""
    word = tree.words[head]
    if word.tag != "PRP" or word.lower not in words("groups", "one_person"):
        return False
    subjects = [each for each in tree.words[:head] if each.dep in ("nsubj", "nsubjpass") and each.is_noun]
    return bool(subjects) and lemma_of(subjects[-1]) in words("groups", "attacker")


def named(tree: Tree, head: int) -> bool:
    """True for a name that no register holds: who is killed or wounded by name is a person."""
    word = tree.words[head]
    # "Omar Jennings" is one, though the name ends as several do.
    one = word.tag == "NNP" or (word.tag == "NNPS" and bool(tree.kids(head, "compound", "amod")))
    proper = one and word.mark is None and len(word.text) > INITIAL
    return proper and word.text[:1].isupper() and not word.text.isupper()


def indefinite(tree: Tree, head: int) -> bool:
    """True for "a vendor" and "an Australian": whoever is killed or wounded is somebody, whatever the noun."""
    word = tree.words[head]
    led = {tree.words[kid].lower for kid in tree.kids(head, "det")}
    many = lemma_of(word) in words("groups", "collective") or word.lemma in lexicon().nouns
    return bool(led & _INDEFINITE) and word.tag in ("NN", "NNP") and not many


def one_dead(tree: Tree, head: int) -> bool:
    """True for "a body": the noun itself is somebody."""
    led = {tree.words[kid].lower for kid in tree.kids(head, "det")}
    return bool(led & _INDEFINITE) and lemma_of(tree.words[head]) in words("groups", "somebody_dead")


def how_many_befell(tree: Tree, noun: int) -> tuple[int, int] | None:
    """The word and the number of "a quadruple murder"."""
    multiples = table(PACKAGE, "groups")["multiples"]
    said = (kid for kid in tree.kids(noun, "amod", "compound", "nmod") if tree.words[kid].lower in multiples)
    return next(((kid, int(multiples[tree.words[kid].lower])) for kid in said), None)


def any_of(tree: Tree, head: int) -> bool:
    """True for "any injuries" and "without casualties", where the words above say whether there were none."""
    if any(tree.words[kid].lower == "any" for kid in tree.kids(head, "det")):
        return True
    told = outcomes_of_noun(lemma_of(tree.words[head])) is not None
    return told and any(tree.words[at].lower == "without" for at in tree.up(head))


def nobody(tree: Tree, head: int) -> bool:
    """True for "without causing any", "did not cause any": the words above the noun deny it."""
    for at in tree.up(head):
        kids = tree.kids(at, "neg", "prep") if at != head else []
        if tree.words[at].lower == "without" or any(tree.words[kid].dep == "neg" for kid in kids):
            return True
    return False


def outcomes_of_noun(lemma: str) -> str | None:
    """The outcome that a counted noun tells by itself, such as fatalities."""
    found = table(PACKAGE, "groups")["outcome_nouns"].get(lemma)
    return None if found is None else str(found)

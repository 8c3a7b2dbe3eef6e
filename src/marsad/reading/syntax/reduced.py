"""Clauses without their helping verb: a participle that the parser takes for what is said, or for a noun's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from marsad.reading.syntax.found import (
    HELPING,
    SUBJECTS,
    children,
    found_dead,
    found_shot,
    found_so,
    found_suffering,
    left_so,
    second_so,
    words_for,
)

if TYPE_CHECKING:
    from marsad.reading.syntax.tree import Word


def reduced(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words, with clauses of participles hung where they belong."""
    made = list(words)
    for word in words:
        if word.dep == "quantmod" and word.tag == "CD":
            _one_of(made, word)
        if word.dep == "amod" and word.tag == "JJ" and word.i and word.text[:1].isupper():
            found_dead(made, word)
        if word.dep == "npadvmod" and word.tag == "NNP":
            _named_object(made, word)
        if word.dep == "npadvmod" and word.tag == "NN":
            _of_town(made, word)
        if word.lower == "shot" and word.tag == "NN":
            found_shot(made, word)
        if word.lower == "whom":
            _of_whom(made, word)
        if word.tag == "VBG":
            found_suffering(made, word)
        if word.tag in ("VBN", "VBD"):
            _accused(made, word)
            _whom_they_say(made, word)
            _garden_path(made, made[word.i])
            _behind_including(made, word)
            found_so(made, word)
            left_so(made, word)
            second_so(made, word)
            _headline(made, word)
            _acted(made, made[word.i])
            _right_behind(made, made[word.i])
    return tuple(made)


def _accused(words: list[Word], word: Word) -> None:
    """Of "police say a man accused of theft was shot" the man is who was shot, not what police say."""
    if word.dep not in ("ccomp", "advcl") or any(each.dep in HELPING for each in children(words, word.i)):
        return
    subject = next((each for each in children(words, word.i) if each.dep in SUBJECTS and each.i < word.i), None)
    behind = [words[word.head]] if word.dep == "advcl" else children(words, word.head)
    said = next((each for each in behind if each.dep == "ccomp" and each.i > word.i), None)
    if subject is None or said is None or not said.is_verb:
        return
    kids = children(words, said.i)
    if any(each.dep in SUBJECTS for each in kids) or not any(each.dep in HELPING for each in kids):
        return
    passive = any(each.dep == "auxpass" for each in kids)
    words[subject.i] = replace(subject, head=said.i, dep="nsubjpass" if passive else "nsubj")
    words[word.i] = replace(word, head=subject.i, dep="acl")


def _whom_they_say(words: list[Word], word: Word) -> None:
    """Of "named the woman police say was killed" the woman was killed, and not the police."""
    if word.dep != "ccomp" or any(each.dep in SUBJECTS for each in children(words, word.i)):
        return
    helped = any(each.dep in HELPING for each in children(words, word.i))
    for somebody in children(words, word.head) if helped else ():
        said = (
            each for each in children(words, somebody.i) if each.dep == "relcl" and each.lemma in words_for("saying")
        )
        if somebody.dep == "dobj" and somebody.i < word.i and any(each.i < word.i for each in said):
            words[word.i] = replace(word, head=somebody.i, dep="relcl")


def _garden_path(words: list[Word], word: Word) -> None:
    """Of "one of five people shot outside a bar has died" one has died, and the people were shot."""
    kids = children(words, word.i)
    if any(each.dep in (*HELPING, "dobj", "cc") for each in kids):
        return
    subject = next((each for each in kids if each.dep in SUBJECTS and each.i < word.i), None)
    verb = next((each for each in kids if each.dep in ("conj", "advcl") and each.i > word.i), None)
    before = words[word.i - 1]
    if subject is None or verb is None or not verb.is_verb or not before.is_noun:
        return
    below = children(words, verb.i)
    helped = any(each.dep in HELPING and each.lower in words_for("perfect") for each in below)
    if not helped or any(each.dep in (*SUBJECTS, "mark") for each in below):
        return
    passive = any(each.dep == "auxpass" for each in below)
    above = verb.i if word.head == word.i else word.head
    words[verb.i] = replace(verb, head=above, dep=word.dep)
    words[subject.i] = replace(subject, head=verb.i, dep="nsubjpass" if passive else "nsubj")
    words[word.i] = replace(word, tag="VBN", head=before.i, dep="acl")


def _behind_including(words: list[Word], word: Word) -> None:
    """Of "five others, including a child, injured" all five are injured."""
    if word.dep != "acl" or words[word.i - 1].text != ",":
        return
    part = words[word.head]
    led = words[part.head]
    if part.dep != "pobj" or led.lower not in words_for("including") or words[led.head].i >= led.i:
        return
    whole = words[led.head]
    words[word.i] = replace(word, head=whole.i, dep="acl")
    if whole.dep == "appos":
        words[whole.i] = replace(whole, head=whole.i, dep="ROOT")


def _named_object(words: list[Word], name: Word) -> None:
    """Of "shot his wife, Mary Nelson, 34, and their son" Mary Nelson is the wife, and the son was shot too."""
    first = name.i
    while first and words[first - 1].head == name.i and words[first - 1].dep == "compound":
        first -= 1
    if first < 2 or words[first - 1].text != ",":
        return
    somebody = words[first - 2]
    if somebody.dep == "dobj" and somebody.head == name.head and somebody.tag == "NN":
        words[name.i] = replace(name, head=somebody.i, dep="appos")


def _of_town(words: list[Word], noun: Word) -> None:
    """Of "Rawa City motorist shot" the motorist was shot, and Rawa City is where he is from."""
    before = words[noun.i - 1]
    if (
        noun.i
        and noun.head == noun.i + 1
        and before.tag == "NNP"
        and before.head == noun.head
        and before.dep in SUBJECTS
    ):
        words[noun.i] = replace(noun, dep=before.dep)
        words[before.i] = replace(before, head=noun.i, dep="compound")


def _one_of(words: list[Word], one: Word) -> None:
    """Of "one of five men wounded died" one died, and five were wounded."""
    of, number = words[one.i + 1], words[one.head]
    people = words[number.head]
    if of.lower != "of" or of.head != number.i or number.dep != "nummod" or people.i <= number.i:
        return
    words[one.i] = replace(one, head=one.i if people.head == people.i else people.head, dep=people.dep)
    words[of.i] = replace(of, head=one.i, dep="prep")
    words[people.i] = replace(people, head=of.i, dep="pobj")


def _of_whom(words: list[Word], whom: Word) -> None:
    """Of "six were shot, one of whom died" one died, and "whom" is the six."""
    of, verb = words[whom.i - 1], words[whom.head]
    some = words[of.head]
    if whom.dep not in SUBJECTS or of.lower != "of" or some.i != of.i - 1 or verb.head not in (some.i, of.i):
        return
    above = verb if some.head == some.i else words[some.head]
    words[whom.i] = replace(whom, head=of.i, dep="pobj")
    words[some.i] = replace(some, head=verb.i, dep=whom.dep)
    words[verb.i] = replace(verb, head=above.i, dep="ROOT" if above.i == verb.i else "advcl")
    whole = words[some.i - 2]
    if above.dep == "relcl" and above.head == whole.i and some.dep in SUBJECTS:
        # "Six men, one of whom died, were shot": it is the six who were.
        top = above.i if whole.head == whole.i else whole.head
        words[above.i] = replace(above, head=top, dep=whole.dep)
        words[whole.i] = replace(whole, head=above.i, dep=some.dep)


def _headline(words: list[Word], word: Word) -> None:
    """Of "suspect arrested after man dies" the man dies, and the suspect was arrested."""
    subject, verb = words[word.head], words[words[word.head].head]
    if word.dep != "acl" or subject.dep not in SUBJECTS or verb.tag != "VBZ" or verb.i < word.i:
        return
    joining = words[verb.i - 2]
    somebody = words[verb.i - 1]
    inside = joining.head == word.i and somebody.head == joining.i and somebody.dep == "pobj"
    if joining.lower not in words_for("joining") or not inside or somebody.tag != "NN" or children(words, somebody.i):
        return
    above = word.i if verb.head == verb.i else verb.head
    words[subject.i] = replace(subject, head=word.i, dep="nsubjpass")
    words[word.i] = replace(word, head=above, dep=verb.dep)
    words[joining.i] = replace(joining, head=verb.i, dep="mark")
    words[somebody.i] = replace(somebody, head=verb.i, dep="nsubj")
    words[verb.i] = replace(verb, head=word.i, dep="advcl")


def _acted(words: list[Word], word: Word) -> None:
    """Of "a man stabbed and ran over several people" the man stabbed them, and was not stabbed."""
    doer = words[word.head]
    if word.dep != "acl" or doer.dep != "ROOT" or word.i != doer.i + 1:
        return
    joined = next((each for each in children(words, word.i) if each.dep == "conj" and each.tag == "VBD"), None)
    if joined is None or any(each.dep in (*SUBJECTS, *HELPING) for each in children(words, joined.i)):
        return
    if any(each.dep == "dobj" or each.lower in words_for("running") for each in children(words, joined.i)):
        words[word.i] = replace(word, tag="VBD", head=word.i, dep="ROOT")
        words[doer.i] = replace(doer, head=word.i, dep="nsubj")


def _right_behind(words: list[Word], word: Word) -> None:
    """Of "a bank mourns the family of the clerk killed today" the clerk was killed, and not the bank."""
    before = words[word.i - 1]
    if word.dep != "advcl" or not before.is_noun or before.dep not in ("pobj", "dobj") or before.i < words[word.head].i:
        return
    if not any(each.dep in (*SUBJECTS, *HELPING, "mark", "advmod", "dobj") for each in children(words, word.i)):
        words[word.i] = replace(word, tag="VBN", head=before.i, dep="acl")

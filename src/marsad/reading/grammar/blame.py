"""Who is said to be behind an event by the words around it: blamed, accused, responsible, named by a claim."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, pairwise

from marsad.claims import ActorRole
from marsad.reading.grammar.clauses import subjects
from marsad.reading.grammar.frames import words
from marsad.reading.grammar.hits import Hit
from marsad.reading.syntax import Tree

_FAR = 7
_NEAR = 3


def blamed(tree: Tree, hit: Hit) -> Iterator[tuple[int, ActorRole]]:
    """Heads of those held responsible for what a hit tells of, with their role; "no group claimed it" names nobody."""
    for head, role in _blamed(tree, hit):
        words_before = {tree.words[kid].lower for kid in tree.kids(head, "det", "neg")}
        if tree.words[head].lower not in words("roles", "nobody") and "no" not in words_before:
            yield head, role


def _blamed(tree: Tree, hit: Hit) -> Iterator[tuple[int, ActorRole]]:
    yield from _in_clause(tree, hit.word)
    over = ""
    for below, at in pairwise(islice(tree.up(hit.word), _FAR)):
        word = tree.words[at]
        link = tree.words[below].lower
        over = link if link in words("blame", "of_deed") else over
        if word.is_verb and word.lemma in words("blame", "accusing") and over:
            yield from ((head, ActorRole.SUSPECTED) for head in _accused(tree, at))
        elif word.is_verb and word.lemma in words("blame", "ascribing"):
            yield from ((head, ActorRole.SUSPECTED) for head in _ascribed(tree, at))
        elif word.lemma in words("blame", "joining_in") and link in words("blame", "of_part"):
            yield from ((head, ActorRole.SUSPECTED) for head in _doers(tree, at))
        elif word.lower in words("blame", "answering") and (
            link in words("blame", "of_deed") or word.lower == "behind"
        ):
            yield from ((head, ActorRole.SUSPECTED) for head in _answering(tree, at))
        elif word.lower in words("blame", "answer") and link in words("blame", "of_deed"):
            claims = tree.words[word.head].lemma in words("blame", "claiming")
            role = ActorRole.CLAIMANT if claims else ActorRole.SUSPECTED
            yield from ((head, role) for head in subjects(tree, word.head) if claims)
        elif word.lemma in words("blame", "claiming") and tree.words[below].dep == "nsubjpass":
            yield from ((head, ActorRole.CLAIMANT) for prep in tree.kids(at, "agent") for head in tree.objects(prep))
        if word.is_verb and at != hit.word and word.lemma not in words("blame", "passing"):
            return


def _in_clause(tree: Tree, i: int) -> Iterator[tuple[int, ActorRole]]:
    """Who answers for it in a clause on it: "the incident, for which X is held responsible"."""
    for at in (i, *islice(tree.up(i), _NEAR)):
        for clause in tree.kids(at, "relcl"):
            answers = [
                kid for kid in (clause, *tree.kids(clause)) if tree.words[kid].lower in words("blame", "answering")
            ]
            for_it = any(
                tree.words[kid].lower == "which" for prep in tree.kids(clause, "prep") for kid in tree.kids(prep)
            )
            if answers and for_it:
                yield from ((head, ActorRole.SUSPECTED) for head in subjects(tree, clause))


def _accused(tree: Tree, verb: int) -> list[int]:
    if tree.kids(verb, "auxpass") or tree.words[verb].dep in ("acl", "relcl"):
        return subjects(tree, verb)
    return [each for at in tree.kids(verb, "dobj") for each in tree.conjuncts(at)]


def _ascribed(tree: Tree, verb: int) -> list[int]:
    preps = [kid for kid in tree.kids(verb, "prep", "dative") if tree.words[kid].lower in ("to", "on")]
    return [each for prep in preps for each in tree.objects(prep)]


def _doers(tree: Tree, at: int) -> list[int]:
    return subjects(tree, at) or [each for kid in tree.kids(at, "poss") for each in tree.conjuncts(kid)]


def _answering(tree: Tree, at: int) -> list[int]:
    """Of "X is responsible for", "hold X responsible for", "those responsible": X."""
    word = tree.words[at]
    above = tree.words[word.head]
    if above.is_noun:
        return [above.i]
    if above.lemma in words("blame", "holding"):
        objects = [each for kid in tree.kids(above.i, "dobj") for each in tree.conjuncts(kid)]
        return objects or tree.kids(at, "nsubj") or subjects(tree, above.i)
    return [each for kid in tree.kids(at, "nsubj") for each in tree.conjuncts(kid)] or subjects(tree, above.i)

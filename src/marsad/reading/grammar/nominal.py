"""Who did it and whom it befell, around the noun of an event."""

from __future__ import annotations

from marsad.reading.grammar.clauses import objects_of, subjects
from marsad.reading.grammar.frames import Frame, words
from marsad.reading.grammar.modality import tried
from marsad.reading.grammar.people import group_of_noun, lemma_of
from marsad.reading.syntax import Tree, Word


def of_noun(tree: Tree, word: Word, frame: Frame) -> tuple[list[int], list[int]]:
    if tried(tree, word.i):
        word = tree.words[word.head]
    agents = objects_of(tree, word.i, "by")
    agents += [
        kid
        for kid in tree.kids(word.i, "poss", "compound", "nmod", "amod")
        if _is_actor(tree.words[kid]) and (tree.words[kid].dep == "poss" or not _kind_of_deed(tree.words[kid]))
    ]
    agents += _light_subject(tree, word.i)
    agents += [word.i] if frame.agent == "itself" else []
    agents += _in_clause(tree, word.i)
    targets = (
        [
            each
            for prep in ("of", "on", "against", *(("to",) if frame.family == "destruction" else ()))
            for each in objects_of(tree, word.i, prep)
            if tree.words[each].entity not in ("DATE", "TIME")
        ]
        or _done_to(tree, word)
        or _of_a_day(tree, word.i)
        or _owners(tree, word.i, frame)
        or _target_of(tree, word.i)
    )
    sides = targets + [each for prep in ("between", "with") for each in objects_of(tree, word.i, prep)]
    return (agents + sides, []) if frame.agent == "both" else (agents, targets if frame.patient != "none" else [])


def _done_to(tree: Tree, word: Word) -> list[int]:
    """Whom it befell, of "causing injuries to five men", where "to" may hang on either word."""
    if word.lemma not in words("light", "done_to"):
        return []
    places = (word.i, word.head) if word.dep == "dobj" else (word.i,)
    return [each for at in places for each in objects_of(tree, at, "to")]


def _of_a_day(tree: Tree, i: int) -> list[int]:
    """Whom it befell, where the parser hung them on the day: "the murder in May of X"."""
    days = [at for kid in tree.kids(i, "prep") for at in tree.kids(kid, "pobj") if tree.words[at].entity == "DATE"]
    return [each for day in days for each in objects_of(tree, day, "of")]


def bearers(tree: Tree, i: int) -> list[int]:
    """Who has a wound: "a man with a gunshot wound", "found two men with wounds"."""
    prep = tree.words[tree.words[i].head]
    if prep.lower != "with" or prep.i == i:
        return []
    above = tree.words[prep.head]
    if above.lemma in words("light", "wards") and above.dep == "pobj":
        # "Three others are in the hospital with gunshot wounds": they have them.
        above = tree.words[tree.words[above.head].head]
    if above.dep == "pobj" and group_of_noun(lemma_of(above)) is None and above.tag in ("NN", "NNS"):
        # "Three men walked into a gas station with gunshot wounds."
        verb = next((at for at in tree.up(above.i) if tree.words[at].is_verb), None)
        found = tree.kids(verb, "dobj") if verb is not None else []
        who = found or (subjects(tree, verb) if verb is not None else [])
        if any(group_of_noun(lemma_of(tree.words[at])) is not None for at in who):
            return who
    if above.is_noun:
        return tree.conjuncts(_first_of_list(tree, above.i))
    objects = tree.kids(above.i, "dobj") if above.is_verb else []
    return [each for at in objects or (subjects(tree, above.i) if above.is_verb else []) for each in tree.conjuncts(at)]


def owners_of_wounds(tree: Tree, i: int) -> list[int]:
    """Whose wounds they are, of "the guard's injuries are not life-threatening"."""
    be = tree.words[tree.words[i].head]
    if tree.words[i].dep != "nsubj" or be.lemma not in words("light", "being"):
        return []
    return tree.kids(i, "poss")


def _first_of_list(tree: Tree, i: int) -> int:
    """Of "two women and a man with wounds" the women, if all were found so."""
    first = i
    while tree.words[first].dep == "conj" and tree.words[tree.words[first].head].is_noun:
        first = tree.words[first].head
    verb = tree.words[tree.words[first].head]
    return first if tree.words[first].dep in ("dobj", "nsubjpass") and verb.lemma in words("light", "finding") else i


def _series(tree: Tree, i: int) -> int:
    """Of "a series of attacks" the series."""
    prep = tree.words[tree.words[i].head]
    above = tree.words[prep.head]
    return above.i if prep.lower == "of" and above.lemma in words("light", "series") else i


def _owners(tree: Tree, i: int, frame: Frame) -> list[int]:
    """Whom it befell, of "X's murder"; a party's murder is its deed, and nobody but the dead owns a death."""
    if not frame.harms:
        return []
    owners = tree.kids(i, "poss")
    if frame.patient == "subject":
        return [kid for kid in owners if tree.words[kid].is_noun]
    return [kid for kid in owners if tree.words[kid].mark is None and tree.words[kid].tag in ("NNP", "NNPS")]


def _target_of(tree: Tree, i: int) -> list[int]:
    """What was "the target of an attack"."""
    prep = tree.words[tree.words[i].head]
    noun = tree.words[prep.head]
    if prep.lower != "of" or noun.lemma not in words("light", "targets"):
        return []
    verb = tree.words[noun.head]
    return subjects(tree, verb.i) if verb.is_verb and verb.lemma in ("be", "become") else []


def _in_clause(tree: Tree, i: int) -> list[int]:
    """Who did it: "the attack perpetrated by X", "the murder, which was committed by X"."""
    clauses = [kid for kid in tree.kids(i, "acl", "relcl") if tree.words[kid].lemma in words("light", "verbs")]
    return [each for clause in clauses for each in objects_of(tree, clause, "by")]


def _is_actor(word: Word) -> bool:
    return word.mark is not None and word.mark.kind == "actor"


def _kind_of_deed(word: Word) -> bool:
    """True for a word that only says what kind of attack it is: "a terrorist attack"."""
    return word.mark is not None and word.mark.generic and word.lower in words("roles", "kinds_of_deed")


def _light_subject(tree: Tree, i: int) -> list[int]:
    """Who carried it out: the subject of the light verb whose object the noun is."""
    i = _series(tree, i)
    head = tree.words[i].head
    verb = tree.words[head]
    if not verb.is_verb or verb.lemma not in words("light", "verbs"):
        return []
    if tree.words[i].dep == "dobj":
        return subjects(tree, head)
    if tree.words[i].dep == "nsubjpass":
        return objects_of(tree, head, "by")
    return []

"""Who stands where around a word of an event: agents and patients by the relations of the tree."""

from __future__ import annotations

from marsad.reading.grammar.clauses import objects_of, passive, subjects
from marsad.reading.grammar.frames import Frame, words
from marsad.reading.grammar.nominal import bearers, of_noun, owners_of_wounds
from marsad.reading.syntax import Tree, Word
from marsad.reading.syntax.repairs import SUBJECTS
from marsad.reading.tables import table


def arguments(tree: Tree, word: Word, frame: Frame, form: str) -> tuple[list[int], list[int]]:
    """Heads of who did it and whom it befell; an age among them is nobody: "X, 20 years old, and Y"."""
    agents, patients = _arguments(tree, word, frame, form)
    return [] if frame.agent == "none" else agents, [at for at in patients if not _age(tree, at)]


def _age(tree: Tree, at: int) -> bool:
    """True for an age behind a name; the parser was given one word for its several."""
    word, above = tree.words[at], tree.words[tree.words[at].head]
    shortened = (
        word.end - word.start > len(word.text) and word.lower == table("marsad.reading.syntax", "proxies")["somebody"]
    )
    if not shortened or above.i >= at:
        return False
    bare = not tree.kids(at, "det", "poss", "nummod", "amod")
    if above.tag == "NNS" and bare:
        return word.dep in ("conj", "appos", "amod", "npadvmod", "nummod")  # "two children 6 and 11 years old"
    return word.dep in ("conj", "appos") and above.tag == "NNP"


def _arguments(tree: Tree, word: Word, frame: Frame, form: str) -> tuple[list[int], list[int]]:
    if frame.patient == "toll":
        return [], _toll(tree, word.i)
    if frame.patient == "bearer":
        return [], bearers(tree, word.i)
    if frame.patient == "owner":
        return [], owners_of_wounds(tree, word.i)
    if frame.patient == "on-self":
        own = [at for at in objects_of(tree, word.i, "on") if tree.words[at].lower in words("groups", "own_death")]
        return subjects(tree, word.i), own
    if frame.patient == "of-person":
        return [], [at for at in objects_of(tree, word.i, "of") if tree.words[at].is_noun]
    if form == "noun":
        return of_noun(tree, word, frame)
    if form in ("adjective", "participle"):
        return [], _of_adjective(tree, word)
    agents, patients = _of_verb(tree, word.i, frame)
    if frame.patient == "of":
        lives = tree.kids(word.i, "dobj", "nsubjpass")
        patients = [each for life in lives for prep in tree.kids(life, "prep") for each in tree.objects(prep)]
        patients = patients or lives
    if frame.patient == "set-on-fire":
        return agents, patients + _set_on_fire(tree, word.i)
    if frame.agent == "both":
        return agents + objects_of(tree, word.i, "with"), []
    return (agents, patients) if frame.patient != "none" else (agents, [])


def misread_subject(tree: Tree, i: int) -> int | None:
    """The doer before a verb that the parser took for a participle: "the rebels kidnapped senator X"."""
    word = tree.words[i]
    if word.dep != "amod" or word.tag not in ("VBN", "VBD") or not i:
        return None
    before, head = tree.words[i - 1], tree.words[word.head]
    plain = before.tag in ("NN", "NNS", "NNP", "NNPS") and head.i > i and not tree.kids(i, "advmod", "aux")
    return before.i if plain and head.tag in ("NN", "NNP", "NNPS") else None


def _of_verb(tree: Tree, i: int, frame: Frame) -> tuple[list[int], list[int]]:
    doer = misread_subject(tree, i)
    if doer is not None:
        return [doer], tree.conjuncts(tree.words[i].head)
    counted = [
        kid for kid in tree.kids(i, "npadvmod", "nummod") if kid == i - 1 and tree.words[kid].quantity is not None
    ]
    if counted and not tree.kids(i, *SUBJECTS, "aux", "auxpass"):
        return [], counted  # "left two dead and four wounded"
    subject = subjects(tree, i)
    if frame.patient == "subject":
        return [], subject
    if timed := _before_a_time(tree, i):
        return subject, timed
    if frame.weak and (shared := _shared_object(tree, i)):
        return subject, shared
    if passive(tree, i, frame):
        by = [
            each
            for prep in tree.kids(i, "agent", "prep")
            if tree.words[prep].lower == "by"
            for each in tree.objects(prep)
        ]
        return by, subject + _along_with(tree, i, subject)
    if tree.words[i].tag == "VBG" and not tree.kids(i, "dobj") and (of := objects_of(tree, i, "of")):
        return objects_of(tree, i, "by"), of  # "slaying of a judge may be a feud"
    heads = [each for at in tree.kids(i, "dobj", "dative") for each in tree.conjuncts(at)]
    heads = heads or _how_many_more(tree, i)
    heads += _listed_on(tree, i, heads)
    return subject, heads + _along_with(tree, i, heads)


def _how_many_more(tree: Tree, i: int) -> list[int]:
    """The number that the parser took for how much: "wounding at least 230 more"."""
    return [
        kid
        for kid in tree.kids(i, "advmod", "npadvmod")
        if kid > i and tree.kids(kid, "nummod") and _counting(tree, kid)
    ]


def _before_a_time(tree: Tree, i: int) -> list[int]:
    """The number that the parser counted nights by: "injured five late Saturday night"."""
    behind = tree.words[i + 1] if i + 1 < len(tree.words) else None
    if behind is None or behind.quantity is None or behind.dep != "nummod":
        return []
    time = tree.words[behind.head]
    told = time.tag == "NNP" or time.lower in words("light", "parts_of_day")
    return [behind.i] if told and time.dep == "npadvmod" and time.head == i else []


def _set_on_fire(tree: Tree, i: int) -> list[int]:
    """What burned: of "set fire to the hall" the hall, where the parser hangs "to" on either word."""
    fires = [i, *tree.kids(i, "dobj")]
    preps = [kid for at in fires for kid in tree.kids(at, "prep", "dative") if tree.words[kid].lower == "to"]
    return [each for prep in preps for each in tree.objects(prep)]


def _listed_on(tree: Tree, i: int, heads: list[int]) -> list[int]:
    """The rest of a list that the parser joined too high: "attacks targeting police, villagers and farms"."""
    if not heads or tree.words[i].dep != "acl":
        return []
    comma = max(tree.phrase(max(heads))) + 1
    if comma >= len(tree.words) or tree.words[comma].text != ",":
        return []
    nouns = (word for word in tree.words[comma + 1 :] if word.is_noun and word.dep == "conj" and word.head < i)
    rest = next((word.i for word in nouns if min(tree.phrase(word.i)) == comma + 1), None)
    return [] if rest is None else tree.conjuncts(rest)


def _along_with(tree: Tree, i: int, heads: list[int]) -> list[int]:
    """Who else: "detained the leader along with three of his men"."""
    kids = [kid for at in (i, *heads) for kid in tree.kids(at)]
    joining = words("light", "joining")
    beneath = [each for kid in kids if tree.words[kid].lower in joining for each in tree.kids(kid, "prep")]
    preps = [kid for kid in (*kids, *beneath) if tree.words[kid].lower == "with"]
    joined = [prep for prep in dict.fromkeys(preps) if prep and tree.words[prep - 1].lower in joining]
    return [each for prep in joined for each in tree.objects(prep)]


def _shared_object(tree: Tree, i: int) -> list[int]:
    """The object of a joined verb, where a verb has none: "stabbed and ran over several people"."""
    if tree.kids(i, "dobj", "auxpass", "nsubjpass"):
        return []
    joined = [kid for kid in tree.kids(i, "conj") if tree.words[kid].is_verb]
    shared = [each for verb in joined for at in tree.kids(verb, "dobj") for each in tree.conjuncts(at)]
    return shared or [each for verb in joined for each in objects_of(tree, verb, "over")]


def _of_adjective(tree: Tree, word: Word) -> list[int]:
    head = tree.words[word.head]
    if word.tag == "RB":
        return [at for at in (word.head, word.i - 1) if at >= 0 and tree.words[at].quantity is not None][:1]
    if any(tree.words[kid].quantity for kid in tree.kids(word.i, "nummod")):
        return [word.i]
    if (head.is_noun or head.quantity is not None) and word.dep in ("amod", "acl", "relcl", "appos", "compound"):
        behind = word.dep in ("amod", "acl") and head.i < word.i
        heads = _before(tree, word) if behind else [head.i]
        return [at for at in heads if not _fares_otherwise(tree, at, word.i)]
    own = [each for at in tree.kids(word.i, *SUBJECTS, "npadvmod") for each in tree.conjuncts(at)]
    if own:
        return own
    if head.is_verb:
        objects = [each for at in tree.kids(head.i, "dobj") for each in tree.conjuncts(at) if at < word.i]
        return objects or subjects(tree, head.i)
    return []


def _fares_otherwise(tree: Tree, somebody: int, state: int) -> bool:
    """True for the others of "left a man dead and others injured": behind them stands what befell them."""
    return somebody > state and any(
        tree.words[kid].tag in ("VBN", "JJ") and kid > somebody for kid in tree.kids(somebody, "acl", "amod")
    )


def _before(tree: Tree, word: Word) -> list[int]:
    """All the objects that stand before a state of theirs: "left three soldiers and nine militants dead"."""
    first = word.head
    while tree.words[first].dep == "conj" and tree.words[tree.words[first].head].is_noun:
        first = tree.words[first].head
    return tree.conjuncts(first) if tree.words[first].dep == "dobj" else [word.head]


def _toll(tree: Tree, i: int) -> list[int]:
    """The number a toll stands at: the last one behind its noun or behind the verb over it."""
    verb = next((at for at in tree.up(i) if tree.words[at].is_verb), i)
    numbers = [at for at in tree.below(verb, stop=("advcl", "relcl")) if at > i and _counting(tree, at)]
    return [max(numbers)] if numbers else []


def _counting(tree: Tree, i: int) -> bool:
    word = tree.words[i]
    return word.quantity is not None or any(tree.words[kid].quantity is not None for kid in tree.kids(i, "nummod"))

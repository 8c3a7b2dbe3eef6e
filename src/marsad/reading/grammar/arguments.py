"""Who stands where around a word of an event: agents and patients by the relations of the tree."""

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
    if aimed and word.tag != "VBN":
        return False
    return frame is not None and frame.outcome is not None and frame.patient == "object" and word.tag in ("VBN", "VBD")


def subjects(tree: Tree, i: int, depth: int = 0) -> list[int]:
    """The heads that stand as subject of a verb, its own or its governor's."""
    own = tree.kids(i, *SUBJECTS)
    word, head = tree.words[i], tree.words[i].head
    if own:
        if tree.words[own[0]].tag in _RELATIVES and word.dep in ("relcl", "ccomp"):
            return tree.conjuncts(head)[:1] if tree.words[head].is_noun else []
        return [each for at in own for each in tree.conjuncts(at)]
    if depth > 6 or head == i:
        return []
    if word.dep in ("acl", "relcl"):
        return [_described(tree, word)]
    governor = tree.words[head]
    said = _said_before(tree, word) if word.dep == "conj" else None
    if said is not None:
        return subjects(tree, said, depth + 1)
    if word.dep in ("conj", "xcomp", "advcl", "ccomp", "pcomp", "dep", "acomp", "oprd", "attr") and (
        governor.is_verb or governor.tag == "IN"
    ):
        return subjects(tree, head, depth + 1)
    return []


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


def arguments(tree: Tree, word: Word, frame: Frame, form: str) -> tuple[list[int], list[int]]:
    if frame.patient == "toll":
        return [], _toll(tree, word.i)
    if frame.patient == "bearer":
        return [], _bearers(tree, word.i)
    if frame.patient == "of-person":
        return [], [at for at in _objects_of(tree, word.i, "of") if tree.words[at].is_noun]
    if form == "noun":
        return _of_noun(tree, word, frame)
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
        return agents + _objects_of(tree, word.i, "with"), []
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
    subject = subjects(tree, i)
    if frame.patient == "subject":
        return [], subject
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
    heads = [each for at in tree.kids(i, "dobj", "dative") for each in tree.conjuncts(at)]
    heads += _listed_on(tree, i, heads)
    return subject, heads + _along_with(tree, i, heads)


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
    return [each for verb in joined for at in tree.kids(verb, "dobj") for each in tree.conjuncts(at)]


def _of_adjective(tree: Tree, word: Word) -> list[int]:
    head = tree.words[word.head]
    if word.tag == "RB":
        return [at for at in (word.head, word.i - 1) if at >= 0 and tree.words[at].quantity is not None][:1]
    if any(tree.words[kid].quantity for kid in tree.kids(word.i, "nummod")):
        return [word.i]
    if (head.is_noun or head.quantity is not None) and word.dep in ("amod", "acl", "relcl", "appos", "compound"):
        return _before(tree, word) if word.dep == "amod" and head.i < word.i else [head.i]
    own = [each for at in tree.kids(word.i, *SUBJECTS, "npadvmod") for each in tree.conjuncts(at)]
    if own:
        return own
    if head.is_verb:
        objects = [each for at in tree.kids(head.i, "dobj") for each in tree.conjuncts(at) if at < word.i]
        return objects or subjects(tree, head.i)
    return []


def _before(tree: Tree, word: Word) -> list[int]:
    """All the objects that stand before a state of theirs: "left three soldiers and nine militants dead"."""
    first = word.head
    while tree.words[first].dep == "conj" and tree.words[tree.words[first].head].is_noun:
        first = tree.words[first].head
    return tree.conjuncts(first) if tree.words[first].dep == "dobj" else [word.head]


def _of_noun(tree: Tree, word: Word, frame: Frame) -> tuple[list[int], list[int]]:
    agents = _objects_of(tree, word.i, "by")
    agents += [
        kid
        for kid in tree.kids(word.i, "poss", "compound", "nmod", "amod")
        if _is_actor(tree.words[kid]) and (tree.words[kid].dep == "poss" or not _kind_of_deed(tree.words[kid]))
    ]
    agents += _light_subject(tree, word.i)
    agents += [word.i] if frame.agent == "itself" else []
    agents += _in_clause(tree, word.i)
    targets = [
        each
        for prep in ("of", "on", "against", *(("to",) if frame.family == "destruction" else ()))
        for each in _objects_of(tree, word.i, prep)
    ]
    sides = targets + [each for prep in ("between", "with") for each in _objects_of(tree, word.i, prep)]
    return (agents + sides, []) if frame.agent == "both" else (agents, targets if frame.patient != "none" else [])


def _bearers(tree: Tree, i: int) -> list[int]:
    """Who has a wound: "a man with a gunshot wound", "found two men with wounds"."""
    prep = tree.words[tree.words[i].head]
    if prep.lower != "with" or prep.i == i:
        return []
    above = tree.words[prep.head]
    if above.is_noun:
        return tree.conjuncts(above.i)
    objects = tree.kids(above.i, "dobj") if above.is_verb else []
    return [each for at in objects or (subjects(tree, above.i) if above.is_verb else []) for each in tree.conjuncts(at)]


def _in_clause(tree: Tree, i: int) -> list[int]:
    """Who did it: "the attack perpetrated by X", "the murder, which was committed by X"."""
    clauses = [kid for kid in tree.kids(i, "acl", "relcl") if tree.words[kid].lemma in words("light", "verbs")]
    return [each for clause in clauses for each in _objects_of(tree, clause, "by")]


def _toll(tree: Tree, i: int) -> list[int]:
    """The number a toll stands at: the last one behind its noun or behind the verb over it."""
    verb = next((at for at in tree.up(i) if tree.words[at].is_verb), i)
    numbers = [at for at in tree.below(verb, stop=("advcl", "relcl")) if at > i and _counting(tree, at)]
    return [max(numbers)] if numbers else []


def _counting(tree: Tree, i: int) -> bool:
    word = tree.words[i]
    return word.quantity is not None or any(tree.words[kid].quantity is not None for kid in tree.kids(i, "nummod"))


def _is_actor(word: Word) -> bool:
    return word.mark is not None and word.mark.kind == "actor"


def _kind_of_deed(word: Word) -> bool:
    """True for a word that only says what kind of attack it is: "a terrorist attack"."""
    return word.mark is not None and word.mark.generic and word.lower in words("roles", "kinds_of_deed")


def _objects_of(tree: Tree, i: int, preposition: str) -> list[int]:
    preps = [kid for kid in tree.kids(i, "prep", "agent") if tree.words[kid].lower == preposition]
    return [each for prep in preps for each in tree.objects(prep)]


def _light_subject(tree: Tree, i: int) -> list[int]:
    """Who carried it out: the subject of the light verb whose object the noun is."""
    head = tree.words[i].head
    verb = tree.words[head]
    if not verb.is_verb or verb.lemma not in words("light", "verbs"):
        return []
    if tree.words[i].dep == "dobj":
        return subjects(tree, head)
    if tree.words[i].dep == "nsubjpass":
        return _objects_of(tree, head, "by")
    return []

"""Finds the words of a tree that tell of an event, and who stands where around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from marsad.claims import Realis
from marsad.reading.grammar.frames import PACKAGE, Frame, lexicon, words
from marsad.reading.grammar.modality import negated, purpose, realis_of
from marsad.reading.grammar.people import lemma_of
from marsad.reading.marks import MarkKind
from marsad.reading.syntax import Tree, Word
from marsad.reading.syntax.tree import SUBJECTS
from marsad.reading.tables import table

_MOST = 64
_ADJECTIVES = ("JJ", "RB", "VBN", "VBD", "NN")
_RELATIVES = ("WDT", "WP", "WP$")


@dataclass(frozen=True, slots=True)
class Hit:
    """A word that tells of an event: heads of its agents and patients, and whether it is said to have happened."""

    word: int
    frame: Frame
    form: str
    agents: tuple[int, ...] = ()
    patients: tuple[int, ...] = ()
    negated: bool = False
    realis: Realis = Realis.ACTUAL

    @property
    def rule(self) -> str:
        """The id that stands in the record."""
        return f"{self.frame.id}/{self.form}"


def hits(tree: Tree) -> list[Hit]:
    """Every hit of the tree, in order."""
    found = [hit for word in tree.words for hit in _hit(tree, word)][:_MOST]
    return [_with_doers(tree, hit, found) for hit in found] or _devices(tree)


def _devices(tree: Tree) -> list[Hit]:
    """The first weapon named as a thing, in a sentence without any word of an event."""
    frame = lexicon().nouns[".weapon"][0]
    named = (w for w in tree.words if w.is_noun and w.mark is not None and w.mark.kind is MarkKind.WEAPON)
    return [Hit(word.i, frame, "noun") for word in named][:1]


def _with_doers(tree: Tree, hit: Hit, found: list[Hit]) -> Hit:
    """An event added to another has its doers: "they shelled A, in addition to attacks on B"."""
    if hit.agents or hit.form != "noun":
        return hit
    added = any(tree.words[at].lower in words("light", "additive") for at in tree.up(hit.word))
    doers = next((other.agents for other in found if other.agents), ()) if added else ()
    return replace(hit, agents=doers) if doers else hit


def _hit(tree: Tree, word: Word) -> Iterator[Hit]:
    if purpose(tree, word.i):
        return
    for form, frames in _entries(tree, word):
        frame = next((each for each in frames if _fits(tree, word, each, form)), None)
        if frame is not None:
            agents, patients = _parties(tree, word, frame, form)
            yield Hit(
                word.i,
                frame,
                form,
                agents=tuple(agents),
                patients=tuple(patients),
                negated=negated(tree, word.i) and not _counts_nobody(word, form),
                realis=frame.realis or realis_of(tree, word.i),
            )
            return


def _counts_nobody(word: Word, form: str) -> bool:
    """True for "no casualties", "no injuries": nobody was harmed, yet the event was."""
    return form == "noun" and lemma_of(word) in table(PACKAGE, "groups")["outcome_nouns"]


def _entries(tree: Tree, word: Word) -> Iterator[tuple[str, tuple[Frame, ...]]]:
    known = lexicon()
    if word.is_verb and word.lemma in known.verbs and not _nominal(tree, word):
        yield "verb", known.verbs[word.lemma]
    if word.lower in known.adjectives and word.tag in _ADJECTIVES and not (_particle(tree, word) or _the_wounded(tree, word)):
        yield "adjective", known.adjectives[word.lower]
    if word.is_verb and word.lemma in known.verbs and word.dep == "amod" and _counted(tree, word.head):
        yield "participle", known.verbs[word.lemma]
    lemma = word.lemma if word.lemma in known.nouns else word.lower.removesuffix("s")
    if (
        (word.is_noun or word.tag == "VBG")
        and lemma in known.nouns
        and not _modifies(tree, word)
        and not _to_death(tree, word)
    ):
        yield "noun", known.nouns[lemma]


def _to_death(tree: Tree, word: Word) -> bool:
    """True for the "death" of "stabbed to death", which belongs to its verb."""
    before = tree.words[word.i - 1] if word.i else None
    if before is None or before.lower != "to":
        return False
    phrase = f"to {word.lower}"
    above = (lexicon().verbs.get(tree.words[at].lemma, ()) for at in tree.up(word.i))
    return any(phrase in frame.with_particle for frames in above for frame in frames)


def _particle(tree: Tree, word: Word) -> bool:
    """True for the "dead" of "shot dead", which belongs to its verb."""
    frames = lexicon().verbs.get(tree.words[word.head].lemma, ())
    return any(word.lower in frame.with_particle for frame in frames)


def _nominal(tree: Tree, word: Word) -> bool:
    """True for a participle that stands as adjective or noun: "injured civilians", "two of the wounded"."""
    if word.dep in ("amod", "compound"):
        return True
    return _the_wounded(tree, word)


def _the_wounded(tree: Tree, word: Word) -> bool:
    """True for a participle that stands for people: "two of the wounded"."""
    return word.dep == "pobj" and bool(tree.kids(word.i, "det"))


def _counted(tree: Tree, i: int) -> bool:
    return any(tree.words[kid].quantity is not None for kid in tree.kids(i))


def _modifies(tree: Tree, word: Word) -> bool:
    """True for an event word that only modifies another noun or a verb: attack survivors, shot to death."""
    above = tree.words[word.head]
    if word.lower == "death" and above.lower == "to":
        return True
    return word.dep in ("compound", "nmod", "amod")


def _fits(tree: Tree, word: Word, frame: Frame, form: str) -> bool:
    if form != "verb":
        return True
    following = [tree.words[i].lower for i in range(word.i + 1, min(word.i + 4, len(tree.words)))]
    if frame.with_particle:
        joined = " ".join(following)
        below = {tree.words[kid].lower for kid in tree.kids(word.i, "prt", "advmod", "acomp", "oprd", "dobj")}
        deadly = "to death" in frame.with_particle and any(
            tree.words[at].lower == "death" for kid in tree.kids(word.i, "prep") for at in tree.kids(kid, "pobj")
        )
        return deadly or bool(below & frame.with_particle) or any(joined.startswith(each) for each in frame.with_particle)
    if frame.with_object:
        return any(tree.words[kid].lemma in frame.with_object for kid in tree.kids(word.i, "dobj", "nsubjpass"))
    if frame.with_event_object:
        things = [*tree.kids(word.i, "dobj", "nsubjpass")]
        tries = words("modality", "attempts")
        return any(tree.words[i].lemma in (*lexicon().nouns, *tries) or tree.words[i].mark for i in things)
    return True


def passive(tree: Tree, i: int, frame: Frame | None = None) -> bool:
    """True if the verb's subject is its patient; a harming verb without an object is read so ("five wounded")."""
    word = tree.words[i]
    if tree.kids(i, "auxpass", "nsubjpass"):
        return True
    if tree.kids(i, "dobj", "dative"):
        return False
    if word.tag == "VBN" and word.dep in ("acl", "relcl", "amod"):
        return True
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
        return [head]
    governor = tree.words[head]
    if word.dep in ("conj", "xcomp", "advcl", "ccomp", "pcomp", "dep", "acomp", "oprd", "attr") and (
        governor.is_verb or governor.tag == "IN"
    ):
        return subjects(tree, head, depth + 1)
    return []


def _parties(tree: Tree, word: Word, frame: Frame, form: str) -> tuple[list[int], list[int]]:
    if frame.patient == "toll":
        return [], _toll(tree, word.i)
    if form == "noun":
        return _of_noun(tree, word, frame)
    if form in ("adjective", "participle"):
        return [], _of_adjective(tree, word)
    agents, patients = _of_verb(tree, word.i, frame)
    if frame.patient == "of":
        lives = tree.kids(word.i, "dobj", "nsubjpass")
        patients = [each for life in lives for prep in tree.kids(life, "prep") for each in tree.objects(prep)]
        patients = patients or lives
    if frame.agent == "both":
        return agents + _objects_of(tree, word.i, "with"), []
    return (agents, patients) if frame.patient != "none" else (agents, [])


def _of_verb(tree: Tree, i: int, frame: Frame) -> tuple[list[int], list[int]]:
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
    return subject, heads + _along_with(tree, i, heads)


def _along_with(tree: Tree, i: int, heads: list[int]) -> list[int]:
    """Who else: "detained the leader along with three of his men"."""
    preps = [kid for at in (i, *heads) for kid in tree.kids(at, "prep") if tree.words[kid].lower == "with"]
    joined = [prep for prep in preps if prep and tree.words[prep - 1].lower in words("light", "joining")]
    return [each for prep in joined for each in tree.objects(prep)]


def _shared_object(tree: Tree, i: int) -> list[int]:
    """The object of a joined verb, where a verb has none: "stabbed and ran over several people"."""
    if tree.kids(i, "dobj", "auxpass", "nsubjpass"):
        return []
    joined = [kid for kid in tree.kids(i, "conj") if tree.words[kid].is_verb]
    return [each for verb in joined for at in tree.kids(verb, "dobj") for each in tree.conjuncts(at)]


def _of_adjective(tree: Tree, word: Word) -> list[int]:
    head = tree.words[word.head]
    if any(tree.words[kid].quantity for kid in tree.kids(word.i, "nummod")):
        return [word.i]
    if head.is_noun and word.dep in ("amod", "acl", "relcl", "appos", "compound"):
        return [head.i]
    own = [each for at in tree.kids(word.i, *SUBJECTS, "npadvmod") for each in tree.conjuncts(at)]
    if own:
        return own
    if head.is_verb:
        objects = [each for at in tree.kids(head.i, "dobj") for each in tree.conjuncts(at) if at < word.i]
        return objects or subjects(tree, head.i)
    return []


def _of_noun(tree: Tree, word: Word, frame: Frame) -> tuple[list[int], list[int]]:
    agents = _objects_of(tree, word.i, "by")
    agents += [kid for kid in tree.kids(word.i, "poss", "compound", "nmod", "amod") if _is_actor(tree.words[kid])]
    agents += _light_subject(tree, word.i)
    targets = [each for prep in ("of", "on", "against") for each in _objects_of(tree, word.i, prep)]
    sides = targets + [each for prep in ("between", "with") for each in _objects_of(tree, word.i, prep)]
    return (agents + sides, []) if frame.agent == "both" else (agents, targets if frame.patient != "none" else [])


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

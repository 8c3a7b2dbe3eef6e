"""Whether a frame fits a word: what must stand around it before it tells of an event."""

from __future__ import annotations

from marsad.claims import Group
from marsad.reading.grammar.arguments import arguments
from marsad.reading.grammar.clauses import subjects
from marsad.reading.grammar.frames import PACKAGE, Frame, lexicon, words
from marsad.reading.grammar.people import group_of_noun, lemma_of
from marsad.reading.grammar.things import is_thing
from marsad.reading.marks import MarkKind
from marsad.reading.syntax import Tree, Word
from marsad.reading.tables import table

_NEAR = 4
# How far behind a verb its phrase may begin, and how far behind the preposition its noun may stand.
_PHRASE, _NOUN = 8, 7
# "Struck by what may have been gunfire": what only links does not end the phrase.
_LINKING = frozenset({"be", "have", "appear", "seem"})


def fits(tree: Tree, word: Word, frame: Frame, form: str) -> bool:
    """True if every condition of the frame holds."""
    if form == "noun":
        return _noun_fits(tree, word, frame)
    if form != "verb":
        around = (
            frame.with_adverb,
            frame.with_prep,
            frame.with_particle,
            frame.with_quality,
            frame.stranded,
            frame.with_aim,
        )
        plain = not any(around)
        return plain and (word.tag != "RB" or bool(arguments(tree, word, frame, form)[1]))
    if frame.patient == "on-self" and not arguments(tree, word, frame, form)[1]:
        return False
    if frame.with_subject and not any(lemma_of(tree.words[at]) in frame.with_subject for at in subjects(tree, word.i)):
        return False
    if frame.without_object and tree.kids(word.i, "dobj"):
        return False
    if frame.stranded and not any(_stranded(tree, kid, frame) for kid in tree.kids(word.i, "prep")):
        return False
    if frame.with_aim and not _aims(tree, word, frame):
        return False
    if frame.with_quality and not _quality(tree, word, frame):
        return False
    if frame.with_firing and not _goes_on_firing(tree, word, frame):
        return False
    if frame.with_armed_subject and not _by_arms(tree, word, frame):
        return False
    if frame.with_adverb and not _adverb(tree, word, frame):
        return False
    if frame.with_particle and (not frame.with_weapon_object or not _particle_fits(tree, word, frame)):
        return _particle_fits(tree, word, frame)
    if frame.with_prep or frame.with_object:
        return _object_fits(tree, word, frame) or _phrase_fits(tree, word, frame)
    if frame.with_weapon:
        marks = [tree.words[at].mark for at in subjects(tree, word.i)]
        return any(mark is not None and mark.kind is MarkKind.WEAPON for mark in marks)
    if frame.with_weapon_object:
        return any(_bears_weapon(tree, at) for at in tree.kids(word.i, "dobj", "nsubjpass"))
    if frame.with_captor:
        captors, taken = arguments(tree, word, frame, "verb")
        return any(_captor(tree.words[at]) for at in captors) and any(_somebody(tree.words[at]) for at in taken)
    if frame.with_thing:
        return any(is_thing(tree.words[at]) for at in arguments(tree, word, frame, "verb")[1])
    if frame.with_event_object:
        things = [*tree.kids(word.i, "dobj", "nsubjpass")]
        tries = words("modality", "attempts")
        return any(tree.words[i].lemma in (*lexicon().nouns, *tries) or tree.words[i].mark for i in things)
    return True


def _noun_fits(tree: Tree, word: Word, frame: Frame) -> bool:
    if frame.with_adverb and not any(_so_called(tree, kid, frame.with_adverb) for kid in tree.kids(word.i, "amod")):
        return False
    if frame.patient in ("bearer", "of-person", "owner"):
        return bool(arguments(tree, word, frame, "noun")[1])
    if frame.with_verb:
        verb = next((tree.words[at] for at in tree.up(word.i) if tree.words[at].is_verb), None)
        return verb is not None and verb.lemma in frame.with_verb and (verb.lemma != "be" or _says_who(tree, verb))
    return True


def _stranded(tree: Tree, prep: int, frame: Frame) -> bool:
    """True for the "at" of "they were shot at"."""
    return tree.words[prep].lower in frame.stranded and not tree.objects(prep)


def _aims(tree: Tree, word: Word, frame: Frame) -> bool:
    """True for "fired at a man": a time or a number is nothing to aim at."""
    if tree.kids(word.i, "auxpass", "nsubjpass", "dobj"):
        return False
    preps = (kid for kid in tree.kids(word.i, "prep") if tree.words[kid].lower in frame.with_aim)
    aims = [tree.words[at] for prep in preps for at in tree.kids(prep, "pobj")]
    return any(each.is_noun and each.entity not in ("TIME", "DATE") for each in aims)


def _says_who(tree: Tree, verb: Word) -> bool:
    """True for "the victim was X", not for "the victim was in a hospital"."""
    told = [*tree.kids(verb.i, "attr"), *(at for prep in tree.kids(verb.i, "prep") for at in tree.objects(prep))]
    return any(tree.words[at].tag.startswith("NNP") for at in told if tree.words[at].mark is None)


def _adverb(tree: Tree, word: Word, frame: Frame) -> bool:
    """True if one of the frame's adverbs stands at the verb or right before it; "two fatally" says it of two."""
    before = tree.words[word.i - 1].lower if word.i else ""
    said = [kid for kid in tree.kids(word.i) if tree.words[kid].lower in frame.with_adverb]
    return before in frame.with_adverb or any(not kid or tree.words[kid - 1].quantity is None for kid in said)


def _quality(tree: Tree, word: Word, frame: Frame) -> bool:
    """True if the frame's object is said to be so: "suffered a fatal wound"."""
    told = [*tree.kids(word.i, "dobj"), *(at for prep in tree.kids(word.i, "prep") for at in tree.kids(prep, "pobj"))]
    wounds = [at for at in told if lemma_of(tree.words[at]) in frame.with_object]
    return any(_so_called(tree, kid, frame.with_quality) for at in wounds for kid in tree.kids(at, "amod"))


def _so_called(tree: Tree, i: int, words: frozenset[str]) -> bool:
    """True for one of the adjectives, and not for "non-fatal"."""
    return tree.words[i].lower in words and not (i and tree.words[i - 1].text == "-")


def _particle_fits(tree: Tree, word: Word, frame: Frame) -> bool:
    following = [tree.words[i].lower for i in range(word.i + 1, min(word.i + _NEAR, len(tree.words)))]
    joined = " ".join(following)
    below = {tree.words[kid].lower for kid in tree.kids(word.i, "prt", "advmod", "acomp", "oprd", "dobj")}
    deadly = "to death" in frame.with_particle and any(
        tree.words[at].lower == "death" for kid in tree.kids(word.i, "prep") for at in tree.kids(kid, "pobj")
    )
    below |= {tree.words[at].lower for at in _behind_object(tree, word)}
    return deadly or bool(below & frame.with_particle) or any(joined.startswith(each) for each in frame.with_particle)


def _behind_object(tree: Tree, word: Word) -> list[int]:
    """The word right behind the object of the verb: "shot the driver dead"."""
    ends = [max(tree.phrase(kid)) + 1 for kid in tree.kids(word.i, "dobj") if tree.words[kid].is_noun]
    return [at for at in ends if at < len(tree.words) and tree.words[at].tag == "JJ"]


def _object_fits(tree: Tree, word: Word, frame: Frame) -> bool:
    named = [*tree.kids(word.i, "dobj", "nsubjpass"), *([word.head] if word.dep == "acl" else [])]
    return any(lemma_of(tree.words[thing]) in frame.with_object for thing in named)


def _phrase_fits(tree: Tree, word: Word, frame: Frame) -> bool:
    """True for one of the frame's prepositions with one of its nouns behind the verb: "taken to a local hospital"."""
    for prep in tree.words[word.i + 1 : word.i + 1 + _PHRASE]:
        nouns = frame.with_prep.get(prep.lower)
        if nouns is None:
            continue
        for noun in tree.words[prep.i + 1 : prep.i + 1 + _NOUN]:
            if lemma_of(noun) in nouns or noun.lower in nouns:
                return True
            if noun.is_verb and noun.tag != "VBG" and noun.lemma not in _LINKING:
                break
    return False


def _captor(word: Word) -> bool:
    """True for fighters and kidnappers, by noun or by the name of a group that is no force of a state."""
    if word.mark is None or word.mark.generic:
        return lemma_of(word) in words("groups", "militants") | words("blame", "captors")
    last = word.mark.name.casefold().split()[-1].removesuffix("s")
    peaceful = group_of_noun(last) not in (None, Group.MILITANTS) or last in words("blame", "rulers")
    return word.mark.kind is MarkKind.ACTOR and not peaceful


def _somebody(word: Word) -> bool:
    if word.lower in words("groups", "one_person") | words("groups", "several_persons"):
        return True
    return word.tag.startswith("NNP") or group_of_noun(lemma_of(word)) is not None


def _bears_weapon(tree: Tree, i: int) -> bool:
    """True for a weapon and what it is a load of: "three sticks of dynamite", "a car filled with explosives"."""
    inside = (tree.words[at].mark for at in tree.below(i, stop=("relcl", "advcl", "conj")))
    return any(mark is not None and mark.kind is MarkKind.WEAPON for mark in inside)


def _armed(lemma: str) -> bool:
    """True for fighters, forces and what they fly or fire: aircraft, artillery."""
    people = words("groups", "militants") | words("groups", "security_forces")
    return lemma in people or lemma in table(PACKAGE, "instruments")


def _goes_on_firing(tree: Tree, word: Word, frame: Frame) -> bool:
    """True for people hit by a bullet, or by somebody of whom the clause before says that they fired."""
    doers, struck = arguments(tree, word, frame, "verb")
    if not any(_somebody(tree.words[at]) or tree.words[at].quantity is not None for at in struck):
        return False
    if any(_flies(tree.words[at]) for at in doers):
        return True
    if any(tree.words[kid].lemma in words("weapons", "firing") for kid in tree.kids(word.i, "advcl")):
        return True  # "four were struck when a man fired into the crowd"
    above = tree.words[word.head]
    firing = above.lemma in words("weapons", "firing") or any(
        tree.words[kid].lemma in words("weapons", "fired") for kid in tree.kids(above.i, "dobj", "nsubjpass")
    )
    return word.dep in ("conj", "advcl", "xcomp") and above.is_verb and firing


def _flies(word: Word) -> bool:
    """True for a bullet and for gunfire, also where the parser was given a plain word for it."""
    said = word.mark.name.casefold().split()[-1] if word.mark is not None else lemma_of(word)
    return said.removesuffix("s") in words("weapons", "flying") or said in words("weapons", "flying")


def _by_arms(tree: Tree, word: Word, frame: Frame) -> bool:
    """True if a party, a weapon or an event does it, or armed people do."""
    doers = [tree.words[at] for at in arguments(tree, word, frame, "verb")[0]]
    return any(doer.mark is not None or doer.lemma in lexicon().nouns or _armed(lemma_of(doer)) for doer in doers)

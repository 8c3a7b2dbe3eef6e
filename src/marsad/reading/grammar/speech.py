"""Who says a sentence, in which words, and what they do with the claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from marsad.claims import ActorKind, Speaker, SpeakerRole, Stance
from marsad.knowledge import Knowledge
from marsad.reading.grammar.clauses import subjects
from marsad.reading.grammar.draft import Voice
from marsad.reading.grammar.frames import PACKAGE, lexicon, words
from marsad.reading.grammar.people import lemma_of
from marsad.reading.marks import Mark, MarkKind
from marsad.reading.syntax import Tree
from marsad.reading.tables import table

if TYPE_CHECKING:
    from marsad.reading.dates.model import Timex

_RANK = {ActorKind.AUTHORITY: SpeakerRole.OFFICIAL, ActorKind.STATE_FORCES: SpeakerRole.OFFICIAL}


def voices(tree: Tree, text: str, times: Sequence[Timex], knowledge: Knowledge) -> list[Voice]:
    """The voices of a tree, in order; empty where nobody is named as saying it."""
    revised = list(_revising(tree, text))
    return revised or [*_by_verb(tree, text, times, knowledge), *_according(tree, text, knowledge)]


def _revising(tree: Tree, text: str) -> Iterator[Voice]:
    """An outlet that retracts or corrects its own report."""
    verbs = table(PACKAGE, "speech")["revising"]
    for word in tree.words:
        stance = verbs.get(word.lemma) if word.is_verb else None
        if stance is None:
            continue
        objects = [
            i for i in tree.kids(word.i, "dobj", "nsubjpass") if tree.words[i].lemma in words("speech", "revised")
        ]
        if objects:
            subject = [i for i in subjects(tree, word.i) if i not in objects]
            name = _name(tree, subject[0], text, None, statement=False) if subject else text[word.start : word.end]
            speaker = Speaker(name=name, role=SpeakerRole.OUTLET, verb=word.lemma)
            yield Voice(speaker, Stance(stance), tree.words[0].start, tree.words[-1].end)


def _by_verb(tree: Tree, text: str, times: Sequence[Timex], knowledge: Knowledge) -> Iterator[Voice]:
    needs = table(PACKAGE, "speech")["with_object"]
    for word in tree.words:
        if not word.is_verb or word.lemma not in words("speech", "verbs"):
            continue
        if word.tag == "VBN" and word.dep in ("acl", "relcl", "amod"):
            continue
        objects = {tree.words[i].lemma for i in _beneath_object(tree, word.i)}
        subject = subjects(tree, word.i)
        inverted = word.lemma in words("speech", "inverted") and not _real_subject(tree, subject)
        if word.lemma in needs and not objects & set(needs[word.lemma]):
            continue
        if inverted:
            subject = tree.kids(word.i, "dobj", "attr", "npadvmod", "nsubj", "oprd") or [
                i for i in range(word.i + 1, min(word.i + 6, len(tree.words))) if tree.words[i].is_noun
            ]
        speaker = _speaker(tree, subject, text, knowledge, word.lemma, _spoken_on(tree, word.i, times))
        if speaker is not None:
            stance = _stance(tree, word.i)
            scope = _scope(tree, word.i)
            yield Voice(speaker, stance, tree.words[0].start, tree.words[-1].end, scope=scope)


def _scope(tree: Tree, i: int) -> tuple[int, int]:
    """The span of a clause with a speaker of its own: "while the group denied it"; else nothing is set apart."""
    word = tree.words[i]
    marks = {tree.words[kid].lower for kid in tree.kids(i, "mark")}
    apart = ("advcl", "relcl", "conj") if _stance(tree, i) is Stance.DENIES else ("advcl", "relcl")
    if word.dep not in apart or "as" in marks or not tree.kids(i, "nsubj"):
        return (0, 0)
    return tree.span(tree.below(i))


def _beneath_object(tree: Tree, i: int) -> list[int]:
    return [
        at for kid in tree.kids(i, "dobj", "nsubjpass") for at in tree.below(kid, stop=("relcl", "acl"))
    ] + tree.kids(i, "nsubj")


def _real_subject(tree: Tree, subject: list[int]) -> bool:
    return bool(subject) and (tree.words[subject[0]].is_noun or tree.words[subject[0]].tag == "PRP")


def _stance(tree: Tree, i: int) -> Stance:
    word = tree.words[i]
    if word.lemma in words("speech", "no_comment"):
        declined = word.dep == "xcomp" and tree.words[word.head].lemma in words("speech", "declining")
        return Stance.NO_COMMENT if declined or tree.kids(i, "neg") else Stance.ASSERTS
    objects = [tree.words[kid].lemma for kid in tree.kids(i, "dobj")]
    if "responsibility" in objects or (word.lemma == "claim" and any(each in lexicon().nouns for each in objects)):
        return Stance.CLAIMS_RESPONSIBILITY
    stance = Stance(table(PACKAGE, "speech")["stances"].get(word.lemma, "asserts"))
    objects += [tree.words[kid].lemma for kid in tree.kids(i, "nsubjpass")]
    refused = stance is Stance.DENIES and any(each in words("speech", "refused") for each in objects)
    return Stance.ASSERTS if refused else stance


def _speaker(
    tree: Tree, heads: Sequence[int], text: str, knowledge: Knowledge, verb: str, day: date | None
) -> Speaker | None:
    for head in heads:
        word = tree.words[head]
        if word.tag in ("PRP", "WDT", "WP") or word.quantity is not None or word.tag in ("CD", "EX"):
            continue
        phrase = tree.below(head, stop=("relcl", "advcl", "conj", "cc", "ccomp"))
        statement = lemma_of(word) in words("speech", "statements")
        mark = _mark(tree, head, phrase) or (_issuer(tree, head) if statement else None)
        role = _role(tree, head, phrase, mark, knowledge) if mark is not None or not statement else None
        if mark is None and role is None and (statement or word.tag not in ("NNP", "NNPS")):
            continue
        return Speaker(
            name=_name(tree, head, text, mark, statement),
            role=role or SpeakerRole.OFFICIAL,
            actor_id=mark.id if mark else None,
            verb=verb,
            date=day,
            hedge=table(PACKAGE, "speech")["hedges"].get(verb),
        )
    return None


def _mark(tree: Tree, head: int, phrase: list[int]) -> Mark | None:
    """The actor named nearest to the head: itself, before it, then behind it."""
    order = [head, *(i for i in phrase if i < head), *(i for i in phrase if i > head)]
    for i in order:
        mark = tree.words[i].mark
        if mark is not None and mark.kind is MarkKind.ACTOR:
            return mark
    return None


def _issuer(tree: Tree, head: int) -> Mark | None:
    """Whose statement it is, where the statement does not name its speaker: the last actor named before it."""
    before = [word.mark for word in tree.words[:head] if word.mark is not None and word.mark.kind is MarkKind.ACTOR]
    return before[-1] if before and not before[-1].generic else None


def _role(tree: Tree, head: int, phrase: list[int], mark: Mark | None, knowledge: Knowledge) -> SpeakerRole | None:
    if mark is not None:
        actor = knowledge.actors.actor(mark.id)
        if actor.party:
            return SpeakerRole.PARTY
    roles = table(PACKAGE, "speech")["roles"]
    for i in [head, *phrase]:
        for role, nouns in roles.items():
            if lemma_of(tree.words[i]) in nouns:
                return SpeakerRole(role)
    return SpeakerRole.OFFICIAL if mark is not None else None


def _name(tree: Tree, head: int, text: str, mark: Mark | None, statement: bool) -> str:
    if mark is not None and (statement or tree.words[head].mark is mark):
        return mark.name
    phrase = [i for i in tree.phrase(head) if i <= head and tree.words[i].dep not in ("det",)]
    start, end = tree.span(phrase or [head])
    return " ".join(text[start:end].split())


def _spoken_on(tree: Tree, verb: int, times: Sequence[Timex]) -> date | None:
    """The day of the statement: a date beneath the verb of saying, outside what is said."""
    beneath = set(tree.below(verb, stop=("ccomp", "advcl", "relcl", "parataxis", "conj"))) - {verb}
    for timex in times:
        if timex.begin is None or timex.begin != timex.finish:
            continue
        at = next((word.i for word in tree.words if word.start <= timex.start < word.end), None)
        if at is not None and at in beneath and at > verb:
            return timex.begin
    return None


def _according(tree: Tree, text: str, knowledge: Knowledge) -> Iterator[Voice]:
    for word in tree.words[:-2]:
        if word.lower == "according" and tree.words[word.i + 1].lower == "to":
            heads = (
                tree.objects(word.i + 1) or [i for i in range(word.i + 2, len(tree.words)) if tree.words[i].is_noun][:1]
            )
            speaker = _speaker(tree, heads, text, knowledge, "according to", None)
            if speaker is not None:
                yield Voice(speaker, Stance.ASSERTS, tree.words[0].start, tree.words[-1].end)

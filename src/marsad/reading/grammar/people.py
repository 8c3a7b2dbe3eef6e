"""Who is counted: the group, the actor and the qualifiers of a noun phrase."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from marsad.claims import ActorKind, Group, Qualifier
from marsad.knowledge import Knowledge
from marsad.reading.grammar.frames import PACKAGE, words
from marsad.reading.marks import MarkKind
from marsad.reading.syntax import Tree, Word
from marsad.reading.tables import table

GROUP_OF_KIND = {
    ActorKind.STATE_FORCES: Group.SECURITY_FORCES,
    ActorKind.EXTERNAL_FORCES: Group.SECURITY_FORCES,
    ActorKind.REBEL_GROUP: Group.MILITANTS,
    ActorKind.POLITICAL_MILITIA: Group.MILITANTS,
    ActorKind.IDENTITY_MILITIA: Group.MILITANTS,
    ActorKind.CIVILIANS: Group.CIVILIANS,
    ActorKind.AUTHORITY: Group.OFFICIALS,
}
# A noun of one of these groups says less than the name of the force it belongs to: "Peshmerga fighters".
_YIELDING = (Group.MILITANTS, Group.UNKNOWN, Group.SECURITY_FORCES)
_QUALIFIERS = {
    "children": Qualifier.CHILDREN,
    "women": Qualifier.WOMEN,
    "leaders": Qualifier.LEADERS,
    "attacker": Qualifier.ATTACKER,
}


@dataclass(frozen=True, slots=True)
class People:
    """What a noun phrase says of the people in it; `group` null means that it names no people."""

    group: Group | None
    actor_id: str | None = None
    kind: ActorKind = ActorKind.UNKNOWN
    qualifiers: tuple[Qualifier, ...] = ()
    known: bool = True
    generic: bool = False


def people(tree: Tree, head: int, phrase: list[int], knowledge: Knowledge) -> People:
    """The people of a phrase, by its head noun first and the names in it second."""
    noun = tree.words[head]
    lemma = lemma_of(noun)
    if lemma in words("groups", "things"):
        return People(None)
    group = _registered(tree, head, knowledge) or _belonging(tree, head, phrase) or group_of_noun(lemma)
    actor_id, kind = _actor(tree, phrase, knowledge)
    generic = all(_generic(tree, i) for i in phrase)
    named = GROUP_OF_KIND.get(kind)
    if named is not None and (group is None or (group in _YIELDING and not generic)):
        group = named
    if generic and group is Group.UNKNOWN:
        actor_id = None
    qualifiers = tuple(value for key, value in _QUALIFIERS.items() if lemma in words("groups", key))
    return People(
        group or Group.UNKNOWN,
        actor_id,
        kind,
        qualifiers,
        known=group is not None,
        generic=generic,
    )


def lemma_of(word: Word) -> str:
    """The singular of a noun even where the tagger took it for something else."""
    taken_for_singular = word.lemma == word.lower and word.lower.endswith("s") and not word.lower.endswith("ss")
    return word.lower.removesuffix("s") if taken_for_singular else word.lemma


def _belonging(tree: Tree, head: int, phrase: list[int]) -> Group | None:
    """The group of what members belong to: "members of the same family", "a family member"."""
    if lemma_of(tree.words[head]) not in words("groups", "belonging"):
        return None
    nouns = [lemma_of(tree.words[i]) for i in phrase if i != head and tree.words[i].is_noun]
    if words("groups", "bodies") & set(nouns):
        return Group.CIVILIANS
    inner = (group_of_noun(noun) for noun in nouns)
    return next((group for group in inner if group not in (None, Group.UNKNOWN)), None)


def _registered(tree: Tree, head: int, knowledge: Knowledge) -> Group | None:
    """The group of people whom the register holds for what they are: aid workers, journalists."""
    mark = tree.words[head].mark
    if mark is None or not mark.generic or mark.kind is not MarkKind.ACTOR:
        return None
    for group, name in table(PACKAGE, "roles")["register"].items():
        actor = knowledge.actors.find(name) if group != Group.CIVILIANS else None
        if actor is not None and actor.id == mark.id:
            return Group(group)
    return None


def group_of_noun(lemma: str) -> Group | None:
    """The group a noun names by itself."""
    return _groups_of_nouns().get(lemma)


@cache
def _groups_of_nouns() -> dict[str, Group]:
    groups = table(PACKAGE, "groups")
    return {noun: group for group in reversed(Group) for noun in groups[group.value]}


def _actor(tree: Tree, phrase: list[int], knowledge: Knowledge) -> tuple[str | None, ActorKind]:
    marks = [tree.words[i].mark for i in phrase]
    actors = [mark for mark in marks if mark is not None and mark.kind is MarkKind.ACTOR]
    for mark in sorted(actors, key=lambda each: each.generic):
        return mark.id, knowledge.actors.actor(mark.id).kind
    return None, ActorKind.UNKNOWN


def _generic(tree: Tree, i: int) -> bool:
    mark = tree.words[i].mark
    return mark is None or mark.generic or mark.kind is not MarkKind.ACTOR

"""States of affairs: alerts, secured borders, plans, and the refusal to comment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from marsad.claims import ActorRole, MentionKind, Realis
from marsad.knowledge import Knowledge
from marsad.reading.grammar.draft import Draft, Found, Scene
from marsad.reading.grammar.frames import PACKAGE, words
from marsad.reading.grammar.placing import Spot
from marsad.reading.marks import MarkKind
from marsad.reading.syntax import Tree
from marsad.reading.tables import table

if TYPE_CHECKING:
    from marsad.reading.grammar.sentence import Line


def states(
    tree: Tree, line: Line, spots: Sequence[Spot], text: str, knowledge: Knowledge, drafts: Sequence[Draft]
) -> list[Draft]:
    """The statuses that a tree states beside its events."""
    return [
        Draft(
            sentence=line.index,
            start=line.start,
            end=line.end,
            kind=MentionKind.STATUS,
            realis=_realis(tree, at),
            actors=tuple(_holders(tree, at, knowledge)),
            scenes=() if drafts else tuple(Scene(spot.where) for spot in spots),
            rules=[f"status/{id}"],
            core=tree.words[at].start,
        )
        for id, at in _matches(tree)
    ]


def _matches(tree: Tree) -> Iterator[tuple[str, int]]:
    lemmas = [word.lemma for word in tree.words]
    lowers = [word.lower for word in tree.words]
    there = {*lemmas, *lowers}
    for id, phrases in _phrases():
        for parts in phrases:
            if not there.issuperset(parts):
                continue
            at = next((i for i in range(len(lemmas) - len(parts) + 1) if _stands(lemmas, lowers, parts, i)), None)
            if at is not None:
                yield id, at
                break


@cache
def _phrases() -> tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]:
    """The words of every state's phrases."""
    return tuple(
        (entry["id"], tuple(tuple(phrase.split()) for phrase in entry["phrases"]))
        for entry in table(PACKAGE, "statuses")
    )


def _stands(lemmas: list[str], lowers: list[str], parts: tuple[str, ...], i: int) -> bool:
    return all(lemmas[i + k] == part or lowers[i + k] == part for k, part in enumerate(parts))


def _realis(tree: Tree, at: int) -> Realis:
    verb = next((i for i in tree.up(at) if tree.words[i].is_verb or tree.words[i].tag == "MD"), at)
    auxiliaries = {tree.words[kid].lower for kid in tree.kids(verb, "aux")}
    return Realis.PLANNED if auxiliaries & words("modality", "planned") else Realis.ACTUAL


def _holders(tree: Tree, at: int, knowledge: Knowledge) -> Iterator[Found]:
    """The actor named nearest before the state: its holder."""
    for word in reversed(tree.words[: at + 1]):
        if word.mark is not None and word.mark.kind is MarkKind.ACTOR:
            kind = knowledge.actors.actor(word.mark.id).kind
            yield Found(word.mark.name, ActorRole.INITIATOR, word.start, word.end, word.mark.id, kind)
            return

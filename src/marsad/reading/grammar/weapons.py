"""The weapons of an event: named, borne by its doers, or implied by its word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from marsad.claims import ActorRole
from marsad.reading.grammar.draft import Found
from marsad.reading.grammar.frames import PACKAGE, family, words
from marsad.reading.grammar.groups import Group
from marsad.reading.syntax import Tree
from marsad.reading.tables import table


def methods(tree: Tree, group: Group, families: Sequence[str], doers: Sequence[Found]) -> tuple[str, ...]:
    """The codebook's ids, those named before those implied."""
    found = [tree.words[i].mark for i in group.weapons if not _found(tree, group, i)]
    named = [mark.id for mark in found if mark is not None] + list(_instruments(tree, group))
    if named:
        return tuple(dict.fromkeys(named))
    implied = (family(each).get("method") for each in families if _implies(each, doers))
    return tuple(dict.fromkeys(each for each in implied if each))[:1]


def _found(tree: Tree, group: Group, i: int) -> bool:
    """True for a weapon that was only found, seized or carried: nobody used it."""
    if tree.words[i].dep in ("compound", "nmod", "amod"):
        return False
    verb = next((at for at in tree.up(i) if tree.words[at].is_verb), None)
    used = {hit.word for hit in group.hits if not hit.frame.weak}
    return verb is not None and verb not in used and tree.words[verb].lemma in words("light", "keeping")


def _instruments(tree: Tree, group: Group) -> Iterable[str]:
    """Weapons that the doers' own words name: warplanes, snipers."""
    known = table(PACKAGE, "instruments")
    for head in (head for hit in group.hits for head in hit.agents):
        word = tree.words[head]
        last = (word.mark.name if word.mark else word.text).split()[-1].lower()
        method = known.get(last) or known.get(last.removesuffix("s"))
        if method is not None:
            yield method


def _implies(name: str, doers: Sequence[Found]) -> bool:
    """True if the family's word names its weapon, given who did it."""
    kinds = family(name).get("method_of")
    if kinds is None:
        return True
    return any(each.kind.value in kinds for each in doers if each.role in (ActorRole.INITIATOR, ActorRole.SUPPORT))

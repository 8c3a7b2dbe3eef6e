"""Who did it, who helped, to whom: the actors of a group of hits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from marsad.claims import ActorKind, ActorRole, Group
from marsad.knowledge import Knowledge
from marsad.reading.grammar.frames import PACKAGE, words
from marsad.reading.grammar.hits import Hit
from marsad.reading.grammar.people import group_of_noun, lemma_of
from marsad.reading.marks import MarkKind
from marsad.reading.syntax import Tree
from marsad.reading.tables import table

_ARMED = (Group.MILITANTS, Group.SECURITY_FORCES)


def parties(tree: Tree, found: Sequence[Hit], text: str, knowledge: Knowledge) -> list:  # type: ignore[type-arg]
    """The actors in their roles, each once, in the order of the text."""
    from marsad.reading.grammar.draft import Found

    listed: list[Found] = []
    for hit in found:
        for head in hit.agents:
            listed += _named(tree, head, ActorRole.INITIATOR, knowledge)
        for head in (*hit.patients, *_targets(tree, hit)):
            listed += _named(tree, head, ActorRole.TARGET, knowledge)
    unique: dict[tuple[str, str], Found] = {}
    for each in sorted(listed, key=lambda item: (item.start, item.role != ActorRole.INITIATOR)):
        unique.setdefault((each.actor_id or each.name.casefold(), str(each.role)), each)
    return list(unique.values())


def _targets(tree: Tree, hit: Hit) -> list[int]:
    """Against whom: "attack on X", "attacks targeting X"."""
    found: list[int] = []
    for kid in tree.kids(hit.word, "prep", "acl"):
        word = tree.words[kid]
        if word.lower in words("roles", "target_prepositions"):
            found += tree.objects(kid)
        elif word.lemma in words("roles", "targeting"):
            found += [each for at in tree.kids(kid, "dobj") for each in tree.conjuncts(at)]
    return found


def _named(tree: Tree, head: int, role: ActorRole, knowledge: Knowledge) -> Iterator:  # type: ignore[type-arg]
    from marsad.reading.grammar.draft import Found

    phrase = tree.phrase(head)
    suspected = any(tree.words[i].lower in words("roles", "suspecting") for i in phrase)
    supporters = _supporters(tree, head, phrase)
    own = [i for i in phrase if i not in supporters]
    named = False
    for i in (*own, *supporters):
        mark = tree.words[i].mark
        if mark is None or mark.kind is not MarkKind.ACTOR or _whose(tree, i, head):
            continue
        actual = ActorRole.SUPPORT if i in supporters else role
        if suspected and actual is ActorRole.INITIATOR:
            actual = ActorRole.SUSPECTED
        named = named or i in own
        yield Found(
            mark.name, actual, tree.words[i].start, tree.words[i].end, mark.id, knowledge.actors.actor(mark.id).kind
        )
    if not named:
        yield from _unnamed(tree, head, phrase, role, suspected, knowledge)


def _unnamed(
    tree: Tree, head: int, phrase: list[int], role: ActorRole, suspected: bool, knowledge: Knowledge
) -> Iterator:  # type: ignore[type-arg]
    """Gunmen, civilians, they: people without a name."""
    from marsad.reading.grammar.draft import Found

    word = tree.words[head]
    lemma = lemma_of(word)
    refers = word.tag == "PRP" or any(tree.words[i].tag == "PRP$" for i in phrase) or lemma in words("roles", "groups")
    group = group_of_noun(lemma)
    if word.mark is not None and word.mark.kind is not MarkKind.ACTOR:
        return
    if group is None and not refers:
        return
    if word.tag == "PRP" and word.lower not in words("roles", "pronouns"):
        return
    start, end = tree.span([i for i in phrase if i <= head])
    name = " ".join(tree.words[i].text for i in phrase if i <= head and tree.words[i].tag not in ("DT", "CD", "PRP$"))
    entry = table(PACKAGE, "roles")["register"].get(group.value) if group is not None else None
    actor = None
    if entry is not None and role is ActorRole.TARGET:
        actor = knowledge.actors.find(entry)
    yield Found(
        name or word.text,
        ActorRole.SUSPECTED if suspected and role is ActorRole.INITIATOR else role,
        start,
        end,
        actor.id if actor else None,
        actor.kind if actor else ActorKind.CIVILIANS if group is Group.CIVILIANS else ActorKind.UNKNOWN,
        refers=refers,
        group=group.value if group else "",
    )


def _whose(tree: Tree, i: int, head: int) -> bool:
    """True for the actor of "clashes with X" inside another phrase that only possesses it."""
    return False


def _supporters(tree: Tree, head: int, phrase: list[int]) -> list[int]:
    """The words of "with coalition support", "backed by X"."""
    found: list[int] = []
    for prep in tree.kids(head, "prep", "acl"):
        beneath = tree.below(prep)
        lemmas = {tree.words[i].lemma for i in beneath}
        if lemmas & words("roles", "supporting"):
            found += beneath
    return found

"""Who did it, who helped, to whom: the actors of a group of hits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from marsad.claims import ActorKind, ActorRole, Group
from marsad.knowledge import Knowledge
from marsad.reading.grammar.draft import Found
from marsad.reading.grammar.frames import PACKAGE, words
from marsad.reading.grammar.hits import Hit
from marsad.reading.grammar.people import GROUP_OF_KIND, group_of_noun, lemma_of
from marsad.reading.marks import Mark, MarkKind
from marsad.reading.syntax import Tree
from marsad.reading.tables import table


def parties(tree: Tree, found: Sequence[Hit], text: str, knowledge: Knowledge) -> list[Found]:
    """The actors in their roles, each once, in the order of the text."""
    namer = _Namer(tree, text, knowledge)
    listed: list[Found] = []
    for hit in found:
        for head in hit.agents:
            listed += namer.named(head, ActorRole.INITIATOR)
        for head in (*hit.patients, *_targets(tree, hit)):
            listed += namer.named(head, ActorRole.TARGET)
    unique: dict[str, Found] = {}
    for each in sorted(listed, key=lambda item: (item.start, item.role != ActorRole.INITIATOR)):
        unique.setdefault(each.actor_id or each.name.casefold(), each)
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


@dataclass(frozen=True, slots=True)
class _Namer:
    """Names the actors of noun phrases of one tree."""

    tree: Tree
    text: str
    knowledge: Knowledge

    def named(self, head: int, role: ActorRole) -> Iterator[Found]:
        """The actors whose names stand in a phrase, else the people it speaks of."""
        tree = self.tree
        phrase = tree.core(head)
        supporters = _supporters(tree, head)
        suspected = any(tree.words[i].lower in words("roles", "suspecting") for i in phrase)
        doing = ActorRole.SUSPECTED if suspected and role is ActorRole.INITIATOR else role
        own = [i for i in phrase if i not in supporters]
        names = [i for i in own if self._actor(i) is not None]
        proper = [i for i in names if not self._mark(i).generic]
        for i in proper or names:
            yield self._found(i, doing, head)
        if not names:
            yield from self._unnamed(head, phrase, doing)
        for i in supporters:
            if self._actor(i) is not None:
                yield self._found(i, ActorRole.SUPPORT, head)

    def _mark(self, i: int) -> Mark:
        mark = self.tree.words[i].mark
        assert mark is not None
        return mark

    def _actor(self, i: int) -> Mark | None:
        mark = self.tree.words[i].mark
        return mark if mark is not None and mark.kind is MarkKind.ACTOR else None

    def _found(self, i: int, role: ActorRole, head: int) -> Found:
        word, mark = self.tree.words[i], self._mark(i)
        kind = self.knowledge.actors.actor(mark.id).kind
        group = GROUP_OF_KIND.get(kind)
        refers = mark.generic and (self._possessed(head) or lemma_of(word) in words("roles", "groups"))
        return Found(mark.name, role, word.start, word.end, mark.id, kind, refers, group.value if group else "")

    def _possessed(self, head: int) -> bool:
        return any(self.tree.words[i].tag == "PRP$" for i in self.tree.kids(head))

    def _says_who(self, i: int) -> bool:
        word = self.tree.words[i]
        return word.quantity is None and word.tag not in ("DT", "PRP$", "CD")

    def _unnamed(self, head: int, phrase: list[int], role: ActorRole) -> Iterator[Found]:
        """Gunmen, policemen, they: people without a name."""
        word = self.tree.words[head]
        lemma = lemma_of(word)
        pronoun = word.tag == "PRP"
        if (word.mark is not None and word.mark.kind is not MarkKind.ACTOR) or word.lower in ("himself", "herself"):
            return
        refers = pronoun or self._possessed(head) or lemma in words("roles", "groups")
        group = group_of_noun(lemma)
        if lemma in words("roles", "bodies"):
            group = Group.MILITANTS
        if not (pronoun or word.is_noun):
            return
        if (pronoun and word.lower not in words("roles", "pronouns")) or (group is None and not pronoun):
            return
        start, end = self.tree.span([i for i in phrase if i <= head and self._says_who(i)] or [head])
        entry = table(PACKAGE, "roles")["register"].get(group.value) if group is not None else None
        actor = self.knowledge.actors.find(entry) if entry is not None else None
        yield Found(
            " ".join(self.text[start:end].split()),
            role,
            start,
            end,
            actor.id if actor else None,
            actor.kind if actor else ActorKind.UNKNOWN,
            refers=refers,
            group=group.value if group else "",
        )


def _supporters(tree: Tree, head: int) -> list[int]:
    """The words of "with coalition support", "backed by X", on the phrase or on what is joined to it."""
    found: list[int] = []
    for at in tree.conjuncts(head):
        for prep in tree.kids(at, "prep", "acl"):
            beneath = tree.below(prep)
            if {tree.words[i].lemma for i in beneath} & words("roles", "supporting"):
                found += beneath
    return found

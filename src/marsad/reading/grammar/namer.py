"""Names what a noun phrase speaks of, in a role: registered actors, persons, things, bodies, people without a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from marsad.claims import ActorKind, ActorRole, Group
from marsad.knowledge import Knowledge
from marsad.reading.grammar.draft import Found
from marsad.reading.grammar.frames import PACKAGE, lexicon, words
from marsad.reading.grammar.people import GROUP_OF_KIND, group_of_noun, lemma_of
from marsad.reading.grammar.phrases import name_of, name_span
from marsad.reading.grammar.roll import Roll
from marsad.reading.grammar.things import is_thing, part_of
from marsad.reading.marks import Mark, MarkKind
from marsad.reading.marks.persons import Person
from marsad.reading.syntax import Tree, Word
from marsad.reading.tables import table

DOING = (ActorRole.INITIATOR, ActorRole.SUSPECTED, ActorRole.CLAIMANT)
_KIND_OF_GROUP = {
    Group.CIVILIANS: ActorKind.CIVILIANS,
    Group.OFFICIALS: ActorKind.AUTHORITY,
    Group.SECURITY_FORCES: ActorKind.STATE_FORCES,
    Group.JOURNALISTS: ActorKind.CIVILIANS,
    Group.AID_WORKERS: ActorKind.CIVILIANS,
}


@dataclass(frozen=True, slots=True)
class Namer:
    """Names the actors of noun phrases of one tree."""

    tree: Tree
    text: str
    knowledge: Knowledge
    persons: Sequence[Person] = ()

    @property
    def _roll(self) -> Roll:
        return Roll(self.tree, self.text, self.persons)

    def named(self, head: int, role: ActorRole, *, bodies: bool = True) -> Iterator[Found]:
        """The actors whose names stand in a phrase, else the people it speaks of."""
        if not self._roll.restated(head):
            yield from self._person(head, role) or self._others(head, role, bodies=bodies)
            yield from self._apposed(head, role)

    def _apposed(self, head: int, role: ActorRole) -> Iterator[Found]:
        """Who the several people of a phrase are: "two guards, X and Y, were killed", "six priests, including X"."""
        if self._roll.at(head) is not None:
            return
        tree = self.tree
        parts = [kid for kid in tree.kids(head, "prep") if tree.words[kid].lower == "including"]
        several = tree.kids(head, "appos") if tree.words[head].tag == "NNS" else []
        for kid in (*several, *(at for prep in parts for at in tree.objects(prep))):
            yield from self._person(kid, role)

    def thing(self, head: int, role: ActorRole = ActorRole.TARGET) -> list[Found]:
        """What stands or moves, where it is attacked."""
        word = self.tree.words[head]
        if role not in (ActorRole.TARGET, ActorRole.VICTIM) or not word.is_noun or not is_thing(word):
            return []
        if self._is_infrastructure(head):
            return []
        span = name_span(self.tree, head)
        name = self._plain(name_of(self.text, span), span[0])
        return [Found(name, ActorRole.TARGET, *span, None, ActorKind.INFRASTRUCTURE)] if name else []

    def _others(self, head: int, role: ActorRole, *, bodies: bool) -> Iterator[Found]:
        phrase = self.tree.core(head)
        supporters = _supporters(self.tree, head)
        suspected = any(self.tree.words[i].lower in words("roles", "suspecting") for i in phrase)
        doing = ActorRole.SUSPECTED if suspected and role is ActorRole.INITIATOR else role
        names = [i for i in phrase if i not in supporters and self._actor(i) is not None and not self._of_deed(i, head)]
        proper = [i for i in names if not self._mark(i).generic]
        found = [self._found(i, doing, head) for i in proper or names]
        yield from found
        things = [each for at in part_of(self.tree, head) for each in self.thing(at, role)]
        if not any(each.kind is ActorKind.INFRASTRUCTURE for each in found):
            yield from things
        if not names and not things:
            own = self._body(head, doing) if bodies else []
            yield from own or self._behind(head, doing) or self._unnamed(head, doing)
        for i in supporters:
            if self._actor(i) is not None:
                yield self._found(i, ActorRole.SUPPORT, head)

    def _person(self, head: int, role: ActorRole) -> list[Found]:
        """Somebody by name, with those of the same list."""
        person = self._roll.at(head)
        if person is None or (role is ActorRole.TARGET and self.tree.words[head].dep in ("poss", "compound")):
            return []
        group = group_of_noun(person.title) or self._group_before(head)
        kind = _KIND_OF_GROUP.get(group, ActorKind.UNKNOWN) if group is not None else ActorKind.UNKNOWN
        found = Found(person.name, role, person.start, person.end, None, kind, False, group.value if group else "")
        more = [replace(found, name=each.name, start=each.start, end=each.end) for each in self._roll.listed(person)]
        return [found, *more]

    def _group_before(self, head: int) -> Group | None:
        """What somebody is, by the nouns before the name: "human rights activist Y"."""
        kids = (lemma_of(self.tree.words[kid]) for kid in self.tree.kids(head, "compound", "appos", "nmod"))
        return next((group for kid in kids if (group := group_of_noun(kid)) not in (None, Group.UNKNOWN)), None)

    def _body(self, head: int, role: ActorRole) -> list[Found]:
        """A body by a name that the register does not hold: a front, a party, a company."""
        word = self.tree.words[head]
        behind = role in DOING and self._behind_name(head)
        if not (word.tag.startswith("NNP") or behind) or (
            word.mark is not None and word.mark.kind is not MarkKind.ACTOR
        ):
            return []
        known = word.entity == "ORG" or word.lower in words("names", "bodies")
        if not behind and (not known or group_of_noun(lemma_of(word))):
            return []
        span = name_span(self.tree, head)
        armed = role in DOING and (behind or word.lower in words("names", "armed_bodies"))
        kind = ActorKind.POLITICAL_MILITIA if armed else ActorKind.UNKNOWN
        name = name_of(self.text, span)
        return [Found(name, ActorRole.TARGET if role is ActorRole.VICTIM else role, *span, None, kind)] if name else []

    def _behind_name(self, head: int) -> bool:
        """True for the "group" of "the Red Valley group"."""
        word = self.tree.words[head]
        names = (self.tree.words[kid] for kid in self.tree.kids(head, "compound", "nmod"))
        named = any(each.tag == "NNP" and each.mark is None for each in names)
        return named and word.tag == "NN" and word.lower in words("names", "behind_names")

    def _behind(self, head: int, role: ActorRole) -> list[Found]:
        """The body that people belong to, by a name the register lacks: "members of the X Front", "X Front rebels"."""
        if role not in DOING or not self.tree.words[head].is_noun:
            return []
        inner = [at for prep in self.tree.kids(head, "prep") if self.tree.words[prep].lower in ("of", "from")
                 for at in self.tree.kids(prep, "pobj")]  # fmt: skip
        named = [
            each for at in (*inner, *self.tree.kids(head, "compound", "nmod", "poss")) for each in self._body(at, role)
        ]
        start, end = name_span(self.tree, head, numbered=True)
        return [
            replace(each, start=min(start, each.start), end=max(end, each.end))
            for each in named[:1]
            if each.kind is not ActorKind.UNKNOWN
        ]

    def _mark(self, i: int) -> Mark:
        mark = self.tree.words[i].mark
        assert mark is not None
        return mark

    def _actor(self, i: int) -> Mark | None:
        mark = self.tree.words[i].mark
        return mark if mark is not None and mark.kind is MarkKind.ACTOR else None

    def _found(self, i: int, role: ActorRole, head: int) -> Found:
        """A registered actor; the quotation is of the whole phrase that names it.

        A party or a kind of people is the target of what befalls its people: a victim is somebody not registered.
        """
        role = ActorRole.TARGET if role is ActorRole.VICTIM else role
        word, mark = self.tree.words[i], self._mark(i)
        kind = self.knowledge.actors.actor(mark.id).kind
        group = GROUP_OF_KIND.get(kind)
        refers = mark.generic and (self._possessed(head) or lemma_of(word) in words("roles", "groups"))
        left, right = name_span(self.tree, head)
        start, end = min(word.start, left), max(word.end, right)
        name = mark.name
        if mark.generic and head == i:
            name = self._plain(name_of(self.text, (left, right)) or name, left)
            start, end = name_span(self.tree, head, numbered=True)
        return Found(name, role, start, end, mark.id, kind, refers, group.value if group else "")

    def _plain(self, name: str, start: int) -> str:
        """A name that opens its sentence without its capital, unless it is a proper name."""
        first = self.tree.words[0]
        opens = first.start == start and not first.tag.startswith("NNP") and (first.mark is None or first.mark.generic)
        return name[:1].lower() + name[1:] if opens and name[1:2].islower() else name

    def _of_deed(self, i: int, head: int) -> bool:
        """True for the word before a deed that says what kind it is: "a terrorist attack"."""
        mark = self._mark(i)
        deed = lemma_of(self.tree.words[head]) in lexicon().nouns
        return i != head and deed and mark.generic and self.tree.words[i].lower in words("roles", "kinds_of_deed")

    def _is_infrastructure(self, i: int) -> bool:
        mark = self._actor(i)
        return mark is not None and self.knowledge.actors.actor(mark.id).kind is ActorKind.INFRASTRUCTURE

    def _possessed(self, head: int) -> bool:
        return any(self.tree.words[i].tag == "PRP$" for i in self.tree.kids(head))

    def _unnamed(self, head: int, role: ActorRole) -> Iterator[Found]:
        """Gunmen, policemen, they: people without a name."""
        word = self.tree.words[head]
        lemma, doing = lemma_of(word), role in DOING
        group = Group.MILITANTS if lemma in words("roles", "bodies") else group_of_noun(lemma)
        if not _speaks_of_people(word, group, doing=doing):
            return
        entry = table(PACKAGE, "roles")["register"].get(group.value) if group is not None and not doing else None
        actor = self.knowledge.actors.find(entry) if entry is not None else None
        span = name_span(self.tree, head)
        yield Found(
            self._plain(name_of(self.text, span) or word.text, span[0]),
            ActorRole.TARGET if role is ActorRole.VICTIM else role,
            *name_span(self.tree, head, numbered=True),
            actor.id if actor else None,
            actor.kind if actor else ActorKind.UNKNOWN,
            refers=word.tag == "PRP" or self._possessed(head) or lemma in words("roles", "groups"),
            group=group.value if group else "",
        )


def _speaks_of_people(word: Word, group: Group | None, *, doing: bool) -> bool:
    """True for a noun of people or a pronoun; of doers also where the noun names no group, but somebody."""
    if (word.mark is not None and word.mark.kind is not MarkKind.ACTOR) or word.lower in ("himself", "herself"):
        return False
    if word.tag == "PRP":
        return word.lower in words("roles", "pronouns")
    lemma = lemma_of(word)
    if not word.is_noun or lemma in words("roles", "remains") or (doing and lemma in words("roles", "nobody")):
        return False
    return group is not None or (doing and lemma in words("names", "doers"))


def _supporters(tree: Tree, head: int) -> list[int]:
    """The words of "with coalition support", "backed by X", on the phrase or on what is joined to it."""
    found: list[int] = []
    for at in tree.conjuncts(head):
        for prep in tree.kids(at, "prep", "acl"):
            beneath = tree.below(prep)
            if {tree.words[i].lemma for i in beneath} & words("roles", "supporting"):
                found += beneath
    return found

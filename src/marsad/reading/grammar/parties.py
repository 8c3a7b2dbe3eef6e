"""Who did it, who helped, to whom: the actors of a group of hits."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.claims import ActorRole
from marsad.knowledge import Knowledge
from marsad.reading.grammar.blame import blamed
from marsad.reading.grammar.draft import Found
from marsad.reading.grammar.frames import words
from marsad.reading.grammar.hits import Hit
from marsad.reading.grammar.namer import Namer
from marsad.reading.grammar.sites import sites
from marsad.reading.grammar.things import is_ground
from marsad.reading.marks.persons import Person
from marsad.reading.syntax import Tree


def parties(
    tree: Tree, found: Sequence[Hit], text: str, knowledge: Knowledge, persons: Sequence[Person] = ()
) -> list[Found]:
    """The actors in their roles, each once, in the order of the text."""
    namer = Namer(tree, text, knowledge, persons)
    listed = [each for hit in found for each in _of_hit(tree, hit, namer)]
    unique: dict[str, Found] = {}
    for each in sorted(listed, key=lambda item: (item.start, item.role != ActorRole.INITIATOR)):
        unique.setdefault(each.actor_id or each.name.casefold(), each)
    return list(unique.values())


def _of_hit(tree: Tree, hit: Hit, namer: Namer) -> list[Found]:
    listed: list[Found] = []
    for head in hit.agents:
        listed += namer.named(head, ActorRole.INITIATOR, bodies=hit.frame.agent != "instrument")
    harmed = ActorRole.VICTIM if hit.frame.harms else ActorRole.TARGET
    for head in (*hit.patients, *targets(tree, hit), *told_of(tree, hit)):
        listed += namer.named(head, harmed)
    for head, role in blamed(tree, hit):
        listed += namer.named(head, role)
    for head in sites(tree, hit):
        listed += namer.thing(head)
    return listed


def targets(tree: Tree, hit: Hit) -> list[int]:
    """Against whom: "attack on X", "attacks targeting X"."""
    found: list[int] = []
    for kid in tree.kids(hit.word, "prep", "acl"):
        word = tree.words[kid]
        if word.lower in words("roles", "target_prepositions"):
            found += [at for at in tree.objects(kid) if hit.form == "noun" or not is_ground(tree.words[at])]
        elif word.lemma in words("roles", "targeting"):
            found += [each for at in tree.kids(kid, "dobj") for each in tree.conjuncts(at)]
    return found


def told_of(tree: Tree, hit: Hit) -> list[int]:
    """Who is named by "is": "one of the students killed was X", "the victims were X and Y", "among the dead is X"."""
    bound = tree.words[hit.word].dep in ("acl", "relcl", "amod") or hit.form in ("noun", "adjective")
    verb = next((at for at in tree.up(hit.word) if tree.words[at].is_verb and at != hit.word), None)
    if not hit.frame.harms or not bound or verb is None:
        return []
    named = [at for at in _predicates(tree, verb, hit.word) if tree.words[at].tag.startswith("NNP")]
    return [each for at in named for each in tree.conjuncts(at)]


def _predicates(tree: Tree, verb: int, word: int) -> list[int]:
    """What a verb of being or naming says somebody is."""
    lemma = tree.words[verb].lemma
    if lemma in ("be", "include"):
        return tree.kids(verb, "attr", "dobj") + [at for at in tree.kids(verb, "nsubj") if at > word]
    if lemma == "identify":
        return [at for kid in tree.kids(verb, "prep") if tree.words[kid].lower == "as" for at in tree.kids(kid, "pobj")]
    return []

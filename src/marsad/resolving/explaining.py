"""Why an incident is one: members, pairs in words, judgements, and what would split it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from marsad.claims import Incident, InputError, Judgement, Verdict
from marsad.resolving.about import mains
from marsad.resolving.book import Book
from marsad.resolving.clusters import Decided, Partition
from marsad.resolving.facts import facts_of
from marsad.resolving.pair import Pair, told
from marsad.resolving.parameters import Parameters, shipped

if TYPE_CHECKING:
    from marsad.knowledge import Knowledge


@dataclass(frozen=True, slots=True)
class Explanation:
    """One incident explained; `asked` is the id it was asked for, which may redirect to `incident`."""

    asked: str
    incident: str
    members: tuple[str, ...]
    pairs: tuple[Pair, ...]
    judgements: tuple[Judgement, ...]
    would_split: tuple[str, ...]


def explain(
    incident_id: str, book: Book, knowledge: Knowledge | None, parameters: Parameters | None = None
) -> Explanation:
    """Explain an incident of the book, following redirects. Errors: InputError when there is none of this id."""
    parameters = parameters or shipped()
    incident = _found(incident_id, book)
    main = mains(book.mentions, parameters)
    members = (each for each in book.mentions if each.uid in incident.members)
    facts = {each.uid: facts_of(each, parameters, knowledge, main=each.uid in main) for each in members}
    uids = sorted(facts)
    pairs = told([(facts[a], facts[b]) for a, b in combinations(uids, 2)], parameters)
    ordered = tuple(sorted(pairs, key=lambda each: (-each.bits, each.a, each.b)))
    judgements = tuple(each for each in book.judgements if each.pair & set(uids))
    return Explanation(
        incident_id, incident.id, incident.members, ordered, judgements, _splits(uids, ordered, judgements, parameters)
    )


def _found(incident_id: str, book: Book) -> Incident:
    known = {each.id: each for each in book.incidents}
    at = incident_id
    while at in known and (redirect := known[at].redirect) is not None:
        at = redirect
    if at not in known:
        raise InputError(f"there is no incident {incident_id!r}.", hint="`marsad code` prints the ids.")
    return known[at]


def _splits(
    uids: list[str], pairs: tuple[Pair, ...], judgements: tuple[Judgement, ...], parameters: Parameters
) -> tuple[str, ...]:
    """One sentence for each link that holds the incident together, the weakest first."""
    if len(uids) < 2:
        return ("It has one mention: there is nothing to split.",)
    decided = Decided.of(judgements)
    partition = Partition((uid,) for uid in uids)
    held = []
    for pair in pairs:
        if pair.verdict is Verdict.SAME and partition.join(pair.a, pair.b, _never):
            held.append(pair)
        sentences = [
            f"{each.a} and {each.b} are joined with {each.bits - each.least:.1f} bits to spare: "
            f"a person's `different` on them, or facts that take away more than that, would part them."
            for each in reversed(held)
        ]
    persons = [
        f"{each.a} and {each.b} were joined by {each.by}: revoking that would part them."
        for each in decided.verdicts.values()
        if each.verdict is Verdict.SAME
    ]
    return (*persons, *sentences)


def _never(a: str, b: str) -> bool:
    return False

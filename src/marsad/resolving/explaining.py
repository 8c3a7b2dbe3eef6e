"""Why an incident is one: members, pairs in words, judgements, what was kept out of it, and what would split it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from marsad.claims import Incident, InputError, Judgement, Verdict
from marsad.resolving.about import mains
from marsad.resolving.book import Book
from marsad.resolving.clusters import Decided, Partition
from marsad.resolving.facts import Facts, facts_of
from marsad.resolving.pair import Pair, told
from marsad.resolving.parameters import Parameters, shipped

if TYPE_CHECKING:
    from marsad.knowledge import Knowledge


@dataclass(frozen=True, slots=True)
class KeptOut:
    """A mention that was judged the same as a member, and still is in `incident` (None: in no incident), and why."""

    mention: str
    incident: str | None
    judgement: Judgement
    sentence: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """One incident explained; `asked` is the id it was asked for, which may redirect to `incident`.

    `judgements` are those between members, or that hold a member apart from others.
    """

    asked: str
    incident: str
    members: tuple[str, ...]
    pairs: tuple[Pair, ...]
    judgements: tuple[Judgement, ...]
    kept_out: tuple[KeptOut, ...]
    would_split: tuple[str, ...]


def explain(
    incident_id: str, book: Book, knowledge: Knowledge | None, parameters: Parameters | None = None
) -> Explanation:
    """Explain an incident of the book, following redirects. Errors: InputError when there is none of this id."""
    parameters = parameters or shipped()
    incident = _found(incident_id, book)
    within = set(incident.members)
    judgements = tuple(each for each in book.judgements if each.pair & within)
    unheeded = [each for each in _standing(judgements) if each.verdict is Verdict.SAME and not each.pair <= within]
    homes = {uid: each for each in book.incidents if each.redirect is None for uid in each.members}
    outside = {uid for each in unheeded for uid in each.pair - within}
    facts = _facts(within.union(*(_fellows(uid, homes) for uid in outside)), book, knowledge, parameters)
    uids = sorted(within & facts.keys())
    pairs = told([(facts[a], facts[b]) for a, b in combinations(uids, 2)], parameters)
    ordered = tuple(sorted(pairs, key=lambda each: (-each.bits, each.a, each.b)))
    kept = []
    for judgement in unheeded:
        (uid,) = judgement.pair - within
        against = [(facts[a], facts[b]) for a in uids for b in sorted(_fellows(uid, homes) & facts.keys())]
        home = homes.get(uid)
        kept.append(KeptOut(uid, home.id if home else None, judgement, _why_out(told(against, parameters))))
    heeded = tuple(each for each in judgements if each not in unheeded)
    splits = _splits(uids, ordered, judgements, parameters)
    return Explanation(incident_id, incident.id, incident.members, ordered, heeded, tuple(kept), splits)


def _standing(judgements: tuple[Judgement, ...]) -> list[Judgement]:
    """The last word on each pair, unless it was taken back."""
    last = {each.pair: each for each in judgements}
    return [each for each in last.values() if each.revoked_at is None]


def _facts(uids: set[str], book: Book, knowledge: Knowledge | None, parameters: Parameters) -> dict[str, Facts]:
    main = mains(book.mentions, parameters)
    chosen = (each for each in book.mentions if each.uid in uids)
    return {each.uid: facts_of(each, parameters, knowledge, main=each.uid in main) for each in chosen}


def _fellows(uid: str, homes: dict[str, Incident]) -> set[str]:
    """Who is in one incident with the mention, itself included."""
    return set(homes[uid].members) if uid in homes else {uid}


def _why_out(pairs: list[Pair]) -> str:
    """What stood against the joining of two sets, from the pairs between them."""
    worst = min(pairs, key=lambda each: (each.score, each.bits, each.a, each.b), default=None)
    if worst is None:
        return "The reading it was judged in is no longer the one that counts."
    if worst.verdict is Verdict.SAME:
        return "Nothing between the two incidents stands against it now: the next resolving may join them."
    held = "hold apart" if worst.verdict is Verdict.DIFFERENT else "say too little"
    return (
        f"Two incidents are joined by all the pairs between them, and {worst.a} and {worst.b} {held}: "
        f"{worst.verdict}, score {worst.score:.3f}. {' '.join(worst.sentences)}"
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

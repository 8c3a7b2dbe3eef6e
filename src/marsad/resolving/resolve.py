"""The resolver: mentions and earlier decisions in, incidents with reasons out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

from marsad.claims import Incident, InputError, Judgement, SourcedMention, Verdict
from marsad.resolving.blocking import candidates
from marsad.resolving.book import Assignment, Book, Resolution
from marsad.resolving.clusters import Decided, cluster
from marsad.resolving.facts import Facts, facts_of
from marsad.resolving.ids import identify
from marsad.resolving.linking import link
from marsad.resolving.parameters import Parameters, shipped
from marsad.resolving.roles import makes_incident, why_none
from marsad.resolving.scoring import Pair, score_pair

if TYPE_CHECKING:
    from marsad.knowledge import Knowledge

_ALONE = "No other mention speaks of this incident."


@dataclass(frozen=True, slots=True)
class Compared:
    """Every mention's facts and every pair that met."""

    facts: Mapping[str, Facts]
    pairs: tuple[Pair, ...]


def resolve(
    new: Iterable[SourcedMention],
    *,
    book: Book | None = None,
    knowledge: Knowledge | None,
    parameters: Parameters | None = None,
) -> Resolution:
    """Place `new` beside what `book` holds: the set of mentions and decisions counts, not the order they came in."""
    book, parameters = book or Book(), parameters or shipped()
    mentions = {each.uid: each for each in (*book.mentions, *new)}
    compared = compare(mentions.values(), parameters, knowledge)
    decided = Decided.of(book.judgements)
    told = [uid for uid, each in mentions.items() if makes_incident(each.mention)]
    sets = cluster(told, compared.pairs, decided, different_in(compared.facts, parameters))
    incidents = identify(sets, book.incidents, rank_of(mentions))
    judged = tuple(each.judgement(parameters.by) for each in compared.pairs if worth_telling(each, parameters))
    links = link(compared.facts, parameters)
    return Resolution(
        incidents, _fresh((*judged, *links), book.judgements), _assign(mentions, incidents, compared, decided)
    )


def compare(mentions: Iterable[SourcedMention], parameters: Parameters, knowledge: Knowledge | None) -> Compared:
    """The pairs of incident mentions that met, scored."""
    facts = {each.uid: facts_of(each, parameters, knowledge) for each in mentions}
    told = [each for each in facts.values() if makes_incident(each.sourced.mention)]
    met = sorted(candidates(told, parameters))
    return Compared(facts, tuple(score_pair(facts[a], facts[b], parameters) for a, b in met))


def different_in(facts: Mapping[str, Facts], parameters: Parameters) -> Callable[[str, str], bool]:
    """The machine's verdict on any pair, met or not, as a question."""

    @cache
    def different(a: str, b: str) -> bool:
        return score_pair(facts[a], facts[b], parameters).verdict is Verdict.DIFFERENT

    return lambda a, b: different(min(a, b), max(a, b))


def worth_telling(pair: Pair, parameters: Parameters) -> bool:
    """True for joins, for pairs a person should look at, and for vetoes that stopped what would have been either."""
    return pair.bits >= parameters.thresholds["unsure"]


def rank_of(mentions: Mapping[str, SourcedMention]) -> Callable[[str], object]:
    """Orders mentions by publication and uid; undated reports come last."""

    def rank(uid: str) -> object:
        published = mentions[uid].document.published
        return (published is None, published.isoformat() if published else "", uid)

    return rank


def _fresh(judged: Iterable[Judgement], before: Iterable[Judgement]) -> tuple[Judgement, ...]:
    known = {(each.a, each.b, each.verdict, each.by) for each in before if each.revoked_at is None}
    return tuple(each for each in judged if (each.a, each.b, each.verdict, each.by) not in known)


def _assign(
    mentions: Mapping[str, SourcedMention], incidents: Sequence[Incident], compared: Compared, decided: Decided
) -> tuple[Assignment, ...]:
    home = {uid: incident.id for incident in incidents for uid in incident.members}
    best: dict[str, Pair] = {}
    for pair in compared.pairs:
        if home.get(pair.a) == home.get(pair.b):
            for uid in (pair.a, pair.b):
                if uid not in best or pair.bits > best[uid].bits:
                    best[uid] = pair
    persons: dict[str, list[str]] = {}
    for each in decided.verdicts.values():
        if each.verdict is Verdict.SAME and home.get(each.a) == home.get(each.b):
            for uid in each.pair:
                persons.setdefault(uid, []).append(f"{each.by} joined them: {each.reason}")
    return tuple(
        _assignment(each, home.get(uid), best.get(uid), persons.get(uid, [])) for uid, each in mentions.items()
    )


def _assignment(each: SourcedMention, home: str | None, best: Pair | None, persons: list[str]) -> Assignment:
    if home is None:
        return Assignment(each.uid, None, None, (why_none(each.mention),))
    reasons = (*persons, *(best.sentences if best else ()))
    return Assignment(each.uid, home, round(best.score, 6) if best else None, reasons or (_ALONE,))


def decide(book: Book, judgement: Judgement, knowledge: Knowledge | None) -> Resolution:
    """Add a person's judgement and resolve again; it is the first of the resolution's judgements.

    Errors: InputError when the judgement speaks of a mention that the book does not hold.
    """
    known = {each.uid for each in book.mentions}
    missing = sorted(judgement.pair - known)
    if missing:
        raise InputError(f"no mention {missing[0]!r} in the book", hint="Give the uid: document id/mention id.")
    after = Book(book.incidents, (*book.judgements, judgement), book.mentions)
    found = resolve((), book=after, knowledge=knowledge)
    return Resolution(found.incidents, (judgement, *found.judgements), found.assignments)


def undo(book: Book, judgement: Judgement, at: datetime, knowledge: Knowledge | None) -> Resolution:
    """Revoke a person's judgement as of `at` and resolve again: what it changed is as it was."""
    revoked = Judgement(
        a=judgement.a,
        b=judgement.b,
        verdict=judgement.verdict,
        by=judgement.by,
        reason=judgement.reason,
        score=judgement.score,
        at=judgement.at,
        revoked_at=at,
    )
    return decide(book, revoked, knowledge)

"""The resolver: mentions and earlier decisions in, incidents with reasons out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

import numpy as np

from marsad.claims import InputError, Judgement, SourcedMention, Verdict
from marsad.resolving.book import Assignment, Book, Resolution
from marsad.resolving.clusters import Decided, cluster
from marsad.resolving.compared import Compared, compare
from marsad.resolving.ids import identify
from marsad.resolving.linking import link
from marsad.resolving.pair import Pair, told
from marsad.resolving.parameters import Parameters, shipped
from marsad.resolving.roles import why_none

if TYPE_CHECKING:
    from marsad.knowledge import Knowledge

_ALONE = "No other mention speaks of this incident."


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
    sets = cluster(compared.uids, list(compared.edges()), decided)
    incidents = identify(sets, book.incidents, rank_of(mentions))
    home = {uid: incident.id for incident in incidents for uid in incident.members}
    judged, best = _told(compared, home, parameters)
    links = link(compared.facts, parameters)
    return Resolution(
        incidents,
        _fresh((*(each.judgement(parameters.by) for each in judged), *links), book.judgements),
        _assign(mentions, home, best, decided),
    )


def _told(compared: Compared, home: Mapping[str, str], parameters: Parameters) -> tuple[list[Pair], dict[str, Pair]]:
    """The pairs that are worth telling, by uids, and for each mention the best pair within its incident."""
    scored, uids = compared.scored, compared.uids
    least = np.where(scored.as_reports, parameters.reports["thresholds"]["unsure"], parameters.thresholds["unsure"])
    tell = set(np.flatnonzero(scored.bits >= least).tolist())
    best: dict[str, int] = {}
    left, right = scored.left.tolist(), scored.right.tolist()
    for at in np.argsort(-scored.bits, kind="stable").tolist():
        a, b = uids[left[at]], uids[right[at]]
        if home[a] == home[b]:
            best.setdefault(a, at)
            best.setdefault(b, at)
    chosen = sorted(tell | set(best.values()), key=lambda at: (uids[left[at]], uids[right[at]]))
    pairs = dict(zip(chosen, told(compared.at(chosen), parameters), strict=True))
    return [pairs[at] for at in chosen if at in tell], {uid: pairs[at] for uid, at in best.items()}


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
    mentions: Mapping[str, SourcedMention], home: Mapping[str, str], best: Mapping[str, Pair], decided: Decided
) -> tuple[Assignment, ...]:
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

"""What a wrong decision on each of many pairs would do, from the tolls that count of their mentions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from marsad.claims import Bounds
from marsad.resolving import Harm, harm_of
from marsad.web.ledger.models import JudgementRow, MentionRow, Review
from marsad.web.ledger.models.people import ReviewVerdict

_TOLL = ("record__totals__killed__lo", "record__totals__killed__hi")


def harms_of(judgements: Iterable[JudgementRow], reviews: Mapping[str, Review]) -> dict[int, Harm]:
    """The harm of each pair by the judgement's key; a pair without a score is as unsure as can be."""
    judgements = list(judgements)
    uids = {uid for row in judgements for uid in (row.a_id, row.b_id)}
    killed = {uid: Bounds(lo, hi) for uid, lo, hi in MentionRow.objects.filter(pk__in=uids).values_list("pk", *_TOLL)}
    for uid in uids & reviews.keys():
        if reviews[uid].verdict == ReviewVerdict.CORRECT:
            killed[uid] = reviews[uid].claim().totals.killed
    return {
        row.pk: harm_of(0.5 if row.score is None else row.score, killed[row.a_id], killed[row.b_id])
        for row in judgements
    }

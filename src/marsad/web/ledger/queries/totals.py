"""The figures of the whole ledger."""

from __future__ import annotations

from django.db.models import Sum

from marsad.web.ledger.models import AssessmentCache, Document, IncidentSummaryCache, MentionRow, UnreadSentence
from marsad.web.ledger.models.caches import ENGLISH


def summary_table() -> dict[str, int]:
    """Reports, mentions, incidents, unread sentences, contradictions and alarms, in this order."""
    contradictions = IncidentSummaryCache.objects.aggregate(n=Sum("contradictions"))["n"]
    alarms = AssessmentCache.objects.filter(language=ENGLISH).aggregate(n=Sum("alarms"))["n"]
    return {
        "reports": Document.objects.count(),
        "mentions": MentionRow.objects.count(),
        "incidents": IncidentSummaryCache.objects.count(),
        "unread sentences": UnreadSentence.objects.count(),
        "contradictions": contradictions or 0,
        "alarms": alarms or 0,
    }

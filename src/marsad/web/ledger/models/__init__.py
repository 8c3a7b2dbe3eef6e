"""The tables: texts, what was read in them, what was decided, what people said, and derived caches."""

from __future__ import annotations

from marsad.web.ledger.models.caches import AssessmentCache, ChartCache, IncidentFacet, IncidentSummaryCache
from marsad.web.ledger.models.decisions import IncidentRow, JudgementRow, Membership, Redirect, Revocation
from marsad.web.ledger.models.issues import AlarmRow, AlarmWithdrawal, Issue
from marsad.web.ledger.models.people import Correction, Review
from marsad.web.ledger.models.readings import ClaimRow, MentionRow, ReadingRow, TraitsRow, UnreadSentence
from marsad.web.ledger.models.runs import Release, StageRun
from marsad.web.ledger.models.texts import Document, GatherFailure, Snapshot

__all__ = [
    "AlarmRow",
    "AlarmWithdrawal",
    "AssessmentCache",
    "ChartCache",
    "ClaimRow",
    "Correction",
    "Document",
    "GatherFailure",
    "IncidentFacet",
    "IncidentRow",
    "IncidentSummaryCache",
    "Issue",
    "JudgementRow",
    "Membership",
    "MentionRow",
    "ReadingRow",
    "Redirect",
    "Release",
    "Review",
    "Revocation",
    "Snapshot",
    "StageRun",
    "TraitsRow",
    "UnreadSentence",
]

"""What pages, exports and commands ask of the ledger. Answers are plain dictionaries and lists, ready for JSON.

`NotFound` is raised for an id the ledger does not hold. Shapes of the answers stand in `shapes`.
"""

from __future__ import annotations

from marsad.web.ledger.queries.alarms import alarms
from marsad.web.ledger.queries.assessments import assessment, assessments
from marsad.web.ledger.queries.changes import changes
from marsad.web.ledger.queries.desk import queue, unread
from marsad.web.ledger.queries.documents import document, documents
from marsad.web.ledger.queries.entities import (
    actor,
    actors,
    admin1s,
    methods,
    month,
    months,
    place,
    places,
    source,
    sources,
)
from marsad.web.ledger.queries.incident import incident, merged_into
from marsad.web.ledger.queries.listing import Filters, incidents
from marsad.web.ledger.queries.shapes import (
    AlarmLine,
    AssessmentLine,
    AssessmentPage,
    Bound,
    Change,
    DocumentLine,
    DocumentPage,
    Dossier,
    IncidentLine,
    JudgementLine,
    Member,
    NotFound,
    Page,
    Part,
    QueueItem,
    Record,
    Related,
    ReviewLine,
    Span,
    Sum,
    Tally,
    UnreadLine,
)
from marsad.web.ledger.queries.totals import summary_table

__all__ = [
    "AlarmLine",
    "AssessmentLine",
    "AssessmentPage",
    "Bound",
    "Change",
    "DocumentLine",
    "DocumentPage",
    "Dossier",
    "Filters",
    "IncidentLine",
    "JudgementLine",
    "Member",
    "NotFound",
    "Page",
    "Part",
    "QueueItem",
    "Record",
    "Related",
    "ReviewLine",
    "Span",
    "Sum",
    "Tally",
    "UnreadLine",
    "actor",
    "actors",
    "admin1s",
    "alarms",
    "assessment",
    "assessments",
    "changes",
    "document",
    "documents",
    "incident",
    "incidents",
    "merged_into",
    "methods",
    "month",
    "months",
    "place",
    "places",
    "queue",
    "source",
    "sources",
    "summary_table",
    "unread",
]

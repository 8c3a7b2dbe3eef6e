"""The shapes of the answers. Records named by a type are that type's record (`claims.to_record`)."""

from __future__ import annotations

from typing import Any, TypedDict

from marsad.claims import MarsadError

Record = dict[str, Any]


class NotFound(MarsadError):
    """The ledger holds nothing of that id."""


class Bound(TypedDict):
    """Least, likeliest, most; all null is unknown, `hi` null is open."""

    lo: int | None
    best: int | None
    hi: int | None


class IncidentLine(TypedDict):
    """An incident in a list."""

    id: str
    title: str
    start: str | None
    end: str | None
    month: str | None
    country: str | None
    admin1: str | None
    admin2: str | None
    place_id: str | None
    place_name: str | None
    lat: float | None
    lon: float | None
    radius_km: float | None
    where_precision: int | None
    event_type: str | None
    sub_event_type: str | None
    methods: list[str]
    killed: Bound
    injured: Bound
    silent: list[str]  # of "killed" and "injured", what no source mentions: neither zero nor unknown
    sources: int
    independent_sources: int
    contradictions: int
    provisional: bool


class Page(TypedDict):
    """One page of a list; `page` counts from 1."""

    items: list[IncidentLine]
    total: int
    page: int
    pages: int
    size: int


class DocumentLine(TypedDict):
    """A document without its text. `source_name` is the register's name, else the name as found."""

    id: str
    title: str | None
    url: str | None
    published: str | None
    published_basis: str
    language: str | None
    source_id: str | None
    source_name: str
    sha256: str
    marked: str | None


class ReviewLine(TypedDict):
    """A person's decision on a mention or an unread sentence."""

    id: int
    verdict: str
    reason: str
    reviewer: str
    at: str


class Member(TypedDict):
    """A mention and its document. `mention` is its record as it counts now, `machine` the machine's if that differs.

    `claims` are the ids, predicates, values and quotations of its claims.
    """

    uid: str
    mention: Record
    machine: Record | None
    document: DocumentLine
    review: ReviewLine | None
    claims: list[Record]
    score: float | None
    reasons: list[str]


class Part(TypedDict):
    """One part of a stated total."""

    incident: str | None
    uid: str
    title: str
    lo: int | None
    hi: int | None


class Sum(TypedDict):
    """A stated total and what its parts add up to; `as_stated` reads "more than 30" as 30.

    `stated` is {lo, hi}, `words` as said; `state` is adds_up, adds_up_as_stated, short, over or unknown.
    """

    outcome: str
    stated: Record
    words: list[str]
    parts: list[Part]
    lo: int | None
    hi: int | None
    as_stated: int | None
    state: str
    sentence: str


class Related(Member):
    """An aggregate, trend or status linked to an incident; `sums` only for aggregates."""

    sums: list[Sum]


class JudgementLine(TypedDict):
    """A judgement on two mentions, and its revocation if there was one."""

    id: int
    a: str
    b: str
    verdict: str
    by: str
    reason: str
    score: float | None
    at: str
    revoked_at: str | None
    revoked_reason: str | None


class Change(TypedDict):
    """One entry of the changes feed. `kind` names the table, `target` what it is about (`type:id`)."""

    at: str
    kind: str
    target: str
    sentence: str
    reason: str
    by: str


class Dossier(TypedDict):
    """Everything on one incident. `redirected_from` is the id asked for if it was merged into this one.

    `summary` is IncidentSummary's record, `rows` maps a profile to Row's record, `comparisons` and `toll` are
    the records of coding's Comparison and TollPoint.
    """

    id: str
    redirected_from: str | None
    summary: Record
    rows: dict[str, Record]
    comparisons: list[Record]
    toll: list[Record]
    members: list[Member]
    related: list[Related]
    judgements: list[JudgementLine]
    revisions: list[Change]


class Tally(TypedDict):
    """A value by which incidents can be found, and how many there are."""

    id: str
    name: str
    incidents: int


class Span(TypedDict):
    """A stretch of a document's text that a mention quotes. `incident` is null for what is not counted."""

    start: int
    end: int
    uid: str
    kind: str
    incident: str | None


class DocumentPage(TypedDict):
    """A document with its text, its mentions and where each stands."""

    document: DocumentLine
    text: str
    mentions: list[Member]
    spans: list[Span]
    unread: list[Record]
    incidents: list[IncidentLine]


class UnreadLine(TypedDict):
    """A sentence that speaks of harm and gave no mention."""

    id: int
    document: DocumentLine
    quote: Record
    reason: str
    review: ReviewLine | None


class QueueItem(TypedDict):
    """Work for a reviewer. `kind`: mention, pair or unread; `weight` sorts, highest first; `why` says it in words."""

    kind: str
    id: str
    weight: float
    why: str
    member: Member | None
    judgement: JudgementLine | None
    other: Member | None
    unread: UnreadLine | None


class AlarmLine(TypedDict):
    """An alarm that was given out; `outcome` is null until it was judged, "withdrawn" where the rows lost it.

    `sentence` is English, `told` the same by language as far as it was written then.
    """

    id: int
    month: str
    country: str
    kind: str
    series: dict[str, str]
    sentence: str
    told: dict[str, str]
    observed: int
    expected: float
    ratio: float | None
    low: float
    high: float | None
    p: float
    explained: bool | None
    reason: str
    raised_at: str
    withdrawn_at: str | None
    outcome: str | None


class AssessmentLine(TypedDict):
    """An assessment in a list; `area` empty is the whole country."""

    month: str
    area: str
    country: str
    title: str
    alarms: int
    as_of: str


class AssessmentPage(AssessmentLine):
    """The written assessment. `record` is Assessment's record."""

    record: Record
    versions: Record

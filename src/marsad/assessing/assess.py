"""One month's assessment: rows and statements in, checked sentences out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from marsad.assessing import tables as build
from marsad.assessing.assessment import Assessment
from marsad.assessing.changes import changes
from marsad.assessing.claimed import Parts, claimed_totals
from marsad.assessing.evidence import Fact, FactKind
from marsad.assessing.phrase import Phraser
from marsad.assessing.points import Material
from marsad.assessing.records import Records
from marsad.assessing.scorecard import RaisedAlarm
from marsad.assessing.study import study
from marsad.assessing.targets import told_targets
from marsad.assessing.terms import Terms, default_terms
from marsad.assessing.trends import claimed_trends
from marsad.assessing.write import write

if TYPE_CHECKING:
    from marsad.claims import Document, SourcedMention
    from marsad.coding import IncidentSummary
    from marsad.knowledge import Knowledge


def assess(
    summaries: Sequence[IncidentSummary],
    statements: Sequence[SourcedMention] = (),
    *,
    knowledge: Knowledge,
    language: str = "en",
    phraser: Phraser | None = None,
    **given: Any,
) -> Assessment:
    """The assessment of a month in one language: `prepare`, then `write`."""
    material = prepare(summaries, statements, knowledge=knowledge, **given)
    return write(material, knowledge, phraser or Phraser(language, knowledge))


def prepare(
    summaries: Sequence[IncidentSummary],
    statements: Sequence[SourcedMention] = (),
    *,
    month: str,
    as_of: date,
    knowledge: Knowledge,
    country: str | None = None,
    area: str | None = None,
    thresholds: Terms | None = None,
    documents: Sequence[Document] = (),
    previous: Sequence[IncidentSummary] | None = None,
    through: str | None = None,
    raised: Sequence[RaisedAlarm] | None = None,
    parts: Parts | None = None,
    profile: str | None = None,
) -> Material:
    """What an assessment of `month` ("2018-10") says, in no language yet: drawn from rows alone; statements only stand
    beside what was counted.

    `country` (ISO 3166 alpha-2) and `area` (a governorate, district or place by name) narrow it, `documents` are all
    reports gathered (for coverage), `parts` the mentions that a statement sums up (by the statement's uid), `previous`
    the rows of the last issue, which covered the months up to `through` (by default the one before), `raised` the
    alarms given out for earlier months, `thresholds` the defined terms, `profile` the name and version of the coding
    profile that the rows were drawn under. `as_of` is printed and says how old the newest incidents are; nothing else
    reads a clock: the same input gives the same bytes.
    """
    terms = thresholds or default_terms()
    records = Records.of(told_targets(summaries, knowledge), month=month, country=country, area=area)
    found = study(records, terms, documents, as_of, raised)
    totals = claimed_totals(statements, records, knowledge, parts or {})
    changed = () if previous is None else changes(records, previous, summaries, through=through)
    tables = (*found.tables, build.claimed(totals), build.changed(changed))
    return Material(
        records=records,
        country=country,
        area=_area_fact(country, area),
        as_of=as_of,
        terms=terms,
        profile=profile,
        study=found,
        totals=totals,
        trends=claimed_trends(statements, records, found.findings, knowledge),
        changes=changed,
        tables={table.id: table for table in tables},
    )


def _area_fact(country: str | None, area: str | None) -> Fact:
    """What the assessment is about: the area, else the country, else everything on record."""
    if area is not None:
        return Fact("place", FactKind.PLACE, area)
    if country is not None:
        return Fact("place", FactKind.COUNTRY, country)
    return Fact("place", FactKind.WORD, "all_areas")

"""One month's assessment: rows and statements in, checked sentences out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from marsad.assessing import tables as build
from marsad.assessing.assessment import Assessment, MethodLine, Section
from marsad.assessing.changes import changes
from marsad.assessing.charts import Theme, charts
from marsad.assessing.claimed import Parts, claimed_totals, claimed_trends
from marsad.assessing.evidence import Fact, FactKind, Table
from marsad.assessing.findings import Finding
from marsad.assessing.phrase import Phraser
from marsad.assessing.plan import plan
from marsad.assessing.points import Material
from marsad.assessing.records import Records
from marsad.assessing.scorecard import RaisedAlarm
from marsad.assessing.study import study
from marsad.assessing.targets import default_targets, told_targets
from marsad.assessing.terms import Terms, default_terms
from marsad.assessing.words import Words

if TYPE_CHECKING:
    from marsad.claims import Document, SourcedMention
    from marsad.coding import IncidentSummary
    from marsad.knowledge import Knowledge


def assess(
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
    language: str = "en",
    parts: Parts | None = None,
    phraser: Phraser | None = None,
) -> Assessment:
    """The assessment of `month` ("2018-10"), drawn from rows alone; statements only stand beside what was counted.

    `country` (ISO 3166 alpha-2) and `area` (a governorate, district or place by name) narrow it, `documents` are all
    reports gathered (for coverage), `parts` the mentions that a statement sums up (by the statement's uid), `previous`
    the rows of the last issue, which covered the months up to `through` (by default the one before), `raised` the
    alarms given out for earlier months, `thresholds` the defined terms. `as_of` is printed and says how old the newest
    incidents are; nothing else reads a clock: the same input gives the same bytes. Raises UnboundSentence or
    NumberMismatch, and gives nothing, when one sentence is not carried by its evidence.
    """
    terms = thresholds or default_terms()
    phraser = phraser or Phraser(language, knowledge)
    told = told_targets(summaries, knowledge)
    records = Records.of(told, month=month, country=country, area=area)
    found = study(records, terms, documents, as_of, raised)
    totals = claimed_totals(statements, records, knowledge, parts or {})
    changed = () if previous is None else changes(records, previous, summaries, through=through)
    tables = (*found.tables, build.claimed(totals), build.changed(changed))
    material = Material(
        records=records,
        area=_area_fact(country, area, phraser),
        study=found,
        totals=totals,
        trends=claimed_trends(statements, records, found.findings, knowledge),
        changes=changed,
        tables={table.id: table for table in tables},
        told_from=terms.continued.told_from,
    )
    sections = _sections(material, phraser)
    return Assessment(
        title=_title(material, phraser),
        month=month,
        country=country,
        area=area,
        as_of=as_of,
        language=phraser.words.language,
        sections=sections,
        findings=tuple(_with_sentence(each, sections) for each in found.findings),
        tables=material.tables,
        charts=charts(material.tables, month, country, Theme(phraser.words, phraser.labels)),
        method=_method(phraser.words, terms, as_of, material.tables["chance"], knowledge),
    )


def _title(material: Material, phraser: Phraser) -> str:
    month = phraser.words.show(FactKind.MONTH, material.records.month)
    return phraser.words.text("title").format(place=phraser.show(material.area), month=month)


def _sections(material: Material, phraser: Phraser) -> tuple[Section, ...]:
    sections = []
    for id, points in plan(material).items():
        sentences = tuple(phraser.sentence(point, material.tables) for point in points)
        note = "" if sentences else phraser.words.text("notes", id)
        sections.append(Section(id, phraser.words.text("sections", id), sentences, note))
    return tuple(sections)


def _with_sentence(finding: Finding, sections: Sequence[Section]) -> Finding:
    section = next(each for each in sections if each.id == finding.kind)
    told = (each.text for each in section.sentences if finding.id == each.finding or finding.id in each.also)
    text = next(told, "")
    return finding.told(text)


def _area_fact(country: str | None, area: str | None, phraser: Phraser) -> Fact:
    """What the assessment is about: the area, else the country, else everything on record."""
    if area is not None:
        return Fact("place", FactKind.PLACE, area)
    if country is not None:
        return Fact("place", FactKind.COUNTRY, country)
    return Fact("place", FactKind.NAME, phraser.words.text("all_areas"))


def _method(words: Words, terms: Terms, as_of: date, chance: Table, knowledge: Knowledge) -> tuple[MethodLine, ...]:
    """What was used, as data: versions, thresholds, the number of series and what chance alone would give."""
    discovery = terms.false_discovery
    values: Mapping[str, str] = {
        "as_of": words.show(FactKind.DATE, as_of.isoformat()),
        "terms": terms.version,
        "targets": default_targets().version,
        "knowledge": knowledge.version,
        "rates": words.text("method", "rates_text"),
        "baseline": words.show(FactKind.COUNT, terms.baseline_months),
        "series": words.show(FactKind.COUNT, chance.value("month", "watched")),
        "chance": words.show(FactKind.RATIO, chance.value("month", "expected_false_alarms")),
        "discovery": words.text("labels", "none") if discovery is None else words.show(FactKind.PERCENT, discovery),
        **{name: _thresholds(getattr(terms, name)) for name in _TERMS},
        **{name: words.text("method", f"{name}_text") for name in _TEXTS},
    }
    return tuple(MethodLine(words.text("method", name), value) for name, value in values.items())


_TEXTS = ("deadlier", "bounds", "filling", "weeks", "tolls", "overlap")
_TERMS = ("re_emerged", "rising", "continued", "falling", "faded", "first")


def _thresholds(term: object) -> str:
    return ", ".join(f"{name} {getattr(term, name)}" for name in getattr(type(term), "__dataclass_fields__", ()))

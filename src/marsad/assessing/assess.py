"""One month's assessment: rows and statements in, checked sentences out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from marsad.assessing import tables as build
from marsad.assessing.assessment import Assessment, MethodLine, Section
from marsad.assessing.changes import changes
from marsad.assessing.claimed import Parts, claimed_totals, claimed_trends
from marsad.assessing.evidence import Fact, FactKind
from marsad.assessing.findings import Finding, find
from marsad.assessing.phrase import Phraser
from marsad.assessing.plan import Material, plan
from marsad.assessing.records import Records
from marsad.assessing.series import Series, series
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
    language: str = "en",
    parts: Parts | None = None,
    phraser: Phraser | None = None,
) -> Assessment:
    """The assessment of `month` ("2018-10"), drawn from rows alone; statements only stand beside what was counted.

    `country` (ISO 3166 alpha-2) and `area` (a governorate, district or place by name) narrow it, `documents` are all
    reports gathered (for coverage), `parts` the mentions that a statement sums up (by the statement's uid), `previous`
    the rows of the last issue, `thresholds` the defined terms. `as_of` is
    printed and nothing else reads a clock: the same input gives the same bytes. Raises UnboundSentence or
    NumberMismatch, and gives nothing, when one sentence is not carried by its evidence.
    """
    terms = thresholds or default_terms()
    phraser = phraser or Phraser(language, knowledge)
    records = Records.of(summaries, month=month, country=country, area=area)
    watched = _watched(records, terms, knowledge)
    shown = records.months[-terms.baseline_months - 1 :]
    coverage = build.coverage(records, shown, documents)
    effort = build.effort_changed(coverage, month, terms.coverage.factor)
    found = find(watched, month, terms, effort_changed=effort)
    totals = claimed_totals(statements, records, knowledge, parts or {})
    changed = () if previous is None else changes(records, previous)
    tables = (
        *(build.totals(records), build.governorates(records), build.findings(found, terms.confidence), coverage),
        *(build.claimed(totals), build.contested(records), build.unknown(records), build.changed(changed)),
        *(build.history(watched), build.counts(records, shown)),
    )
    material = Material(
        records=records,
        area=_area_fact(country, area, phraser),
        findings=found,
        totals=totals,
        trends=claimed_trends(statements, records, found),
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
        findings=tuple(_with_sentence(each, sections) for each in found),
        tables=material.tables,
        method=_method(phraser.words, terms, as_of, watched, knowledge),
    )


def _title(material: Material, phraser: Phraser) -> str:
    month = phraser.words.show(FactKind.MONTH, material.records.month)
    return phraser.words.text("title").format(place=phraser.show(material.area), month=month)


def _watched(records: Records, terms: Terms, knowledge: Knowledge) -> tuple[Series, ...]:
    """Every series the terms name, of attacks only, and of those targets only that the terms watch."""

    def wanted(each: Series) -> bool:
        target = each.value("target")
        return target is None or knowledge.actors.actor(target).kind in terms.watched_targets

    # Within an area, its governorate would only be the same series again, under a wider name.
    families = [by for by in terms.series if records.area is None or "governorate" not in by]
    attacks = [each for each in (*records.before, *records.now) if each.sub_event_type not in terms.no_attack]
    return tuple(each for by in families for each in series(attacks, by, records.months) if wanted(each))


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


def _method(
    words: Words, terms: Terms, as_of: date, watched: Sequence[Series], knowledge: Knowledge
) -> tuple[MethodLine, ...]:
    """What was used, as data: versions, thresholds, the number of series and what chance alone would give."""
    chance = len(watched) * (1 - terms.confidence)
    values: Mapping[str, str] = {
        "as_of": words.show(FactKind.DATE, as_of.isoformat()),
        "terms": terms.version,
        "knowledge": knowledge.version,
        "rates": words.text("method", "rates_text"),
        "baseline": words.show(FactKind.COUNT, terms.baseline_months),
        "series": words.show(FactKind.COUNT, len(watched)),
        "chance": words.show(FactKind.RATIO, chance),
        **{name: _thresholds(getattr(terms, name)) for name in _TERMS},
        "tolls": words.text("method", "tolls_text"),
        "overlap": words.text("method", "overlap_text"),
    }
    return tuple(MethodLine(words.text("method", name), value) for name, value in values.items())


_TERMS = ("re_emerged", "rising", "continued", "falling", "faded", "first")


def _thresholds(term: object) -> str:
    return ", ".join(f"{name} {getattr(term, name)}" for name in getattr(type(term), "__dataclass_fields__", ()))

"""From prepared material to an assessment in words: sections, title, charts and the method box of one language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from marsad.assessing.assessment import Assessment, MethodLine, Section
from marsad.assessing.cells import names_of
from marsad.assessing.charts import Theme, charts
from marsad.assessing.evidence import FactKind
from marsad.assessing.findings import Finding
from marsad.assessing.phrase import Phraser
from marsad.assessing.plan import plan
from marsad.assessing.points import Material
from marsad.assessing.targets import default_targets
from marsad.assessing.words import Words

if TYPE_CHECKING:
    from marsad.knowledge import Knowledge


def write(material: Material, knowledge: Knowledge, phraser: Phraser) -> Assessment:
    """The assessment in the phraser's language.

    Raises UnboundSentence or NumberMismatch, and gives nothing, when one sentence is not carried by its evidence.
    """
    sections = _sections(material, phraser)
    month, country = material.records.month, material.country
    return Assessment(
        title=_title(material, phraser),
        month=month,
        country=country,
        area=material.records.area,
        as_of=material.as_of,
        language=phraser.words.language,
        sections=sections,
        findings=tuple(_with_sentence(each, sections) for each in material.study.findings),
        tables=material.tables,
        charts=charts(material.tables, month, country, Theme(phraser.words, phraser.labels)),
        names=names_of(material.tables.values(), phraser.labels) | _told_names(sections),
        method=_method(phraser.words, material, knowledge),
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


_TOLD = {FactKind.EVENT: "title", FactKind.SPEAKER: "speaker"}


def _told_names(sections: Sequence[Section]) -> dict[str, dict[str, str]]:
    """What the sentences call incidents and speakers, by the names that tables hold, where it differs."""
    found: dict[str, dict[str, str]] = {}
    for shown in (each for section in sections for sentence in section.sentences for each in sentence.shown):
        if shown.fact.kind in _TOLD and isinstance(shown.fact.value, tuple) and shown.fact.value[0] != shown.text:
            found.setdefault(_TOLD[shown.fact.kind], {})[str(shown.fact.value[0])] = shown.text
    return found


def _with_sentence(finding: Finding, sections: Sequence[Section]) -> Finding:
    section = next(each for each in sections if each.id == finding.kind)
    told = (each.text for each in section.sentences if finding.id == each.finding or finding.id in each.also)
    text = next(told, "")
    return finding.told(text)


def _method(words: Words, material: Material, knowledge: Knowledge) -> tuple[MethodLine, ...]:
    """What was used, as data: versions, thresholds, the number of series and what chance alone would give."""
    terms, chance = material.terms, material.tables["chance"]
    discovery = terms.false_discovery
    values: Mapping[str, str] = {
        "as_of": words.show(FactKind.DATE, material.as_of.isoformat()),
        "profile": material.profile or words.text("method", "no_profile"),
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


_TEXTS = ("deadlier", "clusters", "bounds", "filling", "weeks", "tolls", "overlap")
_TERMS = ("re_emerged", "rising", "continued", "falling", "faded", "first")


def _thresholds(term: object) -> str:
    return ", ".join(f"{name} {getattr(term, name)}" for name in getattr(type(term), "__dataclass_fields__", ()))

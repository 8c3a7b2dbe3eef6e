"""The written assessment as data: sections of sentences, findings, tables, coverage and the method box."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from marsad.assessing.charts import Chart
from marsad.assessing.evidence import Sentence, Table
from marsad.assessing.findings import Finding


@dataclass(frozen=True, slots=True)
class Section:
    """Sentences under one heading; `note` says, without a number, why a section is empty."""

    id: str
    title: str
    sentences: tuple[Sentence, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class MethodLine:
    """One line of the method box: what was used, and its value."""

    name: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """One month of one country or area, as known at `as_of`. The same input gives the same value.

    `names` are the display names of the codes in the tables, by column.
    """

    title: str
    month: str
    country: str | None
    area: str | None
    as_of: date
    language: str
    sections: tuple[Section, ...]
    findings: tuple[Finding, ...]
    tables: Mapping[str, Table]
    method: tuple[MethodLine, ...]
    charts: tuple[Chart, ...] = ()
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def coverage(self) -> Table:
        """Reports, sources and provisional incidents a month, to stand beside the counts."""
        return self.tables["coverage"]

    @property
    def alarms(self) -> tuple[Finding, ...]:
        """The findings that should reach somebody at once."""
        return tuple(finding for finding in self.findings if finding.alarm)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence in order."""
        return tuple(sentence for section in self.sections for sentence in section.sentences)

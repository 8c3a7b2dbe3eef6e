"""The assess stage on the ledger: a written assessment of every month, where what it rests on changed."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from marsad.claims import MentionKind, SourcedMention
from marsad.web.ledger.derive import Case, digest, parts_of, versions
from marsad.web.ledger.issues import Earlier, give_out, raised_before
from marsad.web.ledger.knowledge import knowledge, knowledge_home
from marsad.web.ledger.links import Links
from marsad.web.ledger.models import AssessmentCache, IncidentSummaryCache
from marsad.web.ledger.models.caches import ENGLISH
from marsad.web.ledger.resolution import State
from marsad.web.ledger.stages import Failed, failed

if TYPE_CHECKING:
    from marsad.assessing import Assessment, Material, Terms
    from marsad.coding import IncidentSummary


class Dated(Protocol):
    """An incident as far as months and countries go: a summary, or its row."""

    @property
    def country(self) -> str | None: ...


STATEMENTS = frozenset({MentionKind.AGGREGATE, MentionKind.TREND})


def country_of(rows: Iterable[Dated]) -> str | None:
    """The country that assessments are about: the setting's, else the one with most incidents."""
    if settings.CONFIG.country:
        return str(settings.CONFIG.country)
    found = Counter(each.country for each in rows if each.country)
    return min(found, key=lambda name: (-found[name], name), default=None)


def incident_link(incident: str) -> str:
    """The address of an incident's page."""
    return reverse("site:incident", args=(incident,))


def terms() -> Terms:
    """The defined terms: the file `terms.yaml` beside the user's own knowledge, else those that Marsad ships."""
    from marsad.assessing import default_terms, load_terms

    home = knowledge_home()
    own = home / "terms.yaml"
    return load_terms(own) if own.is_file() else default_terms()


def inputs_of(state: State) -> dict[str, str]:
    """Every month with incidents, with the digest of what its assessments rest on."""
    rows = list(IncidentSummaryCache.objects.only("incident", "inputs", "month", "country").order_by("pk"))
    country = country_of(rows)
    marks = [(row.incident, row.inputs) for row in rows]
    statements = sorted(each.uid for each in _statements(state))
    documents = sorted({each.sourced.document.id for each in state.mentions.values()})
    common = digest([country, marks, statements, documents, versions(), repr(terms())])
    months = sorted({row.month for row in rows if row.month and row.country == country})
    return {month: digest([month, common]) for month in months}


def stale_months(state: State) -> dict[str, str]:
    """Every month whose assessment is missing or rests on something else now, with its inputs, the first month first.

    What rests on something else is thrown away, assessments of single areas too: those are written when asked for.
    """
    wanted = inputs_of(state)
    rows = list(AssessmentCache.objects.only("month", "area", "inputs"))
    good = {row.pk: row for row in rows if wanted.get(row.month) == row.inputs}
    AssessmentCache.objects.filter(pk__in=[row.pk for row in rows if row.pk not in good]).delete()
    have = {row.month for row in good.values() if not row.area}
    return {month: inputs for month, inputs in wanted.items() if month not in have}


def _statements(state: State) -> list[SourcedMention]:
    chosen = (each for each in state.mentions.values() if not each.rejected)
    return [each.sourced for each in chosen if each.sourced.mention.kind in STATEMENTS]


@dataclass(frozen=True)
class Desk:
    """What assessments are written from: the ledger's state and the rows derived from it, as of `as_of` (None: now)."""

    state: State
    cases: dict[str, Case]
    now: datetime
    as_of: datetime | None = None

    @cached_property
    def summaries(self) -> list[IncidentSummary]:
        """The row of every incident."""
        from marsad.coding import summary

        return [summary(case.file, knowledge()) for case in self.cases.values()]

    @cached_property
    def country(self) -> str | None:
        """The country that assessments are about."""
        return country_of(self.summaries)

    @cached_property
    def earlier(self) -> Earlier:
        """Rows of earlier issues."""
        rows = zip(self.cases.values(), self.summaries, strict=True)
        return Earlier({case.file.id: (case.inputs, row) for case, row in rows})

    def material(self, month: str, area: str = "", **given: Any) -> Material:
        """What the assessment of a month says; `given` stands in place of the rows, terms and the like."""
        from marsad.assessing import prepare

        links = Links.of(self.state.mentions, self.state.judgements)
        statements = _statements(self.state)
        documents = {each.sourced.document.id: each.sourced.document for each in self.state.mentions.values()}
        country = self.country
        past = self.earlier.before(month, country or "", self.as_of)
        usual: dict[str, Any] = {
            "month": month,
            "as_of": (self.as_of or self.now).date(),
            "knowledge": knowledge(),
            "country": country,
            "area": area or None,
            "thresholds": terms(),
            "documents": tuple(documents.values()),
            "previous": past.rows if past else None,
            "through": past.through if past else None,
            "raised": raised_before(month, country or "", self.as_of),
            "parts": {each.uid: parts_of(self.state, links, each.uid) for each in statements},
        }
        return prepare(given.pop("summaries", self.summaries), statements, **usual | given)


def assess_month(month: str, inputs: str, desk: Desk, *, area: str = "") -> Failed | None:
    """Write the assessment of one month in every language, and keep it; or why it was not written."""
    try:
        rows = list(_written(desk.material(month, area), inputs, desk))
    except Exception as error:  # noqa: BLE001 - the stage's edge: logged, recorded, tried again
        return failed(month, error)
    _keep(month, area, [row for _, row in rows])
    if not area and desk.as_of is None:
        told = {row.language: found for found, row in rows}
        give_out(told[ENGLISH], inputs, desk.now, told=told)
    return None


def _written(material: Material, inputs: str, desk: Desk) -> Iterable[tuple[Assessment, AssessmentCache]]:
    from marsad.assessing import Phraser, languages, render, write

    for language in languages():
        found = write(material, knowledge(), Phraser(language, knowledge()))
        record = json.loads(render(found, "json"))
        if language != ENGLISH:
            # The same in every language; the page takes them from the English record.
            del record["tables"], record["findings"]
        yield (
            found,
            AssessmentCache(
                month=found.month,
                area=found.area or "",
                country=found.country or "",
                language=language,
                inputs=inputs,
                title=found.title,
                record=record,
                alarms=len(found.alarms),
                versions=versions(),
                as_of=desk.as_of or desk.now,
            ),
        )


@transaction.atomic
def _keep(month: str, area: str, rows: Sequence[AssessmentCache]) -> None:
    """Put assessments in place of those of the same month and area."""
    AssessmentCache.objects.filter(month=month, area=area).delete()
    for row in rows:
        row.save(force_insert=True)

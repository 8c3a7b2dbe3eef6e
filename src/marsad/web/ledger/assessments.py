"""The assess stage on the ledger: a written assessment of every month, where what it rests on changed."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from marsad.claims import MentionKind, SourcedMention
from marsad.web.ledger.derive import digest, parts_of, versions
from marsad.web.ledger.knowledge import knowledge
from marsad.web.ledger.links import Links
from marsad.web.ledger.models import AssessmentCache, IncidentSummaryCache
from marsad.web.ledger.resolution import State
from marsad.web.ledger.stages import Failed, failed

if TYPE_CHECKING:
    from marsad.assessing import Assessment
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


def inputs_of(state: State) -> dict[str, str]:
    """Every month with incidents, with the digest of what its assessments rest on."""
    rows = list(IncidentSummaryCache.objects.only("incident", "inputs", "month", "country").order_by("pk"))
    country = country_of(rows)
    marks = [(row.incident, row.inputs) for row in rows]
    statements = sorted(each.uid for each in _statements(state))
    documents = sorted({each.sourced.document.id for each in state.mentions.values()})
    common = digest([country, marks, statements, documents, versions()])
    months = sorted({row.month for row in rows if row.month and row.country == country})
    return {month: digest([month, common]) for month in months}


def stale_months(state: State) -> dict[str, str]:
    """Every month whose assessment is missing or rests on something else now, with its inputs.

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


def assess_month(
    month: str,
    inputs: str,
    summaries: Sequence[IncidentSummary],
    state: State,
    now: datetime,
    *,
    area: str = "",
) -> AssessmentCache | Failed:
    """The assessment of one month, kept; or why it was not written, such as a sentence that no claim carries."""
    from marsad.assessing import render

    try:
        found = written(month, summaries, state, now, area=area)
        row = AssessmentCache(
            month=month,
            area=area,
            country=found.country or "",
            inputs=inputs,
            title=found.title,
            html=render(found, "html", link=incident_link),
            markdown=render(found, "markdown", link=incident_link),
            record=json.loads(render(found, "json")),
            alarms=sum(finding.alarm for finding in found.findings),
            versions=versions(),
            as_of=now,
        )
    except Exception as error:  # noqa: BLE001 - the stage's edge: logged, recorded, tried again
        return failed(month, error)
    keep_assessment(row)
    return row


def written(
    month: str,
    summaries: Sequence[IncidentSummary],
    state: State,
    now: datetime,
    *,
    area: str = "",
    language: str = "en",
) -> Assessment:
    """The assessment of one month or of one area in it, in one language; nothing is kept."""
    from marsad.assessing import assess

    documents = {each.sourced.document.id: each.sourced.document for each in state.mentions.values()}
    statements = _statements(state)
    links = Links.of(state.mentions, state.judgements)
    return assess(
        summaries,
        statements,
        month=month,
        as_of=now.date(),
        knowledge=knowledge(),
        country=country_of(summaries),
        area=area or None,
        documents=tuple(documents.values()),
        parts={each.uid: parts_of(state, links, each.uid) for each in statements},
        language=language,
    )


@transaction.atomic
def keep_assessment(row: AssessmentCache) -> None:
    """Put an assessment in place of the one of the same month and area."""
    AssessmentCache.objects.filter(month=row.month, area=row.area).delete()
    row.save(force_insert=True)

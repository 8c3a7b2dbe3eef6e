"""Incidents: the list with its filters, and one incident with everything that was said of it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from marsad.web.comments.models import Target
from marsad.web.ledger import queries
from marsad.web.site import geo, quotes
from marsad.web.site.answers import Answer, page_number
from marsad.web.site.beside import beside, comparison_rows, withdrawn
from marsad.web.site.views.talk import talk
from marsad.web.site.voices import voices

FILTERS = ("month", "admin1", "method", "source", "place", "actor", "contested")
OUTCOMES = ("killed", "injured")


def incidents(request: HttpRequest) -> Answer:
    """Every incident that the filters in the address let through."""
    given = request.GET.dict()
    page = queries.incidents(queries.Filters.of(given), page=page_number(request))
    chosen = {name: given[name] for name in FILTERS if given.get(name)}
    extra = {
        "page": page,
        "chosen": chosen,
        "choices": {
            "month": queries.months(),
            "admin1": queries.admin1s(),
            "method": queries.methods(),
            "source": queries.sources(),
        },
        "points": geo.incident_points(page["items"]),
        "region": geo.region(),
    }
    data = {"filters": chosen, **page}
    return Answer(template="site/incidents.html", data=data, rows=page["items"], extra=extra)


def incident(request: HttpRequest, incident_id: str) -> Answer:
    """One incident: claims side by side, comparison, tolls, sources, coded rows, reasons, revisions."""
    dossier = queries.incident(incident_id)
    told = [*dossier["members"], *dossier["related"]]
    evidence = quotes.evidence(told)
    summary: dict[str, Any] = dossier["summary"]
    silent = [each for each in OUTCOMES if each not in {one["field"] for one in dossier["comparisons"]}]
    numbers = {"sources": len(summary["sources"]), "contradictions": len(summary["contradictions"])}
    line = {**summary, **numbers, "silent": silent}
    extra = {
        "line": line,
        "beside": beside(dossier["members"], withdrawn(dossier, evidence)),
        "evidence": evidence,
        "told": {member["uid"]: member for member in told},
        "silent": silent,
        "tolls": tolls(dossier["toll"]),
        "voices": voices(dossier["members"]),
        "headline": headline(dossier, evidence),
        "points": geo.incident_points([line]),
        "region": geo.region(),
        **talk(Target.INCIDENT, dossier["id"], queries.merged_into(dossier["id"])),
    }
    return Answer(template="site/incident.html", data=dossier, rows=comparison_rows(dossier, evidence), extra=extra)


def headline(dossier: queries.Dossier, evidence: dict[str, quotes.Record]) -> dict[str, list[quotes.Record]]:
    """For each toll of the summary the words it rests on, those that say its own numbers first."""
    summary: dict[str, Any] = dossier["summary"]
    return {
        outcome: [evidence[each] for each in _nearest_first(dossier, outcome) if each in evidence]
        for outcome in OUTCOMES
        if outcome in summary.get("claim_ids", {})
    }


def _nearest_first(dossier: queries.Dossier, outcome: str) -> list[str]:
    toll = dossier["summary"][outcome]
    told = [entry for each in dossier["comparisons"] if each["field"] == outcome for entry in each["entries"]]
    same = {entry["claim_id"]: sum(entry[end] == toll[end] for end in ("lo", "hi")) for entry in told}
    ids: list[str] = dossier["summary"]["claim_ids"][outcome]
    return sorted(ids, key=lambda each: -same.get(each, 0))


def tolls(points: list[dict[str, Any]]) -> list[tuple[str, list[dict[str, Any]]]]:
    """The toll history by outcome; one report alone is no history."""
    found: dict[str, list[dict[str, Any]]] = {}
    for point in points:
        found.setdefault(point["outcome"], []).append(point)
    return [(outcome, told) for outcome, told in found.items() if len(told) > 1]

"""ClaimReview JSON-LD (schema.org) of the incidents that the Airwars profile grades; ungraded ones are left out.

A grade speaks of how well an incident is sourced, so every review says what its scale is and names the claims.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from marsad.claims import SourcedMention
from marsad.coding import PROFILES, Row
from marsad.exporting.canonical import json_bytes
from marsad.exporting.coded import included
from marsad.exporting.material import Material

if TYPE_CHECKING:
    from marsad.coding import IncidentSummary

PROFILE, GRADE = "airwars", "grade"


def claimreview(material: Material) -> bytes:
    """One graph of reviews, ordered by incident id."""
    by_id = {each.id: each for each in material.ordered}
    reviews = [
        _review(by_id[row.incident], row, material.file(row.incident).members)
        for row in included(material, PROFILE)
        if row.fields[GRADE].value is not None
    ]
    return json_bytes({"@context": "https://schema.org", "@graph": reviews})


def _review(each: IncidentSummary, row: Row, members: tuple[SourcedMention, ...]) -> dict[str, Any]:
    grade = row.fields[GRADE]
    documents = {sourced.document.sha256: sourced.document for sourced in members}
    ordered = sorted(documents.values(), key=lambda document: (str(document.published), document.sha256))
    return {
        "@type": "ClaimReview",
        "@id": f"urn:marsad:review/{each.id}",
        "claimReviewed": each.title,
        "itemReviewed": {
            "@type": "Claim",
            "@id": f"urn:marsad:incident/{each.id}",
            "appearance": [_appearance(document) for document in ordered],
            "citation": [f"urn:marsad:claim/{claim}" for claim in grade.basis],
        },
        "author": {"@type": "Organization", "name": f"Marsad, profile {row.profile} {row.version}"},
        "reviewAspect": "how well the reported harm is sourced",
        "reviewRating": {
            "@type": "Rating",
            "alternateName": str(grade.value),
            "ratingExplanation": PROFILES[PROFILE].rules.get(grade.rule, grade.rule),
        },
    }


def _appearance(document: Any) -> dict[str, Any]:
    work = {
        "@type": "CreativeWork",
        "identifier": f"urn:marsad:document/{document.sha256}",
        "name": document.title,
        "url": document.url,
        "publisher": document.source and {"@type": "Organization", "name": document.source},
        "datePublished": document.published and document.published.isoformat(),
    }
    return {name: value for name, value in work.items() if value}

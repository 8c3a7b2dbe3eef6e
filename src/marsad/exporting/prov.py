"""PROV-O JSON-LD: which incident was derived from which claims, quoted from which text, said by whom, read by what.

W3C Recommendation "PROV-O: The PROV Ontology", 2013. Quotations carry W3C Web Annotation's position selector.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from marsad.claims import Claim, Document, ReadBy, SourcedMention, Speaker, claims_of
from marsad.exporting.canonical import json_bytes
from marsad.exporting.material import Material

CONTEXT = {
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "marsad": "urn:marsad:",
}
Node = dict[str, Any]


def prov(material: Material) -> bytes:
    """One graph: incidents, claims, documents, speakers and readers, each once, ordered by id."""
    nodes: dict[str, Node] = {}
    for each in material.ordered:
        members = material.file(each.id).members
        claims = [claim for sourced in members for claim in claims_of(sourced)]
        incident = {
            "@id": f"marsad:incident/{each.id}",
            "@type": ["prov:Entity", "marsad:Incident"],
            "dcterms:title": each.title,
            "prov:wasDerivedFrom": _refs(sorted({_claim_id(claim) for claim in claims})),
        }
        for node in (incident, *(node for sourced in members for node in _mention(sourced))):
            nodes[node["@id"]] = node
    return json_bytes({"@context": CONTEXT, "@graph": [nodes[id] for id in sorted(nodes)]})


def _mention(sourced: SourcedMention) -> Iterator[Node]:
    yield _document(sourced.document)
    read_by = sourced.mention.read_by
    yield _reader(read_by)
    for claim in claims_of(sourced):
        yield _claim(claim, read_by)
        yield from (_agent(speaker) for speaker in claim.attribution)


def _claim_id(claim: Claim) -> str:
    return f"marsad:claim/{claim.id}"


def _claim(claim: Claim, read_by: ReadBy) -> Node:
    node: Node = {
        "@id": _claim_id(claim),
        "@type": ["prov:Entity", "marsad:Claim"],
        "marsad:predicate": claim.predicate,
        "marsad:value": {"@type": "@json", "@value": claim.value},
        "marsad:stance": str(claim.stance),
        "marsad:realis": str(claim.realis),
        "marsad:polarity": str(claim.polarity),
        "prov:value": claim.quote.exact,
        "prov:wasQuotedFrom": {"@id": f"marsad:document/{claim.snapshot}"},
        "oa:hasSelector": {
            "@type": "oa:TextPositionSelector",
            "oa:start": claim.quote.start,
            "oa:end": claim.quote.end,
        },
        "marsad:readBy": {"@id": _reader_id(read_by)},
    }
    if claim.attribution:
        # Outlet first, origin last: a list, because the order of the chain is part of the claim.
        chain = [{"@id": _agent_id(speaker)} for speaker in claim.attribution]
        node["prov:wasAttributedTo"] = chain[-1]
        node["marsad:chain"] = {"@list": chain}
    return node


def _document(document: Document) -> Node:
    node: Node = {
        "@id": f"marsad:document/{document.sha256}",
        "@type": ["prov:Entity", "foaf:Document"],
        "marsad:sha256": document.sha256,
        "dcterms:title": document.title,
        "dcterms:language": document.language,
        "dcterms:publisher": document.source,
        "prov:atLocation": document.url,
        "dcterms:issued": document.published and {"@type": "xsd:date", "@value": document.published.isoformat()},
    }
    return {name: value for name, value in node.items() if value is not None}


def _agent(speaker: Speaker) -> Node:
    node: Node = {
        "@id": _agent_id(speaker),
        "@type": ["prov:Agent"],
        "foaf:name": speaker.name,
        "marsad:role": str(speaker.role),
    }
    if speaker.actor_id is not None:
        node["marsad:actor"] = {"@id": f"marsad:actor/{speaker.actor_id}"}
    return node


def _reader(read_by: ReadBy) -> Node:
    return {
        "@id": _reader_id(read_by),
        "@type": ["prov:SoftwareAgent"],
        "foaf:name": read_by.reader,
        "marsad:version": read_by.version,
        "marsad:knowledge": read_by.knowledge,
    }


def _agent_id(speaker: Speaker) -> str:
    return f"marsad:agent/{_short(speaker.name, str(speaker.role), speaker.actor_id or '')}"


def _reader_id(read_by: ReadBy) -> str:
    return f"marsad:reader/{_short(read_by.reader, read_by.version, read_by.knowledge)}"


def _short(*parts: str) -> str:
    """A name for something without an id of its own, the same in every run."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def _refs(ids: list[str]) -> list[Node]:
    return [{"@id": id} for id in ids]

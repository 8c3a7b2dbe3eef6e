from __future__ import annotations

import json

from marsad.claims import claims_of
from marsad.exporting import make
from tests.exporting.incidents import TEXT, file_of, files, knowledge, summaries


def graph():
    content = make("prov", files(), summaries(), knowledge())["provenance.jsonld"]
    return {node["@id"]: node for node in json.loads(content)["@graph"]}


def test_every_incident_is_derived_from_its_claims():
    nodes = graph()
    for file in files():
        claims = {f"marsad:claim/{claim.id}" for sourced in file.members for claim in claims_of(sourced)}
        derived = {ref["@id"] for ref in nodes[f"marsad:incident/{file.id}"]["prov:wasDerivedFrom"]}
        assert derived == claims and claims <= nodes.keys()


def test_every_claim_is_quoted_from_its_document_at_its_place():
    nodes = graph()
    claims = [node for id, node in nodes.items() if id.startswith("marsad:claim/")]
    assert claims
    for claim in claims:
        selector = claim["oa:hasSelector"]
        assert TEXT[selector["oa:start"] : selector["oa:end"]] == claim["prov:value"]
        assert claim["prov:wasQuotedFrom"]["@id"] in nodes
        assert claim["marsad:readBy"]["@id"] in nodes


def test_a_claim_is_attributed_to_the_origin_of_its_chain():
    nodes = graph()
    claim = next(node for id, node in nodes.items() if id.startswith("marsad:claim/"))
    assert nodes[claim["prov:wasAttributedTo"]["@id"]]["foaf:name"] == "A police officer"
    chain = [nodes[ref["@id"]]["foaf:name"] for ref in claim["marsad:chain"]["@list"]]
    assert chain == ["Wire", "A police officer"]


def test_every_reference_stays_within_the_graph():
    nodes = graph()
    named = {"marsad:actor/police"}

    def references(value):
        if isinstance(value, dict):
            if set(value) == {"@id"}:
                yield value["@id"]
            for part in value.values():
                yield from references(part)
        elif isinstance(value, list):
            for part in value:
                yield from references(part)

    assert set(references(list(nodes.values()))) - nodes.keys() <= named


def test_speakers_of_one_name_and_role_are_one_agent():
    agents = [id for id in graph() if id.startswith("marsad:agent/")]
    assert len(agents) == 2
    assert file_of("a-three").members[0].mention.attribution

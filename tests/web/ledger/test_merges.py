"""Ids that were merged: what leads to an incident now, however long the way."""

from __future__ import annotations

import pytest

from marsad.web.ledger import models, queries
from tests.web.pages import World

pytestmark = pytest.mark.django_db


def _lead(old: str, new: str | None) -> None:
    if not models.IncidentRow.objects.filter(pk=old).exists():
        models.IncidentRow(id=old, born_from_id="one/m1").save()
    models.Redirect(incident_id=old, target_id=new, reason="test").save()


def test_nothing_leads_to_an_incident_that_nothing_was_merged_into(world: World) -> None:
    assert queries.merged_into(world.part) == []
    assert queries.merged_into("nothing") == []


def test_what_was_merged_leads_to_what_it_became(world: World) -> None:
    assert queries.merged_into(world.toll) == [world.merged]


def test_a_way_over_several_merges_is_followed(world: World) -> None:
    _lead("older", world.merged)
    _lead("oldest", "older")
    _lead("beside", world.toll)
    assert queries.merged_into(world.toll) == ["beside", world.merged, "older", "oldest"]
    assert queries.incident("oldest")["id"] == world.toll


def test_what_was_split_again_leads_nowhere(world: World) -> None:
    _lead("older", world.merged)
    _lead(world.merged, None)
    assert queries.merged_into(world.toll) == []
    assert queries.merged_into(world.merged) == ["older"]


def test_what_was_merged_elsewhere_since_is_counted_there_only(world: World) -> None:
    _lead(world.merged, world.part)
    assert queries.merged_into(world.toll) == []
    assert queries.merged_into(world.part) == [world.merged]


def test_the_line_of_a_list_names_what_no_source_mentions(world: World) -> None:
    lines = {each["id"]: each["silent"] for each in queries.incidents(size=0)["items"]}
    assert lines[world.zero] == []
    assert lines[world.short] == ["injured"]
    assert lines[world.toll] == ["injured"]
    assert lines[world.contested] == []


def test_a_document_s_lines_say_the_same_as_the_list(world: World) -> None:
    listed = {each["id"]: each for each in queries.incidents(size=0)["items"]}
    for name in ("sum", "short", "zero", "toll-0"):
        for line in queries.document(name)["incidents"]:
            assert line == listed[line["id"]]


def test_where_every_claim_was_withdrawn_the_toll_is_not_known_but_was_mentioned(world: World) -> None:
    row = models.IncidentSummaryCache.objects.get(pk=world.short)
    row.payload["summary"]["claim_ids"] = {}
    row.save()
    (line,) = [each for each in queries.incidents(size=0)["items"] if each["id"] == world.short]
    assert line["silent"] == []

"""The examples in the ledger, read by the real reader: every derived number leads back to a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from django.conf import settings
from django.db import transaction

from marsad.web.ledger import models, pipeline, queries
from tests.shared import ROOT

# Each test is undone at its end; what the module set up stays under it.
pytestmark = pytest.mark.django_db
NOW = datetime(2018, 12, 1, 12, tzinfo=UTC)
FACTS = (
    models.Document,
    models.MentionRow,
    models.ClaimRow,
    models.JudgementRow,
    models.IncidentRow,
    models.Membership,
)


@pytest.fixture(scope="module", autouse=True)
def added(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: Any) -> Iterator[pipeline.Updated]:
    """The examples, added and derived once; everything is rolled back at the end."""
    patch = pytest.MonkeyPatch()
    home = tmp_path_factory.mktemp("home")
    patch.setattr(settings, "CONFIG", replace(settings.CONFIG, home=home, knowledge=None, country=None))
    with django_db_blocker.unblock(), transaction.atomic():
        pipeline.add([ROOT / "examples"], today=NOW.date())
        yield pipeline.update(now=NOW)
        transaction.set_rollback(True)
    patch.undo()


@pytest.fixture(scope="module")
def told(added: pipeline.Updated) -> list[queries.Dossier]:
    """The dossier of every incident."""
    return [queries.incident(line["id"]) for line in queries.incidents(size=0)["items"]]


def facts() -> dict[str, int]:
    return {model.__name__: model.objects.count() for model in FACTS}


def test_every_example_is_read_and_nothing_failed(added: pipeline.Updated) -> None:
    assert added.failed == []
    assert added.read == models.Document.objects.count() > 16
    assert not models.GatherFailure.objects.exists()
    assert {line["language"] for line in queries.documents()} >= {"en", "ar", "ckb"}


def test_the_summary_has_something_in_every_column() -> None:
    assert all(number > 0 for number in queries.summary_table().values()), queries.summary_table()


def test_a_second_run_adds_nothing_twice() -> None:
    before = facts()
    again = pipeline.add([ROOT / "examples"], today=NOW.date())
    done = pipeline.update(now=NOW)
    assert again.stored == 0
    assert (done.read, done.resolved, done.coded, done.assessed) == (0, 0, 0, 0)
    assert facts() == before


def test_every_claim_stands_in_its_text() -> None:
    texts = dict(models.Document.objects.values_list("pk", "text"))
    rows = models.ClaimRow.objects.select_related("mention").iterator()
    assert [row.pk for row in rows if texts[row.mention.document_id][row.start : row.end] != row.exact] == []


def test_every_part_of_a_summary_names_claims_of_its_own_members(told: list[queries.Dossier]) -> None:
    for dossier in told:
        own = {claim["id"] for member in (*dossier["members"], *dossier["related"]) for claim in member["claims"]}
        named = {claim for ids in dossier["summary"]["claim_ids"].values() for claim in ids}
        standing = any(entry["active"] for each in dossier["comparisons"] for entry in each["entries"])
        assert bool(named) == standing, dossier["id"]
        assert named <= own, dossier["id"]


def test_what_was_retracted_stays_visible_and_carries_no_value(told: list[queries.Dossier]) -> None:
    gone = [each for each in told if not any(each["summary"]["claim_ids"].values())]
    assert gone
    for each in gone:
        assert each["summary"]["killed"]["lo"] is None
        assert "retracts" in {related["mention"]["stance"] for related in each["related"]}
        assert each["members"]


def test_every_toll_has_a_claim_behind_it_and_no_toll_is_upside_down(told: list[queries.Dossier]) -> None:
    for dossier in told:
        for outcome in ("killed", "injured"):
            toll = dossier["summary"][outcome]
            known = [bound for bound in (toll["lo"], toll["best"], toll["hi"]) if bound is not None]
            assert known == sorted(known), dossier["id"]
            assert not known or dossier["summary"]["claim_ids"].get(outcome), dossier["id"]


def test_every_sentence_of_every_assessment_cites_claims_of_the_ledger() -> None:
    known = set(models.ClaimRow.objects.values_list("claim_id", flat=True))
    for line in queries.assessments():
        record = queries.assessment(line["month"])["record"]
        for sentence in (each for section in record["sections"] for each in section["sentences"]):
            assert sentence["claims"], sentence["text"]
            assert set(sentence["claims"]) <= known, sentence["text"]


def test_one_incident_is_told_by_sources_that_contradict_each_other() -> None:
    contested = queries.incidents(queries.Filters(contested=True, month="2018-10"))["items"]
    found = [queries.incident(line["id"]) for line in contested]
    assert max(len({m["document"]["source_id"] for m in each["members"]}) for each in found) >= 3
    for each in found:
        assert "contradict" in {comparison["state"] for comparison in each["comparisons"]}


def test_a_sum_is_linked_to_its_parts_and_counted_nowhere(told: list[queries.Dossier]) -> None:
    sums = [found for each in told for related in each["related"] for found in related["sums"]]
    assert any(found["state"].startswith("adds_up") and len(found["parts"]) >= 2 for found in sums)
    counted = set(models.Membership.objects.exclude(incident=None).values_list("mention__kind", flat=True))
    assert counted == {"incident"}


def test_a_toll_that_rose_has_a_history(told: list[queries.Dossier]) -> None:
    risen = [each for each in told if len({point["lo"] for point in each["toll"]}) > 1]
    assert risen
    for each in risen:
        for outcome in ("killed", "injured"):
            days = [point["date"] for point in each["toll"] if point["date"] and point["outcome"] == outcome]
            assert days == sorted(days)


def test_every_profile_codes_every_incident() -> None:
    for row in models.IncidentSummaryCache.objects.all():
        assert set(row.payload["rows"]) >= {"acled", "ucdp", "airwars"}
        for coded in row.payload["rows"].values():
            assert coded["included"] or coded["reason"], row.incident


def test_everything_derived_is_rebuilt_the_same() -> None:
    columns = ("incident", "inputs", "title", "payload", "killed_lo", "killed_hi", "contradictions")
    before = list(models.IncidentSummaryCache.objects.order_by("pk").values(*columns))
    kept = models.AssessmentCache.objects.order_by("month", "language").values("month", "inputs", "record")
    written = list(kept)
    pipeline.rebuild(now=NOW)
    assert list(models.IncidentSummaryCache.objects.order_by("pk").values(*columns)) == before
    assert list(kept.all()) == written


def test_each_unread_sentence_reaches_the_desk_with_its_reason() -> None:
    waiting = {int(item["id"]) for item in queries.queue(limit=1000) if item["kind"] == "unread"}
    assert waiting == set(models.UnreadSentence.objects.values_list("pk", flat=True))
    assert all(line["reason"] for line in queries.unread())


def test_places_actors_and_sources_lead_to_their_incidents() -> None:
    for tallies, page in (
        (queries.places(), queries.place),
        (queries.actors(), queries.actor),
        (queries.sources(), queries.source),
    ):
        assert tallies
        for tally in tallies[:20]:
            assert page(tally["id"])["incidents"]["total"] == tally["incidents"]


def test_the_governorate_of_a_place_lists_its_incidents_too() -> None:
    by_name = {line["admin1"] for line in queries.incidents(size=0)["items"] if line["admin1"]}
    found = {tally["name"] for tally in queries.places()}
    assert by_name <= found

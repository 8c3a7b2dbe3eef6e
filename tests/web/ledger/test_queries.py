"""What pages ask of the ledger."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from marsad.claims import InputError
from marsad.coding import PROFILES
from marsad.web.desk import services
from marsad.web.ledger import models, queries
from marsad.web.ledger.facets import around
from marsad.web.ledger.knowledge import knowledge
from tests.web.ledger.world import add, report, shared, update

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def _world(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: Any) -> Iterator[None]:
    with shared(django_db_blocker, tmp_path_factory.mktemp("world")) as folder:
        report(folder, "one", "incident a vbied Qayyarah 2018-10-23 killed=5 injured=9", source="Tigris Wire")
        report(
            folder,
            "two",
            "incident a vbied Qayyarah 2018-10-23 killed=3",
            source="Nineveh Post",
            published="2018-10-25",
        )
        report(
            folder,
            "three",
            "incident a ied Fallujah 2018-10-06 killed=2 part_of=t confidence=0.5",
            "incident b ied Baiji 2018-10-06 killed=1 part_of=t",
            "aggregate t - - 2018-10-06 killed=3",
            "unread Several people were hurt elsewhere.",
            source="Rafidain Press",
        )
        report(
            folder,
            "four",
            "incident a ied Baghdad 2018-09-02 killed=1",
            source="Rafidain Press",
            published="2018-09-03",
        )
        add([folder])
        update()
        yield


def listed(**chosen: object) -> set[str]:
    found = queries.incidents(queries.Filters(**chosen))  # type: ignore[arg-type]
    return {str(line["place_name"]) for line in found["items"]}


def test_incidents_are_listed_latest_first_in_pages() -> None:
    first = queries.incidents(size=3)
    assert (first["total"], first["pages"], len(first["items"])) == (4, 2, 3)
    assert first["items"][0]["start"] == "2018-10-23"
    assert queries.incidents(page=2, size=3)["items"][0]["start"] == "2018-09-02"
    assert len(queries.incidents(size=0)["items"]) == 4


@pytest.mark.parametrize(("page", "size"), [(0, 10), (1, -1), (1, 501)])
def test_a_page_that_cannot_be_is_refused(page: int, size: int) -> None:
    with pytest.raises(InputError):
        queries.incidents(page=page, size=size)


def test_filters_narrow_the_list() -> None:
    assert listed(month="2018-09") == {"Baghdad"}
    assert listed(method="vbied") == {"Qayyarah"}
    assert listed(admin1="Anbar") == {"Fallujah"}
    assert listed(contested=True) == {"Qayyarah"}
    assert listed(contested=False) == {"Fallujah", "Baiji", "Baghdad"}
    assert listed(month="2018-10", method="ied") == {"Fallujah", "Baiji"}


def test_filters_come_from_an_address() -> None:
    assert queries.Filters.of({"month": "2018-10", "contested": "yes", "page": "2"}) == queries.Filters(
        month="2018-10", contested=True
    )
    with pytest.raises(InputError, match="contested"):
        queries.Filters.of({"contested": "maybe"})


def test_a_dossier_holds_what_each_source_said_with_its_words() -> None:
    (line,) = queries.incidents(queries.Filters(method="vbied"))["items"]
    dossier = queries.incident(line["id"])
    assert [member["document"]["source_name"] for member in dossier["members"]] == ["Tigris Wire", "Nineveh Post"]
    for member in dossier["members"]:
        text = models.Document.objects.get(pk=member["document"]["id"]).text
        for claim in member["claims"]:
            quoted = claim["quote"]
            assert text[quoted["start"] : quoted["end"]] == quoted["exact"]
    assert dossier["redirected_from"] is None
    assert set(dossier["rows"]) == set(PROFILES)


def test_a_sum_stands_beside_the_incident_with_its_parts() -> None:
    (line,) = queries.incidents(queries.Filters(admin1="Anbar"))["items"]
    (aggregate,) = queries.incident(line["id"])["related"]
    (found,) = aggregate["sums"]
    assert found["state"] == "adds_up"
    titles = {each["title"] for each in queries.incidents()["items"]}
    assert {part["title"] for part in found["parts"]} <= titles


def test_an_id_that_never_was_is_not_found() -> None:
    for ask in (queries.incident, queries.document, queries.place, queries.actor, queries.source, queries.month):
        with pytest.raises(queries.NotFound):
            ask("nothing-of-this-name")
    with pytest.raises(queries.NotFound):
        queries.assessment("1999-01")


def test_a_document_shows_where_each_mention_stands() -> None:
    document_id = models.MentionRow.objects.get(kind="aggregate").document_id
    page = queries.document(document_id)
    assert [span["kind"] for span in page["spans"]] == ["incident", "incident", "aggregate"]
    assert page["spans"][2]["incident"] is None
    for span in page["spans"]:
        assert page["text"][span["start"] : span["end"]].startswith(span["kind"])
    assert [each["reason"] for each in page["unread"]] == ["no verb was found"]
    assert len(page["incidents"]) == 2


def test_months_methods_and_governorates_are_tallied() -> None:
    assert [(tally["id"], tally["incidents"]) for tally in queries.months()] == [("2018-10", 3), ("2018-09", 1)]
    assert {tally["id"]: tally["incidents"] for tally in queries.methods()} == {"ied": 3, "vbied": 1}
    assert {tally["id"] for tally in queries.admin1s()} == {"Anbar", "Nineveh", "Salah al-Din", "Baghdad"}


def test_a_month_has_its_incidents_counts_and_assessment() -> None:
    page = queries.month("2018-10")
    assert page["incidents"]["total"] == 3
    assert {tally["id"] for tally in page["by_admin1"]} == {"Nineveh", "Anbar", "Salah al-Din"}
    assert [line["month"] for line in page["assessments"]] == ["2018-10"]


def test_every_month_with_incidents_has_an_assessment_whose_sentences_cite_claims() -> None:
    assert [line["month"] for line in queries.assessments()] == ["2018-10", "2018-09"]
    record = queries.assessment("2018-10")["record"]
    sentences = [sentence for section in record["sections"] for sentence in section["sentences"]]
    assert sentences
    known = set(models.ClaimRow.objects.values_list("claim_id", flat=True))
    for sentence in sentences:
        assert sentence["claims"]
        assert set(sentence["claims"]) <= known


def test_an_incident_is_found_by_the_regions_around_its_place() -> None:
    gazetteer = knowledge().gazetteer
    found = next(each for each in gazetteer.places() if each.kind == "town" and each.admin1)
    regions = [gazetteer.place(region) for region in around(found.id, knowledge())]
    assert {region.kind for region in regions} >= {"governorate"}
    assert all(gazetteer.inside(found.id, region.id) for region in regions)
    assert list(around("no-such-place", knowledge())) == []


def test_the_queue_holds_doubtful_mentions_and_unread_sentences() -> None:
    items = queries.queue()
    kinds = [item["kind"] for item in items]
    assert "mention" in kinds
    assert "unread" in kinds
    (doubtful,) = [item for item in items if item["kind"] == "mention"]
    assert "0.50" in doubtful["why"]
    assert [item["weight"] for item in items] == sorted((item["weight"] for item in items), reverse=True)


def test_what_was_decided_leaves_the_queue() -> None:
    for item in queries.queue():
        if item["kind"] == "mention":
            services.accept(item["id"], "reviewer")
        elif item["kind"] == "unread":
            services.dismiss(int(item["id"]), "reviewer", "It names no event.")
    assert [item for item in queries.queue() if item["kind"] != "pair"] == []
    (line,) = queries.unread()
    assert line["review"] is not None
    assert line["review"]["reason"] == "It names no event."


def test_an_unknown_source_keeps_the_name_it_gave_itself() -> None:
    names = {line["source_name"] for line in queries.documents()}
    assert names == {"Tigris Wire", "Nineveh Post", "Rafidain Press"}


def test_redirects_are_followed_to_their_end_and_back() -> None:
    ids = [line["id"] for line in queries.incidents()["items"]][:3]
    first, second, third = ids
    models.Redirect(incident_id=first, target_id=second, reason="merged").save()
    models.Redirect(incident_id=second, target_id=third, reason="merged").save()
    assert queries.incident(first)["id"] == third
    models.Redirect(incident_id=second, target_id=None, reason="split").save()
    assert queries.incident(first)["id"] == second


def test_redirects_in_a_circle_are_said_so() -> None:
    first, second = [line["id"] for line in queries.incidents()["items"]][:2]
    models.Redirect(incident_id=first, target_id=second, reason="merged").save()
    models.Redirect(incident_id=second, target_id=first, reason="merged").save()
    with pytest.raises(queries.NotFound, match="circle"):
        queries.incident(first)


def test_a_list_costs_the_same_few_queries_however_long(django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(2):
        queries.incidents(size=2)
    with django_assert_max_num_queries(2):
        queries.incidents(size=500)
    with django_assert_max_num_queries(1):
        queries.documents()


def test_a_dossier_costs_few_queries(django_assert_max_num_queries: Any) -> None:
    (line,) = queries.incidents(queries.Filters(method="vbied"))["items"]
    with django_assert_max_num_queries(20):
        queries.incident(line["id"])


def test_a_place_lists_what_lies_inside_it() -> None:
    governorate = next(each for each in knowledge().gazetteer.places() if each.kind == "governorate")
    page = queries.place(governorate.id)
    assert page["place"]["name"] == governorate.name
    assert {each["id"] for each in page["inside"]} <= {place.id for place in knowledge().gazetteer.places()}
    assert page["incidents"]["page"] == 1


def test_an_actor_shows_what_it_belongs_to() -> None:
    actor = next(each for each in knowledge().actors if each.parent)
    page = queries.actor(actor.id)
    assert [each["id"] for each in page["lineage"]] == list(knowledge().actors.lineage(actor.id))
    assert page["actor"]["name"] == actor.name


def test_a_source_lists_its_reports() -> None:
    source = next(iter(knowledge().sources))
    page = queries.source(source.id)
    assert page["source"]["id"] == source.id
    assert page["documents"] == []

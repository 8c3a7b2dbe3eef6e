"""What people decide changes derived rows, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from marsad.claims import from_record, to_record
from marsad.claims.mention import Mention
from marsad.web.desk import services
from marsad.web.ledger import models, queries
from tests.web.ledger.world import NOW, add, report, shared, update

pytestmark = pytest.mark.django_db
WHO = "reviewer"


@pytest.fixture(scope="module", autouse=True)
def _world(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: Any) -> Iterator[None]:
    with shared(django_db_blocker, tmp_path_factory.mktemp("world")) as folder:
        report(folder, "one", "incident a vbied Qayyarah 2018-10-23 killed=3", source="Tigris Wire")
        report(folder, "two", "incident a vbied Qayyarah 2018-10-23 killed=5", source="Nineveh Post")
        report(folder, "three", "incident a vbied Fallujah 2018-10-06 killed=2", source="Rafidain Press")
        add([folder])
        update()
        yield


def uids(word: str) -> list[str]:
    rows = models.MentionRow.objects.filter(document__text__contains=word).order_by("document__published", "pk")
    return [row.uid for row in rows]


def incident_of(uid: str) -> str | None:
    row = models.Membership.objects.filter(mention=uid).order_by("-pk").first()
    return row.incident_id if row else None


def machine_rows() -> list[Any]:
    return list(models.MentionRow.objects.order_by("pk").values("uid", "record"))


def killed(line: queries.IncidentLine) -> tuple[int | None, int | None]:
    return line["killed"]["lo"], line["killed"]["hi"]


def test_a_rejected_mention_leaves_the_rows_and_stays_in_the_ledger() -> None:
    before = machine_rows()
    (wrong,) = [uid for uid in uids("Qayyarah") if models.MentionRow.objects.get(pk=uid).record["counts"][0]["lo"] == 5]
    incident = incident_of(wrong)
    assert incident is not None
    services.reject(wrong, WHO, "It is about another town.")
    update()
    assert incident_of(wrong) is None
    assert len(queries.incident(incident)["members"]) == 1
    assert machine_rows() == before


def test_accepting_changes_no_row() -> None:
    before = list(models.IncidentSummaryCache.objects.order_by("pk").values_list("pk", "title", "killed_lo"))
    services.accept(uids("Fallujah")[0], WHO)
    update()
    assert list(models.IncidentSummaryCache.objects.order_by("pk").values_list("pk", "title", "killed_lo")) == before


def test_a_mention_rejected_and_then_accepted_is_back_in_its_incident() -> None:
    (uid,) = uids("Fallujah")
    incident = incident_of(uid)
    services.reject(uid, WHO, "Misread.")
    update()
    assert models.IncidentSummaryCache.objects.count() == 1
    with pytest.raises(queries.NotFound, match="no members"):
        queries.incident(str(incident))
    services.accept(uid, WHO, "It was right after all.")
    update()
    assert incident_of(uid) == incident
    assert models.IncidentSummaryCache.objects.count() == 2


def test_a_corrected_mention_counts_in_place_of_the_machines() -> None:
    (uid,) = uids("Fallujah")
    incident = incident_of(uid)
    row = models.MentionRow.objects.get(pk=uid)
    record = to_record(from_record(Mention, row.record))
    record["counts"] = []
    services.correct(uid, record, WHO, "The number is a house number.")
    update()
    assert incident_of(uid) == incident
    dossier = queries.incident(str(incident))
    (member,) = dossier["members"]
    assert member["mention"]["counts"] == []
    assert member["machine"] is not None
    assert member["machine"]["counts"][0]["lo"] == 2
    assert dossier["summary"]["killed"]["lo"] is None
    assert {change["kind"] for change in dossier["revisions"]} >= {"review", "membership"}


def test_a_correction_to_another_place_parts_what_was_joined() -> None:
    first, second = uids("Qayyarah")
    assert incident_of(first) == incident_of(second)
    record = to_record(models.MentionRow.objects.get(pk=second).claim())
    record["where"] = to_record(models.MentionRow.objects.get(pk=uids("Fallujah")[0]).claim())["where"]
    for place in record["where"]:
        place["quote"] = None
    services.correct(second, record, WHO, "The report is about Fallujah.")
    update()
    assert incident_of(first) != incident_of(second)


def test_a_persons_different_parts_an_incident_and_taking_it_back_joins_it_again() -> None:
    first, second = uids("Qayyarah")
    joined = incident_of(first)
    judged = services.judge(first, second, "different", WHO, "Two bombs, an hour apart.", now=NOW)
    update()
    assert incident_of(first) != incident_of(second)
    services.revoke(judged.pk, WHO, "It was one bomb.")
    update()
    assert incident_of(first) == incident_of(second) == joined
    (gone,) = models.Redirect.objects.values_list("incident", flat=True).distinct()
    dossier = queries.incident(gone)
    assert (dossier["id"], dossier["redirected_from"]) == (joined, gone)


def test_every_decision_is_in_the_changes_with_who_and_why() -> None:
    services.reject(uids("Fallujah")[0], WHO, "Misread.")
    update()
    found = [change for change in queries.changes() if change["kind"] == "review"]
    assert [(change["by"], change["reason"]) for change in found] == [(WHO, "Misread.")]

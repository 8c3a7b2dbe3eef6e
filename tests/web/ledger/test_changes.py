"""The changes feed tells what happened, by whom and why, latest first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from marsad.web.desk import services
from marsad.web.ledger import models, queries
from marsad.web.ledger.guards import _for_postgres
from tests.web.ledger.world import NOW, add, report, shared, update

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def _world(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: Any) -> Iterator[None]:
    with shared(django_db_blocker, tmp_path_factory.mktemp("world")) as folder:
        add(
            [
                report(folder, "one", "incident a vbied Qayyarah 2018-10-23 killed=3", source="Tigris Wire"),
                report(folder, "two", "incident a vbied Qayyarah 2018-10-23 killed=3", source="Nineveh Post"),
            ]
        )
        update()
        yield


def uids() -> list[str]:
    return list(models.MentionRow.objects.order_by("pk").values_list("pk", flat=True))


def kinds() -> list[str]:
    return [change["kind"] for change in queries.changes()]


def test_a_new_ledger_tells_of_its_documents() -> None:
    assert kinds() == ["document", "document"]
    assert queries.changes()[0]["target"].startswith("document:")


def test_a_split_and_its_undoing_are_told_with_their_reasons() -> None:
    a, b = uids()
    judged = services.judge(a, b, "different", "sara", "An hour apart.", now=NOW)
    update()
    services.revoke(judged.pk, "sara", "I misread the clock.")
    update()
    told = {change["kind"]: change for change in queries.changes()}
    assert told["revocation"]["reason"] == "I misread the clock."
    assert told["revocation"]["by"] == "person/sara"
    assert "merged" in told["redirect"]["sentence"]


def test_a_correction_asked_for_is_told() -> None:
    incident = queries.incidents()["items"][0]["id"]
    models.Correction(
        target=f"incident:{incident}", kind="wrong place", reason="The family wrote.", requested_by="public", by="desk"
    ).save()
    (change,) = [each for each in queries.incident(incident)["revisions"] if each["kind"] == "correction"]
    assert change["reason"] == "The family wrote."
    assert "correction" in kinds()


def test_the_feed_is_latest_first_and_as_long_as_asked() -> None:
    services.accept(uids()[0], "sara")
    feed = queries.changes(limit=2)
    assert [each["kind"] for each in feed] == ["review", "document"]
    assert feed[0]["at"] >= feed[1]["at"]


def test_an_incident_tells_how_each_mention_joined_it() -> None:
    dossier = queries.incident(queries.incidents()["items"][0]["id"])
    moves = [each for each in dossier["revisions"] if each["kind"] == "membership"]
    assert len(moves) == 2
    assert all(each["reason"] for each in moves)


def test_postgresql_refuses_truncate_too() -> None:
    statements = list(_for_postgres("ledger_snapshot"))
    assert [word for word in ("UPDATE", "DELETE", "TRUNCATE") if any(f"BEFORE {word}" in s for s in statements)] == [
        "UPDATE",
        "DELETE",
        "TRUNCATE",
    ]
    assert "append-only" in statements[0]

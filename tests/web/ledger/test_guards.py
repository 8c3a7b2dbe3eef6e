"""The database itself refuses to change or delete a row of the record."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction
from django.db.models import Model

from marsad.web.comments.models import Comment, Decision
from marsad.web.ledger import guards, models
from marsad.web.ledger.append_only import AppendOnly, AppendOnlyError
from tests.web.ledger.world import NOW

pytestmark = pytest.mark.django_db

TRIGGERS = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
}
ACTIONS = {"sqlite": ("update", "delete"), "postgresql": ("update", "delete", "truncate")}
CACHES = {models.IncidentSummaryCache, models.IncidentFacet, models.AssessmentCache, models.ChartCache}


def failure() -> models.GatherFailure:
    row = models.GatherFailure(origin="a.html", problem="it is empty.")
    row.save()
    return row


def refused(sql: str) -> str:
    with pytest.raises(IntegrityError) as refusal, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
    return str(refusal.value).splitlines()[0]


@pytest.mark.parametrize(
    ("sql", "action"),
    [
        ("UPDATE ledger_gatherfailure SET problem = 'nothing'", "UPDATE"),
        ("DELETE FROM ledger_gatherfailure", "DELETE"),
        pytest.param(
            "INSERT OR REPLACE INTO ledger_gatherfailure SELECT * FROM ledger_gatherfailure",
            "DELETE",
            marks=pytest.mark.skipif(connection.vendor != "sqlite", reason="a form of SQLite's own"),
        ),
        pytest.param(
            "TRUNCATE ledger_gatherfailure",
            "TRUNCATE",
            marks=pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite knows no TRUNCATE"),
        ),
    ],
)
def test_sql_cannot_change_the_record(sql: str, action: str) -> None:
    row = failure()
    assert refused(sql) == f"ledger_gatherfailure is append-only: {action} is refused"
    assert models.GatherFailure.objects.get().problem == row.problem


def test_an_upsert_cannot_change_the_record() -> None:
    row = failure()
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        models.GatherFailure.objects.bulk_create(
            [models.GatherFailure(pk=row.pk, origin="b", problem="c")],
            update_conflicts=True,
            update_fields=["problem"],
            unique_fields=["id"],
        )


def test_django_is_refused_before_it_asks_the_database() -> None:
    row = failure()
    row.problem = "nothing"
    with pytest.raises(AppendOnlyError, match="append-only"):
        row.save()
    with pytest.raises(AppendOnlyError):
        row.delete()
    with pytest.raises(AppendOnlyError):
        models.GatherFailure.objects.update(problem="nothing")
    with pytest.raises(AppendOnlyError):
        models.GatherFailure.objects.all().delete()


def test_every_table_that_is_no_cache_is_append_only() -> None:
    found: set[type[Model]] = set(apps.get_app_config("ledger").get_models())
    assert {model for model in found if not issubclass(model, AppendOnly)} == CACHES


def test_every_append_only_table_has_both_triggers() -> None:
    with connection.cursor() as cursor:
        cursor.execute(TRIGGERS[connection.vendor])
        names = {name for (name,) in cursor.fetchall()}
    tables = guards.all_tables()
    assert {"ledger_snapshot", "comments_comment", "comments_decision"} <= set(tables)
    assert names == {f"{table}_no_{action}" for table in tables for action in ACTIONS[connection.vendor]}


def test_a_comment_can_be_edited_by_nobody() -> None:
    comment = Comment(
        target_type="incident", target_id="i1", author="A", text="As written.", submitted_at=NOW, advice="likely_fine"
    )
    comment.save()
    Decision(comment=comment, verdict="approve", moderator="m", at=NOW).save()
    assert "append-only" in refused("UPDATE comments_comment SET text = 'As edited.'")
    assert "append-only" in refused("UPDATE comments_decision SET verdict = 'reject'")
    assert Comment.objects.get().text == "As written."


def test_guards_come_back_after_they_were_lifted() -> None:
    failure()
    with guards.lifted(connection), connection.cursor() as cursor:
        cursor.execute("UPDATE ledger_gatherfailure SET problem = 'x'")
    assert "append-only" in refused("UPDATE ledger_gatherfailure SET problem = 'y'")

"""The database itself refuses UPDATE and DELETE on the append-only tables."""

from __future__ import annotations

from django.db import migrations

from marsad.web.ledger import guards

TABLES = (
    "ledger_snapshot",
    "ledger_document",
    "ledger_gatherfailure",
    "ledger_readingrow",
    "ledger_mentionrow",
    "ledger_claimrow",
    "ledger_unreadsentence",
    "ledger_judgementrow",
    "ledger_revocation",
    "ledger_incidentrow",
    "ledger_redirect",
    "ledger_membership",
    "ledger_review",
    "ledger_correction",
    "ledger_stagerun",
    "ledger_release",
)


def install(apps, schema_editor):
    guards.install(schema_editor.connection, TABLES)


def remove(apps, schema_editor):
    guards.remove(schema_editor.connection, TABLES)


class Migration(migrations.Migration):
    dependencies = [("ledger", "0001_initial")]
    operations = [migrations.RunPython(install, remove)]

"""A comment is never edited: the database itself refuses UPDATE and DELETE."""

from __future__ import annotations

from django.db import migrations

from marsad.web.ledger import guards

TABLES = ("comments_comment", "comments_decision")


def install(apps, schema_editor):
    guards.install(schema_editor.connection, TABLES)


def remove(apps, schema_editor):
    guards.remove(schema_editor.connection, TABLES)


class Migration(migrations.Migration):
    dependencies = [("comments", "0001_initial")]
    operations = [migrations.RunPython(install, remove)]

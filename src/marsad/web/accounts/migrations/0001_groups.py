"""The two groups of staff."""

from __future__ import annotations

from django.db import migrations


def create(apps, schema_editor):
    for name in ("moderator", "reviewer"):
        apps.get_model("auth", "Group").objects.using(schema_editor.connection.alias).get_or_create(name=name)


class Migration(migrations.Migration):
    dependencies = [("auth", "0012_alter_user_first_name_max_length")]
    operations = [migrations.RunPython(create, migrations.RunPython.noop)]

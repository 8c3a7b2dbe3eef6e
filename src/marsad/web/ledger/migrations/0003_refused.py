"""What a language model proposed and the checks refused is kept with the reading."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("ledger", "0002_guards")]
    # A column that may be null is added in place, so that the guards of the table stay.
    operations = [migrations.AddField("readingrow", "refused", models.JSONField(null=True))]

"""Traits of reports are kept; those of reports read before are taken at the next update, from their texts."""

from __future__ import annotations

import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("ledger", "0004_issues_and_alarms")]
    operations = [
        migrations.CreateModel(
            name="TraitsRow",
            fields=[
                ("recorded_at", models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False)),
                (
                    "document",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="traits",
                        serialize=False,
                        to="ledger.document",
                    ),
                ),
                ("record", models.JSONField(null=True)),
            ],
            options={"abstract": False},
        ),
    ]

"""What was run and what was released."""

from __future__ import annotations

from django.db import models

from marsad.web.ledger.append_only import AppendOnly


class StageRun(AppendOnly):
    """One stage that ended: how many items it took, how many failed, and with which versions."""

    stage = models.CharField(max_length=20, db_index=True)
    version = models.CharField(max_length=500)
    started_at = models.DateTimeField()
    done = models.PositiveIntegerField()
    failed = models.JSONField(default=list)


class Release(AppendOnly):
    """Data given out: its id, schema version, and the checksum of every file."""

    name = models.CharField(max_length=100, unique=True)
    schema_version = models.CharField(max_length=20)
    files = models.JSONField()
    as_of = models.DateTimeField()

"""Starts the ledger: after each migration the guards of the append-only tables are put in place again."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


def _guard(sender: AppConfig, using: str, **_: Any) -> None:
    from django.db import connections

    from marsad.web.ledger import guards

    # A migration that rebuilds a table on SQLite drops its triggers silently.
    guards.install(connections[using], guards.tables_of(sender))


class LedgerConfig(AppConfig):
    """The ledger."""

    name = "marsad.web.ledger"
    label = "ledger"
    verbose_name = "Ledger"

    def ready(self) -> None:
        """Guard every append-only table of every app after it is migrated."""
        post_migrate.connect(_guard, dispatch_uid="ledger.guards")

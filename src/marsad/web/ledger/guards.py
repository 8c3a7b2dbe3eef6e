"""Triggers that make the database itself refuse UPDATE and DELETE on append-only tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.apps import AppConfig, apps
from django.db.backends.base.base import BaseDatabaseWrapper

from marsad.web.ledger.append_only import AppendOnly

ACTIONS = ("UPDATE", "DELETE")
_FUNCTION = """
CREATE OR REPLACE FUNCTION marsad_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- 23000 is an integrity error: the same exception as SQLite's RAISE(ABORT).
    RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = '23000';
END $$
"""


def tables_of(app: AppConfig) -> tuple[str, ...]:
    """The append-only tables of one app."""
    return tuple(model._meta.db_table for model in app.get_models() if issubclass(model, AppendOnly))


def all_tables() -> tuple[str, ...]:
    """The append-only tables of every app."""
    return tuple(table for app in apps.get_app_configs() for table in tables_of(app))


def install(connection: BaseDatabaseWrapper, tables: Iterable[str]) -> None:
    """Put the triggers on `tables`; those already there stay."""
    statements = _for_postgres if connection.vendor == "postgresql" else _for_sqlite
    present = set(connection.introspection.table_names())
    with connection.cursor() as cursor:
        for table in tables:
            if table in present:
                for statement in statements(table):
                    cursor.execute(statement)


def remove(connection: BaseDatabaseWrapper, tables: Iterable[str]) -> None:
    """Take the triggers off: for undoing the migration, and for tests that empty their database."""
    with connection.cursor() as cursor:
        for table in tables:
            for name in (*ACTIONS, "TRUNCATE"):
                on = f' ON "{table}"' if connection.vendor == "postgresql" else ""
                cursor.execute(f'DROP TRIGGER IF EXISTS "{table}_no_{name.lower()}"{on}')


@contextmanager
def lifted(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """No guards inside the block. Only a test that empties its database has a use for this."""
    remove(connection, all_tables())
    try:
        yield
    finally:
        install(connection, all_tables())


def _for_sqlite(table: str) -> Iterator[str]:
    for action in ACTIONS:
        yield (
            f'CREATE TRIGGER IF NOT EXISTS "{table}_no_{action.lower()}" BEFORE {action} ON "{table}" '
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only: {action} is refused'); END"
        )


def _for_postgres(table: str) -> Iterator[str]:
    yield _FUNCTION
    for action in (*ACTIONS, "TRUNCATE"):
        each = "STATEMENT" if action == "TRUNCATE" else "ROW"
        yield (
            f'CREATE OR REPLACE TRIGGER "{table}_no_{action.lower()}" BEFORE {action} ON "{table}" '
            f"FOR EACH {each} EXECUTE FUNCTION marsad_append_only()"
        )

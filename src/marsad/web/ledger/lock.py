"""One update at a time: a lock that the system lets go when its process ends, however it ends."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection

from marsad.claims import MarsadError


class Busy(MarsadError):
    """Another process is updating the same ledger."""


@contextmanager
def only_one(home: Path) -> Iterator[None]:
    """Hold the ledger's lock inside the block; Busy if another process holds it."""
    home.mkdir(parents=True, exist_ok=True)
    with (home / "update.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise _busy(f"the ledger in {home}") from error
        with _only_one_of_all_machines():
            yield


def _busy(what: str) -> Busy:
    return Busy(f"another update of {what} is running. Wait for it, or stop it.")


@contextmanager
def _only_one_of_all_machines() -> Iterator[None]:
    """On PostgreSQL, which several machines may share, a lock that ends with the session."""
    if connection.vendor != "postgresql":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(hashtext('marsad update'))")
        if cursor.fetchone() != (True,):
            raise _busy("this database")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(hashtext('marsad update'))")

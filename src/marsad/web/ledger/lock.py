"""One update at a time: a lock that the system lets go when its process ends, however it ends."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

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
            raise Busy(f"another update of the ledger in {home} is running. Wait for it, or stop it.") from error
        yield

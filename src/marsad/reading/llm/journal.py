"""The journal: every answer that was paid for, one line each, never changed; a run that was stopped goes on from it."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from marsad.claims import InputError
from marsad.reading.llm.endpoint import Reply

_HINT = "Move the file away to begin a new one; its answers are then asked for again."


class Journal:
    """Answers by the key of their question, in an append-only file. Only the places of lines are held in memory."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._at: dict[str, int] = {}
        with suppress(FileNotFoundError):
            self._at = {entry["key"]: at for at, entry in self._entries() if entry["usable"]}

    def __len__(self) -> int:
        return len(self._at)

    def find(self, key: str) -> Reply | None:
        """The answer kept under a key that could be used, or None."""
        if key not in self._at:
            return None
        with self._path.open("rb") as file:
            file.seek(self._at[key])
            return _reply(json.loads(file.readline()))

    def keep(self, key: str, reply: Reply, *, usable: bool) -> None:
        """Write an answer down at once, so that not even a power cut makes it be paid twice.

        An answer that was of no use is kept as evidence, and is asked for again by the next run.
        """
        line = json.dumps({"key": key, "usable": usable, **asdict(reply)}).encode() + b"\n"
        self._path.parent.mkdir(parents=True, exist_ok=True)
        # It holds the words of reports: nobody else on the machine needs to read them.
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(handle, "r+b") as file:
            at = file.seek(0, os.SEEK_END)
            if at and not _ends_a_line(file, at):
                line, at = b"\n" + line, at + 1
            file.write(line)
            file.flush()
            os.fsync(file.fileno())
        if usable:
            self._at[key] = at

    def _entries(self) -> Iterator[tuple[int, dict[str, Any]]]:
        """The lines with their places. A line that a killed run left unfinished is passed over; others are errors."""
        at = 0
        with self._path.open("rb") as file:
            for number, line in enumerate(file, start=1):
                if line.strip():
                    entry = _entry(line)
                    if entry is not None:
                        yield at, entry
                    elif line.lstrip().startswith(b'{"key":'):
                        pass
                    else:
                        raise InputError("this is no journal of answers.", where=f"{self._path}:{number}", hint=_HINT)
                at += len(line)


def _ends_a_line(file: Any, size: int) -> bool:
    file.seek(size - 1)
    return bool(file.read(1) == b"\n")


def _entry(line: bytes) -> dict[str, Any] | None:
    """The entry of a line; None where it is none."""
    try:
        entry: dict[str, Any] = json.loads(line)
        _reply(entry)
        known = isinstance(entry["key"], str) and isinstance(entry["usable"], bool)
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return entry if known else None


def _reply(entry: dict[str, Any]) -> Reply:
    return Reply(entry["content"], entry["model"], entry["finish"], entry["tokens_in"], entry["tokens_out"])

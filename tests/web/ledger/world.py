"""A small world for the ledger's tests: reports in a language that a few lines can read, and the real other rooms.

A line of a report: `KIND ID METHOD PLACE DATE key=value ...`, such as
`incident a vbied Qayyarah 2018-10-23 killed=3 injured=5` or `aggregate t vbied Qayyarah 2018-10-23 killed=8`.
`part_of=ID` links within the report, `unread ...` could not be read, `crash` breaks the reader.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import transaction

from marsad.claims import Document, Mention, Quote, Reading, Unread
from marsad.web.ledger import pipeline, stages
from tests.factories import count, mention, speaker

NOW = datetime(2018, 12, 1, 12, tzinfo=UTC)


class LineReader:
    """Reads the language above; every quotation stands in the text."""

    version = "lines-1"

    def read(self, document: Document) -> Reading:
        """The reading of a report."""
        mentions, unread, at = [], [], 0
        for line in document.text.splitlines(keepends=True):
            words = line.split()
            whole = Quote.cut(document.text, at, at + len(line)) if words else None
            if whole and words[0] == "crash":
                raise RuntimeError("the reader broke")
            if whole and words[0] == "unread":
                unread.append(Unread(whole, "no verb was found"))
            elif whole and words[0] in ("incident", "aggregate", "trend", "status"):
                mentions.append(_mention(words, line, at, whole, document))
            at += len(line)
        return Reading(document=document, mentions=tuple(mentions), unread=tuple(unread))


def _mention(words: list[str], line: str, at: int, whole: Quote, document: Document) -> Mention:
    kind, name, method, place, day, *rest = words
    given = dict(word.split("=") for word in rest)
    counts = [
        count(
            outcome, int(given[outcome]), stated=given[outcome], quote=_quote(f"{outcome}={given[outcome]}", line, at)
        )
        for outcome in ("killed", "injured")
        if outcome in given
    ]
    return mention(
        name,
        kind=kind,
        method=() if method == "-" else method,
        place=None if place == "-" else place,
        day=None if day == "-" else date.fromisoformat(day),
        counts=counts,
        quote=whole,
        part_of=given.get("part_of"),
        confidence=float(given.get("confidence", "0.9")),
        attribution=(speaker(document.source or "An outlet"),),
    )


def _quote(words: str, line: str, at: int) -> Quote:
    start = at + line.index(words)
    return Quote(words, start, start + len(words))


def report(folder: Path, name: str, *lines: str, source: str | None = None, published: str = "2018-10-24") -> Path:
    """A report as a file with a header, ready to be added."""
    path = folder / f"{name}.txt"
    header = [f"Source: {source or f'Outlet {name}'}", f"Published: {published}", "Language: en"]
    path.write_text("\n".join([*header, "", f"Report {name}.", *lines]) + "\n")
    return path


@contextmanager
def shared(blocker: Any, home: Path) -> Iterator[Path]:
    """An empty ledger for a whole module, in a transaction that is rolled back; the folder for its reports.

    Each test of the module is undone by itself, on top of it.
    """
    patch = pytest.MonkeyPatch()
    patch.setattr(settings, "CONFIG", replace(settings.CONFIG, home=home, knowledge=None, country=None))
    patch.setattr(stages, "_reader", lambda home, model: (LineReader(), "test-knowledge"))
    folder = home / "reports"
    folder.mkdir()
    with blocker.unblock(), transaction.atomic():
        yield folder
        transaction.set_rollback(True)
    patch.undo()


def add(paths: Iterable[Path]) -> pipeline.Added:
    """Add reports."""
    return pipeline.add(paths, today=NOW.date())


def update(**more: Any) -> pipeline.Updated:
    """Run every stage."""
    return pipeline.update(now=NOW, **more)

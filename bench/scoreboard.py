"""The public page of figures: how well Marsad reads, on which data, with which versions, by which command."""

from __future__ import annotations

import platform
from collections.abc import Iterator, Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path

from bench import sets, tables
from bench.score import Scored
from marsad import __version__

COMMAND = "marsad bench reading --data DIR --write docs/accuracy.md"
INTRODUCTION = """\
# Accuracy

How well Marsad reads, on data that nobody here wrote. The page is made by the command below; nothing in it is typed
in. The sets are for measuring and for error analysis only: none of their sentences is in this repository. Weights are
trained on none of them but re3d, whose figure comes from sources that the weights have not seen. A figure whose goal is
not met says by how much. Rivals' figures are quoted as their authors or the set's notes give them; some were measured
on another part of the same data, and the column says so.

"""


def write(path: Path, done: Sequence[Scored], *, today: date) -> None:
    """Write the page."""
    path.write_text("\n".join(_parts(done, today)).rstrip() + "\n", encoding="utf-8")


def _parts(done: Sequence[Scored], today: date) -> Iterator[str]:
    yield INTRODUCTION + f"```console\n$ {COMMAND}\n```\n"
    yield f"{today.isoformat()}. {'; '.join(versions(done))}.\n"
    yield tables.figures(done).markdown()
    yield "## What the figures mean\n"
    for each in done:
        text = sets.note(each.name)
        yield f"- **{each.name}**: {text} Source: {sets.load(each.name).SOURCE}".replace(":  Source", ": source")
    yield ""
    yield tables.fields(done).markdown()
    for table in tables.confusions(done):
        yield table.markdown()
    yield tables.calibration(done).markdown()


def versions(done: Sequence[Scored]) -> list[str]:
    """What made the records, as they say themselves."""
    made = {
        (by["reader"], by["version"], by["model"] or "no model", by["knowledge"])
        for each in done
        for record in each.records
        for mention in record.get("mentions", ())
        for by in (mention["read_by"],)
    }
    readers = [
        f"reader {reader} {number}, model {model}, knowledge {knowledge}"
        for reader, number, model, knowledge in sorted(made)
    ]
    return [
        f"Marsad {__version__}, Python {platform.python_version()}, spaCy {version('spacy')}",
        *readers,
    ]

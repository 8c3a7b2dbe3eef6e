"""The sets, a module each, named as their folder in the data. A module (or package) of this folder is a set if its name
has no leading underscore; nothing else needs to know it. It gives:

- `SOURCE: str`: where to get the data, one sentence; it is what a bench that finds none says.
- `FIGURES: tuple[Figure, ...]`: what is measured, what is to beat, what the goal is (`bench.case.Figure`).
- `PARTS: tuple[str, ...]`: the parts of the set, the reported one first (`("dev", "train")`); else `("all",)`.
- `cases(folder: Path, part: str) -> Iterator[Case]`: the texts, in the set's order. `Case.line` is an input line of
  `marsad read --jsonl`; `Case.gold` anything that `answers` needs.
- `answers(case: Case, record: Record) -> Iterator[Answer]`: what the record says, beside what was wanted: an `Answer`
  for each figure (and each way to come to it). The record is the JSON object `marsad read --jsonl` prints; nothing but
  it (and `case.line["text"]`) is looked at, since unseen sets are scored through that record.

and if it needs to:

- `NOTE: str`: sentences for the public page: conventions, known noise. Never text from the set.
- `FOLDER: str`: its folder in the data, where two modules share one.
- `records(cases, folder, options) -> Iterator[Record]`: the records of its cases in order, where they do not come from
  `marsad read --jsonl` (a gazetteer's answers, another tagger's spans beside ours). `options` is
  `bench.predict.Options`.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from bench.case import Answer, Case, Figure, Record

if TYPE_CHECKING:
    from bench.predict import Options


class BenchSet(Protocol):
    """What every module of this folder gives."""

    SOURCE: str
    FIGURES: tuple[Figure, ...]
    PARTS: tuple[str, ...]

    def cases(self, folder: Path, part: str) -> Iterator[Case]:
        """The texts and what people found in them."""
        ...

    def answers(self, case: Case, record: Record) -> Iterator[Answer]:
        """What a record says, beside what was wanted."""
        ...


class OwnRecords(Protocol):
    """What a set gives whose records do not come from `marsad read --jsonl`."""

    def records(self, cases: Sequence[Case], folder: Path, options: Options) -> Iterator[Record]:
        """The records of the cases, in order."""
        ...


def names() -> list[str]:
    """The sets, by name."""
    return sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_"))


def load(name: str) -> BenchSet:
    """The set called `name`."""
    return cast(BenchSet, importlib.import_module(f"{__name__}.{name}"))


def folder_of(name: str, data: Path) -> Path:
    """Where the set lies in the folder of the data."""
    return data / str(getattr(load(name), "FOLDER", name))


def own_records(name: str) -> OwnRecords | None:
    """The set, if it makes its records itself."""
    module = load(name)
    return cast(OwnRecords, module) if hasattr(module, "records") else None


def note(name: str) -> str:
    """What is to be known of the set's figures."""
    return str(getattr(load(name), "NOTE", ""))

"""The read stage on the ledger: documents without a reading in, readings kept one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from django.conf import settings

from marsad.running import run
from marsad.web.ledger import models, store, traits
from marsad.web.ledger.knowledge import knowledge, knowledge_home
from marsad.web.ledger.stages import Ended, Failed, ModelRead, Read

if TYPE_CHECKING:
    from marsad.claims import Document, Traits

Progress = Callable[[str, int, int], None]


@dataclass(slots=True)
class ReadRun:
    """How many documents were read, which failed and why, and what a language model was asked."""

    read: int = 0
    failed: list[Failed] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def read_new(workers: int, progress: Progress, now: datetime, reader: str) -> ReadRun:
    """Read what was never read; then give older readings the traits that they lack."""
    outcome = ReadRun()
    waiting = list(
        models.Document.objects.filter(readings=None).order_by("recorded_at", "pk").values_list("pk", flat=True)
    )
    stage: Read | ModelRead = (
        Read(knowledge_home(), settings.CONFIG.model) if reader == "grammar" else _model_stage(reader)
    )
    for number, found in enumerate(run(stage, _documents(waiting), workers=workers), 1):
        if isinstance(found, Ended):
            outcome.failed.append(Failed("the other reports", found.problem))
            break
        if isinstance(found, Failed):
            outcome.failed.append(found)
        else:
            store.keep_reading(found)
            outcome.read += 1
        progress("read", number, len(waiting))
    if isinstance(stage, ModelRead):
        outcome.notes += stage.reader.tally.lines()
    failed = [{"item": each.item, "problem": each.problem} for each in outcome.failed]
    store.keep_run("read", "", now, outcome.read, failed)
    traits.take_missing(_traits, lambda done, total: progress("traits", done, total))
    return outcome


def _traits(document: Document) -> Traits:
    from marsad.reading import load_reader

    return load_reader(knowledge(), model=settings.CONFIG.model).traits(document)


def _model_stage(reader: str) -> ModelRead:
    """The stage with the language model of the settings. Errors: InputError where they name none."""
    from marsad.reading.llm import load_llm_reader
    from marsad.web.config import llm_settings

    chosen = llm_settings(settings.CONFIG)
    made = load_llm_reader(knowledge(), chosen, both=reader == "both", model=settings.CONFIG.model)
    return ModelRead(made, knowledge().version)


def _documents(ids: Iterable[str]) -> Iterator[Document]:
    for pk in ids:
        yield models.Document.objects.get(pk=pk).claim()

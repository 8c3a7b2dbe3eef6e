"""The stages as `running` runs them: plain data in, plain data out, no database. Workers load each tool once."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from marsad.claims import Document, MarsadError, Reading, to_record

if TYPE_CHECKING:
    from marsad.coding import IncidentFile, IncidentSummary
    from marsad.reading import Reader
    from marsad.reading.llm import Both, LlmReader

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Failed:
    """An item that a stage could not do: its id and the reason. It stays undone and is tried again."""

    item: str
    problem: str


@dataclass(frozen=True, slots=True)
class Readout:
    """A reading with the versions that made it; they are known even where nothing was found."""

    reading: Reading
    reader: str
    knowledge: str


@dataclass(frozen=True, slots=True)
class Read:
    """Reads a document; what goes wrong in one document does not stop the others."""

    knowledge: Path | None
    model: str | None = None

    def __call__(self, document: Document) -> Readout | Failed:
        """The reading of `document`."""
        try:
            reader, knowledge = _reader(self.knowledge, self.model)
            return Readout(reader.read(document), str(reader.version), knowledge)
        except Exception as error:  # noqa: BLE001 - the worker's edge: logged, recorded, tried again
            return failed(document.id, error)


@dataclass(frozen=True, slots=True)
class Ended:
    """A language model cannot be asked any more in this run: its endpoint is gone, or the budget is."""

    problem: str


@dataclass(frozen=True, slots=True)
class ModelRead:
    """Reads with a language model, in this process; a report that it fails on does not stop the others."""

    reader: LlmReader | Both
    knowledge: str

    def __call__(self, document: Document) -> Readout | Failed | Ended:
        """The reading of `document`, or why no other can be read in this run."""
        from marsad.reading.llm import RunEnded

        try:
            return Readout(self.reader.read(document), self.reader.version, self.knowledge)
        except RunEnded as error:
            return Ended(str(error))
        except Exception as error:  # noqa: BLE001 - as above: logged, recorded, tried again
            return failed(document.id, error)


@dataclass(frozen=True, slots=True)
class Derived:
    """What coding makes of one incident: the summary and the records for its page."""

    incident: str
    summary: IncidentSummary
    payload: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Code:
    """Codes an incident under every profile, compares its sources and sums it up."""

    knowledge: Path | None

    def __call__(self, file: IncidentFile) -> Derived | Failed:
        """Rows, comparisons, toll history and summary of `file`."""
        try:
            return _derived(file, self.knowledge)
        except Exception as error:  # noqa: BLE001 - the worker's edge: logged, recorded, tried again
            return failed(file.id, error)


def _derived(file: IncidentFile, home: Path | None) -> Derived:
    from marsad import coding
    from marsad.knowledge import load_knowledge

    knowledge = load_knowledge(home)
    summary = coding.summary(file, knowledge)
    payload = {
        "summary": record(summary),
        "rows": {name: record(coding.code(file, name, knowledge)) for name in coding.PROFILES},
        "comparisons": record(coding.compare(file, knowledge)),
        "toll": record(coding.toll_history(file)),
    }
    return Derived(file.id, summary, payload)


def record(value: Any) -> Any:
    """`to_record`, with mappings too."""
    found = to_record(value)
    return _plain(found)


def _plain(value: Any) -> Any:
    if isinstance(value, dict) or hasattr(value, "items"):
        return {str(key): _plain(to_record(each)) for key, each in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [_plain(to_record(each)) for each in value]
    return value


def failed(item: str, error: Exception) -> Failed:
    """What to record of an item that broke."""
    # A refusal explains itself; anything else is a fault of ours and its trace is wanted.
    if not isinstance(error, MarsadError):
        log.error("%s failed", item, exc_info=error)
        return Failed(item, f"{type(error).__name__}: {error}")
    return Failed(item, str(error))


@cache
def _reader(home: Path | None, model: str | None) -> tuple[Reader, str]:
    from marsad.knowledge import load_knowledge
    from marsad.reading import load_reader

    knowledge = load_knowledge(home)
    return load_reader(knowledge, model=model), knowledge.version

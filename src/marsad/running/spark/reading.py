"""Reading on Spark: a row of a report in, its record out."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from marsad.claims import InputError, MarsadError, to_json

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

log = logging.getLogger(__name__)
SCHEMA = "id string, record string, problem string"
FIELDS = ("id", "text", "published", "title", "url", "source", "language")
Told = tuple[str | None, str | None, str | None]


def read_reports(reports: DataFrame, home: Path | None = None, *, today: date, parts: int | None = None) -> DataFrame:
    """The record of each report, as `marsad read --jsonl` prints it, or the problem for which there is none.

    `reports` has the columns `id` and `text`, and any of `published`, `title`, `url`, `source`, `language`. `home` is
    the folder of the user's own knowledge, on every machine. Errors: InputError where a column is missing.
    """
    lacking = sorted({"id", "text"} - set(reports.columns))
    if lacking:
        hint = f"Columns: {', '.join(FIELDS)}; the first two are needed."
        raise InputError(f"the reports have no column {lacking[0]!r}.", hint=hint)
    chosen = reports.select(*(name for name in FIELDS if name in reports.columns))
    spread = chosen if parts is None else chosen.repartition(parts)
    return reports.sparkSession.createDataFrame(spread.rdd.mapPartitions(ReadPart(home, today)), SCHEMA)


@dataclass(frozen=True, slots=True)
class ReadPart:
    """The stage of one partition: rows in, (id, record, problem) out; a report that breaks does not stop the others."""

    home: Path | None
    today: date

    def __call__(self, rows: Iterable[Any]) -> Iterator[Told]:
        """What each row gives, in order."""
        from marsad.knowledge import load_knowledge
        from marsad.reading import load_reader

        # Both are kept by their rooms: a process loads them once, however many partitions it is given.
        reader = load_reader(load_knowledge(self.home))
        for row in rows:
            yield self._told(row.asDict(), reader)

    def _told(self, row: Mapping[str, Any], reader: Any) -> Told:
        # Not the room as a whole: it also fetches, and nothing here calls out.
        from marsad.gather.jsonl import documents_from_jsonl
        from marsad.gather.outcome import Failure

        name = None if row["id"] is None else str(row["id"])
        try:
            (found,) = documents_from_jsonl([line_of(row)], name=f"report {name}", today=self.today)
            if isinstance(found, Failure):
                return name, None, str(found.error)
            return found.id, to_json(reader.read(found)), None
        except MarsadError as error:
            return name, None, str(error)
        except Exception as error:  # the worker's edge: logged and recorded
            log.error("report %s failed", name, exc_info=error)
            return name, None, f"{type(error).__name__}: {error}"


def line_of(row: Mapping[str, Any]) -> str:
    """A row as the line of JSON Lines that says the same; what is null is left out."""
    said = {key: _plain(value) for key, value in row.items() if value is not None}
    return json.dumps(said, ensure_ascii=False)


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, (date, datetime)) else value

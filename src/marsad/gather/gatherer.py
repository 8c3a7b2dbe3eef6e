"""The room's door: from a path, an address or bytes to a snapshot and its document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from marsad.claims import Document, InputError, PublishedBasis, Snapshot
from marsad.gather.decode import decode
from marsad.gather.document import document_of_page, document_of_text
from marsad.gather.fetch import Response, fetch
from marsad.gather.files import is_folder, read_file, reports_in
from marsad.gather.jsonl import document_from_line, future_date
from marsad.gather.limits import DEFAULT, Limits
from marsad.gather.outcome import Failure, Gathered
from marsad.gather.robots import Robots
from marsad.gather.sniff import HTML, JSONL, SUFFIXES, media_type

if TYPE_CHECKING:
    from marsad.knowledge import Knowledge


class Gatherer:
    """Gathers reports. `today` is the only clock for dates; `now`, when given, stamps what is fetched."""

    def __init__(
        self,
        knowledge: Knowledge,
        *,
        today: date,
        limits: Limits = DEFAULT,
        now: Callable[[], datetime] | None = None,
    ) -> None:
        self._sources = knowledge.sources
        self._today = today
        self._limits = limits
        self._now = now
        self._robots = Robots(limits)

    def gather(self, origin: str | Path, *, published: date | None = None, data: bytes | None = None) -> Gathered:
        """The report at `origin`: a path, an http(s) address, or any name when `data` holds its bytes.

        `published` wins over every date the report itself gives. Raises InputError, naming the file, the problem and
        what to do.
        """
        where = "standard input" if origin == "-" else str(origin)
        if published is not None and published > self._today:
            raise future_date(published, self._today, where)
        if data is None and is_address(where):
            return self._from_web(where, published)
        content = read_file(Path(origin), self._limits) if data is None else self._allowed(data, where)
        return self._from_bytes(where, content, published)

    def walk(self, paths: Iterable[str | Path], *, published: date | None = None) -> Iterator[Gathered | Failure]:
        """Every report of files, folders, addresses and JSON Lines, in order; what fails is named, the rest goes on.

        `published`, when given, is the date of them all.
        """
        for path in paths:
            if not is_address(str(path)) and is_folder(Path(path)):
                for found in reports_in(Path(path)):
                    yield from [_failure(found)] if isinstance(found, InputError) else self._one(found, published)
            else:
                yield from self._one(path, published)

    def _one(self, origin: str | Path, published: date | None) -> Iterator[Gathered | Failure]:
        lines = not is_address(str(origin)) and SUFFIXES.get(Path(origin).suffix.lower()) == JSONL
        try:
            if lines:
                yield from self._lines(Path(origin), published)
            else:
                yield self.gather(origin, published=published)
        except InputError as error:
            yield Failure(str(origin), error)

    def _lines(self, path: Path, published: date | None) -> Iterator[Gathered | Failure]:
        """The reports of a JSON Lines file; each line is a snapshot of its own."""
        for number, line in _numbered_lines(path, self._limits):
            where = f"{path}:{number}"
            try:
                if isinstance(line, InputError):
                    raise line
                text = decode(line, where=where)
                document = document_from_line(text, where=where, today=self._today)
                snapshot = Snapshot(
                    content=text.strip().encode("utf-8"), media_type=JSONL, origin=where, url=document.url
                )
                yield Gathered(snapshot, self._known(self._dated(document, published, where)))
            except InputError as error:
                yield Failure(where, error)

    def _allowed(self, data: bytes, where: str) -> bytes:
        most = self._limits.max_bytes
        if len(data) > most:
            # Standard input is read one byte over the limit and no further: its size is not known.
            raise self._limits.too_big(None if len(data) == most + 1 else len(data), where=where)
        return data

    def _from_web(self, url: str, published: date | None) -> Gathered:
        answer = fetch(url, self._limits, allowed=self._robots.check)
        if answer.status != 200:
            raise InputError(
                f"the server answered with status {answer.status}.", where=url, hint="Check the address, or try later."
            )
        return self._from_bytes(answer.url, answer.content, published, answer)

    def _from_bytes(
        self, where: str, content: bytes, published: date | None, answer: Response | None = None
    ) -> Gathered:
        kind = media_type(content, name=where, said=answer.media_type if answer else None)
        if kind == JSONL:
            raise InputError("JSON Lines hold many reports.", where=where, hint="Walk it, or use --jsonl.")
        snapshot = Snapshot(
            content=content,
            media_type=kind,
            origin=where,
            url=where if is_address(where) else None,
            fetched_at=self._now() if answer and self._now else None,
        )
        charset = answer.charset if answer else None
        if kind == HTML:
            document = document_of_page(snapshot, charset=charset, today=self._today, timeout_s=self._limits.timeout_s)
        else:
            text = decode(content, declared=charset, where=where)
            document = document_of_text(snapshot, text, today=self._today)
        return Gathered(snapshot, self._known(self._dated(document, published, where)))

    def _dated(self, document: Document, published: date | None, where: str) -> Document:
        """The document with the given date, which wins; neither it nor the report's own may lie in the future."""
        latest = published or document.published
        if latest is not None and latest > self._today:
            raise future_date(latest, self._today, where)
        if published is None:
            return document
        return replace(document, published=published, published_basis=PublishedBasis.GIVEN)

    def _known(self, document: Document) -> Document:
        """The document with its publisher's id, found by address first, then by the name it gives itself."""
        for name in (document.url, document.source):
            source = self._sources.find(name) if name else None
            if source is not None:
                return replace(document, source=document.source or source.name, source_id=source.id)
        return document


def is_address(origin: str) -> bool:
    """Whether `origin` is to be fetched rather than opened."""
    return origin.lower().startswith(("http://", "https://"))


def _failure(error: InputError) -> Failure:
    return Failure(str(error.where), error)


def _numbered_lines(path: Path, limits: Limits) -> Iterator[tuple[int, bytes | InputError]]:
    """The lines of a file that hold something, numbered from 1; a line over the limit is skipped to its end."""
    try:
        with path.open("rb") as file:
            number = 0
            while line := file.readline(limits.max_bytes + 1):
                number += 1
                if len(line) <= limits.max_bytes:
                    if line.strip():
                        yield number, line
                    continue
                yield number, limits.too_big(None, where=f"{path}:{number}")
                while line and not line.endswith(b"\n"):
                    line = file.readline(limits.max_bytes)
    except (OSError, ValueError) as error:
        problem = error.strerror if isinstance(error, OSError) and error.strerror else error
        raise InputError(f"cannot be read ({problem}).", where=str(path), hint="Check the path.") from error

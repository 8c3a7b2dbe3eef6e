"""What gathering gives: a report, or the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass

from marsad.claims import Document, InputError, Snapshot


@dataclass(frozen=True, slots=True)
class Gathered:
    """One report: its bytes and the text taken from them. `document.sha256` is the snapshot's."""

    snapshot: Snapshot
    document: Document


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that could not be gathered; `origin` is its path, address or "file:line"."""

    origin: str
    error: InputError

"""What each source says of one field, side by side."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class State(StrEnum):
    """How the sources stand to each other on a field."""

    SINGLE = "single"
    AGREE = "agree"
    COMPATIBLE = "compatible"
    REVISED = "revised"
    CONTRADICT = "contradict"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One claim as a page shows it; `active` is False once its source took it back."""

    claim_id: str
    uid: str
    source: str
    value: str
    lo: int | None
    hi: int | None
    quote: str
    published: date | None
    attribution: str
    active: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """A field, how its claims stand to each other, a sentence that says so, and the claims."""

    field: str
    state: State
    sentence: str
    entries: tuple[Entry, ...]

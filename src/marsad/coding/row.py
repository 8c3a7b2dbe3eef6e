"""A coded row: every field with the claims for and against it and the rule that chose."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from marsad.coding.file import IncidentFile

if TYPE_CHECKING:
    from marsad.knowledge import Knowledge


@dataclass(frozen=True, slots=True)
class Field:
    """A derived value; `lo` and `hi` bound it, null where it has no bounds. `rule` is an id such as `acled.year`."""

    value: Any
    basis: tuple[str, ...]
    dissent: tuple[str, ...]
    rule: str
    lo: Any = None
    hi: Any = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """An incident under one profile. Not `included` rows say why in `reason`; their fields are coded all the same."""

    profile: str
    version: str
    incident: str
    included: bool
    reason: str | None
    fields: Mapping[str, Field]


@dataclass(frozen=True, slots=True)
class Profile:
    """A named, versioned rule set. `columns` are its fields in order; `rules` says each rule in a sentence, by id.

    `tolls` names, for each outcome that it tells of, the columns of its least, likeliest and most.
    """

    id: str
    version: str
    title: str
    columns: tuple[str, ...]
    rules: Mapping[str, str]
    tolls: Mapping[str, Mapping[str, str]]
    coder: Callable[[IncidentFile, Knowledge | None, Profile], Row]

    def code(self, file: IncidentFile, knowledge: Knowledge | None) -> Row:
        """The row of a file under this profile."""
        return self.coder(file, knowledge, self)

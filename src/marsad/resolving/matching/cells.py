"""The cells of one row as values. Errors: InputError says which cell, and what was expected."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from math import isfinite
from typing import TypeVar

from marsad.claims import Bounds, InputError
from marsad.resolving.matching.profile import HINT

_E = TypeVar("_E", bound=StrEnum)
_CLOCK = re.compile(r"[T ]\d{1,2}:.*$")  # a day may come with a time of day


@dataclass(frozen=True, slots=True)
class Cells:
    """A row, the column of each field, and the place of the row in its file."""

    row: Mapping[str, str]
    columns: Mapping[str, str]
    where: str

    def text(self, field: str) -> str | None:
        """A cell without blanks around it; None where it is empty or there is no such column."""
        return self.row.get(self.columns.get(field, ""), "").strip() or None

    def has(self, field: str) -> bool:
        """True if the file has a column for the field."""
        return field in self.columns

    def day(self, field: str, formats: Sequence[str]) -> date | None:
        """A day in ISO 8601 or in one of `formats`."""
        said = self.text(field)
        if said is None:
            return None
        bare = _CLOCK.sub("", said)
        for form in (None, *formats):
            try:
                return _day(bare, form)
            except ValueError:
                continue
        raise self.error(field, f"{said!r} is no day", f"Write 2018-10-13, or name the form under `dates`. {HINT}")

    def number(self, field: str) -> float | None:
        """A number."""
        said = self.text(field)
        if said is None:
            return None
        try:
            value = float(said)
        except ValueError:
            value = float("nan")
        if not isfinite(value):
            raise self.error(field, f"{said!r} is no number", "Write digits, with a point for the decimals.")
        return value

    def count(self, field: str) -> int | None:
        """A whole number from 0 up."""
        value = self.number(field)
        if value is None:
            return None
        if value < 0 or value != int(value):
            raise self.error(field, f"{self.text(field)!r} is no count", "Write a whole number, or leave it empty.")
        return int(value)

    def toll(self, field: str, *, zero_is_unknown: bool) -> tuple[int | None, Bounds]:
        """The likeliest number and its bounds; an upper bound that a file could give and does not is open."""
        best, low, high = (self.count(name) for name in (field, f"{field}_lo", f"{field}_hi"))
        if zero_is_unknown and not any((best, low, high)):
            return None, Bounds()
        low = best if low is None else low
        high = best if high is None and not self.has(f"{field}_hi") else high
        if low is not None and high is not None and low > high:
            raise self.error(f"{field}_lo", f"the least, {low}, is more than the most, {high}", "Mend the row.")
        return (low if best is None else best), Bounds(low, high)

    def one_of(self, field: str, kind: type[_E]) -> _E | None:
        """A value of a closed list, None where the list does not hold it."""
        said = (self.text(field) or "").casefold()
        return next((each for each in kind if each.value.casefold() == said), None)

    def error(self, field: str, problem: str, hint: str) -> InputError:
        """What is wrong with a cell."""
        return InputError(f"{self.columns.get(field, field)}: {problem}.", where=self.where, hint=hint)


def _day(said: str, form: str | None) -> date:
    return date.fromisoformat(said) if form is None else datetime.strptime(said, form).date()  # noqa: DTZ007 - no clock

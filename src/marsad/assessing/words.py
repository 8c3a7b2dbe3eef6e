"""A language: how numbers, months and names are written, and the headings of an assessment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from typing import Any

import yaml

from marsad.assessing import months as calendar
from marsad.assessing.evidence import Fact, FactKind, Value
from marsad.claims import InputError, UnknownCode

_WESTERN = "0123456789"
_FOLDER = resources.files("marsad.assessing") / "templates"
# Below this a p-value's digits mean nothing.
_LEAST_P = 0.001


@dataclass(frozen=True)
class Words:
    """The words file of one language."""

    language: str
    data: Mapping[str, Any]

    def text(self, *path: str) -> str:
        """The words at a path such as ("sections", "overview"); raises UnknownCode when the file lacks them."""
        found: Any = self.data
        for name in path:
            if not isinstance(found, Mapping) or name not in found:
                raise UnknownCode(f"no words for {'.'.join(path)}", where=f"templates/{self.language}/words.yaml")
            found = found[name]
        return str(found)

    def listed(self, *path: str) -> str | None:
        """The words at a path, None where the file does not list them: for codes that users may add."""
        try:
            return self.text(*path)
        except UnknownCode:
            return None

    def show(self, kind: FactKind, value: Value | tuple[Value, ...]) -> str:
        """A number, month or date as this language writes it; other values as they are, nothing for null."""
        if value is None:
            return ""
        return self._write(kind, value)

    def _write(self, kind: FactKind, value: Value | tuple[Value, ...]) -> str:
        match kind:
            case FactKind.COUNT:
                return self._number(f"{int(str(value)):,}")
            case FactKind.RATIO:
                return self._number(_ratio(float(str(value))))
            case FactKind.LIMIT:
                return self._number(_limit(float(str(value))))
            case FactKind.PROBABILITY:
                return self._probability(float(str(value)))
            case FactKind.PERCENT:
                return str(self.data["percent"]).format(number=self._number(f"{100 * float(str(value)):g}"))
            case FactKind.SHARE:
                return str(self.data["percent"]).format(number=self._number(f"{100 * float(str(value)):.0f}"))
            case FactKind.FIGURES:
                return self._number(str(value))
            case FactKind.MONTH:
                return self._month(str(value))
            case FactKind.DATE:
                return self._date(str(value))
            case FactKind.WORD:
                return self.text(str(value))
            case FactKind.FIELD:
                return self.join(tuple(self.text("fields", str(name)) for name in _many(value)))
            case FactKind.LIST:
                return self.join(tuple(str(name) for name in _many(value)))
            case _:
                return str(value)

    def decimal(self, value: float, places: int) -> str:
        """A number with so many decimal places."""
        return self._number(f"{value:.{places}f}")

    def join(self, names: tuple[str, ...]) -> str:
        """A list in words."""
        if len(names) < 2:
            return "".join(names)
        return str(self.data["list_join"]).join(names[:-1]) + str(self.data["list_last"]) + names[-1]

    def _number(self, western: str) -> str:
        signs = {".": self.data["decimal"], ",": self.data["thousands"]} | dict(
            zip(_WESTERN, self.data["digits"], strict=True)
        )
        return "".join(signs.get(c, c) for c in western)

    def _probability(self, p: float) -> str:
        if p < _LEAST_P:
            return str(self.data["below"]).format(number=self._number(str(_LEAST_P)))
        return self._number(f"{p:.3f}")

    def _month(self, month: str) -> str:
        year, number = calendar.parse(month)
        return str(self.data["month"]).format(month=self.data["months"][number - 1], year=self._number(str(year)))

    def short_month(self, month: str, *, first: bool = False) -> str:
        """A month for an axis: its name, and the year where a year begins or an axis does."""
        year, number = calendar.parse(month)
        name = str(self.data["short_months"][number - 1])
        return f"{name} {self._number(str(year))}" if number == 1 or first else name

    def _date(self, day: str) -> str:
        given = date.fromisoformat(day)
        return str(self.data["date"]).format(
            day=self._number(str(given.day)),
            month=self.data["months"][given.month - 1],
            year=self._number(str(given.year)),
        )


@cache
def words_of(language: str) -> Words:
    """The words of a language; raises InputError for one that has no templates."""
    source = _FOLDER / language / "words.yaml"
    if not source.is_file():
        raise InputError(f"no templates for language {language!r}", hint=f"There are: {', '.join(languages())}.")
    return Words(language, yaml.safe_load(source.read_text(encoding="utf-8")))


def languages() -> tuple[str, ...]:
    """The languages that have templates."""
    return tuple(sorted(each.name for each in _FOLDER.iterdir() if (each / "words.yaml").is_file()))


# Kinds whose text follows from the value alone; names need the knowledge they were looked up in.
WRITTEN = frozenset(
    {
        *(FactKind.COUNT, FactKind.RATIO, FactKind.LIMIT, FactKind.PROBABILITY, FactKind.PERCENT, FactKind.SHARE),
        *(FactKind.MONTH, FactKind.DATE, FactKind.FIGURES),
    }
)


def written(fact: Fact, text: str, words: Words) -> str:
    """What `fact` must read: recomputed for numbers and dates, `text` itself for names."""
    return words.show(fact.kind, fact.value) if fact.kind in WRITTEN else text


def _ratio(value: float) -> str:
    if value >= 10:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 0.95 else f"{value:.2g}" if value else "0"


def _limit(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else _ratio(value)


def _many(value: Value | tuple[Value, ...]) -> tuple[Value, ...]:
    return value if isinstance(value, tuple) else (value,)

"""Tables, for the terminal and for a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of text under a title; `note` says how to read them."""

    title: str
    header: Sequence[str]
    rows: Sequence[Sequence[str]]
    note: str = ""

    def text(self) -> str:
        """Columns in line, for a terminal."""
        widths = [max(len(row[i]) for row in (self.header, *self.rows)) for i in range(len(self.header))]
        lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
                 for row in (self.header, *self.rows)]  # fmt: skip
        return "\n".join([f"== {self.title}", *lines, ""])

    def markdown(self) -> str:
        """The same for a page."""
        lines = [
            "| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in (self.header, *self.rows)
        ]
        lines.insert(1, "|" + "---|" * len(self.header))
        parts = [f"## {self.title}", "", *([self.note, ""] if self.note else []), *lines, ""]
        return "\n".join(parts)


def share(value: float | None) -> str:
    """`.837`; a dash where there is none."""
    if value is None:
        return "–"
    return f"{value:.3f}".removeprefix("0")

"""Rows of a table as sentences, so that a number keeps the words that say what it counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

LONGEST_CELL = 200
CELLS = ("td", "th")
FRAME = ("table", "thead", "tbody", "tfoot", "tr", "td", "th")


@dataclass(frozen=True, slots=True)
class Cell:
    """The text of a cell, and whether the page marks it as a heading."""

    text: str
    heading: bool


def tables_as_sentences(tree: Any) -> None:
    """Replace each table of data by one paragraph a row: "Kirkuk: 4 incidents, 2 car bombs, 4 killed, 17 injured."

    A table that only lays out the page (nested tables, long cells, one column) becomes plain blocks.
    """
    for table in list(tree.iter("table")):
        rows = _rows(table)
        if _is_data(table, rows):
            _replace(table, _sentences(rows))
        else:
            _unframe(table)


def _rows(table: Any) -> list[list[Cell]]:
    return [
        [Cell(" ".join("".join(cell.itertext()).split()), cell.tag == "th") for cell in row if cell.tag in CELLS]
        for row in table.iter("tr")
    ]


def _is_data(table: Any, rows: list[list[Cell]]) -> bool:
    if len(rows) < 2 or max(map(len, rows)) < 2 or next(table.iterdescendants("table"), None) is not None:
        return False
    return all(len(cell.text) <= LONGEST_CELL for row in rows for cell in row)


def _replace(table: Any, sentences: list[str]) -> None:
    block = table.makeelement("div")
    for sentence in sentences:
        paragraph = block.makeelement("p")
        paragraph.text = sentence
        block.append(paragraph)
    block.tail = table.tail
    table.getparent().replace(table, block)


def _unframe(table: Any) -> None:
    """Make blocks of a table's own parts; tables inside it are judged by themselves."""
    parts = [element for element in table.iter(*FRAME) if _owner(element) is table]
    for element in parts:
        element.tag = "div"


def _owner(element: Any) -> Any:
    """The table that a row or cell belongs to, a table being its own."""
    while element.tag != "table":
        element = element.getparent()
        if element is None:
            return None
    return element


def _sentences(rows: list[list[Cell]]) -> list[str]:
    """The rows in words. The first row names the columns when it is all headings, or holds the only words."""
    first, rest = rows[0], rows[1:]
    marked = any(cell.heading for row in rows for cell in row)
    if marked:
        headed = all(cell.heading for cell in first)
    else:
        headed = not any(map(_is_number, first)) and any(_is_number(cell) for row in rest for cell in row)
    titles = [cell.text for cell in first] if headed else []
    return [_sentence(row, titles) for row in (rest if headed else rows) if any(cell.text for cell in row)]


def _sentence(row: list[Cell], titles: list[str]) -> str:
    """A row in words; a number stands before its heading ("4 killed"), other cells after theirs ("Source: police")."""
    parts: list[str] = []
    for place, cell in enumerate(row[1:], start=1):
        title = titles[place] if place < len(titles) else ""
        if cell.text and title:
            parts.append(f"{cell.text} {_lowered(title)}" if _is_number(cell) else f"{title}: {cell.text}")
        elif cell.text:
            parts.append(cell.text)
    name, listed = row[0].text, ", ".join(parts)
    return f"{name}: {listed}." if name and listed else f"{name or listed}."


def _lowered(title: str) -> str:
    """A heading inside a sentence: "Car bombs" as "car bombs", "VBIED" as it is."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def _is_number(cell: Cell) -> bool:
    return cell.text.replace(",", "").replace(" ", "").isdigit()

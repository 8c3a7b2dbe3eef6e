"""Rows of a table as sentences, so that a number keeps the words that say what it counts."""

from __future__ import annotations

from typing import Any

LONGEST_CELL = 200


def tables_as_sentences(tree: Any) -> None:
    """Replace each table of data by one paragraph a row: "Kirkuk: 4 incidents, 2 car bombs, 4 killed, 17 injured."

    A table that only lays out the page (nested tables, long cells, one column) is left alone.
    """
    for table in list(tree.iter("table")):
        rows = _rows(table)
        if table.getparent() is None or not _is_data(table, rows):
            continue
        block = table.makeelement("div")
        for sentence in _sentences(rows):
            paragraph = block.makeelement("p")
            paragraph.text = sentence
            block.append(paragraph)
        block.tail = table.tail
        table.getparent().replace(table, block)


def _rows(table: Any) -> list[list[str]]:
    return [
        [" ".join("".join(cell.itertext()).split()) for cell in row if cell.tag in ("td", "th")]
        for row in table.iter("tr")
    ]


def _is_data(table: Any, rows: list[list[str]]) -> bool:
    if len(rows) < 2 or max(map(len, rows)) < 2 or next(table.iterdescendants("table"), None) is not None:
        return False
    return all(len(cell) <= LONGEST_CELL for row in rows for cell in row)


def _sentences(rows: list[list[str]]) -> list[str]:
    head = rows[0]
    headed = bool(head[1:]) and not any(_is_number(cell) for cell in head)
    body = rows[1:] if headed else rows
    return [_sentence(row, head if headed else []) for row in body if any(row)]


def _sentence(row: list[str], head: list[str]) -> str:
    """A row in words; a number stands before its heading ("4 killed"), other cells after theirs ("Source: police")."""
    parts: list[str] = []
    for place, cell in enumerate(row[1:], start=1):
        title = head[place] if place < len(head) else ""
        if cell and title:
            parts.append(f"{cell} {_lowered(title)}" if _is_number(cell) else f"{title}: {cell}")
        elif cell:
            parts.append(cell)
    listed = ", ".join(parts)
    return f"{row[0]}: {listed}." if row[0] and listed else f"{row[0] or listed}."


def _lowered(title: str) -> str:
    """A heading inside a sentence: "Car bombs" as "car bombs", "VBIED" as it is."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def _is_number(cell: str) -> bool:
    digits = cell.replace(",", "").replace(" ", "")
    return digits.isdigit()

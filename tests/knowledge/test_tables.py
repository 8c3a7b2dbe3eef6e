from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.claims import InputError
from marsad.knowledge.tables import day, listed, number, rows_of, yaml_of


def table(folder: Path, text: str) -> Path:
    path = folder / "table.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_comments_above_the_header_are_skipped_and_lines_still_counted(tmp_path: Path) -> None:
    path = table(tmp_path, "# one\n# two\nid,name\na,A\nb,B\n")
    assert [(where.rsplit(":")[-1], dict(row)) for where, row in rows_of(path, ["id"])] == [
        ("4", {"id": "a", "name": "A"}),
        ("5", {"id": "b", "name": "B"}),
    ]


def test_a_mark_of_byte_order_is_no_part_of_the_first_column(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes("id,name\na,A\n".encode("utf-8-sig"))
    assert [row["id"] for _, row in rows_of(path, ["id"])] == ["a"]


def test_a_quoted_cell_may_hold_a_comma(tmp_path: Path) -> None:
    assert [row["name"] for _, row in rows_of(table(tmp_path, 'id,name\na,"A, B"\n'), ["name"])] == ["A, B"]


def test_an_empty_table_lacks_its_columns(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no column 'id'"):
        list(rows_of(table(tmp_path, ""), ["id"]))


@pytest.mark.parametrize("row", ["a", "a,A,more"])
def test_too_few_or_too_many_cells_are_refused_with_their_line(tmp_path: Path, row: str) -> None:
    with pytest.raises(InputError, match=r"table\.csv:3: as many cells as columns"):
        list(rows_of(table(tmp_path, f"id,name\nx,X\n{row}\n"), ["id"]))


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.csv: cannot be read"):
        list(rows_of(tmp_path / "none.csv", ["id"]))
    with pytest.raises(InputError, match=r"none\.yaml: cannot be read"):
        yaml_of(tmp_path / "none.yaml")


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("2018-10-30", date(2018, 10, 30)),
        ("2018-10", date(2018, 10, 1)),
        ("2018", date(2018, 1, 1)),
        (2018, date(2018, 1, 1)),
        (date(2018, 10, 30), date(2018, 10, 30)),
        ("", None),
        (None, None),
    ],
)
def test_a_day_is_read_from_a_date_a_month_or_a_year(cell: object, value: date | None) -> None:
    assert day(cell, "here") == value


@pytest.mark.parametrize("cell", ["soon", "2018-13-01", "30.10.2018", "18"])
def test_what_is_no_day_is_refused(cell: str) -> None:
    with pytest.raises(InputError, match=r"here: .* is not a date"):
        day(cell, "here")


def test_a_number_that_is_none_names_its_column() -> None:
    assert number("1.5", "here", "lat") == 1.5
    with pytest.raises(InputError, match="here: lat 'x' is not a number"):
        number("x", "here", "lat")


@given(st.lists(st.text(alphabet="abc ", min_size=1).filter(str.strip)))
def test_a_list_in_a_cell_reads_back(parts: list[str]) -> None:
    assert listed(";".join(parts)) == tuple(part.strip() for part in parts)

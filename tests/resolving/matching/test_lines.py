"""Tables: whatever separates the cells, every row keeps the number of its line, and bad ones do not end the run."""

from __future__ import annotations

import pytest

from marsad.claims import InputError
from marsad.resolving.matching import table_of


def table(*lines: str) -> tuple[list[str], list[tuple[int, dict[str, str]]], list[str]]:
    refused: list[InputError] = []
    found = table_of(lines, name="t", on_error=refused.append)
    return list(found.header), list(found.rows), [str(each) for each in refused]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_any_usual_separator_is_seen(separator: str) -> None:
    header, rows, _ = table(f"id{separator}place\n", f"7{separator}Hawija\n")
    assert (header, rows) == (["id", "place"], [(2, {"id": "7", "place": "Hawija"})])


def test_names_of_columns_are_read_without_case_blanks_and_byte_order_mark() -> None:
    header, _, _ = table("\ufeffID , Place\n", "7,Hawija\n")
    assert header == ["id", "place"]


def test_a_row_keeps_the_line_in_which_it_begins() -> None:
    _, rows, _ = table("id,notes\n", '1,"two\n', 'lines"\n', "2,one\n")
    assert [(line, row["id"]) for line, row in rows] == [(2, "1"), (4, "2")]


def test_the_line_of_tags_that_hdx_writes_is_no_row() -> None:
    _, rows, _ = table("id,best\n", ",#affected+killed\n", "5,1\n")
    assert [line for line, _ in rows] == [3]


def test_a_row_of_too_many_cells_is_named_and_the_rest_goes_on() -> None:
    _, rows, refused = table("id,place\n", "1,Hawija,Kirkuk\n", "2,Mosul\n")
    assert [row["id"] for _, row in rows] == ["2"]
    assert refused == ["t, line 2: 3 cells under 2 columns. Quote cells that hold a separator."]


def test_json_lines_are_a_table_too() -> None:
    header, rows, refused = table(
        '{"id": 1, "methods": ["ied", "vbied"], "lat": null}\n', "\n", "{no\n", '{"ID": "2"}\n'
    )
    assert header == ["id", "methods", "lat"]
    assert rows == [(1, {"id": "1", "methods": "ied;vbied", "lat": ""}), (4, {"id": "2"})]
    assert len(refused) == 1
    assert refused[0].startswith("t, line 3: not JSON")


def test_an_empty_file_is_no_table() -> None:
    with pytest.raises(InputError, match="the file is empty"):
        table("\n")

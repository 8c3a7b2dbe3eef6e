"""CSV that a spreadsheet can open."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.web.site.csvs import cell, to_csv


@pytest.mark.parametrize("text", ["=1+1", "+44", "-cmd", "@SUM(A1)", "\t=1", "  =HYPERLINK(1)", "＝1"])
def test_a_cell_that_could_run_as_a_formula_is_made_harmless(text: str) -> None:
    assert cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["-5", "-5.25", "12"])
def test_a_number_stays_a_number(text: str) -> None:
    assert cell(text) == text


def test_null_zero_and_false_stay_three_things() -> None:
    assert (cell(None), cell(0), cell(False)) == ("", "0", "false")


def test_structures_become_json_with_their_letters() -> None:
    assert cell(["الموصل", 1]) == '["الموصل", 1]'


def test_columns_are_every_key_in_order_of_first_sight() -> None:
    assert to_csv([{"a": 1}, {"b": 2, "a": 3}]) == "a,b\r\n1,\r\n3,2\r\n"


def test_no_rows_give_an_empty_header() -> None:
    assert to_csv([]) == "\r\n"


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=30), min_size=1))
def test_every_text_comes_back_less_the_guard(texts: list[str]) -> None:
    rows = list(csv.DictReader(io.StringIO(to_csv({"text": text, "n": 1} for text in texts), newline="")))
    assert [row["text"].removeprefix("'") for row in rows] == [text.removeprefix("'") for text in texts]
    assert not any(row["text"].lstrip(" ").startswith(("=", "@", "\t")) for row in rows)

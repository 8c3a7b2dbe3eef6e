from __future__ import annotations

import json
from dataclasses import replace

import pytest

from marsad.claims import Outcome, Stance
from marsad.coding import IncidentFile
from marsad.exporting import EXPORTS, make
from marsad.exporting.canonical import json_bytes
from marsad.exporting.material import Material, said
from marsad.exporting.table import csv_bytes, rows
from marsad.knowledge import load_knowledge as real_knowledge
from tests.exporting.incidents import file_of, files, knowledge, summaries, with_mention


def material(given=None):
    return Material(given or files(), summaries(), knowledge())


@pytest.mark.parametrize(
    ("name", "state"),
    [("a-three", "stated"), ("b-none", "none"), ("c-unknown", "unknown"), ("d-silent", "not_mentioned")],
)
def test_what_was_said_of_the_dead_has_four_states(name, state):
    assert said(file_of(name), Outcome.KILLED) == state
    assert said(file_of(name), Outcome.INJURED) == "not_mentioned"


def test_one_number_among_unknowns_is_stated():
    both = IncidentFile("x", (*file_of("c-unknown").members, *file_of("a-three").members))
    assert said(both, Outcome.KILLED) == "stated"


def test_a_said_zero_beside_an_unknown_is_stated():
    both = IncidentFile("x", (*file_of("c-unknown").members, *file_of("b-none").members))
    assert said(both, Outcome.KILLED) == "stated"


def test_what_was_taken_back_was_not_said():
    assert said(with_mention("a-three", stance=Stance.RETRACTS), Outcome.KILLED) == "not_mentioned"


def test_summaries_are_ordered_by_id():
    assert [each.id for each in Material(files(), summaries()[::-1], knowledge()).ordered] == sorted(
        each.id for each in summaries()
    )


def test_every_row_has_the_same_columns_in_the_same_order():
    names = [tuple(row) for row in rows(material())]
    assert len(set(names)) == 1 and names[0][0] == "id"


def test_csv_quotes_what_needs_it_and_ends_lines_with_a_line_feed():
    assert csv_bytes([["a", 'b "c", d', None, True, 0]]) == b'a,"b ""c"", d",,true,0\n'


def test_csv_is_utf_8():
    assert csv_bytes([["كركوك"]]).decode("utf-8") == "كركوك\n"


def test_json_bytes_do_not_depend_on_the_order_of_keys():
    assert json_bytes({"b": 1, "a": None}) == json_bytes({"a": None, "b": 1})
    assert json.loads(json_bytes({"a": None})) == {"a": None}
    assert "كركوك" in json_bytes({"a": "كركوك"}).decode("utf-8")


@pytest.mark.parametrize("kind", sorted(EXPORTS))
def test_what_was_wholly_taken_back_is_in_no_export(kind):
    gone = [replace(each, withdrawn=each.id == "a-three") for each in summaries()]
    less = [each for each in summaries() if each.id != "a-three"]
    kept = [each for each in files() if each.id != "a-three"]
    assert make(kind, files(), gone, real_knowledge()) == make(kind, kept, less, real_knowledge())

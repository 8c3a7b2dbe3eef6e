from __future__ import annotations

import json
from typing import Any

import pytest

from marsad.claims import InputError
from marsad.knowledge import load_knowledge, lookup_record


def ask(**line: Any) -> dict[str, Any]:
    return lookup_record(load_knowledge().gazetteer, line)


def test_a_known_name_gives_its_place_and_the_candidates() -> None:
    answer = ask(id=7, name="Kirkuk", country="IQ")
    assert (answer["id"], answer["place_id"], answer["name"]) == (7, "iq-kirkuk", "Kirkuk")
    assert (answer["admin1"], answer["country"]) == ("Kirkuk", "IQ")
    assert answer["lat"] == pytest.approx(35.47, abs=0.05)
    assert {candidate["place_id"] for candidate in answer["candidates"]} >= {"iq-kirkuk", "iq-kirkuk-governorate"}
    assert all(candidate["reason"] for candidate in answer["candidates"])


def test_an_unknown_name_gives_nulls() -> None:
    answer = ask(id="x", name="Atlantis", country="IQ")
    assert answer.pop("id") == "x"
    assert answer.pop("candidates") == []
    assert set(answer.values()) == {None}


def test_the_fields_are_the_same_known_or_not() -> None:
    assert ask(id=1, name="Mosul").keys() == ask(id=1, name="Atlantis").keys()


def test_the_governorate_narrows() -> None:
    assert ask(id=1, name="Wahda", admin1="Baghdad")["admin1"] == "Baghdad"


def test_the_answer_is_plain_json() -> None:
    assert json.loads(json.dumps(ask(id=1, name="Mosul")))["place_id"] == "iq-mosul"


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ({"id": 1}, "needs a name"),
        ({"id": 1, "name": "  "}, "needs a name"),
        ({"id": 1, "name": 5}, "needs a name"),
        ({"id": 1, "name": "Mosul", "admin1": 5}, "admin1 5 is not text"),
        ({"id": 1, "name": "Mosul", "province": "Nineveh"}, "unknown field 'province'"),
    ],
)
def test_a_bad_line_is_refused(line: dict[str, Any], says: str) -> None:
    with pytest.raises(InputError, match=says):
        lookup_record(load_knowledge().gazetteer, line, where="line 3")

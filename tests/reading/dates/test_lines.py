from __future__ import annotations

from typing import Any

import pytest

from marsad.claims import InputError
from marsad.reading.dates import dateline, dates_line


def test_a_line_gives_its_times_in_the_shape_of_the_record() -> None:
    record = dates_line({"id": "a", "text": "A bomb went off on Thursday.", "published": "2018-11-11"})
    assert record["id"] == "a"
    (timex,) = record["timexes"]
    assert {key: timex[key] for key in ("start", "end", "exact", "type", "value", "begin", "finish")} == {
        "start": 19,
        "end": 27,
        "exact": "Thursday",
        "type": "DATE",
        "value": "2018-11-08",
        "begin": "2018-11-08",
        "finish": "2018-11-08",
    }


@pytest.mark.parametrize("published", [None, "", "2018-11-11T08:00:00Z"])
def test_published_may_be_absent_or_hold_an_hour(published: str | None) -> None:
    assert dates_line({"id": 1, "text": "in 2014", "published": published})["timexes"][0]["value"] == "2014"


@pytest.mark.parametrize("line", [{"id": 1}, {"id": 1, "text": None}, {"id": 1, "text": "x", "published": "soon"}])
def test_a_line_of_another_shape_is_refused_with_its_id(line: dict[str, Any]) -> None:
    with pytest.raises(InputError, match=r"^1: "):
        dates_line(line)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("BAGHDAD, Nov. 9 (Agency) - Two men", "BAGHDAD"),
        ("SAN PEDRO, 21 JAN 89 (PRESS-NET) -- [TEXT] Two men", "SAN PEDRO"),
        ("ERBIL, Kurdistan Region — Two men", "ERBIL, Kurdistan Region"),
        ("Headline\n\nKABUL, Afghanistan (Oct. 5, 2011) In the town", "KABUL, Afghanistan"),
    ],
)
def test_a_dateline_is_found_with_its_place(text: str, place: str) -> None:
    found = dateline(text)
    assert found is not None
    assert found.place == place
    assert text[found.start :].startswith(place)


@pytest.mark.parametrize("text", ["", "Two men were killed - police said", "The UN said. It - that is all"])
def test_no_dateline_is_none(text: str) -> None:
    assert dateline(text) is None

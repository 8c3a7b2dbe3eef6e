"""From the form to a corrected record."""

from __future__ import annotations

import pytest

from marsad.claims import InputError, UnknownCode
from marsad.web.desk.correction import BY_REVIEWER, corrected

TEXT = "A bomb in Mosul killed 4 people. Later reports of the bomb in Mosul spoke of 6 killed."
QUOTE = {"exact": "A bomb in Mosul killed 4 people.", "start": 0, "end": 32}
KILLED = {
    "outcome": "killed",
    "group": "unknown",
    "lo": 4,
    "hi": 4,
    "stated": "4 people",
    "kind": "exact",
    "quote": {"exact": "killed 4 people", "start": 16, "end": 31},
    "actor_id": None,
    "qualifiers": [],
}
RECORD = {
    "id": "m1",
    "kind": "incident",
    "quote": QUOTE,
    "realis": "actual",
    "polarity": "affirmed",
    "method": ["ied"],
    "when": None,
    "where": [],
    "counts": [KILLED],
    "totals": {},
    "part_of": None,
}
FORM = {
    "quote": QUOTE["exact"],
    "method": "ied",
    "count-0-outcome": "killed",
    "count-0-group": "unknown",
    "count-0-kind": "exact",
    "count-0-lo": "4",
    "count-0-hi": "4",
    "count-0-quote": "killed 4 people",
}


def test_a_form_left_as_it_was_changes_nothing() -> None:
    assert corrected(RECORD, TEXT, FORM) == {name: value for name, value in RECORD.items() if name != "totals"}


def test_words_that_stand_twice_are_taken_where_they_stood() -> None:
    assert corrected(RECORD, TEXT, FORM | {"quote": "bomb in Mosul"})["quote"]["start"] == 2


def test_words_that_are_not_in_the_text_are_refused() -> None:
    with pytest.raises(InputError, match="does not stand in the document"):
        corrected(RECORD, TEXT, FORM | {"count-0-quote": "killed 5 people"})


def test_empty_bounds_mean_not_known_and_not_zero() -> None:
    count = corrected(RECORD, TEXT, FORM | {"count-0-lo": "", "count-0-hi": "", "count-0-kind": "unknown"})["counts"][0]
    assert (count["lo"], count["hi"]) == (None, None)
    count = corrected(RECORD, TEXT, FORM | {"count-0-lo": "0", "count-0-hi": "0", "count-0-kind": "none"})["counts"][0]
    assert (count["lo"], count["hi"]) == (0, 0)


@pytest.mark.parametrize("given", ["four", "-4", "4.5", "²"])
def test_a_bound_that_is_no_whole_number_is_refused(given: str) -> None:
    with pytest.raises(InputError, match="count-0-lo"):
        corrected(RECORD, TEXT, FORM | {"count-0-lo": given})


def test_a_count_can_be_removed_and_another_added() -> None:
    more = {"count-1-outcome": "killed", "count-1-group": "civilians", "count-1-kind": "exact", "count-1-lo": "6"}
    form = FORM | {"count-0-drop": "on", "count-1-hi": "6", "count-1-quote": "6 killed"} | more
    counts = corrected(RECORD, TEXT, form)["counts"]
    assert [(count["lo"], count["quote"]["exact"], count["stated"]) for count in counts] == [
        (6, "6 killed", "6 killed")
    ]


def test_a_day_is_set_with_its_basis() -> None:
    when = corrected(RECORD, TEXT, FORM | {"when-start": "2018-10-23"})["when"]
    assert (when["start"], when["end"], when["basis"]) == ("2018-10-23", "2018-10-23", BY_REVIEWER)


def test_a_wrong_day_is_refused() -> None:
    with pytest.raises(InputError, match="when-start"):
        corrected(RECORD, TEXT, FORM | {"when-start": "23.10.2018"})


def test_an_unknown_method_is_refused() -> None:
    with pytest.raises(UnknownCode):
        corrected(RECORD, TEXT, FORM | {"method": "ied, trebuchet"})


def test_another_place_brings_its_own_coordinates_and_claims() -> None:
    place = {
        "name": "Makhmur",
        "place_id": None,
        "lat": None,
        "lon": None,
        "radius_km": None,
        "admin1": None,
        "admin2": None,
        "country": None,
        "claimed_by": [],
        "precision": 5,
    }
    form = FORM | {"where-0-place_id": "iq-makhmur", "where-0-precision": "1"}
    found = corrected(RECORD | {"where": [place]}, TEXT, form)["where"][0]
    assert found["lat"] is not None
    assert len(found["claimed_by"]) == 2
    assert found["precision"] == 1
    with pytest.raises(InputError, match="where-0-place_id"):
        corrected(RECORD | {"where": [place]}, TEXT, FORM | {"where-0-place_id": "atlantis"})

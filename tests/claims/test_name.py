from __future__ import annotations

import jsonschema
import pytest

from marsad.claims import (
    Document,
    InvalidClaim,
    Name,
    NameForm,
    NameSource,
    NameType,
    QuoteMismatch,
    Reading,
    json_schema,
    reading_from_record,
    to_record,
)


def name(start: int, end: int, exact: str) -> Name:
    return Name(start=start, end=end, type=NameType.LOCATION, exact=exact, form=NameForm.NAME, by=NameSource.PHRASE)


def test_a_name_has_words() -> None:
    assert name(4, 10, "Kirkuk").exact == "Kirkuk"


@pytest.mark.parametrize(("start", "end", "exact"), [(4, 9, "Kirkuk"), (-1, 5, "Kirkuk"), (4, 4, "")])
def test_offsets_that_do_not_fit_the_words_are_refused(start: int, end: int, exact: str) -> None:
    with pytest.raises(InvalidClaim, match="offsets"):
        name(start, end, exact)


TEXT = "In Kirkuk today."


def reading(*names: Name) -> Reading:
    return Reading(document=Document.of_text(TEXT), mentions=(), names=names)


def test_names_stand_in_a_record_if_they_were_asked_for_also_if_there_are_none() -> None:
    assert "names" not in to_record(Reading(document=Document.of_text(TEXT), mentions=()))
    assert to_record(reading())["names"] == []
    assert [each["exact"] for each in to_record(reading(name(3, 9, "Kirkuk")))["names"]] == ["Kirkuk"]


@pytest.mark.parametrize("names", [(), (name(3, 9, "Kirkuk"),)])
def test_names_of_a_record_come_back_whole_and_fit_the_schema(names: tuple[Name, ...]) -> None:
    whole = reading(*names)
    record = to_record(whole)
    jsonschema.validate(record, json_schema())
    assert reading_from_record(record, TEXT) == whole


def test_a_name_whose_words_do_not_stand_in_the_text_is_refused() -> None:
    with pytest.raises(QuoteMismatch, match="3:9"):
        reading(name(3, 9, "Baghda"))

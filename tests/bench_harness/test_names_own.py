"""Sentences of our own, marked in braces."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.names.own import marked, own_sentences

from marsad.claims import InputError


def spans(line: str) -> set[tuple[str, str]]:
    found = marked(line, id="own-1")
    return {(found.text[start:end], type.value) for start, end, type in found.spans}


def test_braces_are_taken_off_and_what_they_held_is_marked() -> None:
    found = marked("In {location: Zarqof}, {weapon: a mine}.", id="own-1")
    assert found.text == "In Zarqof, a mine."
    assert spans("In {location: Zarqof}, {weapon: a mine}.") == {("Zarqof", "location"), ("a mine", "weapon")}


def test_a_brace_may_hold_others() -> None:
    wanted = {("the town of Zarqof", "location"), ("Zarqof", "location")}
    assert spans("{location: the town of {location: Zarqof}}") == wanted


@pytest.mark.parametrize(("line", "problem"), [("{location: Zarqof", "never closed"), ("Zarqof}", "never opened")])
def test_a_brace_without_its_other_half_is_refused_with_its_line(line: str, problem: str) -> None:
    with pytest.raises(InputError, match=problem) as error:
        marked(line, id="own-7")
    assert error.value.where == "own-7"


def test_a_type_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="planet"):
        marked("{planet: Mars}", id="own-1")


def test_lines_of_a_file_are_texts_of_their_own(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text('- "{organisation: Rebels} left."\n- "Nothing."\n', encoding="utf-8")
    first, second = own_sentences(file)
    assert (first.id, second.id, first.text) == ("own-000", "own-001", "Rebels left.")
    assert second.spans == frozenset()


def test_our_sentences_can_be_read_and_name_things() -> None:
    found = list(own_sentences())
    assert len(found) == len({each.text for each in found}) >= 100
    assert all(each.spans and "{" not in each.text for each in found)

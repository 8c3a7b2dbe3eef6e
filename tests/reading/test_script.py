from __future__ import annotations

import pytest

from marsad.reading.script import latin


@pytest.mark.parametrize("text", ["Shells hit Kirkuk.", "Çınar köyü", "12 (3)", "", "The Mosul (الموصل) road"])
def test_latin_letters_or_none_at_all_can_be_parsed(text: str) -> None:
    assert latin(text, 0, len(text))


@pytest.mark.parametrize("text", ["قتل خمسة جنود", "Взрыв в городе", "قتل five في الموصل"])
def test_other_scripts_cannot(text: str) -> None:
    assert not latin(text, 0, len(text))


def test_only_the_stretch_asked_about_counts() -> None:
    text = "Shells hit. قتل خمسة جنود"
    assert latin(text, 0, 11)
    assert not latin(text, 12, len(text))

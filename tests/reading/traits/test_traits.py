"""What tells one text from all others, and that it survives small changes."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.claims import Traits, from_record, to_record
from marsad.reading.traits import form_of, rarity, signature, traits_of, unpack
from tests.reading.reports import Read

TOLD = (
    "Officers found Dariusz Kowalczyk, 34, near the Wexham Bridge at 6:15 p.m. on Friday. "
    "Sgt. Norbert Quaid said Kowalczyk had been shot on the 2400 block of Larkspur Lane."
)


def test_names_are_runs_of_capitals_and_ranks_speak_of_many_events() -> None:
    names = traits_of(TOLD).names
    assert "Dariusz Kowalczyk" in names
    assert "Larkspur Lane" in names or "Larkspur" in names
    assert not any("Quaid" in name for name in names)


def test_ages_hours_and_house_numbers_are_marks() -> None:
    assert set(traits_of(TOLD).marks) >= {"34y", "6:15", "2400"}


@pytest.mark.parametrize("text", ["Call 555-2400 now.", "In 2016 it rained.", "The code is 1234567.", "9" * 5000])
def test_telephones_years_and_codes_are_no_marks(text: str) -> None:
    assert traits_of(text).marks == ()


def test_words_that_every_report_holds_are_left_out() -> None:
    words = traits_of("the police said a gunman had shot at a bakery and fled with marzipan").words
    assert "marzipan" in words
    assert not {"police", "said", "shot", "the"} & set(words)


def test_what_lies_in_furniture_is_left_out() -> None:
    text = "Subscribe to Zanzibar Weekly today. The baker hid his clarinet."
    kept = traits_of(text, furniture=[(0, 35)])
    assert not any("Zanzibar" in name for name in kept.names)
    assert "clarinet" in kept.words


def test_days_are_sorted_and_stand_once() -> None:
    days = [date(2018, 10, 5), date(2018, 10, 2), date(2018, 10, 5)]
    assert traits_of("x", days=days).days == (date(2018, 10, 2), date(2018, 10, 5))


@pytest.mark.parametrize(("word", "form"), [("Sheriff's", "sheriff"), ("والموصل", "موصل"), ("Bakery", "bakery")])
def test_the_form_of_a_word(word: str, form: str) -> None:
    assert form_of(word) == form


def test_rarity_tells_common_words_from_names_that_many_bear_and_from_the_rest() -> None:
    assert (rarity("police"), rarity("Kowalczyk")) == (0, 2)


def test_a_name_in_arabic_is_a_run_of_words_that_few_texts_share() -> None:
    assert any("الزهيراوي" in name for name in traits_of("وقال شهود إن محمود الزهيراوي خرج من منزله").names)


def test_equal_texts_have_one_signature_and_copies_nearly_one() -> None:
    words = [f"w{at}" for at in range(300)]
    first, edited = signature(words), signature(["reprint", *words[:150], "editor", *words[150:]])
    assert first is not None
    assert edited is not None
    assert signature(list(words)) == first
    assert np.mean(unpack(first) == unpack(edited)) > 0.8


def test_other_texts_share_next_to_nothing_of_a_signature() -> None:
    one, other = signature([f"a{at}" for at in range(300)]), signature([f"b{at}" for at in range(300)])
    assert one is not None
    assert other is not None
    assert np.mean(unpack(one) == unpack(other)) < 0.1


def test_a_short_text_has_no_signature() -> None:
    assert signature(["one", "two"]) is None


@given(st.text(max_size=300))
def test_any_text_has_traits_and_twice_the_same(text: str) -> None:
    assert traits_of(text) == traits_of(text)


def test_the_reader_puts_traits_into_the_record(read: Read) -> None:
    traits = read(TOLD).document.traits
    assert traits is not None
    assert "Dariusz Kowalczyk" in traits.names
    assert from_record(Traits, to_record(traits)) == traits

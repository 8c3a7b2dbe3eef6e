from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.reading.gate import Gate, HarmLexicon, gate


@pytest.mark.parametrize(
    "sentence",
    [
        "Two men were killed.",
        "The dead were buried.",
        "He died of his wounds.",
        "Gunmen abducted a mokhtar.",
        "An IED was found near the road.",
        "A VBIED went off.",
        "They were beheaded.",
        "Warplanes struck a cave.",
        "The shelling went on.",
        "A mass grave was found.",
        "Police arrested three.",
        "Four people were shot.",
        "Dozens are missing.",
        "The toll rose to seven.",
        "KILLED IN AN AMBUSH",
        "قُتل شخصان في هجوم",
        "مقتل ثلاثة وإصابة خمسة",
        "وانفجرت عبوة ناسفة",
        "اغتيال مختار",
        "دوو کەس کوژران",
        "تەقینەوەیەک ڕوویدا",
    ],
)
def test_harm_is_heard(sentence: str) -> None:
    assert gate(sentence) == (True, True)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Peshmerga were placed on high alert.",
        "The border is secure.",
        "Two cars were defused by engineers.",
        "The coalition did not comment.",
        "The group claimed responsibility.",
        "The campaign will be accelerated.",
    ],
)
def test_events_without_harm_are_worth_parsing(sentence: str) -> None:
    assert gate(sentence) == (True, False)


@pytest.mark.parametrize(
    "sentence", ["The minister opened a school.", "Rain fell.", "", "🙂", "افتتح الوزير مدرسة", "12 345"]
)
def test_the_rest_is_not_parsed(sentence: str) -> None:
    assert gate(sentence) == (False, False)


@pytest.mark.parametrize("word", ["skilled", "studied", "wedding", "begun", "Dietrich"])
def test_a_stem_inside_a_word_is_not_that_word(word: str) -> None:
    assert gate(word) == (False, False)


def test_a_sentence_of_custody_is_parsed() -> None:
    assert gate("Three men were taken into custody.").worth


def test_languages_may_be_chosen() -> None:
    english = HarmLexicon(("en",))
    assert gate("killed", english).harm
    assert not gate("كوژران قتل", english).worth


@given(st.text(max_size=300))
def test_harm_is_always_worth_parsing(text: str) -> None:
    found = gate(text)
    assert found.worth or not found.harm


@given(st.text(max_size=100), st.text(max_size=100))
def test_no_text_around_it_hides_harm(before: str, after: str) -> None:
    assert gate(f"{before} killed {after}").harm


@pytest.mark.parametrize("word", ["recaptured", "retook", "overran", "besieged"])
def test_a_place_taken_by_force_is_harm(word: str) -> None:
    assert gate(f"Fighters {word} the village.").harm


@pytest.mark.parametrize(
    "sentence",
    ["Nelson went to a doctor and passed away.", "Two farmers lost  their\nlives there.", "He is fighting for breath."],
)
def test_phrases_speak_of_harm(sentence: str) -> None:
    assert gate(sentence) == Gate(worth=True, harm=True)


@pytest.mark.parametrize("sentence", ["The bill passed on Friday.", "They lost the game.", "He expected the worst."])
def test_a_word_with_which_a_phrase_begins_is_not_the_phrase(sentence: str) -> None:
    assert gate(sentence) == Gate(worth=False, harm=False)


def test_a_phrase_of_events_is_worth_reading() -> None:
    assert gate("She was driven to a medical center.") == Gate(worth=True, harm=False)

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from marsad.reading.phrases import PhraseTable, phrase_at, phrase_before
from marsad.reading.tables import phrase_key
from marsad.reading.tokens import Kind, digits, fold, tokens, touching


def test_words_numbers_and_signs_are_told_apart() -> None:
    found = tokens("Killed 1,200 men.")
    assert [(token.kind, token.norm) for token in found] == [
        (Kind.WORD, "killed"),
        (Kind.NUMBER, "1200"),
        (Kind.WORD, "men"),
        (Kind.SIGN, "."),
    ]


def test_an_empty_line_is_a_token() -> None:
    assert [token.kind for token in tokens("a\n \nb\nc")] == [Kind.WORD, Kind.BREAK, Kind.WORD, Kind.WORD]


def test_hours_before_and_after_noon_are_one_word() -> None:
    assert [token.norm for token in tokens("5 a.m. and 6 P.M.")] == ["5", "am", "and", "6", "pm"]


def test_a_comma_joins_only_thousands() -> None:
    assert [token.norm for token in tokens("13,17 1,200 1,2000")] == ["13", ",", "17", "1200", "1", ",", "2000"]


def test_digits_of_every_script_are_read() -> None:
    assert digits("١٬٢٠٠") == "1200"
    assert [token.norm for token in tokens("٣ ۴ 5")] == ["3", "4", "5"]


def test_arabic_letters_have_one_form_and_no_marks() -> None:
    assert fold("قُتِل") == fold("قتل")
    assert fold("أمس") == fold("امس")


def test_touching_tokens_have_nothing_between_them() -> None:
    left, right, apart = tokens("5th x")
    assert touching(left, right)
    assert not touching(right, apart)


def test_the_longest_phrase_wins_on_both_sides() -> None:
    table = PhraseTable.of({"more than": 1, "no more than": 2, "than": 3})
    found = tokens("no more than 5")
    assert phrase_at(found, 0, table) == (3, 2)
    assert phrase_before(found, 3, table) == (0, 2)
    assert phrase_at(found, 3, table) is None
    assert phrase_before(found, 0, table) is None


def test_a_prefix_is_written_onto_words_of_its_script_only() -> None:
    table = PhraseTable.of({"نحو": 1, "about": 1}, prefixes=["و"])
    assert phrase_key("ونحو") in table.values
    assert "وabout" not in table.values


@given(st.text(max_size=300))
def test_tokens_hold_every_visible_sign_once(text: str) -> None:
    found = [token for token in tokens(text) if token.kind is not Kind.BREAK]
    held = "".join(text[token.start : token.end] for token in found)
    assert "".join(held.split()) == "".join(text.split())

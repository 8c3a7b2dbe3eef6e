"""What the parser is given, and the walks over what it gives back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.claims import InputError
from marsad.knowledge import Knowledge
from marsad.reading.marks import Marker
from marsad.reading.quantities import find_quantities
from marsad.reading.syntax import Parser, Tree, surface
from marsad.reading.syntax.nlp import LONGEST, pieces
from marsad.reading.syntax.surface import Surface
from marsad.reading.syntax.tree import Word


@pytest.fixture(scope="module")
def marker(knowledge: Knowledge) -> Marker:
    return Marker(knowledge)


def given_words(marker: Marker, text: str) -> list[str]:
    return [word.text for word in surface(text, 0, len(text), marker.find(text), find_quantities(text))]


SURFACES = [
    ("places become one plain name", "in Tuz Khurmatu today", ["in", "Baghdad", "today"]),
    ("numbers become digits", "more than thirty men", ["30", "men"]),
    ("a bracket that repeats a name goes", "in Tuz Khurmatu (TZ) today", ["in", "Baghdad", "today"]),
    ("quotation marks go", "the “caliphate” fell", ["the", "caliphate", "fell"]),
    ("a possessive stays", "the army's men", ["the", "army", "'s", "men"]),
]


@pytest.mark.parametrize(("what", "text", "expected"), SURFACES, ids=[row[0] for row in SURFACES])
def test_known_words_are_made_plain(marker: Marker, what: str, text: str, expected: list[str]) -> None:
    words = given_words(marker, text)
    if what.startswith("numbers"):
        assert words[-1] == "men"
        assert any(word.isdigit() for word in words)
    else:
        assert words == expected


def test_a_plain_name_keeps_the_offsets_of_the_real_one(marker: Marker) -> None:
    text = "a bomb in Tuz Khurmatu"
    words = surface(text, 0, len(text), marker.find(text), ())
    place = words[-1]
    assert place.mark is not None
    assert text[place.start : place.end] == "Tuz Khurmatu"


@given(st.text(alphabet="ab Kirkuk,.()\"“”'-\n12é🙂", max_size=80))
def test_surfaces_stand_in_the_text_in_order(text: str) -> None:
    at = 0
    for word in surface(text, 0, len(text), (), find_quantities(text)):
        assert at <= word.start < word.end <= len(text)
        at = word.end


def run(size: int, comma: int | None = None) -> list[Surface]:
    return [Surface("," if i == comma else "w", i, i + 1) for i in range(size)]


def test_a_short_sentence_is_one_piece() -> None:
    words = run(LONGEST)
    assert list(pieces(words)) == [words]


def test_a_long_sentence_is_cut_behind_a_comma() -> None:
    cut = LONGEST - 10
    first, second = pieces(run(LONGEST + 5, comma=cut))
    assert len(first) == cut + 1
    assert len(second) == LONGEST + 5 - cut - 1


@given(st.integers(min_value=1, max_value=1000))
def test_pieces_lose_no_word_and_none_is_longer_than_the_limit(size: int) -> None:
    words = run(size)
    parts = list(pieces(words))
    assert [word for part in parts for word in part] == words
    assert max(map(len, parts)) <= LONGEST


def test_an_unknown_model_is_an_error_that_says_so() -> None:
    with pytest.raises((InputError, ImportError)):
        _ = Parser("no_such_model").name


# "two brave men died and others fled": died is the root.
ROWS = [
    ("two", "CD", "nummod", 2),
    ("brave", "JJ", "amod", 2),
    ("men", "NNS", "nsubj", 3),
    ("died", "VBD", "ROOT", 3),
    ("and", "CC", "cc", 3),
    ("others", "NNS", "nsubj", 6),
    ("fled", "VBD", "conj", 3),
]
TREE = Tree.of(
    tuple(Word(i, t, t, tag, dep, head, i * 10, i * 10 + len(t)) for i, (t, tag, dep, head) in enumerate(ROWS))
)


def test_kids_are_the_children_by_relation() -> None:
    assert TREE.kids(3) == [2, 4, 6]
    assert TREE.kids(3, "nsubj") == [2]


def test_up_ends_at_the_root() -> None:
    assert list(TREE.up(0)) == [0, 2, 3]
    assert list(TREE.up(3)) == [3]


def test_below_stops_at_a_relation() -> None:
    assert TREE.below(3) == [0, 1, 2, 3, 4, 5, 6]
    assert TREE.below(3, stop=("conj", "cc")) == [0, 1, 2, 3]


def test_a_phrase_is_the_noun_with_its_modifiers() -> None:
    assert TREE.phrase(2) == [0, 1, 2]
    assert TREE.span([0, 1, 2]) == (0, 23)


def test_conjuncts_are_what_is_joined() -> None:
    assert TREE.conjuncts(3) == [3, 6]


def test_word_classes_follow_the_tag() -> None:
    assert TREE.words[3].is_verb
    assert TREE.words[2].is_noun
    assert not TREE.words[1].is_noun

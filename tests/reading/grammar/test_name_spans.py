"""The words of a noun phrase that are a name, the singular of a noun, the group that a noun names."""

from __future__ import annotations

import pytest

from marsad.claims import Group
from marsad.reading.grammar.people import group_of_noun, lemma_of
from marsad.reading.grammar.phrases import name_of, name_span
from marsad.reading.syntax import Tree, Word
from tests.reading.grammar.trees import text_of, tree

COLONEL = tree(
    "the/DT/det/2 retired/JJ/amod/2 colonel/NN/nsubj/6 ,/,/punct/2 who/WP/nsubj/5 waited/VBD/relcl/2 fell/VBD/ROOT/6"
)
MEMBERS = tree(
    "some/DT/det/1 members/NNS/nsubj/5 of/IN/prep/1 the/DT/det/4 council/NN/pobj/2 left/VBD/ROOT/5", types={}
)


def named(of: Tree, head: int, *, numbered: bool = False) -> str:
    start, end = name_span(of, head, numbered=numbered)
    return text_of(of)[start:end]


def test_a_name_is_without_article_and_clause() -> None:
    assert named(COLONEL, 2) == "retired colonel"


def test_a_number_belongs_to_a_name_only_where_it_is_wanted() -> None:
    three = tree("the/DT/det/3 three/CD/nummod/3 old/JJ/amod/3 ferrymen/NNS/ROOT/3")
    assert named(three, 3) == "old ferrymen"
    assert named(three, 3, numbered=True) == "three old ferrymen"


def test_a_part_is_named_with_its_whole() -> None:
    singular = tree("a/DT/det/1 member/NN/nsubj/5 of/IN/prep/1 the/DT/det/4 council/NN/pobj/2 left/VBD/ROOT/5")
    assert named(singular, 1) == "member of the council"
    captain = tree("a/DT/det/1 captain/NN/nsubj/5 of/IN/prep/1 the/DT/det/4 ferry/NN/pobj/2 left/VBD/ROOT/5")
    assert named(captain, 1) == "captain"


def test_the_plural_of_a_part_is_a_part_too() -> None:
    assert named(MEMBERS, 1) == "members of the council"


def test_a_day_before_a_name_is_no_part_of_it() -> None:
    rows = "Monday/NNP/compound/1 protesters/NNS/ROOT/1"
    assert named(tree(rows, types={"Monday": "DATE"}), 1) == "protesters"
    assert named(tree(rows), 1) == "Monday protesters"


def test_whose_it_is_belongs_to_the_name() -> None:
    rows = "the/DT/det/1 mayor/NN/poss/3 's/POS/case/1 house/NN/ROOT/3"
    assert named(tree(rows), 3).replace(" '", "'") == "mayor's house"


def test_a_name_that_a_hyphen_holds_together_stays_together() -> None:
    rows = "an/DT/det/4 anti/JJ/amod/4 -/HYPH/punct/4 mine/NN/compound/4 team/NN/ROOT/4"
    assert named(tree(rows), 4) == "anti - mine team"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Salma  Haddad\n", "Salma Haddad"),
        ("Salma “Umm Ali” Haddad", "Salma Umm Ali Haddad"),
        ("the front (FPN)", "the front"),
        ("the front [sic", "the front"),
        ("'Salma',", "Salma"),
        ("(FPN)", ""),
    ],
)
def test_a_name_is_one_line_without_brackets_and_marks(words: str, name: str) -> None:
    assert name_of(words, (0, len(words))) == name


def test_only_the_words_of_the_span_are_the_name() -> None:
    assert name_of("near Salma Haddad today", (5, 17)) == "Salma Haddad"


def word(text: str, lemma: str) -> Word:
    return Word(0, text, lemma, "NNS", "ROOT", 0, 0, len(text))


@pytest.mark.parametrize(
    ("text", "lemma", "singular"),
    [("ferrymen", "ferryman", "ferryman"), ("Welders", "welders", "welder"), ("Welder", "welder", "welder")],
)
def test_the_singular_is_the_lemma_or_the_word_without_its_s(text: str, lemma: str, singular: str) -> None:
    assert lemma_of(word(text, lemma)) == singular


@pytest.mark.parametrize(
    ("noun", "group"),
    [
        ("civilian", Group.CIVILIANS),
        ("insurgent", Group.MILITANTS),
        ("policewoman", Group.SECURITY_FORCES),
        ("governor", Group.OFFICIALS),
        ("cameraman", Group.JOURNALISTS),
        ("humanitarian", Group.AID_WORKERS),
        ("bodyguard", Group.UNKNOWN),
        ("lathe", None),
        ("", None),
    ],
)
def test_a_noun_of_people_names_their_group(noun: str, group: Group | None) -> None:
    assert group_of_noun(noun) is group

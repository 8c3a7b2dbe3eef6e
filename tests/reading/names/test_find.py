"""Names in whole texts, by the shipped weights."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.claims import Name, NameForm, NameSource, NameType
from marsad.knowledge import Knowledge
from marsad.reading.names import NameFinder, load_finder


@pytest.fixture(scope="module")
def finder(knowledge: Knowledge) -> NameFinder:
    return load_finder(knowledge)


def typed(names: tuple[Name, ...]) -> set[tuple[str, str]]:
    return {(name.exact, name.type.value) for name in names}


FOUND = [
    ("Mortar shells fell on Daquq on Friday.", ("Daquq", "location")),
    ("Mortar shells fell on Daquq on Friday.", ("Friday", "temporal")),
    ("Rebels of the Zarqof Brigade left the town.", ("the town", "location")),
    ("The Ministry of Defence in Baghdad denied it.", ("The Ministry of Defence", "organisation")),
    ("Twelve soldiers were killed near Qayyarah.", ("Qayyarah", "location")),
    ("The Iraqi army found 30 rockets in the city of Mosul.", ("the city of Mosul", "location")),
    ("The Iraqi army found 30 rockets in the city of Mosul.", ("Mosul", "location")),
    ("The Iraqi army found 30 rockets in the city of Mosul.", ("The Iraqi army", "organisation")),
    ("The Iraqi army found 30 rockets in the city of Mosul.", ("30", "quantity")),
    ("They seized machine guns and rockets.", ("rockets", "weapon")),
]


@pytest.mark.parametrize(("text", "wanted"), FOUND)
def test_a_name_is_found_with_its_type(finder: NameFinder, text: str, wanted: tuple[str, str]) -> None:
    assert wanted in typed(finder.find(text))


def test_a_name_of_the_knowledge_has_its_entry_and_its_source(finder: NameFinder) -> None:
    names = {(name.exact, name.type): name for name in finder.find("Islamic State fighters attacked Kirkuk.")}
    group = names["Islamic State", NameType.ORGANISATION]
    assert (group.id, group.by, group.form) == ("islamic-state", NameSource.KNOWLEDGE, NameForm.NAME)


def test_nouns_and_pronouns_are_told_from_proper_names(finder: NameFinder) -> None:
    forms = {name.exact: name.form for name in finder.find("The rebels said they were leaving Kirkuk.")}
    assert forms["The rebels"] is NameForm.NOUN
    assert forms["they"] is NameForm.PRONOUN
    assert forms["Kirkuk"] is NameForm.NAME


def test_a_sentence_in_another_script_gives_what_the_knowledge_holds(finder: NameFinder) -> None:
    found = typed(finder.find("قتل خمسة جنود في الموصل يوم الجمعة."))
    assert ("الموصل", "location") in found
    assert ("خمسة", "quantity") in found


def test_scripts_may_alternate_by_sentence(finder: NameFinder) -> None:
    found = typed(finder.find("Shells fell on Kirkuk.\nقتل جنود في الموصل.\nThe army left Daquq."))
    assert {("Kirkuk", "location"), ("الموصل", "location"), ("Daquq", "location")} <= found


def test_names_without_a_parser_are_those_of_knowledge_times_and_numbers(finder: NameFinder) -> None:
    found = typed(finder.known("Twelve men of the Zarqof Brigade reached Kirkuk on 4 May 2016."))
    assert {("Twelve", "quantity"), ("Kirkuk", "location"), ("4 May 2016", "temporal")} <= found
    assert all("Zarqof" not in exact for exact, _ in found)


def test_a_text_without_words_has_no_names(finder: NameFinder) -> None:
    assert finder.find("") == finder.find(" \n…!") == ()


def test_names_come_in_order_and_once(finder: NameFinder) -> None:
    names = finder.find(
        "Rockets hit Kirkuk, Daquq and the village of Melbuk on Monday; the army said rockets hit Kirkuk."
    )
    places = [(name.start, name.end) for name in names]
    assert places == sorted(places)
    assert len({(name.start, name.end, name.type) for name in names}) == len(names)


def test_one_finder_serves_all_that_ask_alike(knowledge: Knowledge, finder: NameFinder) -> None:
    assert load_finder(knowledge) is finder


PIECES = st.sampled_from(
    [
        "Kirkuk",
        "the army",
        "killed",
        "12",
        "U.S.",
        "الموصل",
        "🚀",
        "e\u0301",
        "\u200f",
        ". ",
        "\n",
        "on Friday",
        "’s",
        "km",
        "(",
        "@a",
        "“",
    ]
)


@settings(max_examples=30)
@given(st.lists(PIECES, max_size=25), st.sampled_from(["", " "]))
def test_every_name_is_words_of_the_text_whatever_the_text(
    knowledge: Knowledge, parts: list[str], between: str
) -> None:
    text = between.join(parts)
    for name in load_finder(knowledge).find(text):
        assert text[name.start : name.end] == name.exact
        assert name.exact.strip() == name.exact

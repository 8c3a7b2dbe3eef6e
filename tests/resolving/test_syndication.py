"""Copies collapse into one voice; parties and wires speak with their own."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from marsad.claims import Document
from marsad.knowledge import Knowledge
from marsad.resolving import copies, voices
from tests.factories import document, sourced, speaker

LONG = [f"word{at}" for at in range(120)]


def article(id: str, words: list[str], *, on: int | None = 23, source: str | None = None) -> Document:
    """A document of some words."""
    published = None if on is None else date(2018, 10, on)
    return document(id, text=" ".join(words), published=published, source=source)


def test_the_earliest_of_copies_is_the_first() -> None:
    found = copies([article("a", LONG, on=25), article("b", LONG, on=23), article("c", LONG, on=None)])
    assert found == {"a": "b", "b": "b", "c": "b"}


def test_case_and_punctuation_make_no_difference() -> None:
    assert copies([article("a", LONG), article("b", [each.upper() + "," for each in LONG])])["b"] == "a"


def test_a_shortened_copy_is_a_copy() -> None:
    assert copies([article("a", LONG), article("b", LONG[:90])])["b"] == "a"


def test_a_text_that_quotes_a_little_is_no_copy() -> None:
    own = [f"other{at}" for at in range(120)]
    assert copies([article("a", LONG), article("b", [*own, *LONG[:20]])])["b"] == "b"


def test_a_copy_speaks_with_the_voice_of_the_first() -> None:
    first = sourced(article("a", LONG, on=22, source="Wire"))
    copy = sourced(article("b", LONG, on=24, source="Reprint"))
    found = voices([copy, first], None)
    assert found["a/m1"].key == found["b/m1"].key == "source/wire"


def test_a_partys_words_stay_the_partys_in_a_copy() -> None:
    chain = (speaker("Wire"), speaker("the army", "party", actor_id="army"))
    first = sourced(article("a", LONG, source="Wire"), attribution=chain)
    copy = sourced(article("b", LONG, source="Reprint"), attribution=chain)
    found = voices([first, copy], None)
    assert {each.key for each in found.values()} == {"party/army"}
    assert all(each.party for each in found.values())


def test_a_registered_party_is_one_whatever_role_it_speaks_in(knowledge: Knowledge) -> None:
    actor = next(each for each in knowledge.actors if each.party)
    chain = (speaker("Wire"), speaker("an official", "official", actor_id=actor.id))
    assert voices([sourced("a", attribution=chain)], knowledge)["a/m1"].party


def test_a_police_source_of_no_known_side_leaves_the_outlet_its_voice(knowledge: Knowledge) -> None:
    chain = (speaker("Some outlet"), speaker("a police officer", "police"))
    found = voices([sourced("a", source="Some outlet", attribution=chain)], knowledge)["a/m1"]
    assert (found.party, found.key) == (False, "source/some outlet")


def test_sources_of_one_group_are_one_voice(knowledge: Knowledge) -> None:
    groups: dict[str, list[str]] = {}
    for each in knowledge.sources:
        if not each.party and each.independence_group:
            groups.setdefault(each.independence_group, []).append(each.id)
    group, ids = max(groups.items(), key=lambda each: len(each[1]))
    found = voices([sourced(f"d{at}", source=id, source_id=id) for at, id in enumerate(ids)], knowledge)
    assert {each.key for each in found.values() if not each.party} <= {f"source/{group}"}


def test_documents_nobody_signs_are_each_their_own_voice() -> None:
    found = voices([sourced(document("a")), sourced(document("b"))], None)
    assert len({each.key for each in found.values()}) == 2


@given(st.lists(st.integers(0, 3), min_size=1, max_size=8))
def test_copies_lead_to_a_first_that_is_its_own(kinds: list[int]) -> None:
    documents = [article(f"d{at}", [f"k{kind}w{word}" for word in range(60)]) for at, kind in enumerate(kinds)]
    found = copies(documents)
    assert all(found[first] == first for first in found.values())
    assert len(set(found.values())) == len(set(kinds))

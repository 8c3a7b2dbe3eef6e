from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from marsad.claims import InputError, SubEventType, UnknownCode
from marsad.knowledge import Codebook, Weapon, load_knowledge
from marsad.knowledge.codebook import codebook_of


@pytest.fixture(scope="module")
def codebook() -> Codebook:
    return load_knowledge().codebook


@pytest.mark.parametrize(
    "id",
    [
        "vbied",
        "svbied",
        "suicide_vest",
        "ied",
        "landmine",
        "air_strike",
        "drone_strike",
        "mortar",
        "rocket",
        "artillery",
        "small_arms",
        "sniper",
        "grenade",
        "stabbing",
        "arson",
        "chemical",
    ],
)
def test_the_weapons_of_the_record_are_there(codebook: Codebook, id: str) -> None:
    assert codebook.weapon(id).id == id


@pytest.mark.parametrize(
    ("id", "sub_type"),
    [
        ("vbied", SubEventType.REMOTE_EXPLOSIVE),
        ("svbied", SubEventType.SUICIDE_BOMB),
        ("suicide_vest", SubEventType.SUICIDE_BOMB),
        ("air_strike", SubEventType.AIR_DRONE_STRIKE),
        ("drone_strike", SubEventType.AIR_DRONE_STRIKE),
        ("mortar", SubEventType.SHELLING),
        ("rpg", SubEventType.SHELLING),
        ("grenade", SubEventType.GRENADE),
        ("chemical", SubEventType.CHEMICAL_WEAPON),
        ("small_arms", None),
    ],
)
def test_acleds_sub_type_follows_from_the_weapon(codebook: Codebook, id: str, sub_type: SubEventType | None) -> None:
    assert codebook.weapon(id).sub_event_type is sub_type


def test_a_suicide_car_bomb_is_a_car_bomb_is_an_explosive(codebook: Codebook) -> None:
    assert codebook.lineage("svbied") == ("svbied", "vbied", "explosive")


def test_weapons_have_words_in_english_and_arabic(codebook: Codebook) -> None:
    for weapon in codebook.weapons.values():
        assert {"en", "ar"} <= {word.language for word in weapon.words}, weapon.id


def test_no_word_names_two_weapons(codebook: Codebook) -> None:
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    for weapon in codebook.weapons.values():
        for word in weapon.words:
            bearers[word.text.casefold()].add(weapon.id)
    assert {word: ids for word, ids in bearers.items() if len(ids) > 1} == {}


@pytest.mark.parametrize(
    ("word", "least"),
    [("a couple", 2), ("a few", 3), ("several", 3), ("multiple", 3), ("numerous", 4), ("dozens", 24), ("scores", 40)],
)
def test_a_vague_word_means_the_least_it_can(codebook: Codebook, word: str, least: int) -> None:
    assert codebook.vague[word] == least


def test_hundreds_are_at_least_two_hundred_in_three_languages(codebook: Codebook) -> None:
    assert {codebook.vague[word] for word in ("hundreds", "مئات", "سەدان")} == {200}


def test_an_unknown_weapon_is_refused_with_those_that_are_known(codebook: Codebook) -> None:
    with pytest.raises(UnknownCode, match=r"laser.*vbied"):
        codebook.weapon("laser")


def test_the_tables_cannot_be_changed(codebook: Codebook) -> None:
    with pytest.raises(TypeError):
        codebook.vague["several"] = 10  # type: ignore[index]


def test_a_parent_that_does_not_exist_is_refused() -> None:
    with pytest.raises(UnknownCode, match="ghost"):
        Codebook([Weapon(id="one", label="One", parent="ghost")], {}, "1")


def test_a_later_file_adds_and_replaces(tmp_path: Path) -> None:
    first, second = tmp_path / "a.yaml", tmp_path / "b.yaml"
    first.write_text("version: '1'\nweapons: [{id: one, label: One}]\nvague: {en: {few: 3}}", encoding="utf-8")
    second.write_text(
        "version: '2'\nweapons: [{id: one, label: Uno}]\nvague: {en: {few: 4, lots: 5}}", encoding="utf-8"
    )
    book = codebook_of([first, second])
    assert (book.weapon("one").label, dict(book.vague), book.version) == ("Uno", {"few": 4, "lots": 5}, "1+2")


@pytest.mark.parametrize(
    ("entry", "says"), [("{id: one, label: One, sub_event_type: Magic}", "Magic"), ("{id: one}", "label")]
)
def test_what_the_codebook_does_not_know_is_refused(tmp_path: Path, entry: str, says: str) -> None:
    path = tmp_path / "codebook.yaml"
    path.write_text(f"weapons: [{entry}]", encoding="utf-8")
    with pytest.raises(InputError, match=says):
        codebook_of([path])

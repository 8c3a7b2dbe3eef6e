from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.knowledge.generic import GenericWords
from marsad.knowledge.load import DATA
from marsad.knowledge.place import KINDS
from marsad.knowledge.tables import yaml_of

SHIPPED = GenericWords.of_file(DATA / "generic_words.yaml")


@pytest.mark.parametrize(
    ("name", "words", "kind"),
    [
        ("Nineveh province", ["nineveh"], "governorate"),
        ("the province of Nineveh", ["nineveh"], "governorate"),
        ("Hawija district", ["hawija"], "district"),
        ("the city of Mosul", ["mosul"], "city"),
        ("Rabza village", ["rabza"], "village"),
        ("Mamdouda neighbourhood", ["mamdouda"], "neighbourhood"),
        ("Hamrin mountains", ["hamrin"], "mountain"),
        ("Jabal Sinjar", ["sinjar"], "mountain"),
        ("محافظة نينوى", ["نينوي"], "governorate"),
        ("قضاء الحويجة", ["حويجه"], "district"),
        ("ناحية الرشاد", ["رشاد"], "subdistrict"),
        ("جبال حمرين", ["حمرين"], "mountain"),
        ("پارێزگای کەرکووک", ["كهركووك"], "governorate"),
    ],
)
def test_generic_words_are_set_aside_and_hint_at_a_kind(name: str, words: list[str], kind: str) -> None:
    left, hint = SHIPPED.bare(name)
    assert left == words
    assert kind in hint


def test_a_name_without_generic_words_is_left_alone() -> None:
    assert SHIPPED.bare("Tuz Khurmatu") == (["tuz", "khurmatu"], frozenset())


def test_a_generic_word_inside_a_name_stays() -> None:
    assert SHIPPED.bare("Sadr City Two")[0] == ["sadr", "city", "two"]


def test_a_name_of_generic_words_alone_keeps_its_last() -> None:
    assert SHIPPED.bare("the province") == (["province"], frozenset())
    assert len(SHIPPED.bare("district province")[0]) == 1


def test_words_of_direction_hint_at_no_kind() -> None:
    assert SHIPPED.bare("northern Babil") == (["babil"], frozenset())


def test_the_outermost_word_gives_the_hint() -> None:
    assert "governorate" in SHIPPED.bare("Sinjar mountains province")[1]


def test_every_hint_is_a_kind_of_place() -> None:
    for group in yaml_of(DATA / "generic_words.yaml")["words"]:
        assert set(group["kinds"]) <= set(KINDS)
        assert group["say"]


def test_words_come_from_the_file_given(tmp_path: Path) -> None:
    path = tmp_path / "words.yaml"
    path.write_text("words: [{kinds: [district], say: [oblast]}]", encoding="utf-8")
    words = GenericWords.of_file(path)
    assert words.bare("Kherson oblast") == (["kherson"], frozenset({"district"}))
    assert words.bare("Kherson district")[0] == ["kherson", "district"]


@settings(deadline=None)
@given(st.text(max_size=40))
def test_stripping_never_leaves_nothing_of_something(text: str) -> None:
    left, _ = SHIPPED.bare(text)
    again, _ = SHIPPED.bare(" ".join(left))
    assert len(again) == len(left)

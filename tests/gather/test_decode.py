"""From bytes to text: nothing lost, nothing guessed where it cannot be."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.claims import InputError
from marsad.gather.decode import decode

ARABIC = "انفجرت سيارة مفخخة صباح الثلاثاء في سوق بناحية القيارة جنوبي الموصل، وقتل ستة أشخاص. "
ENGLISH = "A car bomb exploded in Qayyarah, said Gen. Muñoz at the café. "
texts = st.text(st.characters(codec="utf-8", exclude_characters="\x00\ufeff"), min_size=1).filter(str.strip)


@given(texts)
def test_every_text_saved_as_utf8_comes_back_as_it_was(text: str) -> None:
    assert decode(text.encode("utf-8"), where="x") == text


@given(texts, st.sampled_from(["utf-8-sig", "utf-16", "utf-32"]))
def test_a_byte_order_mark_decides(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), where="x") == text


@given(st.binary())
def test_any_bytes_give_a_text_or_a_refusal_that_names_the_file(content: bytes) -> None:
    try:
        decode(content, where="news.txt")
    except InputError as error:
        assert str(error).startswith("news.txt: ")
        assert error.hint


@pytest.mark.parametrize("content", [b"", b" \n\t\n"])
def test_an_empty_file_is_refused(content: bytes) -> None:
    with pytest.raises(InputError, match=r"news.txt: the file is empty"):
        decode(content, where="news.txt")


def test_a_zero_byte_means_binary_and_its_offset_is_told() -> None:
    with pytest.raises(InputError, match="zero byte at offset 3"):
        decode(b"abc\x00def", where="x")


def test_a_mark_that_the_bytes_do_not_keep_is_refused() -> None:
    with pytest.raises(InputError, match="begins as utf-8-sig but byte"):
        decode(codecs.BOM_UTF8 + b"caf\xe9", where="x")


def test_the_declared_encoding_is_used_where_the_bytes_are_not_utf8() -> None:
    assert decode(ARABIC.encode("cp1256"), declared="windows-1256", where="x") == ARABIC


def test_utf8_wins_over_a_wrong_declaration() -> None:
    assert decode(ARABIC.encode(), declared="iso-8859-1", where="x") == ARABIC


@pytest.mark.parametrize("declared", ["unicode_escape", "rot13", "no-such-encoding", "idna", ""])
def test_a_declared_name_that_is_no_encoding_of_text_is_not_used(declared: str) -> None:
    content = (ENGLISH * 5).encode("latin-1")
    assert "café" in decode(content, declared=declared, where="x")


def test_undeclared_arabic_is_recognised() -> None:
    assert decode((ARABIC * 5).encode("cp1256"), where="x") == ARABIC * 5


def test_bytes_that_are_no_text_in_any_encoding_are_refused_with_the_first_bad_byte() -> None:
    with pytest.raises(InputError, match="byte 4 is not UTF-8"):
        decode(b"abc \xff\x01\x02\x81\x8d\x03", where="x")

"""An assessment as a document of its own: a page in one file, and a PDF with the same bytes each time."""

from __future__ import annotations

import base64
import re
import sys
from datetime import date

import pytest

from marsad.assessing import assess
from marsad.assessing.document import page, pdf
from marsad.claims import InputError
from tests.assessing.rows import busy, knowledge

pytest.importorskip("vl_convert")


def made(language="en"):
    return assess(
        busy(), month="2018-10", as_of=date(2018, 11, 12), knowledge=knowledge(), country="IQ", language=language
    )


@pytest.fixture(scope="module")
def english():
    return page(made())


def test_a_page_asks_for_nothing_but_itself(english):
    addresses = re.findall(r'(?:src|href)="([^"]*)"', english)
    assert addresses and all(each.startswith(("data:image/svg+xml;base64,", "#")) for each in addresses)
    assert "<script" not in english and "@import" not in english and "url(" not in english


def test_its_charts_are_inside_with_their_words(english):
    pictures = re.findall(
        r'<img src="data:image/svg\+xml;base64,([^"]+)" alt="([^"]+)" style="width: (\d+)px">', english
    )
    assert len(pictures) == 4
    for data, _, width in pictures:
        drawn = base64.b64decode(data).decode()
        assert drawn.startswith("<svg ") and f' width="{width}"' in drawn


def test_a_page_names_its_language_direction_and_title():
    text = page(made("ar"))
    assert text.startswith('<!doctype html>\n<html lang="ar" dir="rtl">')
    assert "<title>الحوادث الأمنية في العراق: تشرين الأول ٢٠١٨</title>" in text
    assert "counter(page, arabic-indic)" in text


def test_all_of_a_page_lies_in_one_main(english):
    body = english.partition("<body>\n")[2]
    assert body.startswith("<main>\n<article ") and body.endswith("</article>\n</main>\n</body>\n</html>\n")


def test_the_same_assessment_gives_the_same_page(english):
    assert page(made()) == english


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_same_assessment_gives_the_same_pdf(language):
    pytest.importorskip("weasyprint", reason="PDF needs marsad[pdf] and Pango", exc_type=(ImportError, OSError))
    assessment = made(language)
    found = pdf(assessment)
    assert found.startswith(b"%PDF-") and found == pdf(assessment)


def test_without_weasyprint_the_refusal_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(InputError, match=r"marsad\[pdf\]"):
        pdf(made())

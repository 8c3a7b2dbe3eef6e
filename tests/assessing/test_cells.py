"""Tables in a language: headings, names and numbers."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.assessing import assess, render
from marsad.assessing.cells import cell, printed
from marsad.assessing.words import languages, words_of
from tests.assessing.rows import busy, knowledge

NAMES = {"method": {"vbied": "car bomb"}, "governorate": {"Kirkuk": "كركوك"}}


def made(language):
    return assess(
        busy(), month="2018-10", as_of=date(2018, 11, 12), knowledge=knowledge(), country="IQ", language=language
    )


@pytest.mark.parametrize(
    ("column", "value", "english", "arabic"),
    [
        ("incidents", 1234, "1,234", "١٬٢٣٤"),
        ("expected", 0.4052, "0.41", "٠٫٤١"),
        ("p", 0.00001, "less than 0.001", "أقل من ٠٫٠٠١"),
        ("complete", 0.714, "71 %", "٧١٪"),
        ("lat", 35.46, "35.4600", "٣٥٫٤٦٠٠"),
        ("month", "2018-10", "October 2018", "تشرين الأول ٢٠١٨"),
        ("week", "2018-10-08", "8 October 2018", "٨ تشرين الأول ٢٠١٨"),
        ("firm", True, "yes", "نعم"),
        ("sources", 12, "12", "١٢"),
        ("killed_lo", None, "", ""),
        ("killed_lo", 0, "0", "٠"),
        ("kind", "re_emerged", "re-emerged", "عودة"),
        ("kind", "at_least", "at least", "at least"),
        ("fields", "killed, place", "the number killed and the place", "عدد القتلى والمكان"),
        ("method", "vbied", "car bomb", "car bomb"),
        ("series", "governorate=Kirkuk/method=vbied", "كركوك · car bomb", "كركوك · car bomb"),
        ("series", "all", "the whole area", "المنطقة كلها"),
        ("detector", "bayes", "bayes", "bayes"),
    ],
)
def test_a_cell_is_written_as_its_column_and_language_have_it(column, value, english, arabic):
    assert cell(column, value, NAMES, words_of("en")) == english
    assert cell(column, value, NAMES, words_of("ar")) == arabic


def test_a_month_as_heading_is_written_out_and_an_unknown_one_reads_as_its_code():
    found = printed("history", ("series", "2018-05", "own_column"), [("all", 3, "x")], {}, words_of("en"))
    assert found.columns == ("series", "May 2018", "own column")
    assert found.numeric == (False, True, False)


@pytest.mark.parametrize("language", languages())
def test_no_code_of_a_method_or_target_stands_in_a_table(language):
    assessment = made(language)
    page = render(assessment, "markdown")
    assert "electricity-infrastructure" not in page and "village-chiefs" not in page
    assert assessment.names["method"].keys() >= {"ied", "vbied"}


def test_arabic_tables_hold_no_western_digit():
    tables = render(made("ar"), "markdown").partition("## الجداول")[2].partition("## كيف")[0]
    assert tables
    assert not any(c.isascii() and c.isdigit() for c in tables)

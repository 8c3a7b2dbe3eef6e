"""Every sentence template is worded for the cases in which its grammar could break."""

from __future__ import annotations

import re
from datetime import date

import pytest

from marsad.assessing import assess, series
from marsad.assessing.phrase import Phraser
from marsad.assessing.words import languages
from marsad.claims import UnknownCode
from tests.assessing.rows import Range, knowledge, october, row


def texts(rows, section=None, **given):
    given = {"month": "2018-10", "as_of": date(2018, 11, 12), "knowledge": knowledge()} | given
    assessment = assess(rows, **given)
    return [s.text for part in assessment.sections if section in (None, part.id) for s in part.sentences]


def months_of(counts, **given):
    """Rows with these counts in the months up to October 2018."""
    first = 10 - len(counts) + 1
    return [
        row(f"r{first + at}-{n}", f"2018-{first + at:02d}-05", **given)
        for at, count in enumerate(counts)
        for n in range(count)
    ]


def test_rising_names_what_would_match():
    (sentence, *_) = texts(months_of([2, 2, 2, 2, 12], methods=("vbied",), targets=()), "rising")
    assert sentence.startswith("Car bombs rose in all countries on record: 12 in October 2018, where 2.0 would")


def test_falling_names_what_would_match():
    (sentence, *_) = texts(months_of([9, 9, 9, 9, 9, 1], methods=("vbied",), targets=()), "falling")
    assert "fell in all countries on record: 1 in October 2018, where 9.1 would match" in sentence


def test_faded_says_none_and_not_zero():
    (sentence, *_) = texts(months_of([6, 6, 6, 6, 6, 0], methods=("vbied",), targets=()), "faded")
    assert sentence.startswith("Car bombs faded in")
    assert "none on record in October 2018, after 30 in 5 of the 5 months before." in sentence


def test_first_says_that_the_record_has_none():
    rows = [row(f"o{n}", f"{2017 + (n + 8) // 12}-{(n + 8) % 12 + 1:02d}-03") for n in range(13)]
    new = [row(f"new{n}", "2018-10-09", methods=("vbied",), targets=()) for n in range(6)]
    found = texts([*rows, *new], "first")
    assert "Car bombs appear on record in all countries on record for the first time: 6 in October" in found[0]


def test_re_emergence_after_few_incidents_says_that_chance_could_explain_it():
    (few,) = texts(october(), "re_emerged")
    assert few.startswith(
        "Seen again in October 2018 after months of quiet, which chance alone could explain: car bombs"
    )
    many = texts(months_of([1, 0, 0, 0, 9], methods=("vbied",), targets=()), "re_emerged")
    assert many and all("chance alone" not in sentence for sentence in many)


def test_an_unbounded_interval_is_said_in_words():
    new = [row(f"new{n}", f"2018-10-0{n}", methods=("vbied",)) for n in range(1, 9)]
    rows = [row("old", "2016-01-01", methods=("vbied",)), *new]
    (sentence, *_) = texts(rows, "re_emerged")
    assert "The 12 months before had none, so the rate ratio is unbounded (lower 95 % limit " in sentence
    assert "32 months of quiet" in sentence and "January 2016" in sentence


@pytest.mark.parametrize(
    ("toll", "words"),
    [
        (Range(), "an unknown number killed"),
        (Range(0, 0, 0), "with 0 killed"),
        (Range(3, 3, None), "at least 3 killed"),
        (Range(None, None, 30), "0 to 30 (best estimate 0) killed"),
        (Range(2, 3, 5), "2 to 5 (best estimate 3) killed"),
        (Range(1234, 1234, 1234), "1,234 killed"),
    ],
)
def test_a_toll_is_a_range_in_words(toll, words):
    assert words in texts([row("a", "2018-10-01", killed=toll)], "overview")[0]


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize(
    "rows", [october(), months_of([2, 2, 2, 2, 12]), months_of([9, 9, 9, 9, 0]), [row("a", "2018-10-01")]]
)
def test_no_sentence_has_a_gap_a_doubled_mark_or_a_leftover(language, rows):
    for text in texts(rows, language=language):
        assert text == text.strip() and "  " not in text
        assert not re.search(r"\s[,.;:،؛]|[,;:،؛]{2}|\.\.|None|\{|\}", text), text
        assert text.endswith(".")


@pytest.mark.parametrize("language", languages())
def test_every_finding_of_every_language_names_its_month(language):
    month = Phraser(language, knowledge()).words.text("months").strip()
    assert month
    assessment = assess(october(), month="2018-10", as_of=date(2018, 11, 12), knowledge=knowledge(), language=language)
    names = Phraser(language, knowledge()).words.data["months"]
    assert all(names[9] in finding.sentence for finding in assessment.findings)


def test_a_series_name_says_its_key():
    assert next(each.id for each in series(october(), ("country", "target"))) == "country=IQ/target=civilians"


def test_a_template_that_lacks_a_sentence_is_named():
    with pytest.raises(UnknownCode, match="overview_now"):
        texts(october(), phraser=Phraser("en", knowledge(), template="{% macro other(f, r) %}{% endmacro %}"))

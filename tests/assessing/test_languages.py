from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from marsad.assessing import NumberMismatch, assess, render
from marsad.assessing.evidence import FactKind
from marsad.assessing.labels import Labels
from marsad.assessing.words import languages, words_of
from marsad.claims import Tendency
from tests.assessing.rows import busy, knowledge, october, row
from tests.assessing.statements import count, statement, trend

STATEMENTS = [
    statement(method=("ied",), counts=(count(40, None, "at_least"),)),
    trend(Tendency.REEMERGING, id="b", method=("vbied",), places=("Kirkuk",)),
]


def made(language, rows=None):
    return assess(
        [*(rows or october()), row("lost", "2018-10-09", country=None), row("late", country="IQ")],
        STATEMENTS,
        month="2018-10",
        country="IQ",
        as_of=date(2018, 11, 12),
        knowledge=knowledge(),
        previous=[row("gone", "2018-08-01"), *october()[1:]],
        language=language,
    )


@pytest.mark.parametrize("language", languages())
def test_every_language_tells_the_same_with_the_same_claims(language):
    theirs, english = made(language), made("en")
    assert [s.claims for s in theirs.sentences] == [s.claims for s in english.sentences]
    assert [f.id for f in theirs.findings] == [f.id for f in english.findings]
    assert all(sentence.text.strip() for sentence in theirs.sentences)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("form", ["html", "markdown", "json"])
def test_every_language_renders(language, form):
    text = render(made(language), form)
    assert made(language).title in text


def test_arabic_reads_from_the_right_and_names_things_in_arabic():
    assessment = made("ar", busy())
    assert 'lang="ar" dir="rtl"' in render(assessment, "html")
    assert assessment.title == "الحوادث الأمنية في العراق: تشرين الأول ٢٠١٨"
    told = next(f.sentence for f in assessment.findings if f.id == "re_emerged:governorate=Kirkuk/method=vbied")
    assert told.startswith("عادت السيارات المفخخة إلى الظهور في كركوك (place): ٤ في تشرين الأول ٢٠١٨ بعد هدوء")
    assert "دام ٤ أشهر" in told


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "حادث واحد (١)"), (2, "حادثان (٢)"), (3, "٣ حوادث"), (10, "١٠ حوادث"), (11, "١١ حادثاً"), (103, "١٠٣ حوادث")],
)
def test_arabic_counts_its_nouns(number, words):
    rows = [row(f"r{n}", "2018-10-02") for n in range(number)]
    assessment = assess(rows, month="2018-10", as_of=date(2018, 11, 1), knowledge=knowledge(), language="ar")
    assert words in assessment.sentences[0].text


def test_a_wrong_number_is_found_in_arabic_digits_too():
    assessment = made("ar")
    first = assessment.sections[0]
    wrong = replace(first.sentences[0], text=first.sentences[0].text + " ٧٧")
    with pytest.raises(NumberMismatch, match="77"):
        render(replace(assessment, sections=(replace(first, sentences=(wrong,)),)), "html")


@pytest.mark.parametrize(
    ("kind", "value", "language", "name"),
    [
        (FactKind.METHOD, "vbied", "en", "car bomb"),
        (FactKind.METHOD, "vbied", "ar", "سيارة مفخخة"),
        (FactKind.METHOD, "small_arms", "ar", "gunfire"),
        (FactKind.TARGET, "village-chiefs", "en", "village chiefs (mokhtars)"),
        (FactKind.TARGET, "hamas", "en", "Hamas"),
        (FactKind.PLACE, "Kirkuk", "ar", "كركوك"),
        (FactKind.PLACE, "Ninewa", "ar", "Ninewa"),
        (FactKind.COUNTRY, "IQ", "en", "Iraq"),
        (FactKind.COUNTRY, "XX", "ar", "XX"),
    ],
)
def test_names_come_in_the_language_where_the_knowledge_has_them(kind, value, language, name):
    assert Labels(words_of(language), knowledge()).name(kind, value) == name


def contested_in(language, **given):
    rows = [row("c", "2018-10-09", title="Car bomb in Hawija, 9 October 2018", contradictions=("killed",), **given)]
    found = assess(rows, month="2018-10", as_of=date(2018, 11, 1), knowledge=knowledge(), language=language)
    return found, next(each for each in found.sections if each.id == "contested").sentences[0].text


@pytest.mark.parametrize(
    ("given", "called"),
    [
        ({"methods": ("vbied",), "place_id": "hawija"}, "سيارة مفخخة، الحويجة، ٩ تشرين الأول ٢٠١٨ (كركوك): "),
        ({"methods": (), "place_id": None}, "حادث، ٩ تشرين الأول ٢٠١٨ (كركوك): "),
    ],
)
def test_an_incident_is_called_in_arabic_by_its_means_place_and_day(given, called):
    assessment, text = contested_in("ar", **given)
    assert text.startswith(called)
    assert f"| {called.removesuffix(' (كركوك): ')} |" in render(assessment, "markdown")


def test_in_english_an_incident_goes_by_its_title_in_text_and_table():
    assessment, text = contested_in("en")
    assert text.startswith("Car bomb in Hawija, 9 October 2018 (Kirkuk): ")
    assert "| Car bomb in Hawija, 9 October 2018 |" in render(assessment, "markdown")


def said_in(language, speaker_id):
    said = statement(counts=(count(40, None, "at_least"),), speaker_id=speaker_id)
    given = {"month": "2018-10", "as_of": date(2018, 11, 1), "knowledge": knowledge(), "language": language}
    found = assess([row("c", "2018-10-09")], [said], **given)
    return found, next(each for each in found.sections if each.id == "claimed").sentences[0].text


def test_a_speaker_that_the_register_holds_is_named_in_arabic():
    assessment, text = said_in("ar", "council")
    assert "«مجلس الأمن»" in text
    assert "مجلس الأمن |" in render(assessment, "markdown")


@pytest.mark.parametrize("speaker_id", [None, "unknown-to-the-register"])
def test_other_speakers_keep_the_name_that_the_report_gives_them(speaker_id):
    _, text = said_in("ar", speaker_id)
    assert "«the security council»" in text


def test_figures_of_a_sum_take_the_digits_of_the_language():
    words = words_of("ar")
    assert words.show(FactKind.FIGURES, "20 + 35+ + ?") == "٢٠ + ٣٥+ + ?"

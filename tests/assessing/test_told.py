"""Which findings lead, which share a sentence, and what is watched at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from marsad.assessing import assess, default_terms
from marsad.assessing.labels import Labels
from marsad.assessing.targets import default_targets
from marsad.assessing.words import languages, words_of
from tests.assessing.rows import Range, busy, knowledge, october, row


def made(rows, **given):
    given = {"month": "2018-10", "as_of": date(2018, 11, 12), "knowledge": knowledge(), "country": "IQ"} | given
    return assess(rows, **given)


def section(assessment, id):
    return next(each for each in assessment.sections if each.id == id)


def monthly(name, each_month=1, months=range(5, 11), **given):
    """Rows with the same number in each month."""
    return [row(f"{name}-{m}-{n}", f"2018-{m:02d}-1{n}", **given) for m in months for n in range(each_month)]


@pytest.mark.parametrize("language", languages())
def test_every_finding_is_in_exactly_one_sentence_and_carries_its_text(language):
    assessment = made(busy(), language=language)
    for finding in assessment.findings:
        told = [each for each in assessment.sentences if finding.id in (each.finding, *each.also)]
        assert len({each.text for each in told}) == 1 and told[0].text == finding.sentence
        assert set(finding.incidents) <= set(told[0].incidents)


def test_firm_change_leads_and_the_rest_is_one_sentence():
    sentences = section(made(busy()), "re_emerged").sentences
    assert [each.finding is not None for each in sentences][:2] == [True, True]
    assert sum(each.finding is None for each in sentences) <= 1
    assert sum(bool(each.also) and each.finding is None for each in sentences) <= 1


def test_what_continued_is_told_once_for_each_subject_with_its_places():
    chiefs = {"methods": ("small_arms",), "targets": ("village-chiefs",), "killed": Range(1, 1, 1)}
    rows = [*monthly("k", 2, **chiefs), *monthly("d", admin1="Diyala", **chiefs)]
    sentences = [each.text for each in section(made(rows), "continued").sentences]
    (told,) = [text for text in sentences if "village chiefs" in text]
    assert told.startswith(
        "Killings of village chiefs (mokhtars) continued in Iraq: 3 in October 2018, and in 5 of the 5 months"
    )
    assert told.endswith(
        "By governorate: Kirkuk 2 (in 5 of the 5 months before); Diyala 1 (in 5 of the 5 months before)."
    )


def test_what_continued_in_ones_shares_a_sentence():
    (sentence,) = section(made(monthly("m", methods=("vbied",), targets=())), "continued").sentences
    assert sentence.text.startswith(
        "Also on record in October 2018 as in most months before, in small numbers: car bombs"
    )
    assert sentence.finding is None and len(sentence.also) == 2 and sentence.claims


def test_from_how_many_it_is_told_by_itself_is_a_term():
    terms = replace(default_terms(), continued=replace(default_terms().continued, told_from=1))
    sentences = section(made(monthly("m", methods=("vbied",), targets=()), thresholds=terms), "continued").sentences
    assert [each.finding for each in sentences] == ["continued:method=vbied"]


def test_killings_are_called_so_only_where_every_one_killed():
    alive = monthly("a", 2, methods=(), targets=("village-chiefs",))
    (sentence,) = section(made(alive), "continued").sentences
    assert sentence.text.startswith("Attacks on village chiefs (mokhtars) continued")


def test_attacks_on_armed_groups_are_counted_and_no_finding():
    rows = monthly("h", 3, methods=("vbied",), targets=("hamas",))
    assessment = made(rows)
    assert assessment.tables["counts"].value("2018-10/Kirkuk/vbied/hamas", "incidents") == 3
    assert all(each.series.value("target") is None for each in assessment.findings)


def test_in_an_area_no_series_stands_twice():
    found = made(busy(), area="Kirkuk").findings
    assert found and all(each.series.value("governorate") is None for each in found)
    assert any(each.id == "re_emerged:method=vbied" and "in Kirkuk: 4" in each.sentence for each in found)


def test_what_was_withdrawn_is_counted_nowhere():
    gone = [replace(each, id=f"gone-{each.id}", withdrawn=True) for each in october()]
    whole, without = made([*october(), *gone]), made(october())
    assert whole.tables == without.tables and whole.sentences == without.sentences


def test_a_row_withdrawn_since_the_last_issue_is_a_change():
    was = row("w", "2018-08-01", title="A rumour")
    now = replace(was, withdrawn=True, title="Withdrawn report: A rumour")
    (sentence,) = section(made([*october(), now], previous=[*october(), was]), "changes").sentences
    assert sentence.text == "No longer counted in August 2018: A rumour. Why: claims were taken back or rejected."


def test_the_most_pressing_sections_come_first():
    ids = [each.id for each in made(october()).sections]
    assert ids[:5] == ["overview", "re_emerged", "rising", "first", "continued"]
    assert ids[-1] == "unknown" and len(ids) == len(set(ids)) == 18


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        (("vbied", None, False), "car bombs"),
        ((None, "village-chiefs", True), "killings of village chiefs (mokhtars)"),
        ((None, "village-chiefs", False), "attacks on village chiefs (mokhtars)"),
        ((None, "electricity-infrastructure", True), "attacks on electricity infrastructure"),
        (("vbied", "civilians", False), "attacks on civilians by car bomb"),
        ((None, None, False), "attacks"),
    ],
)
def test_a_trend_is_called_by_what_it_is_of(subject, words):
    assert Labels(words_of("en"), knowledge()).subject(subject) == words


@pytest.mark.parametrize("language", languages())
def test_every_code_with_words_of_its_own_is_known(language):
    from marsad.knowledge import load_knowledge

    known = load_knowledge()
    subjects = words_of(language).data["subjects"]
    assert set(subjects["methods"]) <= set(known.codebook.weapons)
    grouped = {each.told_as for each in default_targets().kinds}
    named = {each for name in ("targets", "killings") for each in subjects[name]} - grouped
    assert all(known.actors.actor(each) for each in named)

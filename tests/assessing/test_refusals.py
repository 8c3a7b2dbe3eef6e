"""The two errors that must stop an assessment are planted here, in every place where they could slip in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from importlib import resources

import pytest

from marsad.assessing import NumberMismatch, UnboundSentence, assess, render
from marsad.assessing.checks import numbers
from marsad.assessing.phrase import Phraser
from tests.assessing.rows import Range, knowledge, october, row

FORMS = ["html", "markdown", "json"]


def made(rows=None, **given):
    return assess(rows or october(), month="2018-10", as_of=date(2018, 11, 12), knowledge=knowledge(), **given)


def planted(change):
    """An assessment whose first sentence was changed behind its back."""
    assessment = made()
    first = assessment.sections[0]
    sentences = (change(first.sentences[0]), *first.sentences[1:])
    return replace(assessment, sections=(replace(first, sentences=sentences), *assessment.sections[1:]))


def phraser_with(find, put):
    template = (resources.files("marsad.assessing") / "templates" / "en" / "sentences.jinja").read_text("utf-8")
    assert find in template
    return Phraser("en", knowledge(), template=template.replace(find, put))


def test_an_incident_without_claims_stops_the_assessment():
    with pytest.raises(UnboundSentence, match="Nothing was written"):
        made([row("a", "2018-10-01", claim_ids={})])


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("claims", [(), ("",), (" ",)])
def test_a_sentence_whose_claims_were_taken_away_is_not_rendered(form, claims):
    with pytest.raises(UnboundSentence):
        render(planted(lambda sentence: replace(sentence, claims=claims)), form)


def test_a_number_written_into_a_template_stops_the_assessment():
    with pytest.raises(NumberMismatch, match="7 stands in no row"):
        made(phraser=phraser_with("{{ f.month }}, {{ incidents", "{{ f.month }}, 7 of {{ incidents"))


@pytest.mark.parametrize("form", FORMS)
def test_a_changed_number_in_the_text_is_not_rendered(form):
    with pytest.raises(NumberMismatch, match="55 stands in no row"):
        render(planted(lambda each: replace(each, text=each.text.replace("5 incidents", "55 incidents"))), form)


@pytest.mark.parametrize("form", FORMS)
def test_a_fact_that_differs_from_its_row_is_not_rendered(form):
    def change(sentence):
        shown = tuple(
            replace(each, fact=replace(each.fact, value=6), text="6") if each.fact.name == "incidents" else each
            for each in sentence.shown
        )
        return replace(sentence, shown=shown, text=sentence.text.replace("5 incidents", "6 incidents"))

    with pytest.raises(NumberMismatch, match="6 in the sentence and 5 in row"):
        render(planted(change), form)


def test_a_fact_whose_words_differ_from_its_value_is_not_rendered():
    def change(sentence):
        shown = tuple(replace(each, text="6") if each.fact.name == "incidents" else each for each in sentence.shown)
        return replace(sentence, shown=shown, text=sentence.text.replace("5 incidents", "6 incidents"))

    with pytest.raises(NumberMismatch, match="is '5' but the text has '6'"):
        render(planted(change), "html")


def test_a_row_changed_under_its_sentence_is_not_rendered():
    assessment = made()
    table = assessment.tables["totals"]
    rows = dict(table.rows) | {"now": (99, *table.rows["now"][1:])}
    with pytest.raises(NumberMismatch):
        render(replace(assessment, tables=dict(assessment.tables) | {"totals": replace(table, rows=rows)}), "json")


def test_numbers_in_names_are_no_mismatch():
    rows = [row("a", "2018-10-01", title="Attack on Brigade 30", contradictions=("killed",), killed=Range(1, 2, 3))]
    assert "Brigade 30" in render(made(rows), "markdown")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("between 1,200 and 3.5", {"1200", "3.5"}),
        ("on 2018-10-13", {"2018", "10", "13"}),
        ("٤٠ هجوماً و٣٫٥", {"40", "3.5"}),
        ("no number, not even one.", set()),
        ("ends with 7.", {"7"}),
    ],
)
def test_numbers_are_read_in_any_script(text, found):
    assert numbers(text) == found

from __future__ import annotations

import re
from datetime import date
from importlib import resources

import pytest
import yaml

from marsad.assessing import assess
from marsad.assessing.evidence import FactKind
from marsad.assessing.findings import FindingKind
from marsad.assessing.targets import default_targets
from marsad.assessing.words import languages, words_of
from marsad.claims import InputError, UnknownCode
from tests.assessing.rows import busy, knowledge, october

EN = words_of("en")


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        (FactKind.COUNT, 0, "0"),
        (FactKind.COUNT, 12345, "12,345"),
        (FactKind.COUNT, None, ""),
        (FactKind.RATIO, 14.8, "15"),
        (FactKind.RATIO, 1.0, "1.0"),
        (FactKind.RATIO, 0.0634, "0.063"),
        (FactKind.RATIO, 0.0, "0"),
        (FactKind.PROBABILITY, 0.0123, "0.012"),
        (FactKind.PROBABILITY, 0.00001, "less than 0.001"),
        (FactKind.PERCENT, 0.95, "95 %"),
        (FactKind.SHARE, 0.7149, "71 %"),
        (FactKind.LIMIT, 7.0, "7"),
        (FactKind.LIMIT, 4.37, "4.4"),
        (FactKind.MONTH, "2018-10", "October 2018"),
        (FactKind.DATE, "2018-10-03", "3 October 2018"),
        (FactKind.FIELD, ("killed", "place"), "the number killed and the place"),
        (FactKind.NAME, "Kirkuk", "Kirkuk"),
    ],
)
def test_values_are_written_as_english_has_them(kind, value, text):
    assert EN.show(kind, value) == text


def test_a_missing_word_is_an_error_that_names_it():
    with pytest.raises(UnknownCode, match=r"fields\.colour"):
        EN.show(FactKind.FIELD, ("colour",))


def test_a_language_without_templates_is_refused():
    with pytest.raises(InputError, match="en"):
        words_of("tlh")


@pytest.mark.parametrize("language", languages())
def test_every_language_has_every_heading_and_no_number_in_its_sentences(language):
    folder = resources.files("marsad.assessing") / "templates" / language
    data = yaml.safe_load((folder / "words.yaml").read_text(encoding="utf-8"))
    assert set(data["sections"]) == set(data["notes"]) >= {str(kind) for kind in FindingKind}
    assert len(data["months"]) == 12 and len(data["digits"]) == 10
    sentences = (folder / "sentences.jinja").read_text(encoding="utf-8")
    assert not any(c.isdigit() for c in re.sub(r"\{[{%#].*?[#%}]\}", "", sentences, flags=re.DOTALL))
    assert data.keys() == EN.data.keys()


def macros(language):
    text = (resources.files("marsad.assessing") / "templates" / language / "sentences.jinja").read_text(
        encoding="utf-8"
    )
    return set(re.findall(r"macro (\w+)\(", text))


def keys(data):
    return {(name, *rest) for name, part in data.items() for rest in (keys(part) if isinstance(part, dict) else [()])}


@pytest.mark.parametrize("language", languages())
def test_every_language_has_the_words_and_sentences_of_english(language):
    helpers = {"incidents", "times", "span", "toll", "compared", "said", "period"}
    assert macros("en") - helpers <= macros(language)
    assert everywhere(language) == everywhere("en")


def everywhere(language):
    """The keys of a words file, without the lists of codes: what these lack takes its name from the knowledge, and a
    heading that English lacks reads as its code."""
    codes = {("subjects", name) for name in ("methods", "targets", "killings")}
    return {
        path
        for path in keys(words_of(language).data)
        if path[:2] not in codes and path[0] not in ("targets", "columns")
    }


@pytest.mark.parametrize("language", [each for each in languages() if each != "en"])
def test_every_heading_of_a_table_has_words_in_every_other_language(language):
    shown = assess(
        busy(),
        month="2018-10",
        as_of=date(2018, 11, 12),
        knowledge=knowledge(),
        previous=october(),
    )
    months = set(shown.tables["history"].columns)
    wanted = {name for table in shown.tables.values() for name in table.columns} - months
    assert wanted <= set(words_of(language).data["columns"])


@pytest.mark.parametrize("language", [each for each in languages() if each != "en"])
def test_every_target_told_apart_has_a_name_in_every_other_language(language):
    assert default_targets().watched <= set(words_of(language).data["targets"])


def test_arabic_numbers_stand_in_arabic_digits():
    arabic = words_of("ar")
    assert arabic.show(FactKind.COUNT, 12345) == "١٢٬٣٤٥"
    assert arabic.show(FactKind.RATIO, 4.94) == "٤٫٩"
    assert arabic.show(FactKind.MONTH, "2018-10") == "تشرين الأول ٢٠١٨"

from __future__ import annotations

import pytest

from marsad.assessing.checks import check_sentence
from marsad.assessing.errors import NumberMismatch, UnboundSentence
from marsad.assessing.evidence import Cell, Fact, FactKind, Sentence, Shown, Table
from marsad.claims import MarsadError, UnknownCode

TABLE = Table("t", ("name", "number"), {"a": ("A", 3), "b": ("B", None)})
TABLES = {"t": TABLE}
THREE = TABLE.fact("number", FactKind.COUNT, "a", "number")


def sentence(text="3 of them", claims=("c",), shown=None):
    return Sentence(text=text, claims=claims, shown=(Shown(THREE, "3"),) if shown is None else shown)


def check(given):
    check_sentence(given, TABLES, lambda fact: str(fact.value))


def test_a_fact_remembers_its_cell():
    assert Fact("number", FactKind.COUNT, 3, Cell("t", "a", "number")) == THREE
    assert TABLE.value("b", "number") is None
    assert next(TABLE.records()) == {"name": "A", "number": 3}


@pytest.mark.parametrize(("row", "column"), [("z", "number"), ("a", "colour")])
def test_a_cell_that_does_not_exist_is_refused(row, column):
    with pytest.raises(UnknownCode):
        TABLE.value(row, column)


def test_a_sound_sentence_passes():
    check(sentence())
    check(sentence("none of them", shown=()))


def test_both_refusals_are_errors_of_marsad():
    assert issubclass(UnboundSentence, MarsadError) and issubclass(NumberMismatch, MarsadError)
    with pytest.raises(UnboundSentence):
        check(sentence(claims=()))


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (sentence("3 of 4"), "4 stands in no row"),
        (
            sentence(shown=(Shown(Fact("n", FactKind.COUNT, 4, Cell("t", "a", "number")), "4"),), text="4"),
            "is 4 in the",
        ),
        (
            sentence(shown=(Shown(Fact("n", FactKind.COUNT, 0, Cell("t", "b", "number")), "0"),), text="0"),
            "None in row",
        ),
        (sentence(shown=(Shown(Fact("n", FactKind.COUNT, 3, Cell("x", "a", "number")), "3"),)), "no table"),
        (sentence(shown=(Shown(THREE, "30"),), text="30"), "'3' but the text has '30'"),
    ],
)
def test_a_number_that_is_not_its_rows_is_refused(given, message):
    with pytest.raises(NumberMismatch, match=message):
        check(given)


def test_unknown_told_as_zero_is_a_mismatch():
    zero = Shown(Fact("n", FactKind.COUNT, 0, Cell("t", "b", "number")), "0")
    with pytest.raises(NumberMismatch):
        check(sentence("0 of them", shown=(zero,)))

"""The two refusals: a sentence without claims, and a number that is not its row's."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from marsad.assessing.errors import NumberMismatch, UnboundSentence
from marsad.assessing.evidence import Fact, Sentence, Table

# Digits of any script, with separators between digits; str.isdigit and int() read Arabic-Indic digits too.
_NUMBER = re.compile(r"\d+(?:[.,٫٬\u202f]\d+)*")
_SEPARATORS = {"٫": ".", "٬": ",", "\u202f": ","}


def numbers(text: str) -> frozenset[str]:
    """Every number that stands in `text`, in Western digits, thousands separators removed."""
    return frozenset(_plain(found[0]) for found in _NUMBER.finditer(text))


def check_sentence(sentence: Sentence, tables: Mapping[str, Table], show: Callable[[Fact], str]) -> None:
    """Raise Unsupported unless claims stand behind `sentence` and every number of it is a number of its rows."""
    if not any(claim.strip() for claim in sentence.claims):
        raise UnboundSentence(f"no claim stands behind: {sentence.text!r}. Nothing was written.")
    for shown in sentence.shown:
        _check_fact(shown.fact, tables, sentence)
        if show(shown.fact) != shown.text:
            raise NumberMismatch(
                f"{shown.fact.name} is {show(shown.fact)!r} but the text has {shown.text!r}: {sentence.text!r}"
            )
    extra = numbers(sentence.text) - _allowed(shown.text for shown in sentence.shown)
    if extra:
        raise NumberMismatch(f"{min(extra)} stands in no row of this sentence: {sentence.text!r}. Nothing was written.")


def _check_fact(fact: Fact, tables: Mapping[str, Table], sentence: Sentence) -> None:
    if fact.cell is None:
        return
    if fact.cell.table not in tables:
        raise NumberMismatch(f"{fact.name} points to no table: {fact.cell}")
    value = tables[fact.cell.table].value(fact.cell.row, fact.cell.column)
    if value != fact.value:
        raise NumberMismatch(
            f"{fact.name} is {fact.value!r} in the sentence and {value!r} in row {fact.cell.row!r} of table "
            f"{fact.cell.table}: {sentence.text!r}. Nothing was written."
        )


def _allowed(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(number for text in texts for number in numbers(text))


def _plain(number: str) -> str:
    western = "".join(_SEPARATORS.get(c, c) if not c.isdigit() else str(int(c)) for c in number)
    return re.sub(r",(?=\d{3}\b)", "", western)

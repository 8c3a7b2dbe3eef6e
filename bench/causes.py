"""What a miss looks like, told from the record and the text alone: a first sorting, to be looked through by a person."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from bench.case import Answer, Case, Record
from bench.record import OUTCOMES, WAYS, incidents, least

WORDS = (
    "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
    " nineteen twenty"
).split()


def cause(case: Case, record: Record, answer: Answer) -> str:
    """Why the answer may be wrong, in a few words that are the same for misses of one kind."""
    if answer.figure in OUTCOMES and isinstance(answer.wanted, int):
        return _of_count(str(case.line.get("text", "")), record, answer)
    if _is_day(answer.wanted):
        return _of_day(case.line, answer)
    if answer.hits is not None:
        return "items missing" if answer.hits == answer.said else "items wrong" if answer.said else "nothing found"
    return "nothing found" if not answer.found else "something where nothing was wanted" if not answer.wanted else "another"


def _of_count(text: str, record: Record, answer: Answer) -> str:
    wanted, found, outcome = answer.wanted, answer.found, answer.figure
    happened = incidents(record)
    other = [way for way, choose in WAYS.items() if sum(least(m, outcome) for m in choose(happened)) == wanted]
    if other:
        return f"right by the way “{other[0]}”"
    if wanted > 1 and not _stands(wanted, text):
        return "the wanted number stands nowhere in the text"
    if not wanted:
        return "a count where none was wanted"
    if not found:
        return _unseen(record, outcome)
    return "too many" if found > wanted else "too few"


def _unseen(record: Record, outcome: str) -> str:
    elsewhere = next((mention for mention in record["mentions"] if least(mention, outcome)), None)
    if elsewhere:
        return f"counted, but as {elsewhere['kind']}, {elsewhere['realis']}, {elsewhere['polarity']}"
    if record["unread"]:
        return "no count; a sentence stands in unread"
    return "mentions without this count" if record["mentions"] else "no mention at all"


def _stands(number: int, text: str) -> bool:
    word = WORDS[number] if number < len(WORDS) else str(number)
    return re.search(rf"\b(?:{number}|{number:,}|{word})\b", text, re.IGNORECASE) is not None


def _is_day(value: Any) -> bool:
    return isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value) is not None


def _of_day(line: Mapping[str, Any], answer: Answer) -> str:
    if not answer.found:
        return "no day"
    if not _is_day(answer.found):
        return "another form of a day"
    days = (date.fromisoformat(answer.found) - date.fromisoformat(answer.wanted)).days
    if answer.found == line.get("published"):
        return "the day of publication"
    if abs(days) <= 1:
        return "a day too early" if days < 0 else "a day too late"
    if days % 7 == 0 and abs(days) <= 14:
        return "whole weeks off"
    return "within a month" if abs(days) < 31 else "more than a month off"

"""What a miss looks like, told from the record and the text alone: a first sorting, for a person to look through."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from itertools import combinations
from typing import Any

from bench.case import Answer, Case, Record
from bench.record import OUTCOMES, WAYS, incidents, least

LOOKED_AT = 200
# fmt: off
UNITS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
         "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
# fmt: on
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
NUMBERS = {word: value for value, word in enumerate(UNITS)} | {
    f"{tens}{'-' if unit else ''}{UNITS[unit] if unit else ''}": 10 * (index + 2) + unit
    for index, tens in enumerate(TENS)
    for unit in range(10)
}


def cause(case: Case, record: Record, answer: Answer) -> str:
    """Why the answer may be wrong, in a few words that are the same for misses of one kind."""
    if answer.figure in OUTCOMES and isinstance(answer.wanted, int):
        return _of_count(str(case.line.get("text", "")), record, answer)
    if _is_day(answer.wanted):
        return _of_day(case.line, answer)
    if answer.hits is not None:
        return "items missing" if answer.hits == answer.said else "items wrong"
    return _of_value(answer)


def _of_count(text: str, record: Record, answer: Answer) -> str:
    wanted, found, outcome = answer.wanted, answer.found, answer.figure
    happened = incidents(record)
    other = [way for way, choose in WAYS.items() if sum(least(m, outcome) for m in choose(happened)) == wanted]
    if other:
        return f"right by the way “{other[0]}”"
    numbers = _numbers(text)
    if wanted > 1 and wanted not in numbers:
        sums = {left + right for left, right in combinations([*numbers, 1], 2)}
        return f"wanted {'only as a sum of numbers' if wanted in sums else 'number stands nowhere'} in the text"
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


def _numbers(text: str) -> list[int]:
    words = re.findall(r"\d[\d,]*|[a-z]+(?:-[a-z]+)?", text.casefold())
    found = (int(word.replace(",", "")) if word[0].isdigit() else NUMBERS.get(word) for word in words)
    return [number for number in found if number is not None and number < 10**6][:LOOKED_AT]


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


def _of_value(answer: Answer) -> str:
    if not answer.found:
        return "nothing found"
    return "another answer" if answer.wanted else "something where nothing was wanted"

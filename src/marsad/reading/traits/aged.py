"""People whose age a text gives beside their name: victims and suspects, hardly ever those who speak of the event."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile, takewhile

from marsad.reading.tokens import Kind, Token
from marsad.reading.traits.words import form_of, words

AGE = re.compile(r"[-\s]{0,2}(?:year|yr)s?[-\s]{1,2}old|\s?(?:y/o|سنه|عاما|سنة)\b|\s?,", re.IGNORECASE)
_BEFORE, _AFTER = 60, 50  # characters in which the name stands
_OLDEST = 110
_NAME = r"[^\W\d_][\w'\u2019-]+"
_INITIAL = r"(?:[^\W\d_]\.?\s+)?"
_FOLLOWED = re.compile(rf"({_NAME}\s+{_INITIAL}(?:{_NAME}\s+)?{_NAME})(?:,?\s+[JS]r\.?)?\s*[,\u060c(]\s*$")
_LED = re.compile(rf"\s+({_NAME}\s+{_INITIAL}(?:{_NAME}\s+)?{_NAME})")
_CLOSED = re.compile(r"\s?[,.;)\u060c]|\s+(?:of|was|were|and|from|years|عاما?|سنة|سنه)\b")


def aged(text: str, kept: Sequence[Token]) -> Iterator[str]:
    """A mark for each: the age, and the name in the form in which words are compared ("25y ana doe")."""
    for token in kept:
        if token.kind is not Kind.NUMBER or not token.norm.isdigit() or not 0 < len(token.norm) <= 3:
            continue
        name = _name(text, token) if 0 < int(token.norm) < _OLDEST else None
        if name is not None:
            yield f"{int(token.norm)}y {name}"


def _name(text: str, token: Token) -> str | None:
    if _CLOSED.match(text, token.end) and (found := _FOLLOWED.search(text, max(0, token.start - _BEFORE), token.start)):
        return _form(found[1], last=True)
    told = AGE.match(text, token.end)
    if told and told.end() > token.end + 2 and (found := _LED.match(text[: told.end() + _AFTER], told.end())):
        return _form(found[1], last=False)
    return None


def _form(name: str, *, last: bool) -> str | None:
    """First and last word of the name, None if it is none; in a script without capitals its first two words."""
    parts = re.findall(_NAME, name)
    cased = parts[0].lower() != parts[0].upper()
    if cased:
        # "said Ana Doe, 25": the name is the run of capitals next to the age.
        run = takewhile(lambda part: part[0].isupper(), reversed(parts) if last else parts)
        parts = list(reversed(list(run))) if last else list(run)
    forms = [form for part in parts if (form := form_of(part)) not in words().ranks]
    if not cased:
        forms = list(dropwhile(words().common_word, forms))[:2]
    if len(forms) < 2 or words().common_word(forms[0]) or words().common_word(forms[-1]):
        return None
    return f"{forms[0]} {forms[-1]}"

"""The question: the codebook and the form of the answer as rules, the report fenced as data."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, StrictUndefined, Template

from marsad.claims import SubEventType
from marsad.knowledge import Codebook
from marsad.reading.llm.proposal import answer_schema
from marsad.reading.llm.windows import Window

VERSION = "1"
_DIGITS = 16


@dataclass(frozen=True, slots=True)
class Prompt:
    """What stays the same over all reports: the rules, the form, and the hashes that records name them by."""

    rules: str
    schema: dict[str, Any]
    digest: str
    schema_digest: str

    def messages(self, text: str, window: Window) -> list[dict[str, str]]:
        """The two messages of a question on a window of `text`."""
        listed, fresh = text[window.context : window.start], text[window.start : window.end]
        question = _template("report").render(mark=fence(listed + fresh), listed=listed, fresh=fresh)
        return [{"role": "system", "content": self.rules}, {"role": "user", "content": question}]


def prompt_of(codebook: Codebook) -> Prompt:
    """The prompt for a codebook."""
    schema = answer_schema(codebook)
    form = json.dumps(schema, ensure_ascii=False, separators=(",", ":"))
    rules = _template("rules").render(
        weapons=sorted(codebook.weapons.values(), key=lambda weapon: weapon.id),
        types=[(kind.event_type.value, kind.value) for kind in SubEventType],
        vague=codebook.vague.items(),
        form=form,
    )
    parts = (VERSION, rules, _source("report"))
    return Prompt(rules, schema, digest("\0".join(parts)), digest(form))


def fence(text: str) -> str:
    """A mark that the text cannot hold: it is made from the text's own digest.

    >>> fence("A bomb went off.") == fence("A bomb went off."), fence("a") in "a"
    (True, False)
    """
    mark = digest(text)
    while mark in text:
        mark = digest(mark + text)
    return f"REPORT-{mark}"


def digest(text: str) -> str:
    """The first digits of the SHA-256 of a text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def _source(name: str) -> str:
    return (files("marsad.reading.llm") / "data" / f"{name}.jinja").read_text(encoding="utf-8")


@cache
def _template(name: str) -> Template:
    # The report is put in as it is: nothing in it is a template, and a model reads no HTML.
    environment = Environment(undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(_source(name))

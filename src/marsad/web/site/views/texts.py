"""Pages of text: about, method, glossary, the comment policy and the feed of changes."""

from __future__ import annotations

from dataclasses import asdict
from functools import cache
from importlib import resources
from typing import Any

import yaml
from django.http import HttpRequest

from marsad.web.comments import policy
from marsad.web.ledger import queries
from marsad.web.site.answers import Answer
from marsad.web.site.wording import DEFAULT, language


@cache
def _texts() -> dict[str, dict[str, Any]]:
    path = resources.files("marsad.web.site") / "data" / "texts.yaml"
    found: dict[str, dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def written(name: str, wanted: str) -> dict[str, Any]:
    """A page of text in a language, in English where it is not translated: `language`, `title`, `sections`."""
    versions = _texts()[name]
    chosen = wanted if wanted in versions else DEFAULT
    return {"language": chosen, **versions[chosen]}


def text_page(request: HttpRequest, name: str) -> Answer:
    """One page of text."""
    data = written(name, language())
    return Answer(template="site/text.html", data=data, rows=data["sections"])


def comment_policy(request: HttpRequest) -> Answer:
    """The comment policy with its exact rules."""
    found = policy.load_policy()
    rules = [asdict(rule) for rule in found.rules]
    data = {"version": found.version, "welcome": [asdict(rule) for rule in found.welcome], "rules": rules}
    return Answer(template="site/policy.html", data=data, rows=rules)


def changes(request: HttpRequest) -> Answer:
    """What changed in the ledger, latest first."""
    found = queries.changes(limit=200)
    return Answer(template="site/changes.html", data={"changes": found}, rows=found)

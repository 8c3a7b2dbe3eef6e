"""The words of the interface, one YAML file a language; every file has the same keys and the same blanks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

import yaml
from django.conf import settings
from django.utils import translation

from marsad.claims import UnknownCode

DEFAULT = "en"
LTR, POP = "\u2066", "\u2069"
_FIGURES = re.compile(r"[\d.:-]+")


@cache
def strings(language: str) -> Mapping[str, str]:
    """Every string of a language by its dotted key."""
    path = resources.files("marsad.web.site") / "strings" / f"{language}.yaml"
    return dict(_flat(yaml.safe_load(path.read_text(encoding="utf-8"))))


def _flat(tree: Mapping[str, Any], prefix: str = "") -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for key, value in tree.items():
        if isinstance(value, dict):
            found += _flat(value, f"{prefix}{key}.")
        else:
            found.append((f"{prefix}{key}", str(value)))
    return found


def language() -> str:
    """The language of this page: one of the settings' languages."""
    active = (translation.get_language() or DEFAULT).split("-")[0]
    return active if active in dict(settings.LANGUAGES) else DEFAULT


def isolated(value: object) -> str:
    """A number or date so wrapped that right-to-left words around it do not turn its parts about (Unicode's UAX 9)."""
    shown = str(value)
    return f"{LTR}{shown}{POP}" if translation.get_language_bidi() and _FIGURES.fullmatch(shown) else shown


def text(key: str, **values: object) -> str:
    """The string `key` in the page's language with its blanks filled. Errors: UnknownCode for an unknown key."""
    words = strings(language())
    if key not in words:
        raise UnknownCode(f"no string {key!r} in strings/{language()}.yaml")
    return words[key].format(**{name: isolated(value) for name, value in values.items()})


def text_or_code(prefix: str, code: str) -> str:
    """The string for a code such as `state.agree`; a code without one is shown as it is, its underscores as spaces."""
    return strings(language()).get(f"{prefix}.{code}", code.replace("_", " "))

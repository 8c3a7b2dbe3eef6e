"""Tables of words, read once from the YAML files beside the code."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from marsad.claims import InputError
from marsad.reading.tokens import Kind, tokens


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """YAML as of 1.2: no, on, off and yes are words of a table, not truth values."""


_Loader.yaml_implicit_resolvers = {
    sign: [(tag, form) for tag, form in pairs if tag != "tag:yaml.org,2002:bool" or sign in "tfTF"]
    for sign, pairs in _Loader.yaml_implicit_resolvers.items()
}


@cache
def table(package: str, name: str) -> Any:
    """The content of `data/{name}.yaml` in a sub-package of this room."""
    resource = files(package) / "data" / f"{name}.yaml"
    try:
        return yaml.load(resource.read_text(encoding="utf-8"), Loader=_Loader)
    except yaml.YAMLError as error:
        raise InputError(f"not YAML: {error}", where=str(resource)) from error


@cache
def word_set(package: str, name: str, key: str) -> frozenset[str]:
    """The words that `data/{name}.yaml` of a sub-package lists under a key."""
    return frozenset(table(package, name)[key])


def phrase_key(phrase: str) -> str:
    """A phrase as tables and texts are compared: its folded words and signs, one space between.

    >>> phrase_key("No  fewer-than")
    'no fewer - than'
    """
    return " ".join(token.norm for token in tokens(phrase) if token.kind is not Kind.BREAK)

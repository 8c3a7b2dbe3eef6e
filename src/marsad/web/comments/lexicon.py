"""The words and patterns the advice looks for, from `words.yaml`, each compiled once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from marsad.web.comments.fold import fold

FILE = Path(__file__).with_name("words.yaml")
# What may stand between "are" and the word that demeans.
_FILLERS = (
    "all|just|nothing but|a bunch of|like|such|so|really|truly|always|a|an|the|little more than|nothing more than|as"
)
# How far apart a group and what demeans it may stand: a few words of one clause.
_GAP = r"(?:[\s,]+\w+){0,3}[\s,]+"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`signs`: (rule, weight, pattern); `groups`: (rule, pattern of a demeaned group)."""

    signs: tuple[tuple[str, float, re.Pattern[str]], ...]
    groups: tuple[tuple[str, re.Pattern[str]], ...]

    def found(self, folded: str) -> Iterator[tuple[str, float, str]]:
        """Every (rule, weight, words) in a folded text, each pattern once."""
        for rule, weight, pattern in self.signs:
            if match := pattern.search(folded):
                yield rule, weight, match.group().strip()

    def demeaned(self, folded: str) -> Iterator[tuple[str, str]]:
        """Every (rule, words) where a group of people is demeaned."""
        for rule, pattern in self.groups:
            if match := pattern.search(folded):
                yield rule, match.group().strip()


@cache
def load_lexicon(path: Path = FILE) -> Lexicon:
    """The lexicon in `path`."""
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    signs = []
    for rule, content in data["rules"].items():
        for word, weight in content.get("words", {}).items():
            signs.append((rule, float(weight), re.compile(_whole([word]))))
        for pattern, weight in content.get("patterns", {}).items():
            signs.append((rule, float(weight), re.compile(fold_pattern(pattern))))
    return Lexicon(tuple(signs), tuple(_groups(data["groups"], data["demeaning"])))


def _groups(
    groups: Mapping[str, list[str]], demeaning: Mapping[str, list[str]]
) -> Iterator[tuple[str, re.Pattern[str]]]:
    after, before, should = (_whole(demeaning[name]) for name in ("after", "before", "should"))
    verb = rf"(?:\s+(?:are|r|is|were|be|being)(?:\s+(?:{_FILLERS}))*)?\s+"
    for rule, names in groups.items():
        group = _whole(names)
        yield (
            rule,
            re.compile(f"{group}{verb}{after}|{before}{_GAP.replace('{0,3}', '{0,2}')}{group}|{group}\\s+{should}"),
        )


def _whole(words: Iterable[str]) -> str:
    chosen = sorted((re.escape(fold(word)) for word in words), key=len, reverse=True)
    return rf"(?<!\w)(?:{'|'.join(chosen)})(?!\w)"


def fold_pattern(pattern: str) -> str:
    """A pattern's letters folded as texts are; its syntax stays."""
    return (
        "".join(fold(part) if part.isalpha() else part for part in re.split(r"([^\W\d_]+)", pattern))
        if not pattern.isascii()
        else pattern
    )

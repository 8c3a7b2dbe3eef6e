"""MUC-4's measure: templates are paired one to one with the key's of the same type as fits best."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

import numpy as np
from scipy.optimize import linear_sum_assignment

ROLES = ("PerpInd", "PerpOrg", "Target", "Victim", "Weapon")
_ARTICLE = re.compile(r"^(?:a|an|the)\s+")
_Found = TypeVar("_Found")
_Wanted = TypeVar("_Wanted")


@dataclass(frozen=True)
class Template:
    """One incident: its type and, by role, entities as sets of mentions, any of which is right.

    `mention` is the record's, for the slots that are no roles.
    """

    type: str
    roles: dict[str, list[set[str]]] = field(default_factory=lambda: {role: [] for role in ROLES})
    mentions: tuple[Any, ...] = ()

    def plain(self) -> dict[str, Any]:
        """As it is shown beside others."""
        return {"type": self.type} | {
            role: [sorted(each) for each in told] for role, told in self.roles.items() if told
        }


def plain(mention: str) -> str:
    """A mention without case, punctuation and article."""
    words = " ".join(re.sub(r"[^\w\s]", " ", mention.casefold()).split())
    return _ARTICLE.sub("", words)


def best(
    found: Sequence[_Found], wanted: Sequence[_Wanted], worth: Callable[[_Found, _Wanted], int]
) -> list[tuple[int, int]]:
    """The one-to-one pairing that is worth most; what is worth nothing is no pair."""
    if not found or not wanted:
        return []
    worths = np.array([[worth(one, two) for two in wanted] for one in found])
    rows, columns = linear_sum_assignment(worths, maximize=True)
    return [(int(r), int(c)) for r, c in zip(rows, columns, strict=True) if worths[r, c]]


def entities(found: Sequence[set[str]], wanted: Sequence[set[str]]) -> list[tuple[int, int]]:
    """Pairs of entities: all mentions of the found one stand in the wanted one."""
    golds = [{plain(m) for m in entity} for entity in wanted]
    said = [{plain(m) for m in entity} for entity in found]
    return best(said, golds, lambda one, two: int(one <= two))


def same_type(found: str, wanted: str) -> bool:
    """True if a type is one of the key's ("bombing / attack" allows two)."""
    return found in [part.strip() for part in wanted.split("/")]


def overlap(found: Template, wanted: Template) -> int:
    """How many answers of a pair are right; 0 if they are of two types."""
    if not same_type(found.type, wanted.type):
        return 0
    return 1 + sum(len(entities(found.roles[role], wanted.roles[role])) for role in ROLES)


def pairs(found: Sequence[Template], wanted: Sequence[Template]) -> list[tuple[int, int]]:
    """The pairing of templates with the most right answers, hence the best F1."""
    return best(found, wanted, overlap)

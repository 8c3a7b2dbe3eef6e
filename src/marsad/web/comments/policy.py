"""The policy of comments, as data. No Django here."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from marsad.claims import UnknownCode

FILE = Path(__file__).with_name("policy.yaml")


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of the policy."""

    id: str
    label: str
    explanation: str


@dataclass(frozen=True, slots=True)
class Policy:
    """What is welcome, and the rules of which a rejection names one."""

    version: str
    welcome: tuple[Rule, ...]
    rules: tuple[Rule, ...]

    def rule(self, id: str) -> Rule:
        """The rule of that id; UnknownCode if the policy has none."""
        for rule in self.rules:
            if rule.id == id:
                return rule
        known = ", ".join(rule.id for rule in self.rules)
        raise UnknownCode(f"{id!r} is no rule of the policy of comments.", hint=f"Known: {known}.")


@cache
def load_policy(path: Path = FILE) -> Policy:
    """The policy in `path`."""
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Policy(
        version=data["version"],
        welcome=tuple(Rule(**each) for each in data["welcome"]),
        rules=tuple(Rule(**each) for each in data["rules"]),
    )

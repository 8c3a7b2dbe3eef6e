"""Advice on a comment: which rules it may break, and how surely. It sorts the queue; people decide. No Django here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from marsad.claims import InputError
from marsad.web.comments.phases import PHASES, Comment, Sign

FINE, LOOK, REJECT = ORDER = ("likely_fine", "look", "likely_reject")
LOOK_FROM, REJECT_FROM = 0.4, 0.8
MOST = 20_000


@dataclass(frozen=True, slots=True)
class RuleAdvice:
    """One rule of the policy: the score from 0 to 1 and the words that gave it."""

    rule: str
    score: float
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Advice:
    """`likely_fine`, `look` or `likely_reject`, and the rules behind it, highest score first."""

    advice: str
    rules: tuple[RuleAdvice, ...]


def advise(text: str, phases: tuple[Callable[[Comment], list[Sign]], ...] = PHASES) -> Advice:
    """What a moderator should look at. Every phase is asked; the signs of one rule add up, to 1 at most."""
    comment = Comment.of(text[:MOST])
    scores: dict[str, float] = {}
    words: dict[str, list[str]] = {}
    for phase in phases:
        for sign in phase(comment):
            scores[sign.rule] = min(1.0, scores.get(sign.rule, 0.0) + sign.weight)
            words.setdefault(sign.rule, []).append(sign.words)
    rules = tuple(
        RuleAdvice(rule, round(scores[rule], 2), tuple(dict.fromkeys(words[rule])))
        for rule in sorted(scores, key=lambda rule: (-scores[rule], rule))
    )
    highest = rules[0].score if rules else 0.0
    return Advice(REJECT if highest >= REJECT_FROM else LOOK if highest >= LOOK_FROM else FINE, rules)


def advise_line(record: dict[str, Any]) -> dict[str, Any]:
    """One line of `marsad moderate --jsonl`: {"id", "text"} to {"id", "advice", "rules"}."""
    if not isinstance(record.get("text"), str):
        raise InputError("a line needs a `text`", hint='Write {"id": "1", "text": "..."}.')
    found = advise(record["text"])
    rules = [{"rule": rule.rule, "score": rule.score, "words": list(rule.words)} for rule in found.rules]
    return {"id": record.get("id"), "advice": found.advice, "rules": rules}

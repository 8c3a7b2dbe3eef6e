"""One pair told to a reader: its verdict, and the waterfall of its weights."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log
from typing import Any

from marsad.claims import Judgement, Verdict
from marsad.resolving.columns import Columns
from marsad.resolving.compare import NO_VETO, SILENT, Levels, Pairs
from marsad.resolving.facts import Facts
from marsad.resolving.parameters import Parameters
from marsad.resolving.reason import Reason
from marsad.resolving.scoring import VERDICTS, Scores, score, weights_of
from marsad.resolving.sketch import sketch_of
from marsad.resolving.wording import forbidding, level_name, sentence

_MOST = 60.0


@dataclass(frozen=True, slots=True)
class Pair:
    """Mentions `a` < `b` by uid: `bits` is the prior and all weights, `reasons` the waterfall, `least` what joins."""

    a: str
    b: str
    bits: float
    verdict: Verdict
    reasons: tuple[Reason, ...]
    least: float = 0.0

    @property
    def score(self) -> float:
        """The probability that both speak of one incident, as the weights have it; 0 under a veto."""
        if any(each.name == "veto" for each in self.reasons):
            return 0.0
        return 1.0 / (1.0 + exp(-log(2.0) * max(-_MOST, min(_MOST, self.bits))))

    @property
    def sentences(self) -> tuple[str, ...]:
        """The reasons in words, what weighs most first; what weighs nothing is left out."""
        told = sorted(self.reasons, key=lambda r: (-abs(r.weight), r.name))
        return tuple(each.sentence for each in told if each.weight)

    def judgement(self, by: str) -> Judgement:
        """This verdict as the machine's judgement."""
        reason = " ".join(self.sentences) or "Nothing in the two mentions can be compared."
        return Judgement(a=self.a, b=self.b, verdict=self.verdict, by=by, reason=reason, score=round(self.score, 6))


def score_pair(left: Facts, right: Facts, parameters: Parameters) -> Pair:
    """The pair of two mentions."""
    return told([(left, right)], parameters)[0]


def told(sides: Sequence[tuple[Facts, Facts]], parameters: Parameters) -> list[Pair]:
    """The pairs of some mentions, with their reasons."""
    if not sides:
        return []
    ordered = [(a, b) if a.uid < b.uid else (b, a) for a, b in sides]
    facts = {each.uid: each for pair in ordered for each in pair}
    at = {uid: index for index, uid in enumerate(facts)}
    columns = Columns([sketch_of(each, parameters.family_bits) for each in facts.values()])
    pairs = Pairs.of_rows(columns, [at[a.uid] for a, _ in ordered], [at[b.uid] for _, b in ordered])
    scores = score(pairs, parameters)
    return [
        Pair(
            a.uid,
            b.uid,
            float(scores.bits[index]),
            VERDICTS[scores.verdict[index]],
            _reasons(a, b, scores, index, parameters),
            (parameters.reports["thresholds"] if scores.as_reports[index] else parameters.thresholds)["same"],
        )
        for index, (a, b) in enumerate(ordered)
    ]


def _reasons(a: Facts, b: Facts, scores: Scores, index: int, parameters: Parameters) -> tuple[Reason, ...]:
    weights = parameters.reports["weights"] if scores.as_reports[index] else parameters.weights
    told = reasons_of(a, b, scores.levels, index, weights, parameters)
    if (veto := int(scores.veto[index])) != NO_VETO:
        return (forbidding(a, b, tuple(parameters.vetoes)[veto], parameters), *told)
    return told


def reasons_of(
    a: Facts,
    b: Facts,
    levels: Mapping[str, Levels],
    index: int,
    weights: Mapping[str, Any],
    parameters: Parameters,
) -> tuple[Reason, ...]:
    """The waterfall of one of many pairs."""
    found = []
    for name, table in weights.items():
        level = int(levels[name][index])
        if level != SILENT:
            words = level_name(name, level, parameters)
            found.append(Reason(name, words, weights_of(table, name)[level], sentence(a, b, name, words, parameters)))
    return tuple(found)

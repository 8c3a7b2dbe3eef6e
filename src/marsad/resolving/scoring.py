"""Two mentions, one verdict: the weights of all comparisons added, vetoes first."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log

from marsad.claims import Judgement, Verdict
from marsad.resolving.comparisons import compare_facts
from marsad.resolving.facts import Facts
from marsad.resolving.parameters import Parameters
from marsad.resolving.reason import Reason
from marsad.resolving.vetoes import veto


@dataclass(frozen=True, slots=True)
class Pair:
    """Mentions `a` < `b` by uid: `bits` is the prior and all weights together, `reasons` the waterfall."""

    a: str
    b: str
    bits: float
    verdict: Verdict
    reasons: tuple[Reason, ...]

    @property
    def score(self) -> float:
        """The probability that both speak of one incident, as the weights have it; 0 under a veto."""
        if any(each.name == "veto" for each in self.reasons):
            return 0.0
        return 1.0 / (1.0 + exp(-log(2.0) * max(-60.0, min(60.0, self.bits))))

    @property
    def sentences(self) -> tuple[str, ...]:
        """The reasons in words, what weighs most first."""
        return tuple(each.sentence for each in sorted(self.reasons, key=lambda r: (-abs(r.weight), r.name)))

    def judgement(self, by: str) -> Judgement:
        """This verdict as the machine's judgement."""
        reason = " ".join(self.sentences) or "Nothing in the two mentions can be compared."
        return Judgement(a=self.a, b=self.b, verdict=self.verdict, by=by, reason=reason, score=round(self.score, 6))


def score_pair(left: Facts, right: Facts, parameters: Parameters) -> Pair:
    """The pair's verdict: a veto means different, else the sum of weights against the thresholds."""
    a, b = (left, right) if left.uid < right.uid else (right, left)
    reasons = compare_facts(a, b, parameters)
    bits = prior_of(a, b, parameters) + sum(each.weight for each in reasons)
    forbidden = veto(a, b, parameters)
    if forbidden is not None:
        return Pair(a.uid, b.uid, bits, Verdict.DIFFERENT, (forbidden, *reasons))
    return Pair(a.uid, b.uid, bits, _verdict(bits, parameters), reasons)


def prior_of(a: Facts, b: Facts, parameters: Parameters) -> float:
    """The odds before anything is compared, in bits."""
    odds = parameters.prior["met"]
    if not a.places or not b.places:
        odds += parameters.prior["no_place"]
    if not a.spans or not b.spans:
        odds += parameters.prior["no_time"]
    return odds


def _verdict(bits: float, parameters: Parameters) -> Verdict:
    if bits >= parameters.thresholds["same"]:
        return Verdict.SAME
    return Verdict.DIFFERENT if bits <= parameters.thresholds["different"] else Verdict.UNSURE

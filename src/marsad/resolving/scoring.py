"""Many pairs, their verdicts: the weights of all comparisons added, and what forbids a join.

Two whole reports that each tell of one event are compared by all their words (`reports`), everything else by what is
said of the event itself (`mentions`). Of short reports with a place the more favourable way counts: they say too
little to differ.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from marsad.claims import Verdict
from marsad.resolving.columns import Ints
from marsad.resolving.compare import COMPARISONS, NAMED, NO_VETO, SILENT, Levels, Pairs, forbidden, size
from marsad.resolving.compare.pairing import Bools, Reals
from marsad.resolving.parameters import Parameters

VERDICTS = (Verdict.SAME, Verdict.UNSURE, Verdict.DIFFERENT)
_MOST = 60.0  # bits: what is surer is not told apart


@dataclass(frozen=True, slots=True)
class Scores:
    """For each pair: bits, verdict (an index of `VERDICTS`), veto (an index of the parameters' vetoes, or -1)."""

    bits: Reals
    verdict: Ints
    veto: Ints
    as_reports: Bools
    levels: Mapping[str, Levels]

    @property
    def chance(self) -> Reals:
        """The probability that both speak of one incident, as the weights have it; 0 under a veto."""
        found: Reals = 1.0 / (1.0 + np.exp2(-np.clip(self.bits, -_MOST, _MOST)))
        return np.where(self.veto == NO_VETO, found, 0.0)


def score(pairs: Pairs, parameters: Parameters) -> Scores:
    """The scores of all pairs."""
    levels = {name: compare(pairs, parameters) for name, compare in COMPARISONS.items()}
    mention = _prior(levels, parameters) + weighed_sum(parameters.weights, levels, len(pairs))
    report = parameters.reports["prior"] + weighed_sum(parameters.reports["weights"], levels, len(pairs))
    veto = forbidden(pairs, parameters)
    held = np.array([name in parameters.reports["vetoes"] for name in parameters.vetoes] + [False])
    report_veto = np.where(held[veto], veto, NO_VETO)
    worth = _worth(report, report_veto, parameters.reports["thresholds"])
    placed = levels["place"] != SILENT
    better = placed & (_worth(mention, veto, parameters.thresholds) > worth)
    as_reports = _as_reports(pairs, parameters, better) & ~_thin(pairs, report, report_veto, parameters)
    bits = np.where(as_reports, report, mention)
    veto = np.where(as_reports, report_veto, veto)
    return Scores(bits, _verdict(bits, veto, as_reports, parameters), veto, as_reports, levels)


def _as_reports(pairs: Pairs, parameters: Parameters, better: Bools) -> Bools:
    """Which pairs are compared as whole reports: short ones not where what is said of the event is `better`."""
    smaller = np.minimum(*size(pairs))
    alike = np.ones(len(pairs), bool)
    for said in ("language", "script"):
        a, b = pairs.of(said)
        alike &= (a == b) | ~pairs.said(said)
    short = smaller < parameters.limits["short_report"]
    found: Bools = pairs.main & alike & (smaller >= parameters.limits["report_size"]) & ~(short & better)
    return found


def _thin(pairs: Pairs, bits: Reals, veto: Ints, parameters: Parameters) -> Bools:
    """Which pairs do not join, and hold a report that tells too little for that to say anything."""
    smaller = np.minimum(*size(pairs))
    found: Bools = (
        (smaller < parameters.limits["thin_report"])
        & (bits < parameters.reports["thresholds"]["same"])
        & (bits >= parameters.reports["prior"])
        & (veto == NO_VETO)
    )
    return found


def _worth(bits: Reals, veto: Ints, thresholds: Mapping[str, float]) -> Reals:
    """How far above its threshold a way of comparing puts a pair: only what would join counts."""
    return np.where(veto == NO_VETO, np.maximum(bits - thresholds["same"], 0.0), 0.0)


def _prior(levels: Mapping[str, Levels], parameters: Parameters) -> Reals:
    """The odds before anything is compared: less where no place or no day can be, since then it could be any event."""
    prior = parameters.prior
    no_place, no_time = (np.where(levels[name] == SILENT, 1.0, 0.0) for name in ("place", "time"))
    return prior["met"] + no_place * prior["no_place"] + no_time * prior["no_time"]


def weighed_sum(weights: Mapping[str, Any], levels: Mapping[str, Levels], count: int) -> Reals:
    """The bits of all comparisons together."""
    found = np.zeros(count)
    for name, table in weights.items():
        found += tuple_table(name, tuple(weights_of(table, name)))[levels[name]]
    return found


def weights_of(table: Mapping[str, float] | list[float], name: str) -> list[float]:
    """The weight of each level of a comparison, in order."""
    return list(table) if isinstance(table, list) else [table[level] for level in NAMED[name]]


@cache
def tuple_table(name: str, weights: tuple[float, ...]) -> Reals:
    """Weights by level; the level of silence, -1, finds the 0 at the end."""
    return np.array([*weights, 0.0])


def _verdict(bits: Reals, veto: Ints, as_reports: Bools, parameters: Parameters) -> Ints:
    mentions, reports = parameters.thresholds, parameters.reports["thresholds"]
    least = np.where(as_reports, reports["same"], mentions["same"])
    most = np.where(as_reports, reports["different"], mentions["different"])
    found: Ints = np.select([veto != NO_VETO, bits >= least, bits <= most], [2, 0, 2], 1)
    return found

"""From rows to findings that hold, and a written assessment in which every sentence is bound to claims.

In: coded incidents, the statements that sum them up, the defined terms. Out: series, rates, findings, alarms, the
assessment as data, HTML, Markdown or JSON. Never: a number without a row, a sentence without a claim, a clock.
"""

from __future__ import annotations

from marsad.assessing.assess import assess, prepare
from marsad.assessing.assessment import Assessment, MethodLine, Section
from marsad.assessing.errors import NumberMismatch, UnboundSentence, Unsupported
from marsad.assessing.evidence import Fact, Sentence, Table
from marsad.assessing.findings import Finding, FindingKind, find
from marsad.assessing.phrase import Phraser
from marsad.assessing.points import Material
from marsad.assessing.rates import Estimate, negative_binomial_ratio, poisson_rate, poisson_ratio
from marsad.assessing.render import render
from marsad.assessing.scorecard import RaisedAlarm
from marsad.assessing.series import DIMENSIONS, Series, series
from marsad.assessing.terms import Terms, default_terms, load_terms
from marsad.assessing.tolls import TollSum, toll_sum
from marsad.assessing.words import languages
from marsad.assessing.write import write

__all__ = [
    "DIMENSIONS",
    "Assessment",
    "Estimate",
    "Fact",
    "Finding",
    "FindingKind",
    "Material",
    "MethodLine",
    "NumberMismatch",
    "Phraser",
    "RaisedAlarm",
    "Section",
    "Sentence",
    "Series",
    "Table",
    "Terms",
    "TollSum",
    "UnboundSentence",
    "Unsupported",
    "assess",
    "default_terms",
    "find",
    "languages",
    "load_terms",
    "negative_binomial_ratio",
    "poisson_rate",
    "poisson_ratio",
    "prepare",
    "render",
    "series",
    "toll_sum",
    "write",
]

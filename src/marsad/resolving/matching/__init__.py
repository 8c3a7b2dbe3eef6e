"""The record's incidents beside the rows of another data set: what each has that the other lacks.

In: a table of UCDP, ACLED or anybody, and incidents. Out: pairs with a score, a verdict and a sentence; what stands
alone on either side; coverage both ways. Rows are compared as mentions are: same blocks, comparisons and weights.
"""

from __future__ import annotations

from marsad.resolving.matching.coverage import Coverage, Share, coverage
from marsad.resolving.matching.entry import Entry, entries
from marsad.resolving.matching.lines import Table, table_of
from marsad.resolving.matching.pairing import Link, Match, match
from marsad.resolving.matching.profile import SHIPPED, Profile, load_profile, profile_of, recognised, shipped

__all__ = [
    "SHIPPED",
    "Coverage",
    "Entry",
    "Link",
    "Match",
    "Profile",
    "Share",
    "Table",
    "coverage",
    "entries",
    "load_profile",
    "match",
    "profile_of",
    "recognised",
    "shipped",
    "table_of",
]

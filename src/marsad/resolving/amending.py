"""When one mention corrects or takes back what another says."""

from __future__ import annotations

from marsad.claims import Stance
from marsad.resolving.facts import Facts
from marsad.resolving.parameters import Parameters

AMENDS = frozenset((Stance.CORRECTS, Stance.RETRACTS))


def amended(a: Facts, b: Facts, parameters: Parameters) -> bool:
    """True if one mention corrects or retracts what the same source said: it may move the day by a little."""
    if not AMENDS & {a.sourced.mention.stance, b.sourced.mention.stance} or not a.spans or not b.spans:
        return False
    left, right = a.sourced.document, b.sourced.document
    same = (left.source_id or left.source) == (right.source_id or right.source)
    return same and gap_days(a, b) <= parameters.correction["days"]


def gap_days(a: Facts, b: Facts) -> int:
    """Days between the nearest readings of two dates, 0 if they meet."""
    return min(max(right[0] - left[1], left[0] - right[1], 0) for left in a.spans for right in b.spans)

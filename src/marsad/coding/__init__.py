"""The claims of one incident as a row under a named, versioned profile, and as a comparison of its sources.

In: an incident's claims. Out: rows whose every field names its claims and its rule, comparisons, toll history, summary.
Never: edits claims, adds running tolls, counts what was denied or planned, turns unknown into zero in the store.
"""

from __future__ import annotations

from marsad.coding.compare import compare
from marsad.coding.comparison import Comparison, Entry, State
from marsad.coding.file import IncidentFile
from marsad.coding.history import TollPoint, toll_history
from marsad.coding.profiles import PROFILES, code
from marsad.coding.row import Field, Profile, Row
from marsad.coding.summary import IncidentSummary, summary
from marsad.coding.tolls import Toll
from marsad.coding.under import summary_under

__all__ = [
    "PROFILES",
    "Comparison",
    "Entry",
    "Field",
    "IncidentFile",
    "IncidentSummary",
    "Profile",
    "Row",
    "State",
    "Toll",
    "TollPoint",
    "code",
    "compare",
    "summary",
    "summary_under",
    "toll_history",
]

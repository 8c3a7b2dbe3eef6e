"""Which mentions speak of the same incident, with a reason for every decision.

In: mentions and what was decided so far. Out: incidents with stable ids and redirects, scored judgements, assignments,
and links of sums and statuses to their incidents. Never: deletes, merges what is unsure, counts a total as an incident.
"""

from __future__ import annotations

from marsad.resolving import keeping
from marsad.resolving.book import Assignment, Book, Resolution
from marsad.resolving.collection import Collection
from marsad.resolving.explaining import Explanation, explain
from marsad.resolving.facts import lineage, weapon_lineage
from marsad.resolving.harm import Harm, harm_of
from marsad.resolving.ids import birth_id
from marsad.resolving.lines import resolve_lines
from marsad.resolving.packed import Packed
from marsad.resolving.pair import Pair
from marsad.resolving.parameters import shipped
from marsad.resolving.resolve import decide, resolve, undo
from marsad.resolving.roles import makes_incident
from marsad.resolving.rowing import Rower
from marsad.resolving.stated import stated_sum
from marsad.resolving.sums import SumCheck, check_sum
from marsad.resolving.syndication import Voice, copies, voices
from marsad.resolving.untold import TITLE

__all__ = [
    "TITLE",
    "Assignment",
    "Book",
    "Collection",
    "Explanation",
    "Harm",
    "Packed",
    "Pair",
    "Resolution",
    "Rower",
    "SumCheck",
    "Voice",
    "birth_id",
    "check_sum",
    "copies",
    "decide",
    "explain",
    "harm_of",
    "keeping",
    "lineage",
    "makes_incident",
    "resolve",
    "resolve_lines",
    "shipped",
    "stated_sum",
    "undo",
    "voices",
    "weapon_lineage",
]

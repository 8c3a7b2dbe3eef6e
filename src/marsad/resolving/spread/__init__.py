"""Resolving in parts that need not see each other: rows dealt by block, pairs scored, components dealt and joined.

Blocks are independent, so those of one part can be compared apart from all others; a component of likely pairs is
joined by its own pairs alone. What comes out is what a `Collection` to which all is added at once gives, whatever the
number of parts. Rows are numbered in the order of their uids.
"""

from __future__ import annotations

from marsad.resolving.spread.parts import Components, Stands, deal, meet, settle
from marsad.resolving.spread.rows import Rows, sketches
from marsad.resolving.spread.said import Said

__all__ = ["Components", "Rows", "Said", "Stands", "deal", "meet", "settle", "sketches"]

"""Numbers in a report: what was counted, how it was said, and which numbers count nothing.

In: a text. Out: `Quantity` phrases with offsets. Never: guesses what was counted; that is the grammar's work.
"""

from __future__ import annotations

from marsad.reading.quantities.find import find_quantities
from marsad.reading.quantities.model import LARGEST, Quantity, Role

__all__ = ["LARGEST", "Quantity", "Role", "find_quantities"]

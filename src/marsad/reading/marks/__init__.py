"""Known names in a text: places, actors and weapons of the knowledge, with their offsets.

In: a text and the knowledge. Out: `Mark`s, longest match first, never overlapping. Never: a name it does not hold.
"""

from __future__ import annotations

from marsad.reading.marks.finder import Marker
from marsad.reading.marks.mark import Mark, MarkKind
from marsad.reading.marks.matcher import Matcher, Spelling

__all__ = ["Mark", "MarkKind", "Marker", "Matcher", "Spelling"]

"""Names in a text: places, organisations, people, nationalities, times, quantities, weapons, vehicles, documents.

In: a text, the knowledge and the parser. Out: typed spans that may lie in one another ("the city of Mosul", "Mosul"),
each with what proposed it and the entry of the knowledge it names. Never: an event, or a span that is not in the text.
"""

from __future__ import annotations

from marsad.reading.names.find import NameFinder, load_finder
from marsad.reading.names.lines import names_line

__all__ = ["NameFinder", "load_finder", "names_line"]

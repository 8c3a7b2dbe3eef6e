"""Reading: from a document to mentions with verified quotes, and the sentences that could not be read.

In: a `Document` and the knowledge. Out: a `Reading`; also the small parsers for numbers, times and page furniture.
Never: opens a file or a network, reads a clock, or returns a quotation that is not in the text. `reading.llm`, which
asks a language model, is a part of its own and loaded only when asked for.
"""

from __future__ import annotations

from marsad.reading.dates import find_timexes
from marsad.reading.furniture import furniture_spans
from marsad.reading.quantities import find_quantities
from marsad.reading.reader import Firing, Reader, load_reader, name_source

__all__ = ["Firing", "Reader", "find_quantities", "find_timexes", "furniture_spans", "load_reader", "name_source"]

"""A mention as a row of whole numbers: all that comparing needs, in a kilobyte, the same on every machine.

First the scalars, then the length of each list, then the lists. Words are their CRC-32, degrees and kilometres whole
numbers of small units, and what is not said is `NONE`.
"""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from unicodedata import name

import numpy as np
from numpy.typing import NDArray

from marsad.claims import Bounds, Outcome, Where
from marsad.reading.traits import unpack
from marsad.resolving.amending import AMENDS
from marsad.resolving.facts import Facts
from marsad.resolving.geometry import place_key
from marsad.resolving.telling import host

Row = NDArray[np.int32]

NONE = -(1 << 31)
OPEN = (1 << 31) - 1  # an upper bound that nobody gave
DEGREE, KILOMETRE = 100_000, 10
SCALARS = (
    "document", "main", "language", "script", "published", "host", "source", "event", "sub_event", "families",
    "disrupted", "amends", "killed_lo", "killed_hi", "killed_stated", "injured_lo", "injured_hi", "injured_stated",
)  # fmt: skip
LISTS = (
    "spans", "places", "weapons", "perpetrators", "perpetrator_lines", "targets", "target_lines", "quoted",
    "names", "shared", "words", "pairs", "lead_names", "lead_words", "people", "marks", "title", "days", "bands",
)  # fmt: skip
SPAN = ("start", "end")
PLACE = ("lat", "lon", "radius", "precision", "place", "admin1", "admin2", "country")
_PLACES, _SPANS = 4, 4
_BANDS = 16


def sketch_of(facts: Facts, bits: Mapping[str, int]) -> Row:
    """The row of a mention; `bits` are the parameters' `family_bits`."""
    document, mention, telling = facts.sourced.document, facts.sourced.mention, facts.telling
    scalars = [
        code(document.id),
        int(facts.main),
        code(document.language) if document.language else NONE,
        _script((*telling.names, *telling.shared, *telling.words)),
        _day(document.published),
        code(host(document.url)) if document.url else NONE,
        code(document.source_id or document.source or "") if document.source_id or document.source else NONE,
        code(str(mention.event_type)) if mention.event_type else NONE,
        code(str(mention.sub_event_type)) if mention.sub_event_type else NONE,
        sum(bits[each] for each in facts.families),
        int(facts.disrupted),
        int(mention.stance in AMENDS),
        *_toll(facts, Outcome.KILLED),
        *_toll(facts, Outcome.INJURED),
    ]
    lists: list[Sequence[int]] = [
        [day for span in facts.spans[:_SPANS] for day in span],
        [value for place in facts.places[:_PLACES] for value in _place(place)],
        _codes(facts.weapons),
        _codes(facts.perpetrators.named),
        _codes(facts.perpetrators.lines),
        _codes(facts.targets.named),
        _codes(facts.targets.lines),
        _codes(facts.tokens),
        _codes(telling.names),
        _codes(telling.shared),
        _codes(telling.words),
        _codes(telling.pairs),
        _codes(telling.lead_names),
        _codes(telling.lead_words),
        _codes(telling.people),
        _codes(telling.marks),
        _codes(telling.title),
        sorted(telling.days),
        _bands(document.traits.signature) if facts.main and document.traits and document.traits.signature else (),
    ]
    return np.array([*scalars, *map(len, lists), *(value for each in lists for value in each)], dtype=np.int32)


@lru_cache(maxsize=1 << 18)
def code(word: str) -> int:
    """A word as a number of 32 bits."""
    value = zlib.crc32(word.encode("utf-8", "surrogatepass"))
    return value - (1 << 32) if value >= 1 << 31 else value


def _script(forms: Iterable[str]) -> int:
    """The script in which most of the forms are written."""
    signs = Counter(name(form[0], " ").split(" ")[0] for form in forms)
    return code(min(signs, key=lambda each: (-signs[each], each))) if signs else NONE


def _codes(words: Iterable[str]) -> list[int]:
    return sorted({code(word) for word in words})


def _day(day: date | None) -> int:
    return NONE if day is None else day.toordinal()


def _toll(facts: Facts, outcome: Outcome) -> tuple[int, int, int]:
    bounds = facts.tolls.get(outcome, Bounds())
    if not bounds.known:
        return NONE, NONE, NONE
    low, high = min(bounds.lo or 0, OPEN - 1), OPEN if bounds.hi is None else min(bounds.hi, OPEN - 1)
    return low, high, min(facts.stated.get(outcome, low), OPEN - 1)


def _place(where: Where) -> tuple[int, ...]:
    known = where.lat is not None and where.lon is not None
    return (
        round((where.lat or 0.0) * DEGREE) if known else NONE,
        round((where.lon or 0.0) * DEGREE) if known else NONE,
        round(min(where.radius_km or 0.0, 20_000.0) * KILOMETRE),
        where.precision,
        code(key) if (key := place_key(where)) else NONE,
        # Without the country: a report may give the governorate alone.
        code(where.admin1) if where.admin1 else NONE,
        code(f"{where.admin1}/{where.admin2}") if where.admin2 else NONE,
        code(where.country) if where.country else NONE,
    )


def _bands(signature: str) -> list[int]:
    """The signature cut into bands: two texts that share one are likely copies."""
    bands = unpack(signature).reshape(_BANDS, -1)
    return sorted({zlib.crc32(band.tobytes(), at) - (1 << 31) for at, band in enumerate(bands)})

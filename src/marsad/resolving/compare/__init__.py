"""The named comparisons of two mentions: for many pairs at once, each gives a level, or is silent."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from marsad.resolving.compare import place as places
from marsad.resolving.compare import telling, toll, what, when
from marsad.resolving.compare.forbid import NO_VETO, forbidden
from marsad.resolving.compare.pairing import SILENT, Levels, Pairs
from marsad.resolving.compare.telling import size
from marsad.resolving.parameters import Parameters

__all__ = ["COMPARISONS", "NAMED", "NO_VETO", "SILENT", "Comparison", "Levels", "Pairs", "forbidden", "size"]

Comparison = Callable[[Pairs, Parameters], Levels]

COMPARISONS: Mapping[str, Comparison] = {
    "time": when.time,
    "place": places.place,
    "method": what.method,
    "event": what.event,
    "perpetrator": what.perpetrator,
    "target": what.target,
    "toll": toll.toll,
    "quoted": telling.quoted,
    "report": telling.report,
    "names": telling.named("names", "shared"),
    "people": telling.people,
    "pairs": telling.counted("pairs"),
    "lead_names": telling.named("lead_names"),
    "words": telling.named("words"),
    "marks": telling.counted("marks"),
    "title": telling.named("title"),
    "days": telling.days,
    "anchor": telling.anchor,
    "published": telling.published,
    "outlet": telling.outlet,
}
# The names of levels; the levels of the others are counted by `steps`.
NAMED: Mapping[str, tuple[str, ...]] = {
    "time": when.LEVELS,
    "place": places.LEVELS,
    "method": what.METHOD_LEVELS,
    "event": what.EVENT_LEVELS,
    "perpetrator": what.ACTOR_LEVELS,
    "target": what.ACTOR_LEVELS,
    "toll": toll.LEVELS,
    "anchor": telling.ANCHOR_LEVELS,
    "outlet": telling.OUTLET_LEVELS,
}

"""What happened, who did it and to whom."""

from __future__ import annotations

import numpy as np

from marsad.claims import EventType
from marsad.resolving.compare.overlap import shared
from marsad.resolving.compare.pairing import SILENT, Bools, Levels, Pairs
from marsad.resolving.parameters import Parameters
from marsad.resolving.sketch import NONE, code

METHOD_LEVELS = ("same", "kind_of", "same_family", "other")
EVENT_LEVELS = ("same_sub_type", "same_type", "other")
ACTOR_LEVELS = ("same", "other")


def method(pairs: Pairs, parameters: Parameters) -> Levels:
    """Whether the weapons can be one weapon."""
    broad = np.isin(pairs.columns.lists("weapons").values, [code(each) for each in parameters.broad])
    held = np.zeros(len(pairs.columns), bool)
    held[np.repeat(np.arange(len(pairs.columns)), pairs.columns.lists("weapons").lengths)[broad]] = True
    either = held[pairs.left] | held[pairs.right]
    a, b = pairs.of("families")
    family = (a & b) != 0
    found = np.select([shared(pairs, "weapons") > 0, family & either, family], [0, 1, 2], 3)
    return np.where(pairs.both("weapons"), found, SILENT).astype(np.int8)


def event(pairs: Pairs, parameters: Parameters) -> Levels:
    """Whether both tell one kind of event; two weapons that agree outweigh what each made of it."""
    (a, b), (sub_a, sub_b), (fam_a, fam_b) = pairs.of("event"), pairs.of("sub_event"), pairs.of("families")
    same_sub = (sub_a == sub_b) & pairs.said("sub_event")
    found = np.select([same_sub, a == b, (fam_a & fam_b) != 0], [0, 1, SILENT], 2)
    return np.where(pairs.said("event"), found, SILENT).astype(np.int8)


def disrupted(pairs: Pairs, parameters: Parameters) -> Bools:
    """True where one weapon was defused or seized, and the other went off."""
    (a, b), (off_a, off_b) = pairs.of("event"), pairs.of("disrupted")
    other = np.where(off_a == 1, b, a)
    found: Bools = (off_a != off_b) & (other != NONE) & (other != code(str(EventType.STRATEGIC_DEVELOPMENTS)))
    return found


def perpetrator(pairs: Pairs, parameters: Parameters) -> Levels:
    """Whether an actor of one is, or belongs to, an actor of the other."""
    return _actors(pairs, "perpetrators", "perpetrator_lines")


def target(pairs: Pairs, parameters: Parameters) -> Levels:
    """The same of those who were hit."""
    return _actors(pairs, "targets", "target_lines")


def _actors(pairs: Pairs, named: str, lines: str) -> Levels:
    meets = (shared(pairs, named, lines) > 0) | (shared(pairs, lines, named) > 0)
    return np.where(pairs.both(named), np.where(meets, 0, 1), SILENT).astype(np.int8)

"""Which of the scored pairs stand: the best first, each side once, unless tolls add up to one of several."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from marsad.claims import Bounds
from marsad.resolving.parameters import Parameters

_MOST_PARTS = 12


@dataclass(frozen=True, slots=True)
class Scored:
    """A row and an incident that met: `bits` speak for one event, `toll` of them for their tolls alone."""

    row: int
    incident: int
    bits: float
    toll: float

    @property
    def sides(self) -> tuple[int, int]:
        """The row and the incident."""
        return self.row, self.incident

    @property
    def without_toll(self) -> float:
        """What everything but the tolls says."""
        return self.bits - self.toll


@dataclass(frozen=True, slots=True)
class Taken:
    """A pair with what it is (a value of `Link`), and why the whole file makes it that."""

    row: int
    incident: int
    bits: float
    link: str
    because: str = ""


def chosen(
    scored: Sequence[Scored], rows: Sequence[Bounds], incidents: Sequence[Bounds], parameters: Parameters
) -> list[Taken]:
    """What becomes of each pair; `rows` and `incidents` are the killed of each."""
    least = parameters.thresholds["same"]
    taken = _parts(scored, rows, incidents, parameters)
    done = {(each.row, each.incident) for each in taken}
    busy_rows, busy_incidents = {each.row for each in taken}, {each.incident for each in taken}
    for each in sorted(scored, key=lambda s: (-s.bits, s.row, s.incident)):
        if (each.row, each.incident) in done:
            continue
        if each.bits < least:
            if each.bits >= parameters.thresholds["unsure"]:
                taken.append(Taken(each.row, each.incident, each.bits, "unsure"))
        elif each.row in busy_rows or each.incident in busy_incidents:
            which = "row" if each.row in busy_rows else "incident"
            because = f"It would fit, but the {which} fits another better"
            taken.append(Taken(each.row, each.incident, each.bits, "rival", because))
        else:
            taken.append(Taken(each.row, each.incident, each.bits, "same"))
            busy_rows.add(each.row)
            busy_incidents.add(each.incident)
    return taken


def _parts(
    scored: Sequence[Scored], rows: Sequence[Bounds], incidents: Sequence[Bounds], parameters: Parameters
) -> list[Taken]:
    """The pairs of the groups in which several of one side make up one of the other."""
    found: list[Taken] = []
    used: set[tuple[int, int]] = set()  # (side, number)
    for side in (0, 1):
        groups: defaultdict[int, list[Scored]] = defaultdict(list)
        for each in scored:
            groups[each.sides[side]].append(each)
        for number, group in sorted(groups.items()):
            alone = any(each.toll > 0 and each.bits >= parameters.thresholds["same"] for each in group)
            if alone or (side, number) in used:
                continue
            free = [each for each in group if (1 - side, each.sides[1 - side]) not in used]
            whole = _Whole(side, (rows, incidents)[side][number], (incidents, rows)[side])
            some = whole.taken(free, parameters)
            found += some
            used |= {at for each in some for at in ((0, each.row), (1, each.incident))}
    return found


@dataclass(frozen=True, slots=True)
class _Whole:
    """One event of a side (0 the rows), its toll, and the tolls of the other side, some of which may make it up."""

    side: int
    toll: Bounds
    others: Sequence[Bounds]

    def taken(self, group: Sequence[Scored], parameters: Parameters) -> list[Taken]:
        """The likeliest two or more, as few as it takes, whose tolls make up the whole; none if they never do."""
        ordered = sorted(group, key=lambda each: (-each.without_toll, each.row, each.incident))
        known = [each for each in ordered if self._part(each).lo][:_MOST_PARTS]
        low = high = 0
        for count, each in enumerate(known, 1):
            part = self._part(each)
            low, high = low + (part.lo or 0), high + ((part.lo or 0) if part.hi is None else part.hi)
            weight = _agreement(self.toll, low, high, parameters) if count > 1 else None
            if weight is not None and each.without_toll + weight >= parameters.thresholds["same"]:
                return [self._told(one, weight) for one in known[:count]]
        return []

    def _part(self, each: Scored) -> Bounds:
        return self.others[each.sides[1 - self.side]]

    def _told(self, each: Scored, weight: float) -> Taken:
        whole, piece = ("row", "incident") if self.side == 0 else ("incident", "row")
        part, all_ = _words(self._part(each)), _words(self.toll)
        because = f"The {piece}'s {part} killed are part of the {whole}'s {all_}, which others make up"
        return Taken(each.row, each.incident, each.without_toll + weight, "part", because)


def _agreement(whole: Bounds, low: int, high: int, parameters: Parameters) -> float | None:
    """What it weighs that a sum lies within the bounds of a whole; None where it does not."""
    if not whole.lo or low > (whole.lo if whole.hi is None else whole.hi) or whole.lo > high:
        return None
    if whole.lo == whole.hi == low == high:
        return parameters.weights["toll"]["same_large" if low >= parameters.limits["large_toll"] else "same_small"]
    return parameters.weights["toll"]["compatible"]


def _words(bounds: Bounds) -> str:
    if bounds.hi is None:
        return f"{bounds.lo} or more"
    return str(bounds.lo) if bounds.lo == bounds.hi else f"{bounds.lo} to {bounds.hi}"

"""Least, best and most of a toll, from the latest word of each voice.

Best is the number that most independent voices give, the latest among equals; a party's number only where nobody else
gives one. What a party says of harm that it did not do bounds the toll beside them (docs/decisions/0005). Where a toll
rises with later reports the earlier numbers bound nothing any more; where reports contradict each other all of them do.
Whom later reports count among the dead, earlier ones counted among the injured.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from marsad.claims import Bounds, Outcome
from marsad.coding.comparison import State
from marsad.coding.evidence import Evidence, Witness
from marsad.coding.states import toll_state


@dataclass(frozen=True, slots=True)
class Toll:
    """lo <= best <= hi where they are known; `hi` None with `lo` set is open, all None is unknown."""

    lo: int | None = None
    best: int | None = None
    hi: int | None = None


UNKNOWN = Toll()
_RISING = 14  # days: a single report of still later that gives more mostly counts others too
_TWO = 2


@dataclass(frozen=True, slots=True)
class Said:
    """What one witness gives as total; `died`: how many of them later reports count as dead."""

    witness: Witness
    bounds: Bounds
    died: int = 0

    @property
    def point(self) -> int | None:
        """The single number it stands for: its least; None for "up to 20"."""
        return self.bounds.lo


@dataclass(frozen=True, slots=True)
class Chosen:
    """A toll, the claims behind it and against it, and the rule that chose.

    `by_party` are the claims of parties that bound it; `top` is the highest number that any bound names. `lowest` and
    `highest` are the claims that give the least and the highest number.
    """

    toll: Toll
    basis: tuple[str, ...]
    dissent: tuple[str, ...]
    rule: str
    said: Said | None = None
    by_party: tuple[str, ...] = ()
    top: int | None = None
    lowest: tuple[str, ...] = ()
    highest: tuple[str, ...] = ()


def choose_toll(evidence: Evidence, outcome: Outcome) -> Chosen:
    """The toll of an outcome; rules `toll.unknown`, `toll.single`, `toll.most_supported`, `toll.party_only`,
    `toll.survivors` where the number is what is left of one that was said."""
    said = [Said(each, each.toll(outcome)) for each in evidence.active if each.toll(outcome).known]
    if outcome is Outcome.INJURED:
        said = _survivors(said, evidence)
    if not said:
        return Chosen(UNKNOWN, (), evidence.claim_ids(str(outcome)), "toll.unknown")
    latest = _latest_of_each_voice(said)
    independent = [each for each in latest if not each.witness.voice.party]
    current = _current(independent or latest, outcome)
    best = max(current, key=lambda each: _standing(each, current))
    rule = "toll.party_only" if not independent else "toll.single" if len(current) == 1 else "toll.most_supported"
    rule = "toll.survivors" if best.died else rule
    basis = tuple(
        dict.fromkeys(id for each in said if each.bounds == best.bounds for id in each.witness.claim_ids(str(outcome)))
    )
    bearing = _bearing(latest, outcome) if independent else []
    bounding = [*current, *bearing]
    toll = _toll(best, bounding)
    top = max((n for each in bounding for n in (each.bounds.lo, each.bounds.hi) if n is not None), default=None)
    return Chosen(
        toll=toll,
        basis=basis,
        dissent=evidence.but(str(outcome), basis),
        rule=rule,
        said=best,
        by_party=_claims(bearing, outcome),
        top=top,
        lowest=_claims([each for each in bounding if each.bounds.lo == toll.lo], outcome),
        highest=_claims([each for each in bounding if top in (each.bounds.lo, each.bounds.hi)], outcome),
    )


def _survivors(said: Sequence[Said], evidence: Evidence) -> list[Said]:
    """What is left of the injured of earlier reports when those whom later ones count as dead are taken off.

    They may have been others than the injured: as the most that it can be, the number that was said stands. It stands
    altogether where a report of later still gives it again.
    """
    dead = choose_toll(evidence, Outcome.KILLED).toll.best or 0
    counted = [each.said_on for each in evidence.active if (each.toll(Outcome.KILLED).lo or 0) >= dead > 0]
    since = min((day for day in counted if day is not None), default=None)
    if since is None:
        return list(said)
    again = {each.bounds for each in said if each.witness.said_on is not None and each.witness.said_on > since}
    left = []
    for each in said:
        day = each.witness.said_on
        died = dead - (each.witness.toll(Outcome.KILLED).lo or 0) if day is not None and day <= since else 0
        lo, hi = each.bounds.lo, each.bounds.hi
        if died <= 0 or each.bounds in again:
            left.append(each)
        elif hi is None or hi > died:
            left.append(Said(each.witness, Bounds(None if lo is None else max(lo - died, 0), hi), died))
    return left


def _claims(said: Sequence[Said], outcome: Outcome) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id for each in said for id in each.witness.claim_ids(str(outcome))))


def _bearing(latest: Sequence[Said], outcome: Outcome) -> list[Said]:
    """Parties that speak of harm they did not do, and whom no later report has overtaken."""
    return [
        each for each in _current(latest, outcome) if each.witness.voice.party and outcome not in each.witness.staked
    ]


def _current(said: Sequence[Said], outcome: Outcome) -> list[Said]:
    """Without the overtaken, if the reports tell one rising toll; where any two contradict, all of them bound it."""
    if toll_state([each.witness for each in said], outcome) is State.CONTRADICT:
        return list(said)
    return [each for each in said if not _overtaken(each, said)]


def _toll(best: Said, current: Sequence[Said]) -> Toll:
    lows = [each.bounds.lo for each in current if each.bounds.lo is not None]
    highs = [each.bounds.hi for each in current if each.bounds.hi is not None]
    open_from = [each.bounds.lo or 0 for each in current if each.bounds.hi is None]
    # "at least 10" beside "12" does not say that it was more than 12: the closed number bounds both.
    top = max(highs) if highs and max(highs) >= max(open_from, default=0) else None
    return Toll(min(lows, default=None), best.point, top)


def _latest_of_each_voice(said: Sequence[Said]) -> list[Said]:
    latest: dict[str, Said] = {}
    for each in sorted(said, key=_recency):
        latest[each.witness.voice.key] = each
    return sorted(latest.values(), key=_recency)


def _recency(said: Said) -> tuple[date, int, str]:
    return (said.witness.said_on or date.min, said.bounds.lo or 0, said.witness.uid)


def _overtaken(said: Said, among: Sequence[Said]) -> bool:
    """True if a later report gives a number that this one's bounds exclude from below: while tolls rise, or two do."""
    top, day = said.bounds.hi, said.witness.said_on
    if top is None or day is None:
        return False
    later = [
        (other.witness.said_on - day).days
        for other in among
        if other.bounds.lo is not None
        and other.bounds.lo > top
        and other.witness.said_on is not None
        and other.witness.said_on > day
    ]
    return len(later) >= _TWO or any(days <= _RISING for days in later)


def _standing(said: Said, among: Sequence[Said]) -> tuple[bool, int, int, date, int, str]:
    support = sum(1 for other in among if other.point is not None and other.point == said.point)
    # "12" beside "at least 10" is a number that both can mean.
    fits = sum(1 for other in among if said.point is not None and _holds(other.bounds, said.point))
    # Among equals the latest, and of one day the lower: a higher toll waits for support.
    recent = said.witness.said_on or date.min
    return (said.point is not None, support, fits, recent, -(said.point or 0), said.witness.uid)


def _holds(bounds: Bounds, number: int) -> bool:
    return (bounds.lo or 0) <= number and (bounds.hi is None or number <= bounds.hi)

"""What changed since the last issue and why: rows as they stood then, beside rows as they stand now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from marsad.assessing import months as calendar
from marsad.assessing.records import Records

if TYPE_CHECKING:
    from marsad.coding import IncidentSummary

_OUTCOMES = ("killed", "injured")


class Why(StrEnum):
    """What made a row come, go or change."""

    NEW_REPORTS = "new_reports"
    TAKEN_BACK = "taken_back"
    MOVED = "moved"
    JOINED = "joined"
    REVISED = "revised"


@dataclass(frozen=True, slots=True)
class Change:
    """A row that came, went or changed. `before` or `after` is null where there was, or is, no such row.

    `sources` are those behind the row now that were not then.
    """

    kind: str
    before: IncidentSummary | None
    after: IncidentSummary | None
    why: Why

    @property
    def row(self) -> IncidentSummary:
        """The row as it stands now, or as it last stood."""
        found = self.after or self.before
        assert found is not None
        return found

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources that the row has now and had not then."""
        old = self.before.sources if self.before else ()
        return tuple(each for each in (self.after.sources if self.after else ()) if each not in old)


def changes(
    records: Records,
    previous: Sequence[IncidentSummary],
    current: Sequence[IncidentSummary] = (),
    *,
    through: str | None = None,
) -> tuple[Change, ...]:
    """Rows that the last issue covered and that were added, taken out (of its months) or changed a toll since.

    It covered the months up to `through`, by default up to the one before this. `current` are all rows as they stand,
    of any country and withdrawn ones too: they tell why a row is gone.
    """
    last = calendar.shift(records.month, -1) if through is None else through

    def covered(rows: Iterable[IncidentSummary]) -> dict[str, IncidentSummary]:
        return {each.id: each for each in rows if not each.withdrawn and (each.month is None or each.month <= last)}

    old, new = covered(previous), covered(records.all)
    standing = {each.id: each for each in current}
    found: list[Change] = []
    for id in sorted(old.keys() | new.keys()):
        before, after = old.get(id), new.get(id)
        if before is None and after is not None:
            found.append(Change("added", None, after, Why.NEW_REPORTS))
        elif before is not None and after is None:
            found.append(Change("removed", before, None, _gone(standing.get(id))))
        elif before is not None and after is not None and any(_toll(before, n) != _toll(after, n) for n in _OUTCOMES):
            found.append(Change("toll", before, after, _revised(before, after)))
    return tuple(found)


def _gone(now: IncidentSummary | None) -> Why:
    if now is None:
        return Why.JOINED
    return Why.TAKEN_BACK if now.withdrawn else Why.MOVED


def _revised(before: IncidentSummary, after: IncidentSummary) -> Why:
    """Why a toll differs: more claims stand behind it, fewer do, or the same were read or ruled on otherwise."""
    old, new = _claims(before), _claims(after)
    if new - old:
        return Why.NEW_REPORTS
    return Why.TAKEN_BACK if old - new else Why.REVISED


def _claims(each: IncidentSummary) -> set[str]:
    return {claim for ids in each.claim_ids.values() for claim in ids}


def _toll(each: IncidentSummary, outcome: str) -> tuple[int | None, ...]:
    toll = getattr(each, outcome)
    return toll.lo, toll.best, toll.hi

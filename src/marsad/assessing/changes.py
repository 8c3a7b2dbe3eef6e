"""What changed since the last issue: rows as they stood then, beside rows as they stand now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from marsad.assessing.records import Records

if TYPE_CHECKING:
    from marsad.coding import IncidentSummary

_OUTCOMES = ("killed", "injured")


@dataclass(frozen=True, slots=True)
class Change:
    """A row that came, went or changed. `before` or `after` is null where there was, or is, no such row."""

    kind: str
    before: IncidentSummary | None
    after: IncidentSummary | None

    @property
    def row(self) -> IncidentSummary:
        """The row as it stands now, or as it last stood."""
        found = self.after or self.before
        assert found is not None
        return found


def changes(records: Records, previous: Sequence[IncidentSummary]) -> tuple[Change, ...]:
    """Rows of the months before this one that were added, taken out (of these months) or changed a toll."""
    old = {
        each.id: each for each in previous if not each.withdrawn and (each.month is None or each.month < records.month)
    }
    new = {each.id: each for each in records.all if each.month is None or each.month < records.month}
    found: list[Change] = []
    for id in sorted(old.keys() | new.keys()):
        before, after = old.get(id), new.get(id)
        if before is None:
            found.append(Change("added", None, after))
        elif after is None:
            found.append(Change("removed", before, None))
        elif any(_toll(before, name) != _toll(after, name) for name in _OUTCOMES):
            found.append(Change("toll", before, after))
    return tuple(found)


def _toll(each: IncidentSummary, outcome: str) -> tuple[int | None, ...]:
    toll = getattr(each, outcome)
    return toll.lo, toll.best, toll.hi

"""What the points of an assessment are drawn from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from marsad.assessing.changes import Change
from marsad.assessing.claimed import ClaimedTotal
from marsad.assessing.evidence import Fact, FactKind, Table
from marsad.assessing.records import Records, claims_behind
from marsad.assessing.study import Study
from marsad.assessing.terms import Terms
from marsad.assessing.trends import ClaimedTrend

EVENT_FIELDS = ("event_type", "weapon", "method", "methods", "date", "place", "target", "targets")
TOLL_FIELDS = ("killed", "injured")


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """Everything a plan draws on; `tables` holds every number."""

    records: Records
    country: str | None
    area: Fact
    as_of: date
    terms: Terms
    profile: str | None
    study: Study
    totals: tuple[ClaimedTotal, ...]
    trends: tuple[ClaimedTrend, ...]
    changes: tuple[Change, ...]
    tables: Mapping[str, Table]

    def one_each(self, incidents: Sequence[str]) -> tuple[str, ...]:
        """One claim an incident, which event it was: for sentences on many. All claims stand on its page."""
        rows = (self.records.by_id[id] for id in incidents)
        return tuple(dict.fromkeys(claim for each in rows for claim in claims_behind([each], *EVENT_FIELDS)[:1]))

    def where(self, governorate: str | None) -> Fact:
        """The governorate as a fact called place, the whole area where there is none."""
        return self.area if governorate is None else Fact("place", FactKind.PLACE, governorate)


def counts_of(table: Table, row: str, columns: Sequence[str]) -> tuple[Fact, ...]:
    """Cells as facts named like their columns."""
    return tuple(table.fact(name, FactKind.COUNT, row, name) for name in columns)

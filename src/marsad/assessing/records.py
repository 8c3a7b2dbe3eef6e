"""The rows an assessment may use, looked up by month and id, and the claims behind them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from marsad.assessing import months as calendar
from marsad.assessing.series import record_months
from marsad.claims import InputError

if TYPE_CHECKING:
    from marsad.coding import IncidentSummary


@dataclass(frozen=True)
class Records:
    """The incidents of one country, or of one area in it, seen from one month."""

    all: tuple[IncidentSummary, ...]
    month: str
    placeless: tuple[IncidentSummary, ...] = ()
    area: str | None = None

    @classmethod
    def of(cls, summaries: Sequence[IncidentSummary], *, month: str, country: str | None, area: str | None) -> Records:
        """The incidents of `country` and `area`, ordered by id; an area is a governorate, district or place by name.

        Incidents of the month whose country nobody knows are kept apart in `placeless`. What was wholly taken back is
        left out.

        Raises InputError when the record holds nothing at all for an area: most likely its name is misspelt.
        """
        calendar.parse(month)
        standing = [each for each in summaries if not each.withdrawn]
        chosen = [each for each in standing if country is None or each.country == country]
        if area is not None:
            wanted = area.casefold()
            chosen = [each for each in chosen if wanted in _names(each)]
            if not chosen:
                raise InputError(
                    f"no incident on record in {area!r}.", hint="Use a governorate, district or place name."
                )
        lost = [each for each in standing if each.country is None and each.month == month and country is not None]
        return cls(_by_id(chosen), month, _by_id(lost), area)

    @cached_property
    def months(self) -> tuple[str, ...]:
        """Every month from the first on record to this one."""
        earlier = [month for month in record_months(self.all) if month < self.month]
        return calendar.span(earlier[0], self.month) if earlier else (self.month,)

    @cached_property
    def now(self) -> tuple[IncidentSummary, ...]:
        """The incidents of the month."""
        return tuple(each for each in self.all if each.month == self.month)

    @cached_property
    def before(self) -> tuple[IncidentSummary, ...]:
        """The incidents of the months before."""
        return tuple(each for each in self.all if each.month is not None and each.month < self.month)

    @cached_property
    def undated(self) -> tuple[IncidentSummary, ...]:
        """Incidents whose month is not known: on record, in no month's count."""
        return tuple(each for each in self.all if each.month is None)

    @cached_property
    def by_id(self) -> dict[str, IncidentSummary]:
        """Every incident under its id."""
        return {each.id: each for each in (*self.all, *self.placeless)}

    def claims(self, incidents: Iterable[str], *fields: str) -> tuple[str, ...]:
        """The claim ids behind `fields` of the incidents, all their claims where those fields have none."""
        return claims_behind((self.by_id[each] for each in incidents), *fields)


def claims_behind(summaries: Iterable[IncidentSummary], *fields: str) -> tuple[str, ...]:
    """The claim ids behind `fields` of each incident, all of its claims where none stands behind these, each once."""
    found: dict[str, None] = {}
    for each in summaries:
        chosen = [claim for name in fields for claim in each.claim_ids.get(name, ())]
        found |= dict.fromkeys(chosen or [claim for ids in each.claim_ids.values() for claim in ids])
    return tuple(found)


def _by_id(chosen: Iterable[IncidentSummary]) -> tuple[IncidentSummary, ...]:
    return tuple(sorted(chosen, key=lambda each: each.id))


def _names(each: IncidentSummary) -> set[str]:
    return {name.casefold() for name in (each.admin1, each.admin2, each.place_name, each.place_id) if name}

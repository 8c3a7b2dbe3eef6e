"""How findings are told: firm change by itself, what continued by its subject, and all the rest in one sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from marsad.assessing.evidence import Fact, FactKind, Point, Table
from marsad.assessing.findings import Finding, FindingKind
from marsad.assessing.points.material import EVENT_FIELDS
from marsad.assessing.records import Records

_KINDS: Mapping[str, FactKind] = {
    **dict.fromkeys(("observed", "baseline_months", "baseline_count"), FactKind.COUNT),
    **dict.fromkeys(("observed_low", "observed_high", "present_in", "quiet_months"), FactKind.COUNT),
    **dict.fromkeys(("expected", "ratio", "low", "high", "effort"), FactKind.RATIO),
    **dict.fromkeys(("month", "last_before"), FactKind.MONTH),
    **dict.fromkeys(("firm", "holds_low", "holds_high", "effort_changed", "explained", "filling"), FactKind.FLAG),
    "p": FactKind.PROBABILITY,
    "confidence": FactKind.PERCENT,
}
# From this precision on a place stands for a district or more; and no sentence names more places than this.
_VAGUE, _SPOTS = 3, 5
_LISTED = ("observed", "present_in", "baseline_count")


@dataclass(frozen=True, slots=True)
class Teller:
    """Makes the points of findings from their table; `area` names the place of those that have none of their own."""

    records: Records
    table: Table
    area: Fact
    told_from: int

    def points(self, kind: FindingKind, found: Sequence[Finding]) -> Iterator[Point]:
        """The sentences of one kind: those that lead, then one for the rest; every finding is in exactly one.

        A change leads when it is firm. What continued is told once for each method or target, with its places, when
        one of them had `told_from` in the month.
        """
        groups = _by_subject(found) if kind is FindingKind.CONTINUED else [[each] for each in found]
        leading = [group for group in groups if self._leads(kind, group)]
        for group in leading:
            yield self._alone(group)
        rest = [each for group in groups if group not in leading for each in group]
        if rest:
            yield self._together(kind, rest)

    def _leads(self, kind: FindingKind, group: Sequence[Finding]) -> bool:
        if kind is FindingKind.CONTINUED:
            return max(each.observed for each in group) >= self.told_from
        return group[0].firm

    def _alone(self, group: Sequence[Finding]) -> Point:
        lead, *others = group
        facts = (
            *(self.table.fact(name, kind, lead.id, name) for name, kind in _KINDS.items()),
            *self.about(lead),
            Fact("wide", FactKind.FLAG, lead.series.value("governorate") is None),
            Fact("changed", FactKind.FLAG, lead.kind is not FindingKind.CONTINUED),
            Fact("spots", FactKind.SPOT, self._spots(lead)),
            *self._parts(others),
        )
        also = tuple(each.id for each in others)
        return self._point(str(lead.kind), facts, [lead, *others], finding=lead.id, also=also)

    def _together(self, kind: FindingKind, rest: Sequence[Finding]) -> Point:
        facts = (self.table.fact("month", FactKind.MONTH, rest[0].id, "month"), *self._parts(rest))
        return self._point(f"also_{kind}", facts, rest, also=tuple(each.id for each in rest))

    def _parts(self, found: Sequence[Finding]) -> Iterator[Fact]:
        """How many there are, and for each its subject, place and numbers under names that end in its place."""
        yield Fact("parts", FactKind.FLAG, len(found))
        for at, each in enumerate(found):
            yield from self.about(each, f"_{at}")
            yield from (self.table.fact(f"{name}_{at}", _KINDS[name], each.id, name) for name in _LISTED)
            yield Fact(f"holds_{at}", FactKind.FLAG, each.holds_low and each.holds_high)

    def about(self, each: Finding, suffix: str = "") -> tuple[Fact, Fact]:
        """What a finding is of, and where: its governorate, else the whole area."""
        method, target, place = (each.series.value(name) for name in ("method", "target", "governorate"))
        where = (self.area.kind, self.area.value) if place is None else (FactKind.PLACE, place)
        subject = Fact(f"subject{suffix}", FactKind.SUBJECT, (method, target, self._deadly(each)))
        return subject, Fact(f"place{suffix}", *where)

    def _spots(self, each: Finding) -> tuple[str, ...]:
        """The towns and villages of a governorate's incidents, those with most first; none for the whole area."""
        if each.series.value("governorate") is None or not each.observed:
            return ()
        rows = [self.records.by_id[id] for id in each.incidents]
        found = Counter(row.place_id for row in rows if row.place_id and (row.where_precision or _VAGUE) < _VAGUE)
        return tuple(sorted(found, key=lambda place: (-found[place], place))[:_SPOTS])

    def _deadly(self, each: Finding) -> bool:
        """True if somebody was killed in every incident that the finding counts or compares with."""
        months = {each.month, *(month for month, _ in each.history)}
        cells = zip(each.series.months, each.series.incidents, strict=True)
        ids = [id for month, inside in cells if month in months for id in inside]
        return all((self.records.by_id[id].killed.lo or 0) > 0 for id in ids)

    def _point(
        self,
        template: str,
        facts: tuple[Fact, ...],
        found: Sequence[Finding],
        *,
        finding: str | None = None,
        also: tuple[str, ...] = (),
    ) -> Point:
        ids = tuple(dict.fromkeys(id for each in found for id in each.incidents))
        claims = self.records.claims(ids, *EVENT_FIELDS)
        return Point(template=template, facts=facts, claims=claims, incidents=ids, finding=finding, also=also)


def _by_subject(found: Sequence[Finding]) -> list[list[Finding]]:
    """Findings of one method or target together, the one of the whole area first."""
    groups: dict[tuple[str | None, str | None], list[Finding]] = {}
    for each in found:
        groups.setdefault((each.series.value("method"), each.series.value("target")), []).append(each)
    return [sorted(group, key=lambda each: each.series.value("governorate") is not None) for group in groups.values()]

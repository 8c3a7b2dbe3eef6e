"""What parties and officials say of a month, beside what is on record here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from marsad.assessing.records import Records
from marsad.assessing.statements import claims_in, governorates_of, of_month, speaker_of
from marsad.assessing.tolls import TollSum, toll_sum
from marsad.claims import (
    Bounds,
    Count,
    CountKind,
    Mention,
    MentionKind,
    Outcome,
    SourcedMention,
    Speaker,
    TimeSpan,
    total,
)

if TYPE_CHECKING:
    from marsad.coding import IncidentSummary
    from marsad.knowledge import Knowledge

# A part of a stated sum: the incident it belongs to, where it is in one, and the mention.
PartMention = tuple[str | None, SourcedMention]
Parts = Mapping[str, Sequence[PartMention]]
# Outcomes of which an incident's summary keeps a toll; other sums that parties claim cannot be set beside one yet.
_TOLLED = (Outcome.KILLED, Outcome.INJURED)
_NO_NUMBER = (CountKind.UNKNOWN,)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimedTotal:
    """One sum that somebody gives, and the incidents on record that it sums up.

    These are its `parts` where it names them (`parts_sum` is what it says of them together), else all within its bounds
    of time, place and method.
    """

    id: str
    speaker: Speaker
    count: Count
    when: TimeSpan
    methods: tuple[str, ...]
    places: tuple[str, ...]
    incidents: tuple[str, ...]
    toll: TollSum | None
    claims: tuple[str, ...]
    parts: tuple[Bounds, ...] = ()

    @property
    def parts_sum(self) -> Bounds:
        """What the named parts add up to; unknown when there are none or one of them names no least number."""
        if not self.parts or any(each.lo is None for each in self.parts):
            return Bounds()
        highs = [each.hi for each in self.parts if each.hi is not None]
        top = sum(highs) if len(highs) == len(self.parts) else None
        return Bounds(sum(each.lo or 0 for each in self.parts), top)


def claimed_totals(
    statements: Sequence[SourcedMention], records: Records, knowledge: Knowledge, parts: Parts
) -> tuple[ClaimedTotal, ...]:
    """Every sum over the month that a statement of kind aggregate gives, in the order of their ids.

    A number of incidents beside a toll says only how many incidents the toll is of, and is no sum of its own.
    """
    found = [
        each
        for sourced in of_month(statements, MentionKind.AGGREGATE, records.month)
        for each in _totals(sourced, records, knowledge, parts.get(sourced.uid, ()))
    ]
    return tuple(sorted(found, key=lambda each: each.id))


def _totals(
    sourced: SourcedMention, records: Records, knowledge: Knowledge, parts: Sequence[PartMention]
) -> Iterator[ClaimedTotal]:
    mention, when = sourced.mention, sourced.mention.when
    if when is None:
        return
    places = governorates_of(mention)
    of_tolls = any(count.outcome in _TOLLED for count in mention.counts)
    for number, count in enumerate(mention.counts):
        if not _is_sum(count) or (count.outcome is Outcome.INCIDENTS and of_tolls):
            continue
        named = parts if count.outcome in _TOLLED and any(incident for incident, _ in parts) else ()
        covered = (
            _parts_on_record(named, records)
            if named
            else [each for each in records.now if _covers(each, mention, places, knowledge)]
        )
        if named and not covered:
            # Its parts lie elsewhere: it says nothing of this area.
            continue
        toll = None if count.outcome is Outcome.INCIDENTS else toll_sum(getattr(e, count.outcome) for e in covered)
        yield ClaimedTotal(
            id=f"{sourced.uid}#{number}",
            speaker=speaker_of(sourced),
            count=count,
            when=when,
            methods=mention.method,
            places=places,
            incidents=tuple(each.id for each in covered),
            toll=toll,
            claims=(
                *claims_in(sourced, str(count.outcome), "weapon", "date"),
                *(claim for _, each in named for claim in claims_in(each, str(count.outcome))),
            ),
            parts=tuple(total(each.mention.counts, count.outcome) for _, each in named),
        )


def _is_sum(count: Count) -> bool:
    return count.kind not in _NO_NUMBER and count.outcome in (*_TOLLED, Outcome.INCIDENTS) and count.adds


def _parts_on_record(parts: Sequence[PartMention], records: Records) -> list[IncidentSummary]:
    ids = dict.fromkeys(incident for incident, _ in parts if incident is not None)
    return [records.by_id[each] for each in ids if each in records.by_id]


def _covers(each: IncidentSummary, mention: Mention, places: tuple[str, ...], knowledge: Knowledge) -> bool:
    """True if the incident lies within the statement's time, places and methods, and is no earlier than either."""
    if places and each.admin1 not in places:
        return False
    if mention.method and not any(
        method in _kinds(own, knowledge) for own in each.methods for method in mention.method
    ):
        return False
    when = mention.when
    return when is None or each.start is None or each.end is None or (each.start <= when.end and when.start <= each.end)


def _kinds(method: str, knowledge: Knowledge) -> set[str]:
    """The method and all it is a kind of: a car bomb is an improvised explosive device too."""
    found: set[str] = set()
    current: str | None = method
    while current is not None and current not in found:
        found.add(current)
        current = knowledge.codebook.weapon(current).parent
    return found

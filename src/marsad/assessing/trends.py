"""Tendencies that parties and officials see, beside the findings here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from marsad.assessing.findings import Finding, FindingKind
from marsad.assessing.records import Records
from marsad.assessing.statements import claims_in, governorates_of, of_month, speaker_of
from marsad.assessing.targets import default_targets
from marsad.claims import ActorRole, Mention, MentionKind, SourcedMention, Speaker, Tendency

if TYPE_CHECKING:
    from marsad.knowledge import Knowledge

# Which of our findings bear a claimed tendency out.
CARRIES: dict[Tendency, frozenset[FindingKind]] = {
    Tendency.EMERGING: frozenset({FindingKind.FIRST, FindingKind.RISING, FindingKind.RE_EMERGED}),
    Tendency.REEMERGING: frozenset({FindingKind.RE_EMERGED}),
    Tendency.UNABATED: frozenset({FindingKind.CONTINUED, FindingKind.RISING}),
    Tendency.RISING: frozenset({FindingKind.RISING, FindingKind.RE_EMERGED}),
    Tendency.FALLING: frozenset({FindingKind.FALLING, FindingKind.FADED}),
    Tendency.NONE_SEEN: frozenset({FindingKind.FADED}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimedTrend:
    """A tendency that somebody sees in one place, and the findings here that carry it."""

    id: str
    speaker: Speaker
    tendency: Tendency
    method: str | None
    target: str | None
    place: str | None
    findings: tuple[Finding, ...]
    claims: tuple[str, ...]


def claimed_trends(
    statements: Sequence[SourcedMention], records: Records, findings: Sequence[Finding], knowledge: Knowledge
) -> tuple[ClaimedTrend, ...]:
    """Every tendency of the month that a statement of kind trend gives, one for each method, target and place."""
    found: list[ClaimedTrend] = []
    for sourced in of_month(statements, MentionKind.TREND, records.month):
        mention = sourced.mention
        if mention.tendency is None:
            continue
        subjects: list[tuple[str | None, str | None]] = [
            *((method, None) for method in mention.method),
            *((None, target) for target in _targets(mention, knowledge)),
        ]
        for method, target in subjects:
            for place in governorates_of(mention) or (None,):
                found.append(_trend(sourced, mention.tendency, (method, target, place), findings))
    return tuple(sorted(found, key=lambda trend: trend.id))


def _trend(
    sourced: SourcedMention,
    tendency: Tendency,
    subject: tuple[str | None, str | None, str | None],
    findings: Sequence[Finding],
) -> ClaimedTrend:
    method, target, place = subject
    alike = tuple(
        each
        for each in findings
        if (each.series.value("method"), each.series.value("target"), each.series.value("governorate")) == subject
    )
    return ClaimedTrend(
        id="/".join((sourced.uid, *(part or "-" for part in subject))),
        speaker=speaker_of(sourced),
        tendency=tendency,
        method=method,
        target=target,
        place=place,
        findings=alike,
        claims=claims_in(sourced, "weapon", "target", "place", "event_type"),
    )


def _targets(mention: Mention, knowledge: Knowledge) -> tuple[str, ...]:
    """What the statement speaks of attacks on, as the table of targets tells them."""
    roles = (ActorRole.TARGET, ActorRole.VICTIM)
    ids = (actor.actor_id for actor in mention.actors if actor.role in roles and actor.actor_id is not None)
    return tuple(dict.fromkeys(default_targets().of(id, knowledge) for id in ids))

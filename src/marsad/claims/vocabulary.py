"""Closed lists of the record. Values are what stands in JSON; event types are ACLED's names."""

from __future__ import annotations

from enum import StrEnum


class MentionKind(StrEnum):
    """What a mention speaks of: one event, a sum over several, a tendency, or a state of affairs."""

    INCIDENT = "incident"
    AGGREGATE = "aggregate"
    TREND = "trend"
    STATUS = "status"


class Realis(StrEnum):
    """Whether the event is said to have happened."""

    ACTUAL = "actual"
    ATTEMPTED = "attempted"
    PLANNED = "planned"
    THREATENED = "threatened"
    HYPOTHETICAL = "hypothetical"


class Polarity(StrEnum):
    """Whether the event is said to be, or not to be, so."""

    AFFIRMED = "affirmed"
    DENIED = "denied"


class Stance(StrEnum):
    """What the last speaker of the chain does with the claim."""

    ASSERTS = "asserts"
    DENIES = "denies"
    CONCEDES = "concedes"
    CLAIMS_RESPONSIBILITY = "claims_responsibility"
    NO_COMMENT = "no_comment"
    RETRACTS = "retracts"
    CORRECTS = "corrects"


class Outcome(StrEnum):
    """What a count counts: people, things or, in an aggregate only, incidents ("at least 40 IED incidents")."""

    KILLED = "killed"
    INJURED = "injured"
    CAPTURED = "captured"
    ABDUCTED = "abducted"
    MISSING = "missing"
    DISPLACED = "displaced"
    DEFUSED = "defused"
    DESTROYED = "destroyed"
    DAMAGED = "damaged"
    INCIDENTS = "incidents"


class Group(StrEnum):
    """To whom it happened."""

    CIVILIANS = "civilians"
    MILITANTS = "militants"
    SECURITY_FORCES = "security_forces"
    OFFICIALS = "officials"
    AID_WORKERS = "aid_workers"
    JOURNALISTS = "journalists"
    UNKNOWN = "unknown"


class CountKind(StrEnum):
    """How a number was said; see `Count` for what `lo` and `hi` then hold."""

    EXACT = "exact"
    RANGE = "range"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    APPROXIMATE = "approximate"
    VAGUE = "vague"
    UNKNOWN = "unknown"
    NONE = "none"


class Qualifier(StrEnum):
    """What else is said of a count. `PART` and `CUMULATIVE` counts are never added to a total.

    `REMAINING`: the number said, less those of it whose death the same text tells ("two were shot; one of them died").
    """

    PART = "part"
    CUMULATIVE = "cumulative"
    ADDITIONAL = "additional"
    ATTACKER = "attacker"
    UNDIVIDED = "undivided"
    CHILDREN = "children"
    WOMEN = "women"
    LEADERS = "leaders"
    REMAINING = "remaining"


class ActorRole(StrEnum):
    """What an actor did in the event, or what was done to it."""

    INITIATOR = "initiator"
    SUPPORT = "support"
    TARGET = "target"
    VICTIM = "victim"
    CLAIMANT = "claimant"
    SUSPECTED = "suspected"


class ActorKind(StrEnum):
    """ACLED's eight kinds of actor, and three that only claims need."""

    STATE_FORCES = "state_forces"
    REBEL_GROUP = "rebel_group"
    POLITICAL_MILITIA = "political_militia"
    IDENTITY_MILITIA = "identity_militia"
    RIOTERS = "rioters"
    PROTESTERS = "protesters"
    CIVILIANS = "civilians"
    EXTERNAL_FORCES = "external_forces"
    AUTHORITY = "authority"
    INFRASTRUCTURE = "infrastructure"
    UNKNOWN = "unknown"


class SpeakerRole(StrEnum):
    """In what capacity somebody in the attribution chain speaks."""

    PARTY = "party"
    OFFICIAL = "official"
    WITNESS = "witness"
    MEDIC = "medic"
    POLICE = "police"
    OUTLET = "outlet"
    AGENCY = "agency"
    ANONYMOUS = "anonymous"


class PublishedBasis(StrEnum):
    """How the date of publication is known."""

    GIVEN = "given"
    METADATA = "metadata"
    URL = "url"
    TEXT = "text"
    UNKNOWN = "unknown"


class Tendency(StrEnum):
    """Which way a trend is said to go."""

    EMERGING = "emerging"
    REEMERGING = "reemerging"
    UNABATED = "unabated"
    RECURRING = "recurring"
    RISING = "rising"
    FALLING = "falling"
    NONE_SEEN = "none_seen"


class EventType(StrEnum):
    """ACLED's six event types."""

    BATTLES = "Battles"
    PROTESTS = "Protests"
    RIOTS = "Riots"
    EXPLOSIONS = "Explosions/Remote violence"
    VIOLENCE_AGAINST_CIVILIANS = "Violence against civilians"
    STRATEGIC_DEVELOPMENTS = "Strategic developments"


class SubEventType(StrEnum):
    """ACLED's 25 sub-event types; `event_type` gives the type each belongs to."""

    GOVERNMENT_REGAINS_TERRITORY = "Government regains territory"
    NON_STATE_ACTOR_OVERTAKES_TERRITORY = "Non-state actor overtakes territory"
    ARMED_CLASH = "Armed clash"
    EXCESSIVE_FORCE_AGAINST_PROTESTERS = "Excessive force against protesters"
    PROTEST_WITH_INTERVENTION = "Protest with intervention"
    PEACEFUL_PROTEST = "Peaceful protest"
    VIOLENT_DEMONSTRATION = "Violent demonstration"
    MOB_VIOLENCE = "Mob violence"
    CHEMICAL_WEAPON = "Chemical weapon"
    AIR_DRONE_STRIKE = "Air/drone strike"
    SUICIDE_BOMB = "Suicide bomb"
    SHELLING = "Shelling/artillery/missile attack"
    REMOTE_EXPLOSIVE = "Remote explosive/landmine/IED"
    GRENADE = "Grenade"
    SEXUAL_VIOLENCE = "Sexual violence"
    ATTACK = "Attack"
    ABDUCTION = "Abduction/forced disappearance"
    AGREEMENT = "Agreement"
    ARRESTS = "Arrests"
    CHANGE_TO_GROUP = "Change to group/activity"
    DISRUPTED_WEAPONS_USE = "Disrupted weapons use"
    HEADQUARTERS_ESTABLISHED = "Headquarters or base established"
    LOOTING = "Looting/property destruction"
    NON_VIOLENT_TRANSFER = "Non-violent transfer of territory"
    OTHER = "Other"

    @property
    def event_type(self) -> EventType:
        """The event type this sub-type belongs to."""
        return _TYPE_OF[self]


_MEMBERS = {
    EventType.BATTLES: 3,
    EventType.PROTESTS: 3,
    EventType.RIOTS: 2,
    EventType.EXPLOSIONS: 6,
    EventType.VIOLENCE_AGAINST_CIVILIANS: 3,
    EventType.STRATEGIC_DEVELOPMENTS: 8,
}


def _types() -> dict[SubEventType, EventType]:
    rest = iter(SubEventType)
    return {next(rest): kind for kind, size in _MEMBERS.items() for _ in range(size)}


_TYPE_OF = _types()

"""What the model is asked to give: mentions in exact words, without ids, offsets or days, which are ours to find."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from marsad.claims import (
    ActorRole,
    Group,
    MentionKind,
    Outcome,
    Polarity,
    Qualifier,
    Realis,
    SpeakerRole,
    Stance,
    SubEventType,
    Tendency,
    json_schema,
)
from marsad.knowledge import Codebook

# The longest lists an answer may hold: without an end to them a weak model fills its whole answer with one.
LONGEST = {"mentions": 20, "where": 8, "weapons": 6, "actors": 10, "counts": 12, "speakers": 6, "qualifiers": 4}


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedCount:
    """One number of people or things; `number` are the words of it as they stand in `quote`."""

    quote: str
    number: str
    outcome: Outcome
    group: Group = Group.UNKNOWN
    lo: int | None = None
    hi: int | None = None
    qualifiers: tuple[Qualifier, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedActor:
    """Somebody in the event, as named in the report."""

    name: str
    role: ActorRole


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedSpeaker:
    """Somebody who says so, as named in the report, and the verb of saying that stands there."""

    name: str
    role: SpeakerRole
    verb: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedWeapon:
    """A method of the codebook and the words of the report that show it."""

    id: str
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedMention:
    """One event, sum, tendency or state that the report tells of, in its exact words."""

    quote: str
    kind: MentionKind
    before: str | None = None
    sub_event_type: SubEventType | None = None
    realis: Realis = Realis.ACTUAL
    polarity: Polarity = Polarity.AFFIRMED
    stance: Stance = Stance.ASSERTS
    tendency: Tendency | None = None
    when: str | None = None
    where: tuple[str, ...] = ()
    weapons: tuple[ProposedWeapon, ...] = ()
    actors: tuple[ProposedActor, ...] = ()
    counts: tuple[ProposedCount, ...] = ()
    speakers: tuple[ProposedSpeaker, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Everything the report tells of, each event once."""

    mentions: tuple[ProposedMention, ...]


def answer_schema(codebook: Codebook) -> dict[str, Any]:
    """The JSON Schema of an answer: closed lists with an end, every field required, the weapons of the codebook.

    Endpoints that hold a model to a schema ask for every field, so an empty one is written as null or [].
    """
    parts = json_schema(Answer)["$defs"]
    for part in parts.values():
        part["required"] = list(part["properties"])
        for name, most in LONGEST.items():
            if name in part["properties"]:
                part["properties"][name]["maxItems"] = most
    parts["ProposedWeapon"]["properties"]["id"] = {"enum": sorted(codebook.weapons)}
    answer: dict[str, Any] = parts.pop("Answer")
    return answer | {"$defs": parts}

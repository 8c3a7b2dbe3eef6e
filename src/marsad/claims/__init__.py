"""The vocabulary of claims: what every room exchanges.

In: nothing. Out: frozen types whose invariants hold from the moment they exist, their JSON form and schema.
Never: reads a file, a clock, a network or a database; guesses a value.
"""

from __future__ import annotations

from marsad.claims.actor import ActorRef
from marsad.claims.attribution import Speaker
from marsad.claims.claim import Claim, claims_of
from marsad.claims.codec import from_record, to_json, to_record
from marsad.claims.count import Bounds, Count, Totals, total
from marsad.claims.document import Document, Snapshot
from marsad.claims.errors import (
    InputError,
    InvalidClaim,
    MarsadError,
    QuoteMismatch,
    UnknownCode,
)
from marsad.claims.judgement import Incident, Judgement, Verdict
from marsad.claims.mention import Mention, SecondReading
from marsad.claims.name import Name, NameForm, NameSource, NameType
from marsad.claims.place import Where
from marsad.claims.quote import Quote
from marsad.claims.read_by import Asked, ReadBy
from marsad.claims.reading import (
    Reading,
    SourcedMention,
    Unread,
    mentions_from_record,
    reading_from_record,
)
from marsad.claims.refusal import Refusal, RefusalReason
from marsad.claims.schema import json_schema
from marsad.claims.time import Alternative, TimeSpan, precision_of
from marsad.claims.traits import Traits
from marsad.claims.vocabulary import (
    ActorKind,
    ActorRole,
    CountKind,
    EventType,
    Group,
    MentionKind,
    Outcome,
    Polarity,
    PublishedBasis,
    Qualifier,
    Realis,
    SpeakerRole,
    Stance,
    SubEventType,
    Tendency,
)
from marsad.claims.weapon import WeaponRef

__all__ = [
    "ActorKind",
    "ActorRef",
    "ActorRole",
    "Alternative",
    "Asked",
    "Bounds",
    "Claim",
    "Count",
    "CountKind",
    "Document",
    "EventType",
    "Group",
    "Incident",
    "InputError",
    "InvalidClaim",
    "Judgement",
    "MarsadError",
    "Mention",
    "MentionKind",
    "Name",
    "NameForm",
    "NameSource",
    "NameType",
    "Outcome",
    "Polarity",
    "PublishedBasis",
    "Qualifier",
    "Quote",
    "QuoteMismatch",
    "ReadBy",
    "Reading",
    "Realis",
    "Refusal",
    "RefusalReason",
    "SecondReading",
    "Snapshot",
    "SourcedMention",
    "Speaker",
    "SpeakerRole",
    "Stance",
    "SubEventType",
    "Tendency",
    "TimeSpan",
    "Totals",
    "Traits",
    "UnknownCode",
    "Unread",
    "Verdict",
    "WeaponRef",
    "Where",
    "claims_of",
    "from_record",
    "json_schema",
    "mentions_from_record",
    "precision_of",
    "reading_from_record",
    "to_json",
    "to_record",
    "total",
]

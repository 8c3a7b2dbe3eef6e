"""Single claims: one statement, by somebody, on one property of one event, with the exact words."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from marsad.claims.attribution import Speaker
from marsad.claims.codec import to_record
from marsad.claims.quote import Quote
from marsad.claims.reading import SourcedMention
from marsad.claims.vocabulary import ActorRole, Polarity, Realis, Stance

_ROLE_PREDICATE = {
    ActorRole.INITIATOR: "perpetrator",
    ActorRole.SUSPECTED: "perpetrator",
    ActorRole.SUPPORT: "supporter",
    ActorRole.TARGET: "target",
    ActorRole.VICTIM: "target",
    ActorRole.CLAIMANT: "responsibility",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One property as one text states it. `value` is plain JSON; `id` is the SHA-256 of what was said and where."""

    mention: str
    snapshot: str
    predicate: str
    value: Any
    quote: Quote
    attribution: tuple[Speaker, ...]
    stance: Stance
    realis: Realis
    polarity: Polarity

    @property
    def id(self) -> str:
        """SHA-256 of canonical JSON of snapshot, selector, predicate and value."""
        parts = [self.snapshot, self.quote.start, self.quote.end, self.predicate, self.value]
        return hashlib.sha256(json.dumps(parts, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def claims_of(sourced: SourcedMention) -> tuple[Claim, ...]:
    """Every claim that a mention holds, in a fixed order."""
    mention = sourced.mention
    return tuple(
        Claim(
            mention=sourced.uid,
            snapshot=sourced.document.sha256,
            predicate=predicate,
            value=value,
            quote=quote or mention.quote,
            attribution=mention.attribution,
            stance=mention.stance,
            realis=mention.realis,
            polarity=mention.polarity,
        )
        for predicate, value, quote in _statements(sourced)
    )


def _statements(sourced: SourcedMention) -> Iterator[tuple[str, Any, Quote | None]]:
    mention = sourced.mention
    if mention.event_type is not None:
        yield (
            "event_type",
            [str(mention.event_type), mention.sub_event_type and str(mention.sub_event_type)],
            None,
        )
    words = {weapon.method: weapon.quote for weapon in reversed(mention.weapons)}
    for method in mention.method:
        yield "weapon", method, words.get(method)
    if mention.when is not None:
        yield "date", _without_quote(mention.when), mention.when.quote
    for where in mention.where:
        yield "place", _without_quote(where), where.quote
    for actor in mention.actors:
        yield _ROLE_PREDICATE[actor.role], _without_quote(actor), actor.quote
    for count in mention.counts:
        yield str(count.outcome), _without_quote(count), count.quote


def _without_quote(part: object) -> dict[str, Any]:
    return {name: value for name, value in to_record(part).items() if name != "quote"}

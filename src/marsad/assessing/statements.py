"""What a statement of a party or an official speaks of: whose it is, of which month and places, by which claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from marsad.assessing import months as calendar
from marsad.claims import Mention, MentionKind, SourcedMention, Speaker, SpeakerRole, claims_of


def governorates_of(mention: Mention) -> tuple[str, ...]:
    """The governorates a statement names; none when it speaks of the whole country."""
    return tuple(dict.fromkeys(where.admin1 for where in mention.where if where.admin1 is not None))


def speaker_of(sourced: SourcedMention) -> Speaker:
    """Whose statement it is: the origin of the chain, else the outlet."""
    chain, document = sourced.mention.attribution, sourced.document
    return chain[-1] if chain else Speaker(name=document.source or document.id, role=SpeakerRole.OUTLET)


def of_month(statements: Iterable[SourcedMention], kind: MentionKind, month: str) -> Iterator[SourcedMention]:
    """The statements that speak of exactly this month, or whose time lies within it."""
    for sourced in statements:
        mention = sourced.mention
        if mention.kind is not kind or not mention.happened or mention.when is None:
            continue
        if {calendar.of_day(mention.when.start), calendar.of_day(mention.when.end)} == {month}:
            yield sourced


def claims_in(sourced: SourcedMention, *predicates: str) -> tuple[str, ...]:
    """The ids of its claims with these predicates, of all its claims where none has one of them."""
    claims = claims_of(sourced)
    chosen = [claim.id for claim in claims if claim.predicate in predicates]
    return tuple(dict.fromkeys(chosen or [claim.id for claim in claims]))

"""Which mentions make incidents and which only speak of them."""

from __future__ import annotations

from marsad.claims import Mention, MentionKind, Polarity, Realis, Stance

_HAPPENED = frozenset((Realis.ACTUAL, Realis.ATTEMPTED))
_TELLS = frozenset((Stance.ASSERTS, Stance.CONCEDES, Stance.CLAIMS_RESPONSIBILITY, Stance.CORRECTS))
_WHOLES = frozenset((MentionKind.AGGREGATE, MentionKind.TREND))


def makes_incident(mention: Mention) -> bool:
    """True for one event that happened or was attempted and that the speaker says so of."""
    return (
        mention.kind is MentionKind.INCIDENT
        and mention.realis in _HAPPENED
        and mention.polarity is Polarity.AFFIRMED
        and mention.stance in _TELLS
    )


def is_whole(mention: Mention) -> bool:
    """True for a sum or a tendency: incidents are part of it."""
    return mention.kind in _WHOLES


def why_none(mention: Mention) -> str:
    """In a sentence, why a mention has no incident of its own."""
    if mention.kind is not MentionKind.INCIDENT:
        article = "an" if mention.kind is MentionKind.AGGREGATE else "a"
        return f"It is {article} {mention.kind}: linked to incidents, never counted as one."
    if mention.polarity is Polarity.DENIED:
        return "The event is denied: nothing is counted."
    if mention.realis not in _HAPPENED:
        return f"The event is {mention.realis}, not said to have happened."
    return f"Its speaker {mention.stance.replace('_', ' ')}: it speaks of an incident told elsewhere."

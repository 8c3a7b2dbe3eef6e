"""Who did it and who says so: the names are the model's, the entries of the register are ours."""

from __future__ import annotations

from marsad.claims import ActorKind, ActorRef, Quote, RefusalReason, Speaker, SpeakerRole
from marsad.knowledge import Actor
from marsad.reading.llm.checks.sight import Sight
from marsad.reading.llm.locate import Refused, places
from marsad.reading.llm.proposal import ProposedActor, ProposedSpeaker
from marsad.reading.marks import Mark, MarkKind


def actor_of(proposed: ProposedActor, sight: Sight) -> ActorRef:
    """The actor of a quoted name in the proposed role. Errors: Refused."""
    quote = sight.name(proposed.name)
    found = registered(quote, sight)
    return ActorRef(
        name=" ".join(quote.exact.split()),
        role=proposed.role,
        kind=found.kind if found is not None else ActorKind.UNKNOWN,
        actor_id=found.id if found is not None else None,
        quote=quote,
    )


def speaker_of(proposed: ProposedSpeaker, sight: Sight) -> Speaker:
    """The speaker of a quoted name. A party to the conflict speaks as a party, whatever the model calls it."""
    quote = sight.name(proposed.name)
    found = registered(quote, sight)
    role = proposed.role
    if found is not None and found.party and role is not SpeakerRole.PARTY:
        why = f"the register holds {found.id} as a party to the conflict"
        sight.doubt("speakers.role", role, RefusalReason.KNOWLEDGE_DIFFERS, why)
        role = SpeakerRole.PARTY
    return Speaker(
        name=" ".join(quote.exact.split()),
        role=role,
        actor_id=found.id if found is not None else None,
        verb=_verb(proposed.verb, quote, sight),
    )


def _verb(verb: str | None, speaker: Quote, sight: Sight) -> str | None:
    """The verb of saying, if it stands in the sentences of the speaker or of the mention."""
    if verb is None or not verb.strip():
        return None
    try:
        around = sight.page.told((speaker.start, speaker.end))
        if any(places(sight.page.text, verb, span) for span in (around, sight.told)):
            return " ".join(verb.split())
        why = "this verb does not stand in the sentence"
        sight.doubt("speakers.verb", verb, RefusalReason.QUOTE_NOT_FOUND, why)
    except Refused as refused:
        sight.doubt("speakers.verb", verb, refused.reason, refused.why)
    return None


def registered(quote: Quote, sight: Sight) -> Actor | None:
    """The register's entry for quoted words: a name in them before a common noun, the longest before others."""
    marks = sight.page.marks_at((quote.start, quote.end), MarkKind.ACTOR)
    actors = sight.knowledge.actors
    mark = min(marks, key=_order, default=None)
    if mark is not None:
        return actors.actor(mark.id)
    return actors.find(quote.exact, on=sight.page.document.published)


def _order(mark: Mark) -> tuple[bool, int, int]:
    return mark.generic, mark.start - mark.end, mark.start

"""Events become mentions: typed, attributed, their quotations cut from the text."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.claims import ActorRef, ActorRole, Mention, MentionKind, Quote, ReadBy, Speaker, Stance, WeaponRef
from marsad.knowledge import Knowledge
from marsad.reading.document.attribute import chain
from marsad.reading.document.event import Event
from marsad.reading.document.typing import event_type
from marsad.reading.grammar import Draft


def build(
    events: Sequence[Event], text: str, outlet: Speaker, read_by: ReadBy, knowledge: Knowledge
) -> tuple[Mention, ...]:
    """The mentions of a report in the order of its text, numbered m1, m2 and so on."""
    ids = {id(event.draft): f"m{number}" for number, event in enumerate(events, start=1)}
    return tuple(_mention(event, ids, text, outlet, read_by, knowledge) for event in events)


def _mention(
    event: Event, ids: dict[int, str], text: str, outlet: Speaker, read_by: ReadBy, knowledge: Knowledge
) -> Mention:
    draft = event.draft
    sub = event_type(draft, knowledge) if draft.kind is not MentionKind.STATUS else None
    rules = tuple(dict.fromkeys((*draft.rules, *((f"type/{sub.value}",) if sub else ()))))
    whole = draft.part_of.about or draft.part_of if draft.part_of is not None else None
    return Mention(
        id=ids[id(draft)],
        kind=draft.kind,
        event_type=sub.event_type if sub else None,
        sub_event_type=sub,
        method=_methods(draft, knowledge),
        weapons=tuple(
            WeaponRef(name=arm.name, method=arm.method, quote=Quote.cut(text, arm.start, arm.end)) for arm in draft.arms
        ),
        realis=draft.realis,
        polarity=draft.polarity,
        tendency=draft.tendency,
        when=event.when,
        where=tuple(scene.where for scene in draft.scenes),
        actors=_actors(draft, text),
        counts=draft.counts,
        attribution=chain(draft, outlet),
        stance=_stance(draft),
        part_of=ids.get(id(whole)) if whole is not None else None,
        quote=Quote.cut(text, draft.start, draft.end),
        read_by=ReadBy(
            reader=read_by.reader,
            version=read_by.version,
            knowledge=read_by.knowledge,
            model=read_by.model,
            rules=rules,
        ),
        confidence=_confidence(event),
    )


def _methods(draft: Draft, knowledge: Knowledge) -> tuple[str, ...]:
    """The weapons without those that only name the kind of another: a car bomb is an explosive."""
    above = {up for method in draft.methods for up in knowledge.codebook.lineage(method)[1:]}
    return tuple(method for method in draft.methods if method not in above)


def _actors(draft: Draft, text: str) -> tuple[ActorRef, ...]:
    return tuple(
        ActorRef(
            name=each.name,
            role=_role(each.role, draft),
            kind=each.kind,
            actor_id=each.actor_id,
            quote=Quote.cut(text, each.start, each.end),
        )
        for each in draft.actors
        if each.name.strip() and (each.actor_id or not each.refers or each.group)
    )


def _role(role: ActorRole, draft: Draft) -> ActorRole:
    return role


def _stance(draft: Draft) -> Stance:
    if draft.stance is not Stance.ASSERTS:
        return draft.stance
    return next((voice.stance for voice in draft.voices if voice.stance is not Stance.ASSERTS), Stance.ASSERTS)


def _confidence(event: Event) -> float:
    """How much of the record the text itself gave: a rough prior, to be calibrated by the bench."""
    draft = event.draft
    score = 0.5
    score += 0.15 * bool(event.when) + 0.15 * any(scene.own for scene in draft.scenes) + 0.1 * bool(draft.counts)
    score += 0.05 * bool(draft.actors) - 0.2 * draft.weak
    return round(min(max(score, 0.05), 0.95), 2)

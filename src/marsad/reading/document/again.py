"""Which event a draft tells of again: what speaks for it, and the event in focus where nothing speaks against it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from marsad.claims import ActorRole, CountKind, MentionKind
from marsad.knowledge import Knowledge
from marsad.reading.document.apart import apart
from marsad.reading.document.event import SAME_VICTIM, Event
from marsad.reading.document.persons import person_of
from marsad.reading.document.victims import same_victim
from marsad.reading.document.whereabouts import other_town, share_place
from marsad.reading.grammar import Draft, Found

_REACH = 24
# Families that say nothing of the kind of event.
_BLAND = frozenset({"harm", "incident"})
_ATTACK, _ATTACKS = "attack", frozenset({"shooting", "killing"})


def home(
    events: Sequence[Event], event: Event, text: str, knowledge: Knowledge, published: date | None
) -> tuple[Event, str] | None:
    """The event that a draft tells of again, and the rule that says so; None if it is a new one."""
    recent = sorted(events[-_REACH:], key=lambda each: each.last, reverse=True)
    nobody = next((each for each in recent if _nobody_hurt(each, event)), None)
    if nobody is not None:
        return nobody, "again/nobody-hurt"
    able = [each for each in recent if apart(each, event, text, knowledge, published) is None]
    if any(each.draft.several and each.draft.kind is MentionKind.INCIDENT for each in recent):
        able = [each for each in able if not _elsewhere(each, event.draft, knowledge)]
    for each in sorted(able, key=lambda each: not _named_so(each, event.draft)):
        reason = _sign(each, event, text, knowledge)
        if reason is not None:
            return each, f"again/{reason}"
    befell = next((each for each in recent if same_victim(each, event)), None)
    if befell is not None:
        return befell, SAME_VICTIM
    # What stands beside the draft in its own sentence, as the arrest of who is held for it, is not what was told last.
    # Nor is a word about what is not, or may be: "I won't hurt her", he said.
    told = (each for each in recent if each.draft.kind is not MentionKind.STATUS or each.draft.kind is event.draft.kind)
    focus = next((each.last for each in told if each.last != event.draft.sentence), None)
    goes_on = bool(able) and able[0].last == focus and _goes_on(able[0], event.draft)
    return (able[0], "again/in-focus") if goes_on else None


def _nobody_hurt(a: Event, b: Event) -> bool:
    """True for "there were no casualties": it speaks of what was told last, a bomb that was defused included."""
    draft = b.draft
    said_zero = bool(draft.counts) and all(count.kind is CountKind.NONE for count in draft.counts)
    bare = not draft.scenes and not draft.methods and not draft.timexes
    return said_zero and bare and a.draft.kind is draft.kind and a.last != draft.sentence


def _elsewhere(a: Event, two: Draft, knowledge: Knowledge) -> bool:
    """True, behind several events told at once, for somebody else hurt at a place of its own."""
    names = [{scene.where.name for scene in draft.scenes if scene.own} for draft in (a.draft, two)]
    if not all(names) or two.definite or a.draft.several or share_place(a.draft, two, knowledge):
        return False
    return a.tolls.would_add(two.counts)


def _sign(a: Event, b: Event, text: str, knowledge: Knowledge) -> str | None:
    """What says that `b` tells of `a`."""
    one, two = a.draft, b.draft
    if two.separate:
        return None
    if _one_person(a, two, text):
        return "the-same-person"
    if (one.several and (_fresh(two) or (one.separate and two.scenes))) or (two.several and not one.several):
        return None
    if two.definite and not two.separate:
        return "the-event-told-before"
    if two.returns and not _fresh(two) and _counted(a, two):
        return "people-told-of-before"
    placed = bool(one.scenes and two.scenes)
    kin = set(one.families) & set(two.families) or set(one.methods) & set(two.methods) or _of_a_kind(one, two)
    if a.tolls.knows(two.counts) and (not placed or share_place(one, two, knowledge)):
        return "the-same-toll"
    return "the-same-day" if kin and not two.general and _one_day(a) and _one_day(b) else None


def _of_a_kind(one: Draft, two: Draft) -> bool:
    """True for an attack and a shooting: an attack is of whatever kind the other is."""
    left, right = set(one.families) - _BLAND, set(two.families) - _BLAND
    return bool((_ATTACK in left and right & _ATTACKS) or (_ATTACK in right and left & _ATTACKS))


def _named_so(a: Event, two: Draft) -> bool:
    """False for an event that "the operation", "the blast" does not mean: nothing told of it is of that kind."""
    said = set(two.families) - _BLAND
    return not two.definite or not said or bool(said & set(a.draft.families))


def _one_day(event: Event) -> bool:
    return event.when is not None and (event.when.end - event.when.start).days <= 1


def _goes_on(focus: Event, draft: Draft) -> bool:
    """True for a draft that may go on about the event told last: it names no other one."""
    one_of_several = focus.draft.several and bool(draft.scenes)
    several = draft.several and not focus.draft.several
    if _of_its_own(focus, draft):
        return False
    other = draft.separate or draft.general or several or one_of_several or other_town(focus.draft, draft)
    return not other or (draft.weak and not draft.counts and not draft.general)


def _of_its_own(focus: Event, draft: Draft) -> bool:
    """True for further harm with a doer or weapon of its own: "Gunmen killed a guard. A bomb killed a driver." """
    if draft.weak or not focus.tolls.would_add(draft.counts):
        return False
    doers = _doers(focus.draft) and any(not each.refers for each in _doers(draft))
    return bool(doers) or (bool(draft.methods) and not set(draft.methods) & set(focus.draft.methods))


def _doers(draft: Draft) -> list[Found]:
    return [each for each in draft.actors if each.role is ActorRole.INITIATOR]


def _one_person(a: Event, two: Draft, text: str) -> bool:
    """True if somebody is named, or told of by age, who was told of in the event."""
    told = [unit.person for pool in a.tolls.units.values() for unit in pool if unit.person is not None]
    new = (person_of(count, text) for count in two.counts if count.adds)
    return any(person.is_surely(each) for person in new if person is not None for each in told)


def _fresh(draft: Draft) -> bool:
    """True for a draft that says who did it and where: it may well be an event of its own."""
    return bool(draft.scenes) and any(actor.role is ActorRole.INITIATOR for actor in draft.actors)


def _counted(a: Event, two: Draft) -> bool:
    """True if harm was counted in the event that the draft only names a person of."""
    outcomes = {outcome for outcome, pool in a.tolls.units.items() if pool}
    return bool(outcomes & {count.outcome for count in two.counts}) or bool(outcomes and a.draft.provisional)

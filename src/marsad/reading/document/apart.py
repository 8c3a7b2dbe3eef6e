"""What sets two tellings apart: day, place, weapon, kind of event, or a word that says it is another one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from marsad.claims import ActorRole, MentionKind, Outcome, TimeSpan
from marsad.knowledge import Knowledge
from marsad.reading.document.event import Event
from marsad.reading.document.persons import PACKAGE as DATA
from marsad.reading.document.persons import Person, is_some_of, person_of
from marsad.reading.document.whereabouts import another_hour, blocks_differ, nameless, places_differ
from marsad.reading.grammar import Draft, Found
from marsad.reading.grammar.frames import family, words

_STRONG = 3
_ALONE = frozenset({"abduction", "defusal", "foil", "arson"})
# What may be told of a hostage-taking that also did harm.
_TOLD_AFTER = frozenset({"harm", "incident"})
# Of these only one names an event: a murder is no clash.
_DEEDS = (frozenset({"killing"}), frozenset({"clash"}))
_LATEST = 3
_MANY = 3
# Longer ago than this, an event is no news of an undated report.
_NEWS = timedelta(days=60)
_YEARLESS = "last such day"
# So long after an event somebody may die of it.
_DEATHBED = timedelta(days=45)


def apart(a: Event, b: Event, text: str, knowledge: Knowledge, published: date | None) -> str | None:
    """Why the later telling `b` cannot be of the event `a`; None if nothing speaks against it."""
    one, two = a.draft, b.draft
    if one.kind is not MentionKind.INCIDENT or two.kind is not MentionKind.INCIDENT:
        return "no incident"
    if any(draft.sentence == two.sentence for draft in a.told[-_LATEST:]):
        return "set apart within its sentence"
    if one.realis is not two.realis:
        return "one of them did not happen"
    if _families_differ(one, two):
        return "another kind of event"
    if _methods_differ(one, two, knowledge) and not (two.definite or _same_number(a, two)):
        return "another weapon"
    if _days_differ(a, b) and not (_told_later(a, b, text) or _same_night(a, b)):
        return "another day"
    if _long_ago(a, b, published) and not _named_again(a, two, text):
        return "long before the news"
    if another_hour(a, two) and not (two.definite or two.returns or a.tolls.knows(two.counts)):
        return "another hour and place"
    if blocks_differ(one, two) and not (two.definite or two.returns or _many_again(a, two)):
        return "another block"
    if places_differ(one, two, knowledge) and not (nameless(one, two) and _many_again(a, two)):
        return "another place"
    return None


def _named_again(a: Event, two: Draft, text: str) -> bool:
    """True if somebody told of in the event is named again."""
    told = [unit.person for pool in a.tolls.units.values() for unit in pool if unit.person and unit.person.names]
    new = [person for count in two.counts if (person := person_of(count, text)) is not None and person.names]
    return any(person.is_surely(each) for person in new for each in told)


def _many_again(a: Event, two: Draft) -> bool:
    """True for several people counted before, and more of them than two: hardly by chance."""
    return any((count.lo or 0) >= _MANY for count in two.counts) and a.tolls.knows(two.counts)


def _same_number(a: Event, two: Draft) -> bool:
    """True for several people counted before: whoever tells of the same number tells of the same event."""
    return any((count.lo or 0) > 1 for count in two.counts) and a.tolls.knows(two.counts)


def _families_differ(one: Draft, two: Draft) -> bool:
    left, right = set(one.families), set(two.families)
    if (left & _ALONE) ^ (right & _ALONE):
        return not (right <= _TOLD_AFTER and left & {"abduction"})
    if "arrest" in right and "arrest" not in left:
        return not (_one_operation(one, two) or (_harmed(two) and bool(left & right)))
    deeds = any(left & deed and right & other for deed in _DEEDS for other in _DEEDS if deed is not other)
    if deeds and not (two.definite or two.returns):
        return True
    if "arrest" in left and "arrest" not in right:
        return not _harmed(one) and (_harmed(two) or bool(_strong(right)))
    return bool(_strong(left) and _strong(right) and not _strong(left) & _strong(right)) and not (
        two.definite or two.returns
    )


def _strong(names: set[str]) -> set[str]:
    """The kinds of event that the words name strongly; a gun battle is of the kind of a shooting."""
    return {str(family(name).get("kin", name)) for name in names if family(name)["rank"] >= _STRONG}


def _harmed(draft: Draft) -> bool:
    return any(count.outcome in (Outcome.KILLED, Outcome.INJURED) and count.lo for count in draft.counts)


def _one_operation(one: Draft, two: Draft) -> bool:
    """True for arrests in the operation told of before: "they also detained three"."""
    doers = [{_who(each) for each in draft.actors if each.role is ActorRole.INITIATOR} for draft in (one, two)]
    return bool(doers[0] & doers[1]) or ("operation" in one.families and (two.definite or not two.scenes))


def _who(found: Found) -> str:
    """The forces of an operation, however a report calls them: "the security force", "the patrol"."""
    return found.actor_id or found.group or found.name.casefold()


def _methods_differ(one: Draft, two: Draft, knowledge: Knowledge) -> bool:
    if not one.methods or not two.methods or two.weak or one.weak:
        return False
    lineage = knowledge.codebook.lineage
    left, right = ({up for each in _weapons(draft) for up in lineage(each)} for draft in (one, two))
    return bool(left and right) and not left & right


def _weapons(draft: Draft) -> set[str]:
    """Its weapons; that something was robbed or burned is no weapon, and tells nothing apart."""
    told = (family(name) for name in draft.families)
    return set(draft.methods) - {each["method"] for each in told if "method" in each and each["rank"] < _STRONG}


def _days_differ(a: Event, b: Event) -> bool:
    if a.when is None or b.when is None or a.guessed or b.guessed:
        return False
    if a.aftermath or b.aftermath:
        # Nobody dies of what happens later.
        alone = bool(b.draft.counts) and all((count.lo, count.hi) == (1, 1) for count in b.draft.counts)
        return alone and b.aftermath and not a.aftermath and b.when.end < a.when.start
    return not any(s <= y and x <= e for s, e in a.when.spans for x, y in b.when.spans)


def _same_night(a: Event, b: Event) -> bool:
    """True for one toll told of neighbouring days: late Sunday and early Monday are one night."""
    assert a.when is not None and b.when is not None
    near = abs(a.when.start - b.when.start) <= timedelta(days=1)
    if near and _one_night(a.when, b.when):
        return True
    first, second = ({(c.outcome, c.lo, c.hi) for c in each.counts if c.adds} for each in (a.draft, b.draft))
    return near and first == second and sum(lo or 0 for _, lo, _ in first) > 1


def _one_night(one: TimeSpan, two: TimeSpan) -> bool:
    """True for late on a day and early on the next."""
    first, second = sorted((one, two), key=lambda each: each.start)
    evening = set(first.expression.casefold().split()) & words("nights", "evening", DATA)
    morning = set(second.expression.casefold().split()) & words("nights", "morning", DATA)
    return first.start < second.start and bool(evening and morning)


def _told_later(a: Event, b: Event, text: str) -> bool:
    """True for what became of somebody told of before: "she died on Sunday", "he was in stable condition"."""
    if not b.draft.counts:
        return False
    told = [unit.person for pool in a.tolls.units.values() for unit in pool if unit.person is not None]
    people = [person_of(count, text) for count in b.draft.counts if not is_some_of(count, text)]
    later = a.when is not None and b.when is not None and _soon_after(a.when, b.when)
    harm = set(b.draft.families) <= {"harm"}
    if later and harm and not a.tolls.would_add(b.draft.counts):
        return True
    return (later or harm) and all(_returns(person, told, later) for person in people)


def _soon_after(event: TimeSpan, later: TimeSpan) -> bool:
    return event.start <= later.start and later.start - event.end <= _DEATHBED


def _returns(person: Person | None, told: Sequence[Person], later: bool) -> bool:
    """True for a pronoun, "the woman", a name told before, and a name that somebody told before may bear."""
    if person is None:
        return False
    if not person.names:
        return person.definite or person.pronoun
    return any(person.is_surely(each) or (later and not each.names and person.may_be(each)) for each in told)


def _long_ago(a: Event, b: Event, published: date | None) -> bool:
    """True for background beside an event without a day."""
    if published is None or a.when is not None or b.when is None or b.guessed:
        return False
    # "The April 27 shooting" is one the reader is to know of.
    if b.draft.definite and b.when.basis.startswith(_YEARLESS):
        return False
    return published - b.when.end > _NEWS

"""What sets two tellings apart: day, place, weapon, kind of event, or a word that says it is another one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from marsad.claims import ActorRole, MentionKind, Outcome, TimeSpan
from marsad.knowledge import Knowledge
from marsad.reading.dates.clocks import minute_of_day
from marsad.reading.document.event import Event
from marsad.reading.document.persons import PACKAGE as DATA
from marsad.reading.document.persons import Person, is_some_of, person_of
from marsad.reading.grammar import Draft, Found, Scene
from marsad.reading.grammar.frames import family, words

_STRONG = 3
_ALONE = frozenset({"abduction", "defusal", "foil", "arson"})
# What may be told of a hostage-taking that also did harm.
_TOLD_AFTER = frozenset({"harm", "incident"})
# Of these only one names an event: a murder is no clash.
_DEEDS = (frozenset({"killing"}), frozenset({"clash"}))
_BLOCK = re.compile(r"\d+ block of ", re.IGNORECASE)
_LATEST = 3
_MANY = 3
# Longer ago than this, an event is no news of an undated report.
_NEWS = timedelta(days=60)
# Minutes by which two hours told of one event may differ.
_ONE_HOUR, _DAY = 30, 24 * 60
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
    if _another_hour(a, two) and not (two.definite or two.returns or a.tolls.knows(two.counts)):
        return "another hour and place"
    if _blocks_differ(one, two) and not (two.definite or two.returns or _many_again(a, two)):
        return "another block"
    if places_differ(one, two, knowledge) and not (_nameless(one, two) and _many_again(a, two)):
        return "another place"
    return None


def _blocks_differ(one: Draft, two: Draft) -> bool:
    """True for two numbered blocks: "the 2200 block of Hill Street" and "the 400 block of Oak Street"."""
    left, right = (
        {scene.where.name for scene in draft.scenes if _BLOCK.match(scene.where.name)} for draft in (one, two)
    )
    return bool(left and right) and not left & right


def _another_hour(a: Event, two: Draft) -> bool:
    """True for somebody else hurt at another hour and place: "at 9 p.m. a man was shot on Oak Street"."""
    hours = [{at for timex in draft.timexes if (at := minute_of_day(timex)) is not None} for draft in (a.draft, two)]
    if not all(hours) or any(_about(one, other) for one in hours[0] for other in hours[1]):
        return False
    names = [{scene.where.name for scene in draft.scenes if scene.own} for draft in (a.draft, two)]
    # Who is pronounced dead elsewhere an hour later was shot before; who is shot there was not.
    return all(names) and not names[0] & names[1] and bool(two.provisional or a.tolls.would_add(two.counts))


def _about(one: int, other: int) -> bool:
    """True for two minutes of the day that are near each other, midnight between them or not."""
    between = abs(one - other)
    return min(between, _DAY - between) < _ONE_HOUR


def _named_again(a: Event, two: Draft, text: str) -> bool:
    """True if somebody told of in the event is named again."""
    told = [unit.person for pool in a.tolls.units.values() for unit in pool if unit.person and unit.person.names]
    new = [person for count in two.counts if (person := person_of(count, text)) is not None and person.names]
    return any(person.is_surely(each) for person in new for each in told)


def _nameless(one: Draft, two: Draft) -> bool:
    """True if no gazetteer knows the places, such as two blocks of streets past which the same car drove."""
    return all(scene.where.place_id is None for draft in (one, two) for scene in draft.scenes if scene.own)


def _many_again(a: Event, two: Draft) -> bool:
    """True for several people counted before, and more of them than two: hardly by chance."""
    return any((count.lo or 0) >= _MANY for count in two.counts) and a.tolls.knows(two.counts)


def _same_number(a: Event, two: Draft) -> bool:
    """True for several people counted before: whoever tells of the same number tells of the same event."""
    return any((count.lo or 0) > 1 for count in two.counts) and a.tolls.knows(two.counts)


def share_place(one: Draft, two: Draft, knowledge: Knowledge) -> bool:
    """True if a place of one is, holds or lies in a place of the other."""
    return any(_fit(a, b, knowledge) for a in one.scenes for b in two.scenes)


def places_differ(one: Draft, two: Draft, knowledge: Knowledge) -> bool:
    """True if every pair of their places is known to be two places."""
    pairs = [(a, b) for a in one.scenes for b in two.scenes]
    return bool(pairs) and all(not _fit(a, b, knowledge) and _tell_apart(a, b) for a, b in pairs)


def other_town(one: Draft, two: Draft) -> bool:
    """True if two names that the gazetteer lacks are likely two towns: neither ends in street, park or hospital."""
    facilities = words("places", "facilities") | words("places", "kinds")
    pairs = [(a, b) for a in one.scenes for b in two.scenes]
    return bool(pairs) and all(
        a.own
        and b.own
        and not (_words(a.where.name) | _words(b.where.name)) & facilities
        and a.where.place_id is None
        and b.where.place_id is None
        and a.where.name != b.where.name
        for a, b in pairs
    )


def _fit(a: Scene, b: Scene, knowledge: Knowledge) -> bool:
    left, right = a.where.place_id, b.where.place_id
    if left is None or right is None:
        return bool(_bare_name(a.where.name) & _bare_name(b.where.name))
    inside = knowledge.gazetteer.inside
    return left == right or inside(left, right) or inside(right, left)


def _tell_apart(a: Scene, b: Scene) -> bool:
    """True for two places of the gazetteer, and for two names of one kind: Andar district, Sabari district."""
    known = (a.where.place_id is not None, b.where.place_id is not None)
    if all(known):
        return True
    kinds = words("places", "kinds")
    return bool(_words(a.where.name) & _words(b.where.name) & kinds)


def _words(name: str) -> frozenset[str]:
    return frozenset(name.casefold().split())


def _bare_name(name: str) -> frozenset[str]:
    """The words of a name without what kind of place it is."""
    return _words(name) - words("places", "kinds")


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

"""Whether a draft returns to an event already told, and what it adds to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from marsad.claims import ActorRole, Count, CountKind, Group, MentionKind, Outcome, TimeSpan
from marsad.knowledge import Knowledge
from marsad.reading.document.when import NEIGHBOURING
from marsad.reading.grammar import Draft, Scene
from marsad.reading.grammar.frames import PACKAGE, family, words
from marsad.reading.tables import table

_STRONG = 3
_APART = frozenset({"arrest", "abduction", "defusal", "foil"})


@dataclass(slots=True)
class Event:
    """An event of the report: its first draft, enriched by those that return to it, and its date."""

    draft: Draft
    when: TimeSpan | None
    told: list[Draft] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.told.append(self.draft)

    @property
    def guessed(self) -> bool:
        """True for a date that only stands in a neighbouring sentence: it sets no events apart."""
        return self.when is not None and self.when.basis.endswith(NEIGHBOURING)

    def take(self, other: Event, knowledge: Knowledge) -> None:
        """Take in what another draft adds; what it repeats stays as first told."""
        mine, new = self.draft, other.draft
        self.told.append(new)
        mine.families = tuple(dict.fromkeys((*mine.families, *new.families)))
        mine.methods = tuple(dict.fromkeys((*mine.methods, *new.methods)))
        if not mine.scenes or (new.scenes and _finer(new.scenes, mine.scenes)):
            mine.scenes = new.scenes
        roles = {(actor.actor_id or actor.name.casefold()) for actor in mine.actors}
        mine.actors = (*mine.actors, *(a for a in new.actors if (a.actor_id or a.name.casefold()) not in roles))
        mine.counts = _joined(mine, new)
        mine.provisional |= new.provisional
        mine.voices = tuple(dict.fromkeys((*mine.voices, *new.voices)))
        mine.rules += [*new.rules, "document/same-event"]
        if self.when is None or (self.guessed and other.when is not None and not other.guessed):
            self.when = other.when
        new.about = mine


def same_event(a: Event, b: Event, knowledge: Knowledge) -> bool:
    """True if the later draft `b` tells of `a` again: nothing speaks against it and something speaks for it."""
    one, two = a.draft, b.draft
    if one.kind is not MentionKind.INCIDENT or two.kind is not MentionKind.INCIDENT:
        return False
    if _nobody_hurt(two):
        return one.sentence != two.sentence
    if one.realis is not two.realis or one.sentence == two.sentence or (one.several and _fresh(two)):
        return False
    if _kinds_differ(one, two, knowledge) or (_dates_differ(a, b) and not _died_later(a, b)):
        return False
    if two.returns and not _fresh(two) and _counted(one, two):
        return True
    if _places_differ(one, two, knowledge):
        return False
    if two.definite and not _new_toll(one, two):
        return True
    if two.returns and not two.scenes and _counted(one, two):
        return True
    if _tolls_differ(one, two):
        return False
    shared = _same_toll(one, two)
    if shared and (not two.scenes or not one.scenes or _share_place(one, two, knowledge)):
        return True
    if two.scenes and one.scenes and b.when and a.when:
        return bool(set(one.families) & set(two.families) or set(one.methods) & set(two.methods))
    return not two.scenes and b.when is None and (two.weak or "harm" in two.families)


def _nobody_hurt(draft: Draft) -> bool:
    """True for "there were no casualties": it speaks of what was told last, a bomb that was defused included."""
    said_zero = bool(draft.counts) and all(count.kind is CountKind.NONE for count in draft.counts)
    return said_zero and not draft.scenes and not draft.methods and not draft.timexes


def _fresh(draft: Draft) -> bool:
    """True for a draft that says who did it and where: it may well be an event of its own."""
    return bool(draft.scenes) and any(actor.role is ActorRole.INITIATOR for actor in draft.actors)


def _counted(one: Draft, two: Draft) -> bool:
    """True if the earlier draft counted harm that the later only names a person of."""
    return bool(one.counts) and bool(_by_outcome(one.counts).keys() & _by_outcome(two.counts).keys() or one.provisional)


def _dates_differ(a: Event, b: Event) -> bool:
    if a.when is None or b.when is None or a.guessed or b.guessed:
        return False
    return not any(s <= y and x <= e for s, e in a.when.spans for x, y in b.when.spans)


def _died_later(a: Event, b: Event) -> bool:
    """True for somebody told of before whose death is dated after the event."""
    later = a.when is not None and b.when is not None and b.when.start >= a.when.start
    return later and b.draft.returns and set(b.draft.families) <= {"harm"}


def _places_differ(one: Draft, two: Draft, knowledge: Knowledge) -> bool:
    return bool(one.scenes and two.scenes) and not _share_place(one, two, knowledge)


def _share_place(one: Draft, two: Draft, knowledge: Knowledge) -> bool:
    return any(_fits(a, b, knowledge) for a in one.scenes for b in two.scenes)


def _fits(a: Scene, b: Scene, knowledge: Knowledge) -> bool:
    left, right = a.where.place_id, b.where.place_id
    if left is None or right is None:
        one, two = _bare_name(a.where.name), _bare_name(b.where.name)
        return bool(one & two)
    inside = knowledge.gazetteer.inside
    return left == right or inside(left, right) or inside(right, left)


def _bare_name(name: str) -> frozenset[str]:
    """The words of a name without what kind of place it is."""
    return frozenset(name.casefold().split()) - frozenset(table(PACKAGE, "places")["kinds"])


def _kinds_differ(one: Draft, two: Draft, knowledge: Knowledge) -> bool:
    apart = (set(one.families) & _APART) ^ (set(two.families) & _APART)
    if apart:
        return True
    lineage = knowledge.codebook.lineage
    if one.methods and two.methods:
        left = {each for method in one.methods for each in lineage(method)}
        right = {each for method in two.methods for each in lineage(method)}
        return not left & right
    strong = [{f for f in each.families if family(f)["rank"] >= _STRONG} for each in (one, two)]
    return bool(strong[0] and strong[1] and not strong[0] & strong[1]) and not two.definite


def _by_outcome(counts: Iterable[Count]) -> dict[Outcome, list[Count]]:
    found: dict[Outcome, list[Count]] = {}
    for count in counts:
        found.setdefault(count.outcome, []).append(count)
    return found


def _same_toll(one: Draft, two: Draft) -> bool:
    left, right = _by_outcome(one.counts), _by_outcome(two.counts)
    return any(
        {(c.lo, c.hi) for c in left[outcome]} & {(c.lo, c.hi) for c in right[outcome]}
        for outcome in left.keys() & right.keys()
    )


def _tolls_differ(one: Draft, two: Draft) -> bool:
    left, right = _by_outcome(one.counts), _by_outcome(two.counts)
    shared = left.keys() & right.keys()
    return bool(shared) and not _same_toll(one, two)


def _new_toll(one: Draft, two: Draft) -> bool:
    """True if both give a toll of one outcome and the later is larger than the earlier can be."""
    return _tolls_differ(one, two) and not two.definite


def _finer(new: Iterable[Scene], old: Iterable[Scene]) -> bool:
    return min(scene.where.precision for scene in new) < min(scene.where.precision for scene in old)


def _joined(mine: Draft, new: Draft) -> tuple[Count, ...]:
    """Both drafts' counts; somebody said to be shot who is then said to be dead is not also injured."""
    counts = (*mine.counts, *_new_counts(mine.counts, new.counts))
    dead = {(c.lo, c.hi) for c in counts if c.outcome is Outcome.KILLED}
    shot = mine.provisional | new.provisional
    return tuple(
        c for c in counts if not (c.outcome is Outcome.INJURED and c.quote.start in shot and (c.lo, c.hi) in dead)
    )


def _new_counts(old: tuple[Count, ...], new: tuple[Count, ...]) -> list[Count]:
    """Counts of outcomes that were not counted before; a repeated toll stays out."""
    outcomes = {count.outcome for count in old}
    return [count for count in new if count.outcome not in outcomes or _adds(count) or _others(count, old)]


def _others(count: Count, old: tuple[Count, ...]) -> bool:
    """True for people of a group of whom nobody was counted: a soldier beside the 14 militants."""
    groups = {each.group for each in old if each.outcome is count.outcome}
    return Group.UNKNOWN not in groups | {count.group} and count.group not in groups


def _adds(count: Count) -> bool:
    """True for "two additional insurgents": more than were told of before."""
    return bool(set(count.quote.exact.lower().split()) & words("groups", "adding"))

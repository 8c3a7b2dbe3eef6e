"""Which hits of a sentence tell of one event: all of them, unless something sets them apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from marsad.claims import Outcome, Realis
from marsad.reading.grammar.frames import words
from marsad.reading.grammar.held import held_for
from marsad.reading.grammar.hits import Hit
from marsad.reading.grammar.placing import Spot
from marsad.reading.grammar.signs import each_alone
from marsad.reading.grammar.spots import unique
from marsad.reading.marks import MarkKind
from marsad.reading.syntax import Tree

if TYPE_CHECKING:
    from marsad.reading.dates.model import Timex

# From this precision on a place is too wide to tell two events apart.
_VAGUE = 5
_SAID_NEAR = 4
_A_WEEK = 7
_HARM = (Outcome.KILLED, Outcome.INJURED)
_BOUND = ("acl", "relcl")
_NEVER_ONE = (
    frozenset({"arrest", "killing"}),
    frozenset({"arrest", "abduction"}),
    frozenset({"clash", "killing"}),
    frozenset({"clash", "abduction"}),
    frozenset({"killing", "abduction"}),
    frozenset({"arson", "killing"}),
    frozenset({"arson", "robbery"}),
    frozenset({"arson", "abduction"}),
    frozenset({"robbery", "abduction"}),
    frozenset({"explosion", "abduction"}),
)
_UNREAL = (Realis.PLANNED, Realis.HYPOTHETICAL, Realis.THREATENED)


@dataclass(slots=True)
class Group:
    """Hits of one event, with the places, times and weapons (word indices) that stand under them."""

    hits: list[Hit]
    spots: list[Spot] = field(default_factory=list)
    times: tuple[Timex, ...] = ()
    weapons: list[int] = field(default_factory=list)


@dataclass(slots=True)
class _Own:
    """What stands under one hit before grouping."""

    spots: list[Spot] = field(default_factory=list)
    times: list[Timex] = field(default_factory=list)
    weapons: list[int] = field(default_factory=list)


def clusters(tree: Tree, found: Sequence[Hit], spots: Sequence[Spot], times: Sequence[Timex]) -> list[Group]:
    """The events of a sentence in order, each with what belongs to it."""
    if not found:
        return []
    owned = {hit.word: _Own() for hit in found}
    free = _Own()
    opening: list[Timex] = []
    for spot in spots:
        owned.get(_owner(tree, spot.word, owned), free).spots.append(spot)
    for timex in times:
        at = next((word.i for word in tree.words if word.start <= timex.start < word.end), None)
        said = _of_statement(tree, at, owned) if at is not None and not _long(timex) else None
        if said is not None and at is not None:
            if at < said:
                opening.append(timex)
            continue
        owned.get(_owner(tree, at, owned), free).times.append(timex)
    for word in tree.words:
        if word.mark is not None and word.mark.kind is MarkKind.WEAPON:
            owned.get(_owner(tree, word.i, owned), free).weapons.append(word.i)
    if not any(own.times for own in owned.values()):
        free.times += opening
    links = [timex.end for timex in times if timex.shift is not None and timex.shift.relates]
    groups: list[list[Hit]] = []
    for hit in found:
        home = _bound_to(tree, hit, groups) or next(
            (g for g in reversed(groups) if not (_apart(tree, g, hit, owned) or _linked(tree, g, hit, links))), None
        )
        if home is None:
            groups.append([hit])
        else:
            home.append(hit)
    return [_gather(tree, group, owned, free, alone=len(groups) == 1) for group in groups]


def _long(timex: Timex) -> bool:
    """True for a month or a year, over which things happen: statements are made on days."""
    return timex.begin is not None and timex.finish is not None and (timex.finish - timex.begin).days > _A_WEEK


def _of_statement(tree: Tree, at: int, owned: dict[int, _Own]) -> int | None:
    """The verb of saying whose day this is: "officials said on Sunday", "today the army confirmed"."""
    for above in tree.up(at):
        if above in owned:
            return None
        word = tree.words[above]
        if word.is_verb:
            if word.lemma in words("modality", "looking_into") and any(above < hit < at for hit in owned):
                return None
            if word.lemma in words("modality", "judicial"):
                return above
            passive = bool(tree.kids(above, "nsubjpass"))
            said = word.lemma in words("speech", "verbs") and at - above <= _SAID_NEAR and not passive
            return above if said else None
    return None


def _owner(tree: Tree, at: int | None, owned: dict[int, _Own]) -> int:
    """The nearest hit above a word, or -1."""
    if at is None:
        return -1
    return next((above for above in tree.up(at) if above in owned), -1)


def _bound_to(tree: Tree, hit: Hit, groups: Sequence[list[Hit]]) -> list[Hit] | None:
    """The group of the event noun that a clause describes: "attacks targeting", "attacks that injured"."""
    word = tree.words[hit.word]
    if word.dep not in _BOUND:
        return None
    return next((group for group in groups for other in group if other.word == word.head), None)


def _apart(tree: Tree, group: Sequence[Hit], hit: Hit, owned: dict[int, _Own]) -> bool:
    """True if a hit cannot tell of the same event as the hits of a group."""
    if any(other.negated != hit.negated for other in group):
        return True
    if any((other.realis in _UNREAL) != (hit.realis in _UNREAL) for other in group):
        return True
    if hit.form == "noun" and each_alone(tree, hit.word) and any(other.frame.outcome in _HARM for other in group):
        return False  # "seven were wounded in shootings from Saturday to Sunday"
    if _many(tree, hit) != any(_many(tree, other) for other in group) and hit.frame.rank >= 2:
        return True
    if any(_deeds_differ(other, hit) for other in group):
        return True
    if hit.form == "noun" and any(held_for(tree, other, hit) for other in group):
        return True
    if any(_arrest_after(hit, other, group) for other in group):
        return True
    mine = owned[hit.word]
    theirs = [owned[other.word] for other in group]
    places = [spot for own in theirs for spot in own.spots if spot.where.precision < _VAGUE]
    own_places = [spot for spot in mine.spots if spot.where.precision < _VAGUE]
    if places and own_places and not any(a.meets(b) for a in places for b in own_places):
        return True
    days = {(each.begin, each.finish) for own in theirs for each in own.times if each.begin}
    own_days = {(each.begin, each.finish) for each in mine.times if each.begin}
    return bool(days and own_days and not days & own_days)


def _linked(tree: Tree, group: Sequence[Hit], hit: Hit, links: Sequence[int]) -> bool:
    """True if the words between say how long one came after the other: "hours after a mortar attack"."""
    ends = [tree.words[other.word].end for other in group]
    return any(any(end <= at for end in ends) and at <= tree.words[hit.word].start for at in links)


def _arrest_after(hit: Hit, other: Hit, group: Sequence[Hit]) -> bool:
    """True for an arrest beside harm that others did: "one was shot and another arrested"."""
    arrests = [each for each in (hit, other) if each.frame.family == "arrest"]
    harms = [each for each in (hit, other) if each.frame.outcome in _HARM]
    if len(arrests) != 1 or len(harms) != 1:
        return False
    return not (
        set(arrests[0].agents) & set(harms[0].agents) or any(each.frame.family == "operation" for each in group)
    )


def _deeds_differ(one: Hit, other: Hit) -> bool:
    """True for deeds that never are one: an arrest and a murder, a murder and a clash, a robbery and a fire."""
    left, right = one.frame.family, other.frame.family
    if left == right or "harm" in (left, right) or one.frame.weak or other.frame.weak:
        return False
    if set(one.patients) & set(other.patients):
        return False
    return any(left in pair and right in pair for pair in _NEVER_ONE)


def _many(tree: Tree, hit: Hit) -> bool:
    """True for "numerous attacks": no single event."""
    return any(tree.words[kid].lower in words("trends", "many") for kid in tree.kids(hit.word, "amod"))


def _gather(tree: Tree, group: list[Hit], owned: dict[int, _Own], free: _Own, *, alone: bool) -> Group:
    """The group with what its hits own; what hangs nowhere goes to the only group, or to the nearest."""
    parts = [owned[hit.word] for hit in group]
    extra = [free] if alone else []
    spots = unique([spot for own in (*parts, *extra) for spot in own.spots])
    times = tuple(sorted((each for own in (*parts, free) for each in own.times), key=lambda each: each.start))
    weapons = [i for own in (*parts, *extra) for i in own.weapons]
    return Group(group, spots, times, sorted(weapons))

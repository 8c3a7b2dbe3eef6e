"""Which hits of a sentence tell of one event: all of them, unless something sets them apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from marsad.claims import Outcome, Realis, Where
from marsad.reading.grammar.frames import words
from marsad.reading.grammar.hits import Hit
from marsad.reading.grammar.placing import Spot
from marsad.reading.marks import MarkKind
from marsad.reading.syntax import Tree

if TYPE_CHECKING:
    from marsad.reading.dates.model import Timex

# From this precision on a place is too wide to tell two events apart.
_VAGUE = 5
_PROVINCE = 4
_CLOSE = 4
_SAID_NEAR = 4
_HARM = (Outcome.KILLED, Outcome.INJURED)
_BOUND = ("acl", "relcl")
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
        said = _of_statement(tree, at, owned) if at is not None else None
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
    if _many(tree, hit) != any(_many(tree, other) for other in group) and hit.frame.rank >= 2:
        return True
    if hit.form == "noun" and any(_held_for(tree, other, hit) for other in group):
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


def answers_for(tree: Tree, group: Sequence[Hit], found: Sequence[Hit]) -> bool:
    """True for an arrest for what the sentence tells of beside it: "arrested on Monday over the death of two"."""
    pairs = ((arrest, hit) for arrest in group for hit in found if hit not in group)
    return any(_held_for(tree, arrest, hit, words("modality", "answers_for")) for arrest, hit in pairs)


def _held_for(tree: Tree, arrest: Hit, hit: Hit, leading: frozenset[str] | None = None) -> bool:
    """True for what somebody was arrested for: "arrested on Friday in the shooting death of a student"."""
    if arrest.frame.family != "arrest":
        return False
    led: set[str] = set()
    for at in tree.up(hit.word):
        if at == arrest.word:
            harmed = hit.frame.outcome is not None or hit.frame.family in words("modality", "charged_with")
            return bool(led & (leading or words("modality", "held_for"))) or (harmed and "in" in led)
        led.add(tree.words[at].lower)
    return False


def _many(tree: Tree, hit: Hit) -> bool:
    """True for "numerous attacks": no single event."""
    return any(tree.words[kid].lower in words("trends", "many") for kid in tree.kids(hit.word, "amod"))


def _gather(tree: Tree, group: list[Hit], owned: dict[int, _Own], free: _Own, *, alone: bool) -> Group:
    """The group with what its hits own; what hangs nowhere goes to the only group, or to the nearest."""
    parts = [owned[hit.word] for hit in group]
    extra = [free] if alone else []
    spots = _unique([spot for own in (*parts, *extra) for spot in own.spots])
    times = tuple(sorted((each for own in (*parts, free) for each in own.times), key=lambda each: each.start))
    weapons = [i for own in (*parts, *extra) for i in own.weapons]
    return Group(group, spots, times, sorted(weapons))


def _located(spots: list[Spot]) -> Iterator[Spot]:
    """Each place; one that the gazetteer lacks takes its position from the place it is said to lie near."""
    previous: Spot | None = None
    for spot in spots:
        if previous is not None and _holds(previous, spot):
            named = spot.where.name.removesuffix(spot.kind).strip() or spot.where.name
            previous = replace(previous, where=replace(previous.where, admin1=named))
            continue
        if previous is not None and _locates(previous, spot):
            if previous.place is None and spot.place is not None:
                previous = replace(previous, where=_beside(previous.where, spot.where), place=spot.place)
            continue
        if previous is not None:
            yield previous
        previous = spot
    if previous is not None:
        yield previous


def _beside(unknown: Where, known: Where) -> Where:
    relation = f"{known.relation} {known.name}"
    return replace(known, name=unknown.name, place_id=None, precision=2, relation=relation, quote=unknown.quote)


def _holds(one: Spot, other: Spot) -> bool:
    """True for a province behind a smaller place that the gazetteer lacks: "Andar district, Ghazni province"."""
    near = other.word - one.word <= _CLOSE
    unknown = one.where.admin1 is None and other.place is None
    return near and unknown and one.where.precision < other.where.precision == _PROVINCE


def _locates(one: Spot, other: Spot) -> bool:
    """True if the second place only helps to find the first: "Jasmiya village near Hawija"."""
    return one.where.precision == 1 and other.where.relation is not None and other.word - one.word <= _CLOSE


def _unique(spots: list[Spot]) -> list[Spot]:
    """Each place once, without those that only say where another lies; a weak attachment yields to a strong one."""
    strong = [spot for spot in spots if not spot.weak] or spots
    holding = {id for spot in strong for id in spot.above}
    finest = [spot for spot in strong if spot.key not in holding]
    finest = list(_located(finest))
    return list({spot.key: spot for spot in sorted(finest, key=lambda each: -each.word)}.values())[::-1]

"""The named comparisons of two mentions. What a mention does not say counts neither for nor against."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from marsad.claims import Bounds, Outcome
from marsad.resolving.amending import amended
from marsad.resolving.facts import Facts
from marsad.resolving.geometry import contains, gap_km, nearest
from marsad.resolving.parameters import Parameters
from marsad.resolving.reason import Reason

Found = tuple[str, str] | None


def compare_facts(a: Facts, b: Facts, parameters: Parameters) -> tuple[Reason, ...]:
    """The reasons of every comparison that both mentions allow, in a fixed order."""
    reasons = []
    for name, comparison in COMPARISONS.items():
        found = comparison(a, b, parameters)
        if found is not None:
            level, sentence = found
            reasons.append(Reason(name, level, parameters.weights[name][level], sentence))
    return tuple(reasons)


def day_words(start: int, end: int) -> str:
    """A span of ordinals as text."""
    first, last = date.fromordinal(start), date.fromordinal(end)
    return first.isoformat() if first == last else f"{first.isoformat()} to {last.isoformat()}"


def _time(a: Facts, b: Facts, parameters: Parameters) -> Found:
    if not a.spans or not b.spans:
        return None
    if a.spans[0] == b.spans[0] and a.spans[0][0] == a.spans[0][1]:
        return "same_day", f"Both on {day_words(*a.spans[0])}."
    shared = [pair for pair in _pairs(a, b) if pair[0][0] <= pair[1][1] and pair[1][0] <= pair[0][1]]
    words = f"{day_words(*a.spans[0])} and {day_words(*b.spans[0])}"
    if not shared and amended(a, b, parameters):
        return "amended", f"One source amends its own report: {words}."
    if not shared:
        return "apart", f"The days {words} do not overlap."
    days = min(max(end - start + 1 for start, end in pair) for pair in shared)
    if days == 1:
        return "alternative", f"{words} agree in one reading of the words."
    limits = parameters.limits
    level = "week" if days <= limits["week_days"] else "month" if days <= limits["month_days"] else "longer"
    return level, f"The days {words} overlap."


def _pairs(a: Facts, b: Facts) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    return ((left, right) for left in a.spans for right in b.spans)


def _place(a: Facts, b: Facts, parameters: Parameters) -> Found:
    pair = nearest(a.places, b.places)
    if pair is None:
        return None
    left, right = pair
    words = f"{left.name} and {right.name}"
    if left.place_id is not None and left.place_id == right.place_id:
        pinned = max(left.precision, right.precision) <= 2 and (left.radius_km or 0) <= parameters.limits["pin_km"]
        level = "same_place" if pinned else "within" if max(left.precision, right.precision) <= 3 else "contains"
        return level, f"Both in {left.name}."
    if contains(left, right) or contains(right, left):
        wide, narrow = (left, right) if contains(left, right) else (right, left)
        return "contains", f"{narrow.name} lies in {wide.name}."
    gap = gap_km(left, right)
    if gap is None:
        return _regions(left.admin1, right.admin1, words)
    if max(left.precision, right.precision) <= 2:
        if gap == 0:
            return "within", f"{words} overlap within their radii."
        vague = max(left.precision, right.precision) > 1
        near = gap <= parameters.limits["near_vague_km" if vague else "near_km"]
        return "near" if near else "apart", f"{words} lie {gap:.0f} km apart beyond their radii."
    return _regions(left.admin1, right.admin1, words)


def _regions(left: str | None, right: str | None, words: str) -> Found:
    if left is None or right is None:
        return None
    if left == right:
        return "same_region", f"{words} lie in one governorate, {left}."
    return "other_region", f"{words} lie in two governorates, {left} and {right}."


def _method(a: Facts, b: Facts, parameters: Parameters) -> Found:
    if not a.weapons or not b.weapons:
        return None
    words = f"{' + '.join(sorted(a.weapons))} and {' + '.join(sorted(b.weapons))}"
    shared = a.weapons & b.weapons
    if shared:
        return "same", f"Both by {', '.join(sorted(shared))}."
    if a.families & b.families:
        broad = {"explosive", "shelling", "air_attack", "suicide_attack", "ground_attack"}
        level = "kind_of" if (a.weapons | b.weapons) & broad else "same_family"
        return level, f"{words} can be one weapon in two reports."
    return "other", f"{words} are different weapons."


def _event(a: Facts, b: Facts, parameters: Parameters) -> Found:
    left, right = a.sourced.mention, b.sourced.mention
    if left.event_type is None or right.event_type is None:
        return None
    if left.sub_event_type is not None and left.sub_event_type == right.sub_event_type:
        return "same_sub_type", f"Both are told as {left.sub_event_type}."
    if left.event_type == right.event_type:
        return "same_type", f"Both are of type {left.event_type}."
    # Two weapons that agree outweigh what each report made of the event.
    return None if a.families & b.families else ("other", f"{left.event_type} and {right.event_type} differ.")


def _perpetrator(a: Facts, b: Facts, parameters: Parameters) -> Found:
    if not a.perpetrators or not b.perpetrators:
        return None
    if a.perpetrators.meets(b.perpetrators):
        return "same", "The same actor is named as perpetrator."
    return "other", "Different actors are named as perpetrators."


def _target(a: Facts, b: Facts, parameters: Parameters) -> Found:
    if not a.targets or not b.targets:
        return None
    if a.targets.meets(b.targets):
        return "same", "The same target or victim is named."
    return "other", "Different targets or victims are named."


def _toll(a: Facts, b: Facts, parameters: Parameters) -> Found:
    found = [(*_tolls(a, b, outcome, parameters), outcome) for outcome in a.tolls if outcome in b.tolls]
    if not found:
        return None
    weights = parameters.weights["toll"]
    against = [each for each in found if weights[each[0]] < 0]
    level, words, outcome = (min if against else max)(found, key=lambda each: (weights[each[0]], each[1]))
    return level, f"{str(outcome).capitalize()}: {words}."


def _tolls(a: Facts, b: Facts, outcome: Outcome, parameters: Parameters) -> tuple[str, str]:
    left, right = a.tolls[outcome], b.tolls[outcome]
    words = f"{bounds_words(left)} and {bounds_words(right)}"
    if left == right and left.lo == left.hi:
        large = (left.lo or 0) >= parameters.limits["large_toll"]
        return ("same_large" if large else "same_small"), f"both say {bounds_words(left)}"
    (low_a, high_a), (low_b, high_b) = _closed(left), _closed(right)
    # "More than 30" beside "30" is no conflict: lower bounds count as they stand in the words.
    if min(low_a, a.stated.get(outcome, low_a)) <= high_b and min(low_b, b.stated.get(outcome, low_b)) <= high_a:
        return "compatible", f"{words} overlap"
    early, late = (low_a, low_b) if (a.published or date.max) <= (b.published or date.max) else (low_b, low_a)
    small, large_ = sorted((min(low_a, high_a), min(low_b, high_b)))
    if large_ > parameters.limits["toll_ratio"] * max(small, 1) and large_ - small >= parameters.limits["toll_gap"]:
        return "far", f"{words} are far apart"
    if a.published != b.published and late >= early:
        return "raised", f"{words}: the later report gives more"
    return "conflict", f"{words} do not agree"


def _closed(bounds: Bounds) -> tuple[float, float]:
    return (bounds.lo or 0, float("inf") if bounds.hi is None else bounds.hi)


def bounds_words(bounds: Bounds) -> str:
    """Bounds as text: `3`, `3 to 5`, `at least 3`, `up to 5`, `unknown`."""
    if bounds.lo is None:
        return "unknown" if bounds.hi is None else f"up to {bounds.hi}"
    if bounds.hi is None:
        return f"at least {bounds.lo}"
    return str(bounds.lo) if bounds.lo == bounds.hi else f"{bounds.lo} to {bounds.hi}"


def _text(a: Facts, b: Facts, parameters: Parameters) -> Found:
    shared = len(a.tokens & b.tokens)
    alike = shared / (len(a.tokens) + len(b.tokens) - shared or 1)
    for level in ("copy", "close", "alike", "some"):
        if alike >= parameters.limits[f"text_{level}"]:
            return level, f"The words quoted agree by {alike:.0%}."
    return None


COMPARISONS: dict[str, Callable[[Facts, Facts, Parameters], Found]] = {
    "time": _time,
    "place": _place,
    "method": _method,
    "event": _event,
    "perpetrator": _perpetrator,
    "target": _target,
    "toll": _toll,
    "text": _text,
}

"""What each comparison found, as a sentence."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from marsad.claims import Bounds, Outcome
from marsad.resolving.compare import NAMED
from marsad.resolving.facts import Facts
from marsad.resolving.geometry import contains, gap_km, nearest, place_key
from marsad.resolving.parameters import Parameters
from marsad.resolving.reason import Reason

_SOME = 6  # words that a sentence lists


def level_name(name: str, level: int, parameters: Parameters) -> str:
    """The name of a level: of one that counts, from where it reaches."""
    if name in NAMED:
        return NAMED[name][level]
    steps = parameters.steps[name]
    if level > len(steps):
        return f"apart {level - len(steps)}"
    return f"below {steps[0]}" if level == 0 else f"from {steps[level - 1]}"


def sentence(a: Facts, b: Facts, name: str, level: str, parameters: Parameters) -> str:
    """Why a comparison came to a level."""
    return WORDS[name](a, b, level)


def forbidding(a: Facts, b: Facts, name: str, parameters: Parameters) -> Reason:
    """The veto `name`, met by two mentions."""
    place = nearest(a.places, b.places)
    said: dict[str, object] = {"gap": 0}
    if name in ("days_apart", "periods_apart"):
        said = {"a": day_words(*a.spans[0]), "b": day_words(*b.spans[0]), "gap": gap_days(a, b)}
    elif name == "methods_apart":
        said = {"a": " + ".join(sorted(a.weapons)), "b": " + ".join(sorted(b.weapons))}
    elif place is not None:
        left, right = place
        named = {"regions_apart": (left.admin1, right.admin1), "countries_apart": (left.country, right.country)}
        first, second = named.get(name, (left.name, right.name))
        said = {"a": first, "b": second, "gap": round(gap_km(left, right) or 0)}
    return Reason("veto", name, float("-inf"), str(parameters.vetoes[name]["sentence"]).format_map(said))


def gap_days(a: Facts, b: Facts) -> int:
    """Days between the nearest readings of two dates, 0 if they meet."""
    return min(max(right[0] - left[1], left[0] - right[1], 0) for left in a.spans for right in b.spans)


def day_words(start: int, end: int) -> str:
    """A span of ordinals as text."""
    first, last = date.fromordinal(start), date.fromordinal(end)
    return first.isoformat() if first == last else f"{first.isoformat()} to {last.isoformat()}"


def bounds_words(bounds: Bounds) -> str:
    """Bounds as text: `3`, `3 to 5`, `at least 3`, `up to 5`, `unknown`."""
    if bounds.lo is None:
        return "unknown" if bounds.hi is None else f"up to {bounds.hi}"
    if bounds.hi is None:
        return f"at least {bounds.lo}"
    return str(bounds.lo) if bounds.lo == bounds.hi else f"{bounds.lo} to {bounds.hi}"


def _time(a: Facts, b: Facts, level: str) -> str:
    words = f"{day_words(*a.spans[0])} and {day_words(*b.spans[0])}"
    if level == "same_day":
        return f"Both on {day_words(*a.spans[0])}."
    if level == "amended":
        return f"One source amends its own report: {words}."
    if level == "alternative":
        return f"{words} agree in one reading of the words."
    return f"The days {words} overlap." if level in ("week", "month", "longer") else f"The days {words} do not overlap."


def _place(a: Facts, b: Facts, level: str) -> str:
    pair = nearest(a.places, b.places)
    if pair is None:
        return "No place is given."
    left, right = pair
    words = f"{left.name} and {right.name}"
    if place_key(left) is not None and place_key(left) == place_key(right):
        return f"Both in {left.name}." if left.place_id else f"Both in {left.name}, which no gazetteer holds."
    if level == "contains":
        wide, narrow = (left, right) if contains(left, right) else (right, left)
        return f"{narrow.name} lies in {wide.name}."
    gap = gap_km(left, right) or 0.0
    return {
        "within": f"{words} overlap within their radii.",
        "same_region": f"{words} lie in one governorate, {left.admin1}.",
        "same_country": f"{words} lie in one country.",
        "other_region": f"{words} lie in two governorates, {left.admin1} and {right.admin1}.",
        "abroad": f"{words} lie in two countries.",
    }.get(level, f"{words} lie {gap:.0f} km apart beyond their radii.")


def _method(a: Facts, b: Facts, level: str) -> str:
    words = f"{' + '.join(sorted(a.weapons))} and {' + '.join(sorted(b.weapons))}"
    if level == "same":
        return f"Both by {', '.join(sorted(a.weapons & b.weapons))}."
    return f"{words} are different weapons." if level == "other" else f"{words} can be one weapon in two reports."


def _event(a: Facts, b: Facts, level: str) -> str:
    left, right = a.sourced.mention, b.sourced.mention
    if level == "same_sub_type":
        return f"Both are told as {left.sub_event_type}."
    same = level == "same_type"
    return f"Both are of type {left.event_type}." if same else f"{left.event_type} and {right.event_type} differ."


def _actors(kind: str, others: str) -> Callable[[Facts, Facts, str], str]:
    return lambda a, b, level: f"The same {kind} is named." if level == "same" else f"Different {others} are named."


def _toll(a: Facts, b: Facts, level: str) -> str:
    said = []
    for outcome in (Outcome.KILLED, Outcome.INJURED):
        if outcome in a.tolls and outcome in b.tolls:
            left, right = a.tolls[outcome], b.tolls[outcome]
            same = f"both say {bounds_words(left)}"
            said.append(f"{outcome} {same if left == right else f'{bounds_words(left)} and {bounds_words(right)}'}")
    ends = {"raised": ": the later report gives more", "conflict": ": they do not agree", "far": ": far apart"}
    told = "; ".join(said) + ends.get(level, "")
    return told[:1].upper() + told[1:] + "."


def _quoted(a: Facts, b: Facts, level: str) -> str:
    alike = len(a.tokens & b.tokens) / (len(a.tokens | b.tokens) or 1)
    return f"The words quoted agree by {alike:.0%}."


def _report(a: Facts, b: Facts, level: str) -> str:
    return f"The words by which reports are told from others agree by {level.removeprefix('from ')} of 1."


def _listed(part: str, what: str) -> Callable[[Facts, Facts, str], str]:
    def words(a: Facts, b: Facts, level: str) -> str:
        both = sorted(getattr(a.telling, part) & getattr(b.telling, part))
        if not both:
            return f"They have no {what} in common."
        more = f" and {len(both) - _SOME} more" if len(both) > _SOME else ""
        return f"In common, {what}: {', '.join(both[:_SOME])}{more}."

    return words


def _people(a: Facts, b: Facts, level: str) -> str:
    left, right = a.telling, b.telling
    both = sorted((left.people & (right.people | right.pairs)) | (right.people & left.pairs))
    return f"In common, people whose age is given: {', '.join(both[:_SOME])}." if both else "They name no such person."


def _days(a: Facts, b: Facts, level: str) -> str:
    both = sorted(set(a.telling.days) & set(b.telling.days))
    return f"Both speak of {day_words(both[0], both[0])}." if both else "They speak of no day in common."


def _anchor(a: Facts, b: Facts, level: str) -> str:
    told = {"later": "The later report speaks of", "both": "Both speak of", "earlier": "The earlier report speaks of"}
    return f"{told.get(level, 'Only other reports speak of')} the day on which the earlier one appeared."


def _published(a: Facts, b: Facts, level: str) -> str:
    days = abs((a.published - b.published).days) if a.published and b.published else 0
    return f"They appeared {days} days apart." if days else "They appeared on one day."


def _outlet(a: Facts, b: Facts, level: str) -> str:
    if level == "other":
        return "Two outlets tell it."
    return f"One outlet, {'within days' if level == 'same_days' else 'later'}."


WORDS: dict[str, Callable[[Facts, Facts, str], str]] = {
    "time": _time,
    "place": _place,
    "method": _method,
    "event": _event,
    "perpetrator": _actors("actor", "actors"),
    "target": _actors("target or victim", "targets or victims"),
    "toll": _toll,
    "quoted": _quoted,
    "report": _report,
    "names": _listed("names", "names"),
    "people": _people,
    "pairs": _listed("pairs", "full names"),
    "lead_names": _listed("lead_names", "the names told first"),
    "words": _listed("words", "words"),
    "marks": _listed("marks", "ages, hours or numbers"),
    "title": _listed("title", "words of the headline"),
    "days": _days,
    "anchor": _anchor,
    "published": _published,
    "outlet": _outlet,
}

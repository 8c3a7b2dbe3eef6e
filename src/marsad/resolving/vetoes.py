"""Facts that forbid a join whatever else agrees. Which ones are active, and their limits, is data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from marsad.claims import EventType
from marsad.resolving.amending import amended, gap_days
from marsad.resolving.comparisons import day_words
from marsad.resolving.facts import Facts
from marsad.resolving.geometry import contains, gap_km, nearest
from marsad.resolving.parameters import Parameters
from marsad.resolving.reason import Reason

Words = Mapping[str, object] | None


def veto(a: Facts, b: Facts, parameters: Parameters) -> Reason | None:
    """The first veto that these two mentions meet, None if there is none."""
    for name, rule in parameters.vetoes.items():
        words = RULES[name](a, b, rule)
        if words is not None and not (name.startswith(("days", "periods")) and amended(a, b, parameters)):
            return Reason("veto", name, float("-inf"), str(rule["sentence"]).format_map(words))
    return None


def _days_apart(a: Facts, b: Facts, rule: Mapping[str, Any]) -> Words:
    if not (a.precise_day and b.precise_day) or gap_days(a, b) == 0:
        return None
    return {"a": day_words(*a.spans[0]), "b": day_words(*b.spans[0])}


def _periods_apart(a: Facts, b: Facts, rule: Mapping[str, Any]) -> Words:
    if not a.spans or not b.spans or (gap := gap_days(a, b)) < int(rule["gap_days"]):
        return None
    return {"a": day_words(*a.spans[0]), "b": day_words(*b.spans[0]), "gap": gap}


def _places_apart(a: Facts, b: Facts, rule: Mapping[str, Any]) -> Words:
    pair = nearest(a.places, b.places)
    if pair is None or max(pair[0].precision, pair[1].precision) > int(rule["max_precision"]):
        return None
    gap = gap_km(*pair)
    if (
        gap is None
        or gap <= rule["slack_km"][max(pair[0].precision, pair[1].precision)]
        or pair[0].place_id == pair[1].place_id
    ):
        return None
    return {"a": pair[0].name, "b": pair[1].name, "gap": round(gap)}


def _regions_apart(a: Facts, b: Facts, rule: Mapping[str, Any]) -> Words:
    pair = nearest(a.places, b.places)
    if pair is None or max(each.precision for each in pair) > int(rule["max_precision"]):
        return None
    left, right = pair
    # Near a border the reports' "near" may cross it: there distance decides.
    if left.admin1 is None or right.admin1 is None or left.admin1 == right.admin1 or gap_km(left, right) == 0:
        return None
    if contains(left, right) or contains(right, left) or max(left.precision, right.precision) <= 2:
        return None
    return {"a": left.admin1, "b": right.admin1}


def _countries_apart(a: Facts, b: Facts, rule: Mapping[str, Any]) -> Words:
    left, right = ({each.country for each in side.places if each.country} for side in (a, b))
    if not left or not right or left & right:
        return None
    return {"a": ", ".join(sorted(left)), "b": ", ".join(sorted(right))}


def _methods_apart(a: Facts, b: Facts, rule: Mapping[str, Any]) -> Words:
    if not a.weapons or not b.weapons or a.weapons & b.weapons or a.families & b.families:
        return None
    if not a.families or not b.families:
        return None
    return {"a": " + ".join(sorted(a.weapons)), "b": " + ".join(sorted(b.weapons))}


def _disrupted(a: Facts, b: Facts, rule: Mapping[str, Any]) -> Words:
    left, right = a.disrupted, b.disrupted
    events = {each.sourced.mention.event_type for each, off in ((a, left), (b, right)) if not off}
    return {} if left is not right and events - {None, EventType.STRATEGIC_DEVELOPMENTS} else None


def _one_report(a: Facts, b: Facts, rule: Mapping[str, Any]) -> Words:
    return {} if a.sourced.document.id == b.sourced.document.id else None


RULES: dict[str, Callable[[Facts, Facts, Mapping[str, Any]], Words]] = {
    "days_apart": _days_apart,
    "periods_apart": _periods_apart,
    "places_apart": _places_apart,
    "regions_apart": _regions_apart,
    "countries_apart": _countries_apart,
    "methods_apart": _methods_apart,
    "disrupted": _disrupted,
    "one_report": _one_report,
}

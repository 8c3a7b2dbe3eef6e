"""Facts that forbid a join whatever else agrees. Which are active, and their limits, is data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from marsad.resolving.columns import Ints
from marsad.resolving.compare import what, when
from marsad.resolving.compare.pairing import Bools, Pairs
from marsad.resolving.compare.place import nearest
from marsad.resolving.parameters import Parameters

NO_VETO = -1
_TOWN = 2  # up to this precision a place is a point with a radius

Rule = Mapping[str, Any]


def forbidden(pairs: Pairs, parameters: Parameters) -> Ints:
    """For each pair the place in `parameters.vetoes` of the first rule that it meets, -1 if there is none."""
    found = np.full(len(pairs), NO_VETO, np.int64)
    for at, (name, rule) in reversed(tuple(enumerate(parameters.vetoes.items()))):
        found[RULES[name](pairs, rule, parameters)] = at
    return found


def _days_apart(pairs: Pairs, rule: Rule, parameters: Parameters) -> Bools:
    near = when.gap(pairs)
    found = np.zeros(len(pairs), bool)
    found[near.said] = (near.days > 0) & ~when.amended(pairs, parameters)
    return found & when.exact(pairs)


def _periods_apart(pairs: Pairs, rule: Rule, parameters: Parameters) -> Bools:
    near = when.gap(pairs)
    found = np.zeros(len(pairs), bool)
    found[near.said] = (near.days >= int(rule["gap_days"])) & ~when.amended(pairs, parameters)
    return found


def _places_apart(pairs: Pairs, rule: Rule, parameters: Parameters) -> Bools:
    near = nearest(pairs)
    slack = np.where(near.precision <= 1, rule["slack_km"][1], rule["slack_km"][2])
    apart = (near.precision <= int(rule["max_precision"])) & (near.gap > slack) & ~near.same("place")
    return _spread(pairs, apart)


def _regions_apart(pairs: Pairs, rule: Rule, parameters: Parameters) -> Bools:
    near = nearest(pairs)
    # Near a border the reports' "near" may cross it: there distance decides.
    differ = near.both("admin1") & ~near.same("admin1") & (near.gap != 0) & ~near.holds
    return _spread(pairs, differ & (near.precision > _TOWN) & (near.precision <= int(rule["max_precision"])))


def _countries_apart(pairs: Pairs, rule: Rule, parameters: Parameters) -> Bools:
    near = nearest(pairs)
    return _spread(pairs, near.both("country") & ~near.same("country"))


def _methods_apart(pairs: Pairs, rule: Rule, parameters: Parameters) -> Bools:
    a, b = pairs.of("families")
    found: Bools = (what.method(pairs, parameters) == what.METHOD_LEVELS.index("other")) & (a != 0) & (b != 0)
    return found


def _disrupted(pairs: Pairs, rule: Rule, parameters: Parameters) -> Bools:
    return what.disrupted(pairs, parameters)


def _one_report(pairs: Pairs, rule: Rule, parameters: Parameters) -> Bools:
    a, b = pairs.of("document")
    found: Bools = a == b
    return found


def _spread(pairs: Pairs, said: Bools) -> Bools:
    found = np.zeros(len(pairs), bool)
    found[nearest(pairs).said] = said
    return found


RULES: dict[str, Callable[[Pairs, Rule, Parameters], Bools]] = {
    "days_apart": _days_apart,
    "periods_apart": _periods_apart,
    "places_apart": _places_apart,
    "regions_apart": _regions_apart,
    "countries_apart": _countries_apart,
    "methods_apart": _methods_apart,
    "disrupted": _disrupted,
    "one_report": _one_report,
}

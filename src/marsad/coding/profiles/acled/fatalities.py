"""Fatalities under ACLED's rules: the lowest until corroborated, words by a table, 0 where nothing is said."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from marsad.claims import Count, CountKind, Outcome, Qualifier
from marsad.coding.evidence import Evidence, Witness

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Fatalities:
    """The number for the column, its bounds, and the rule and claims behind it."""

    value: int
    rule: str
    basis: tuple[str, ...]
    dissent: tuple[str, ...]


def fatalities_of(evidence: Evidence, event_type: str | None, tables: Mapping[str, Any]) -> Fatalities:
    """The fatalities of an incident. Unknown becomes 0 here and nowhere else, with its own rule."""
    large = event_type in tables["large_event_types"]
    told = [(each, *said) for each in _latest(evidence) if (said := _number(each, tables, large=large)) is not None]
    if not told:
        return Fatalities(0, "fatalities.nothing_said", (), evidence.claim_ids("killed"))
    value, rule = _chosen(told)
    basis = tuple(id for witness, number, _ in told if number == value for id in witness.claim_ids("killed"))
    return Fatalities(value, rule, basis, evidence.but("killed", basis))


def _latest(evidence: Evidence) -> list[Witness]:
    """The latest word of each voice on the killed; a party's only where nobody else gives one."""
    latest: dict[str, Witness] = {}
    for each in evidence.active:
        if each.counts(Outcome.KILLED):
            latest[each.voice.key] = each
    independent = [each for each in latest.values() if not each.voice.party]
    return independent or list(latest.values())


def _chosen(told: Sequence[tuple[Witness, int, str]]) -> tuple[int, str]:
    numbers = [number for _, number, _ in told]
    if len(set(numbers)) == 1:
        return numbers[0], told[0][2]
    corroborated = [number for number in numbers if numbers.count(number) > 1]
    if corroborated:
        return max(corroborated), "fatalities.corroborated"
    return min(numbers), "fatalities.lowest"


def _number(witness: Witness, tables: Mapping[str, Any], *, large: bool) -> tuple[int, str] | None:
    counts = [each for each in witness.counts(Outcome.KILLED) if each.adds]
    converted = [said for each in counts if (said := convert(each, tables, large=large)) is not None]
    if not converted:
        return None
    rules = [rule for _, rule in converted if rule != "fatalities.agreed"]
    return sum(number for number, _ in converted), rules[0] if rules else "fatalities.agreed"


def convert(count: Count, tables: Mapping[str, Any], *, large: bool) -> tuple[int, str] | None:
    """One count as a number and its rule; None where it gives none."""
    if Qualifier.UNDIVIDED in count.qualifiers or count.kind is CountKind.UNKNOWN:
        return None
    if count.kind is CountKind.VAGUE:
        return _word(count.stated, tables, large=large)
    if count.lo is None:
        return None
    return count.lo, "fatalities.agreed" if count.kind is not CountKind.RANGE else "fatalities.lowest"


def _word(stated: str, tables: Mapping[str, Any], *, large: bool) -> tuple[int, str]:
    for word in _WORD.findall(stated.casefold()):
        if word in tables["numbers"]:
            return int(tables["numbers"][word]), "fatalities.words"
    size = "large" if large else "small"
    return int(tables["bare"][size]), f"fatalities.bare_{size}"


def spread(total: int, parts: int) -> tuple[int, ...]:
    """A total over days or places: equal shares, the remainder one by one from the first. Sums to `total`."""
    if parts < 1 or total < 0:
        raise ValueError(f"cannot spread {total} over {parts} parts")
    share, rest = divmod(total, parts)
    return tuple(share + (at < rest) for at in range(parts))

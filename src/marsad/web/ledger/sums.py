"""Does a stated total add up? The total beside the sum of the parts that it is said to sum."""

from __future__ import annotations

import re
from collections.abc import Sequence

from marsad.claims import Bounds, Count, CountKind, Outcome, SourcedMention, to_record, total
from marsad.web.ledger.queries.shapes import Part, Sum

PartMention = tuple[str | None, SourcedMention]


def sums_of(whole: SourcedMention, parts: Sequence[PartMention]) -> list[Sum]:
    """One entry for each count the aggregate states; `parts` are (incident id, mention), each incident once."""
    return [_sum(count, parts) for count in whole.mention.counts if count.bounds.known]


def _sum(stated: Count, parts: Sequence[PartMention]) -> Sum:
    bounds = [total(each.mention.counts, stated.outcome) for _, each in parts]
    added = _added(bounds)
    slack = sum(_slack(count) for _, each in parts for count in each.mention.counts if count.outcome is stated.outcome)
    loose = None if added.lo is None else added.lo - slack
    state = _state(stated.bounds, added, loose, complete=bool(parts) and all(each.known for each in bounds))
    return Sum(
        outcome=str(stated.outcome),
        stated=to_record(stated),
        parts=[
            Part(
                incident=incident,
                uid=each.uid,
                title=each.mention.quote.exact,
                lo=part.lo,
                hi=part.hi,
            )
            for (incident, each), part in zip(parts, bounds, strict=True)
        ],
        lo=added.lo,
        hi=added.hi,
        loose_lo=loose,
        state=state,
        sentence=_sentence(stated, added, loose, state),
    )


def _added(bounds: Sequence[Bounds]) -> Bounds:
    known = [each for each in bounds if each.known]
    if not known:
        return Bounds()
    highs = [each.hi for each in known if each.hi is not None]
    return Bounds(sum(each.lo or 0 for each in known), sum(highs) if len(highs) == len(bounds) else None)


def _slack(count: Count) -> int:
    """1 for "more than 30", which means 31 or more and is often added up as 30."""
    said = {int(digits.replace(",", "")) for digits in re.findall(r"\d[\d,]*", count.stated)}
    return int(count.kind is CountKind.AT_LEAST and count.lo is not None and count.lo - 1 in said)


def _state(stated: Bounds, added: Bounds, loose: int | None, *, complete: bool) -> str:
    if not added.known or not complete:
        return "unknown"
    if stated.lo is not None and stated.lo in (added.lo, loose):
        return "equal"
    least, most = max(stated.lo or 0, loose or 0), min(_top(stated), _top(added))
    return "consistent" if least <= most else "contradict"


def _top(bounds: Bounds) -> float:
    return float("inf") if bounds.hi is None else float(bounds.hi)


def _sentence(stated: Count, added: Bounds, loose: int | None, state: str) -> str:
    said = f"The stated total is {stated.stated!r} {_WORDS.get(stated.outcome, str(stated.outcome))}"
    if state == "unknown":
        return f"{said}; not every part has a number, so it cannot be checked."
    least = (
        str(added.lo)
        if added.hi == added.lo
        else f"at least {added.lo}"
        if added.hi is None
        else f"{added.lo} to {added.hi}"
    )
    loosely = f' ({loose} when "more than" is read as the number itself)' if loose != added.lo else ""
    ending = {"equal": "they add up to it", "consistent": "the two can both be true", "contradict": "they contradict"}
    return f"{said}; the parts come to {least}{loosely}: {ending[state]}."


_WORDS = {Outcome.KILLED: "killed", Outcome.INJURED: "injured", Outcome.CAPTURED: "captured"}

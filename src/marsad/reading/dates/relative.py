"""Days counted from the publication: weekdays, yesterday, tonight, overnight."""

from __future__ import annotations

from datetime import date

from marsad.claims import Alternative
from marsad.reading.dates.almanac import moved, weekday_after, weekday_before
from marsad.reading.dates.clocks import clock_value
from marsad.reading.dates.grammar import Draft, Match
from marsad.reading.dates.model import Anchor, TimexType

NO_REFERENCE = "no day of publication to count from"


def relative_draft(
    match: Match,
    span: tuple[date, date],
    basis: str,
    *,
    value: str = "",
    alternatives: tuple[tuple[date, str], ...] = (),
) -> Draft:
    """A draft of days counted from the reference, with the part of day or the clock that the match holds."""
    part = match.one("P")
    suffix = clock_value(match) or (f"T{part.value}" if part else "")
    return Draft(
        type=TimexType.TIME if suffix else TimexType.DATE,
        value=(value or span[0].isoformat()) + suffix,
        basis=basis,
        begin=span[0],
        finish=span[1],
        anchor=Anchor.PUBLICATION,
        alternatives=tuple(Alternative(start=day, end=day, basis=why) for day, why in alternatives),
        part=suffix or None,
    )


def unresolved(match: Match, value: str, basis: str = NO_REFERENCE) -> Draft:
    """A draft of a time whose reference is not known."""
    part = match.one("P")
    suffix = clock_value(match) or (f"T{part.value}" if part else "")
    kind = TimexType.TIME if suffix else TimexType.DATE
    return Draft(type=kind, value=value + suffix, basis=basis, anchor=Anchor.NONE, part=suffix or None)


def make_weekday(match: Match) -> Draft | None:
    """Thursday, last Thursday, late Friday, Sunday night, the morning of Monday."""
    if match.one("R") is not None:
        return make_deictic(match)
    item = match.one("Wv")
    if item is None or _preposition(match):
        return None
    weekday = int(item.value)
    if match.reference is None:
        return unresolved(match, f"XXXX-WXX-{weekday + 1}")
    day, basis, others = _weekday(match, weekday)
    return relative_draft(match, (day, day), basis, alternatives=others)


def _preposition(match: Match) -> bool:
    """True for "following Friday's attack", which means after it, but not for "the following Friday"."""
    first = match.items[0]
    return first.code == "X" and first.value == 2 and match.before() != "the"


def _weekday(match: Match, weekday: int) -> tuple[date, str, tuple[tuple[date, str], ...]]:
    """The likeliest day of a weekday, why, and the other days it may be."""
    assert match.reference is not None
    ref, label = match.reference.day, match.reference.label
    past, coming = weekday_before(ref, weekday), weekday_after(ref, weekday)
    if match.one("X3") is not None:
        week_on = (moved(coming, 7), f"weekday of the week after {label}")
        return coming, f"next such weekday after {label}", (week_on,)
    if match.one("Ll1") is not None:
        strict = weekday_before(ref, weekday, strictly=True)
        return (
            strict,
            f"last such weekday before {label}",
            ((moved(strict, -7), f"weekday of the week before {label}"),),
        )
    if match.one("T") is not None and match.ahead:
        return coming, f"next such weekday after {label}", ((past, f"weekday before {label}"),)
    if past == ref:
        week_ago = (moved(ref, -7), f"weekday a week before {label}")
        return past, f"weekday of {label}", (week_ago,)
    if match.ahead:
        return coming, f"next such weekday after {label}", ((past, f"weekday before {label}"),)
    return past, f"weekday before {label}", ()


def make_clock_day(match: Match) -> Draft | None:
    """6:30 p.m. Monday; 9 a.m. today; 10 p.m. last night."""
    if match.one("Wv") is not None:
        return make_weekday(match)
    if match.one("L") is not None or (match.one("T") is not None and match.one("P") is not None):
        return make_this_part(match)
    return make_deictic(match)


def make_overnight(match: Match) -> Draft | None:
    """Overnight: the night that ends on the morning of publication, or the night after a named weekday."""
    weekday = match.one("Wv")
    if match.reference is None:
        return Draft(
            type=TimexType.TIME,
            value="XXXX-XX-XXTNI",
            basis=NO_REFERENCE,
            anchor=Anchor.NONE,
            part="TNI",
        )
    ref, label = match.reference.day, match.reference.label
    if weekday is not None:
        night = weekday_before(ref, int(weekday.value))
        begin, finish, basis = night, moved(night, 1), f"the night after the weekday before {label}"
        other = moved(night, -1), night
    else:
        begin, finish, basis = moved(ref, -1), ref, f"the night before {label}"
        other = None
    alternatives = (Alternative(start=other[0], end=other[1], basis="the night into that weekday"),) if other else ()
    return Draft(
        type=TimexType.TIME,
        value=f"{begin.isoformat()}TNI",
        basis=basis,
        begin=begin,
        finish=finish,
        anchor=Anchor.PUBLICATION,
        alternatives=alternatives,
        part="TNI",
    )


def make_deictic(match: Match) -> Draft | None:
    """Today, yesterday, tonight, yesterday morning."""
    item = match.one("Rr")
    if item is None:
        return None
    night = item.code == "r" and match.one("P") is None and clock_value(match) is None
    if match.reference is None:
        return unresolved(match, "XXXX-XX-XX" + ("TNI" if night else ""))
    ref, label = match.reference.day, match.reference.label
    day = moved(ref, int(item.value))
    names = {0: f"the day of {label}", -1: f"the day before {label}", 1: f"the day after {label}"}
    basis = names.get(int(item.value), f"{abs(int(item.value))} days from {label}")
    draft = relative_draft(match, (day, day), basis)
    if not night:
        return draft
    return Draft(
        type=TimexType.TIME,
        value=f"{day.isoformat()}TNI",
        basis=basis,
        begin=day,
        finish=day,
        anchor=Anchor.PUBLICATION,
        part="TNI",
    )


def make_this_part(match: Match) -> Draft | None:
    """This morning; last night; late last evening."""
    part = match.one("P")
    if part is None:
        return None
    past = match.one("L") is not None
    if match.reference is None:
        return unresolved(match, "XXXX-XX-XX")
    ref, label = match.reference.day, match.reference.label
    day = moved(ref, -1) if past else ref
    return relative_draft(match, (day, day), f"the day {'before' if past else 'of'} {label}")

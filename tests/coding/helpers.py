"""Shorthands for tests of coding."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from marsad.claims import Count, CountKind, Group, Outcome, SourcedMention, Stance
from marsad.coding import Comparison, Field, IncidentFile, code, compare
from marsad.knowledge import load_knowledge
from tests.factories import actor, count, region, sourced, span, speaker


def file(*members: SourcedMention, related: tuple[SourcedMention, ...] = ()) -> IncidentFile:
    """A file under one id."""
    return IncidentFile("i1", members, related)


def row(profile: str, *members: SourcedMention, related: tuple[SourcedMention, ...] = ()) -> dict[str, Field]:
    """The fields of a row."""
    return dict(code(file(*members, related=related), profile, load_knowledge()).fields)


def value(profile: str, column: str, *members: SourcedMention, **more: Any) -> Any:
    """One value of a row."""
    return row(profile, *members, **more)[column].value


def field(name: str, *members: SourcedMention) -> Comparison:
    """The comparison of one field."""
    return next(each for each in compare(file(*members), load_knowledge()) if each.field == name)


def later(days: int) -> date:
    """Days after the incident."""
    return date(2018, 10, 23) + timedelta(days=days)


ISLAMIC_STATE = actor("Islamic State", "initiator", actor_id="islamic-state")
COALITION = speaker("the coalition", "party", actor_id="global-coalition")


def words_of(number: int) -> str:
    """A text long enough to be recognised as a copy; each number gives another one."""
    return " ".join(f"w{number}x{at}" for at in range(60))


@st.composite
def tolls(draw: st.DrawFn, outcome: Outcome = Outcome.KILLED) -> Count:
    """Any count that a source can give."""
    kind = draw(st.sampled_from(list(CountKind)))
    lo = draw(st.integers(0, 60))
    hi = lo + draw(st.integers(0, 20))
    bounds: dict[CountKind, tuple[int | None, int | None]] = {
        CountKind.RANGE: (lo, hi),
        CountKind.AT_LEAST: (lo, None),
        CountKind.AT_MOST: (None, hi),
        CountKind.VAGUE: (draw(st.sampled_from([2, 3, 24])), None),
        CountKind.UNKNOWN: (None, None),
        CountKind.NONE: (0, 0),
    }
    low, high = bounds.get(kind, (lo, lo))
    group = draw(st.sampled_from(list(Group)))
    stated = (
        draw(st.sampled_from(["several people", "dozens", "injured civilians"])) if kind is CountKind.VAGUE else None
    )
    return count(outcome, low, high, kind=kind, group=group, stated=stated)


@st.composite
def members(draw: st.DrawFn) -> tuple[SourcedMention, ...]:
    """One to six reports of an incident by outlets and parties, some of them amending what was said."""
    found = []
    for at in range(draw(st.integers(1, 6))):
        chain = (speaker("An outlet"), COALITION) if draw(st.booleans()) else (speaker("An outlet"),)
        found.append(
            sourced(
                f"d{at}",
                source=f"Outlet {draw(st.integers(0, 4))}",
                published=draw(st.sampled_from([None, later(0), later(1), later(2)])),
                day=draw(st.sampled_from([later(0), span(later(0), later(6)), span(later(-22), later(8)), None])),
                place=draw(st.sampled_from(["Qayyarah", region("Nineveh", lat=36.0, lon=42.5), None])),
                method=draw(st.sampled_from(["vbied", "ied", "air_strike", "small_arms", ()])),
                counts=tuple(draw(st.lists(tolls(), max_size=3))),
                actors=draw(st.sampled_from([(), (ISLAMIC_STATE,), (actor("Some army", "initiator"),)])),
                attribution=chain,
                stance=draw(st.sampled_from([Stance.ASSERTS, Stance.ASSERTS, Stance.CORRECTS])),
            )
        )
    return tuple(found)

"""Shorthands for tests of resolving."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from hypothesis import strategies as st

from marsad.claims import Judgement, SourcedMention, Verdict
from marsad.resolving import Book, Resolution, resolve
from tests.factories import region, sourced, span

OCTOBER = span(date(2018, 10, 1), date(2018, 10, 31))
NINEVEH = region("Nineveh", lat=36.0, lon=42.5)


def partition(resolution: Resolution) -> set[frozenset[str]]:
    """The incidents as sets of uids."""
    return {frozenset(each.members) for each in resolution.incidents if each.members}


def book_of(mentions: Iterable[SourcedMention]) -> tuple[Book, Resolution]:
    """A book in which `mentions` were resolved at once."""
    mentions = tuple(mentions)
    found = resolve(mentions, knowledge=None)
    return found.book(Book(), mentions), found


def person(a: str, b: str, verdict: Verdict = Verdict.SAME) -> Judgement:
    """A person's judgement."""
    return Judgement(a=a, b=b, verdict=verdict, by="person/amina", reason="Read both reports.")


def day(number: int) -> date:
    """A day of October 2018, counted from the first."""
    return date(2018, 10, 1) + timedelta(days=number)


@st.composite
def reports(draw: st.DrawFn) -> tuple[SourcedMention, ...]:
    """A handful of reports that overlap, contradict and leave things out."""
    count = draw(st.integers(2, 9))
    return tuple(
        sourced(
            f"d{at}",
            published=day(draw(st.integers(3, 8))),
            day=draw(st.sampled_from([day(1), day(2), day(3), OCTOBER, span(day(1), None, day(3)), None])),
            place=draw(st.sampled_from(["Qayyarah", "Sharqat", "Mosul", NINEVEH, None])),
            method=draw(st.sampled_from(["vbied", "ied", "explosive", "air_strike", ()])),
            killed=draw(st.sampled_from([None, 0, 2, 10, 11])),
            injured=draw(st.sampled_from([None, 5, 30])),
        )
        for at in range(count)
    )

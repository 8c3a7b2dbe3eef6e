"""Hypothesis strategies for the vocabulary: any value they make satisfies the invariants."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from marsad.claims import (
    ActorKind,
    ActorRef,
    ActorRole,
    Alternative,
    Count,
    CountKind,
    Document,
    Group,
    Mention,
    MentionKind,
    Outcome,
    Polarity,
    Qualifier,
    Quote,
    ReadBy,
    Reading,
    Realis,
    Speaker,
    SpeakerRole,
    Stance,
    SubEventType,
    Tendency,
    TimeSpan,
    Unread,
    Where,
)

TEXT = "في الموصل 😀 two were killed; é́ and 'three' were hurt near Qayyarah on Thursday."
names = st.text(min_size=1, max_size=12).filter(lambda text: bool(text.strip()))
numbers = st.integers(0, 10**6)


@st.composite
def quotes(draw: st.DrawFn) -> Quote:
    start = draw(st.integers(0, len(TEXT) - 2))
    while TEXT[start].isspace():
        start += 1
    return Quote.cut(TEXT, start, draw(st.integers(start + 1, len(TEXT))))


@st.composite
def counts(draw: st.DrawFn) -> Count:
    kind = draw(st.sampled_from(CountKind))
    low = draw(numbers)
    high = low + draw(numbers)
    lo, hi = {
        CountKind.EXACT: (low, low),
        CountKind.RANGE: (low, high),
        CountKind.AT_LEAST: (low, None),
        CountKind.AT_MOST: (None, high),
        CountKind.APPROXIMATE: (low, high),
        CountKind.VAGUE: (low, None),
        CountKind.UNKNOWN: (None, None),
        CountKind.NONE: (0, 0),
    }[kind]
    return Count(
        outcome=draw(st.sampled_from(Outcome)),
        group=draw(st.sampled_from(Group)),
        lo=lo,
        hi=hi,
        stated=draw(names),
        kind=kind,
        quote=draw(quotes()),
        qualifiers=tuple(draw(st.sets(st.sampled_from(Qualifier), max_size=2))),
    )


@st.composite
def spans(draw: st.DrawFn) -> TimeSpan:
    start = draw(st.dates(date(1990, 1, 1), date(2030, 1, 1)))
    end = start + timedelta(days=draw(st.integers(0, 400)))
    others = draw(st.lists(st.dates(date(1990, 1, 1), date(2030, 1, 1)), max_size=2))
    return TimeSpan(
        start=start,
        end=end,
        expression="Thursday",
        basis="weekday before publication",
        alternatives=tuple(Alternative(start=day, end=day, basis="otherwise") for day in others),
        quote=draw(st.none() | quotes()),
    )


@st.composite
def places(draw: st.DrawFn) -> Where:
    known = draw(st.booleans())
    return Where(
        name=draw(names),
        precision=draw(st.integers(1, 7)),
        lat=draw(st.floats(-90, 90)) if known else None,
        lon=draw(st.floats(-180, 180)) if known else None,
        radius_km=draw(st.none() | st.floats(0, 500)),
        admin1=draw(st.none() | names),
        claimed_by=tuple(draw(st.lists(names, max_size=2))),
    )


actors = st.builds(ActorRef, name=names, role=st.sampled_from(ActorRole), kind=st.sampled_from(ActorKind))
speakers = st.builds(
    Speaker, name=names, role=st.sampled_from(SpeakerRole), verb=st.none() | names, date=st.none() | st.dates()
)


@st.composite
def mentions(draw: st.DrawFn, id: str = "m1") -> Mention:
    kind = draw(st.none() | st.sampled_from(SubEventType))
    return Mention(
        id=id,
        kind=draw(st.sampled_from(MentionKind)),
        quote=draw(quotes()),
        read_by=ReadBy(reader="test", version="1", knowledge="none", rules=("r1",)),
        event_type=kind.event_type if kind else None,
        sub_event_type=kind,
        method=tuple(draw(st.lists(names, max_size=2))),
        realis=draw(st.sampled_from(Realis)),
        polarity=draw(st.sampled_from(Polarity)),
        tendency=draw(st.none() | st.sampled_from(Tendency)),
        when=draw(st.none() | spans()),
        where=tuple(draw(st.lists(places(), max_size=2))),
        actors=tuple(draw(st.lists(actors, max_size=2))),
        counts=tuple(draw(st.lists(counts(), max_size=3))),
        attribution=tuple(draw(st.lists(speakers, max_size=2))),
        stance=draw(st.sampled_from(Stance)),
        confidence=draw(st.none() | st.floats(0, 1)),
    )


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    found = [draw(mentions(f"m{index}")) for index in range(draw(st.integers(0, 3)))]
    left = draw(st.lists(st.builds(Unread, quote=quotes(), reason=names), max_size=2))
    return Reading(document=Document.of_text(TEXT), mentions=tuple(found), unread=tuple(left))

"""The walk over a text that finds every time expression."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from marsad.reading.dates import absolute, clocks, lengths, numeric, ranges, relative, story, stretches, years
from marsad.reading.dates.beside import settle_weekdays
from marsad.reading.dates.dateline import dateline
from marsad.reading.dates.grammar import Draft, Match, Reference, grammar, segments
from marsad.reading.dates.items import Item, items_of, time_words
from marsad.reading.dates.model import Timex
from marsad.reading.dates.page import own_days, reference_of
from marsad.reading.tokens import tokens

_MAKERS: Mapping[str, Callable[[Match], Draft | None]] = {
    "iso": numeric.make_iso,
    "slashed": numeric.make_slashed,
    "dotted": numeric.make_dotted,
    "full_date": absolute.make_full_date,
    "month": absolute.make_month,
    "year": years.make_year,
    "decade": years.make_decade,
    "season": years.make_season,
    "holiday": years.make_holiday,
    "part_of_month": years.make_part_of_month,
    "day_range": ranges.make_day_range,
    "month_range": ranges.make_month_range,
    "year_range": ranges.make_year_range,
    "weekday": relative.make_weekday,
    "clock_day": relative.make_clock_day,
    "overnight": relative.make_overnight,
    "deictic": relative.make_deictic,
    "this_part": relative.make_this_part,
    "rolling": stretches.make_rolling,
    "calendar_unit": stretches.make_calendar_unit,
    "weekend": stretches.make_weekend,
    "ago": lengths.make_ago,
    "duration": lengths.make_duration,
    "repeated": lengths.make_repeated,
    "alone": lengths.make_alone,
    "whole": lengths.make_whole,
    "half": years.make_half,
    "decade_word": years.make_decade_word,
    "narrative_unit": story.make_narrative_unit,
    "narrative_weekday": story.make_narrative_weekday,
    "in_story": story.make_in_story,
    "unit_here": stretches.make_unit_here,
    "clock_led": clocks.make_clock_led,
    "day_before": story.make_day_before,
    "shifted": story.make_shifted,
    "quarter": story.make_quarter,
    "lone_day": story.make_lone_day,
    "lone_part": story.make_lone_part,
    "reference": story.make_reference,
    "clock": clocks.make_clock,
}
_HEAD = 160
_TRAILING = ",p-'"
_SPANS = ("days-", "months", "years")


def find_timexes(text: str, *, published: date | None, language: str = "en") -> tuple[Timex, ...]:
    """Every time expression of `text` in order, not overlapping; offsets are code points.

    Relative words count from the dateline's day where the text has one, else from `published`; with neither they
    stay without days. Narrative times ("the next day") get theirs from `resolve_narrative`. `language` decides only
    the order of day and month in 3/4/2018: month first for "en-US", day first otherwise.
    """
    items = items_of(text, tokens(text))
    given = Reference(published, f"publication {published.isoformat()}") if published else None
    setting = Setting(text, items, given, language != "en-US", None if published else _head_year(items))
    times = tuple(_walk(setting, items))
    head = dateline(text)
    own = own_days(text, times, head)
    filed = reference_of(times, own, head, given)
    if filed is not None:
        day, source = filed
        # The words that gave the day to count from keep the basis they had, or they would be counted from themselves.
        again = _walk(replace(setting, reference=day), items)
        times = tuple(source if each.start == source.start and each.end == source.end else each for each in again)
    marked = tuple(replace(each, page=True) if each.start in own else each for each in times)
    return settle_weekdays(text, marked)


@dataclass(frozen=True, slots=True)
class Setting:
    """What every match of one text is read against."""

    text: str
    items: Sequence[Item]
    reference: Reference | None
    day_first: bool
    year_hint: int | None


def _head_year(items: Sequence[Item]) -> int | None:
    """The first year that stands at the head of a text, for days without one when no publication is known."""
    return next((int(item.value) for item in items[:_HEAD] if item.code == "y" and 1900 <= item.value < 2100), None)


def _walk(setting: Setting, items: Sequence[Item]) -> Iterator[Timex]:
    for codes, first, stop in segments(items):
        at = first
        while at < stop:
            found = _at(setting, items, codes, at, stop)
            if found is None:
                at += 1
                continue
            timex, at = found
            yield timex


def _at(setting: Setting, items: Sequence[Item], codes: str, at: int, stop: int) -> tuple[Timex, int] | None:
    """The time that begins at item `at`: a rule that matches but makes nothing of it yields to a shorter match."""
    rules, end = grammar(), stop
    while end > at:
        hit = rules.pattern.match(codes, at, end)
        if hit is None or hit.end() == at:
            return None
        rule = rules.rule(hit)
        match = Match(
            rule=rule["id"],
            make=rule["make"],
            items=items[at : hit.end()],
            text_items=items,
            first=at,
            reference=setting.reference,
            day_first=setting.day_first,
            year_hint=setting.year_hint,
        )
        draft = _MAKERS[rule["make"]](match)
        if draft is not None:
            return _placed(setting.text, match, draft), hit.end()
        end = hit.end() - 1
    return None


def _placed(text: str, match: Match, draft: Draft) -> Timex:
    kept = list(match.items)
    if len(kept) > 1 and kept[0].code == "t" and kept[1].code == "d":
        kept.pop(0)
    while len(kept) > 1 and kept[-1].code in _TRAILING:
        kept.pop()
    mod, first = _mod(match, draft, kept[0])
    start, end = first.start, kept[-1].end
    return Timex(
        start=start,
        end=end,
        exact=text[start:end],
        type=draft.type,
        value=draft.value,
        begin=draft.begin,
        finish=draft.finish,
        basis=draft.basis,
        alternatives=draft.alternatives,
        anchor=draft.anchor,
        direction=None if match.rule.startswith(_SPANS) else _direction(match),
        part=draft.part,
        shift=draft.shift,
        rule=match.rule,
        mod=mod,
    )


def _mod(match: Match, draft: Draft, first: Item) -> tuple[str | None, Item]:
    """TIMEX3's mod and where the time begins: the words "more than" belong to a length of time."""
    phase = match.one("S")
    if phase is not None:
        return str(phase.value), first
    if match.rule not in ("duration", "ago"):
        return None, first
    for length in (3, 2, 1):
        words = tuple(match.before(back) for back in range(length, 0, -1))
        mod = time_words().mods.get(words)
        if mod is not None:
            return mod, match.text_items[match.first - length]
    return None, first


def _direction(match: Match) -> str | None:
    words = time_words()
    for back in (1, 2):
        before = match.before(back)
        if before in words.words("since"):
            return "since"
        if before in words.words("until"):
            return "until"
        if before not in ("at", "the", "about", "around"):
            return None
    return None

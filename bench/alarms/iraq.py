"""UCDP's events in Iraq: outbreaks told in hindsight, and onsets that anybody can look up."""

from __future__ import annotations

import csv
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import numpy as np

from bench.alarms import Goal, Part
from bench.alarms.detectors import BEGIN, HEADER, METHODS, PUBLISHED, STRICT, WITHIN, Days, Outcome, judged
from bench.table import Table
from marsad.claims import InputError

FILE = "ged_iraq/conflict_data_irq.csv"
FIRST = date(2003, 1, 1)
MONTH = 30
# An outbreak in hindsight: so many dead in the next days, so many times the mean of the year before; it lasts so long.
LEAST, TIMES, LASTS = 50, 3, 120
NOTE = (
    "Best estimates by governorate and day, an event of several days on its last. Nothing is planted, so an outbreak "
    f"is told in hindsight: it begins on the first day with dead from which the next {MONTH} days hold at least "
    f"{LEAST} and {TIMES} times the mean of the year before; within {LASTS} days of it an alarm is not false. No "
    "method sees what comes after a day. Data: UCDP GED (CC BY 4.0)."
)
# The day that the fighting is commonly dated from, and its governorate.
KNOWN = (
    ("Basrah", date(2008, 3, 25), "fighting in Basra"),
    ("Anbar", date(2014, 1, 1), "fall of Fallujah"),
    ("Ninawa", date(2014, 6, 6), "fall of Mosul"),
    ("Salah ad Din", date(2014, 6, 11), "fall of Tikrit"),
    ("Kirkuk", date(2014, 6, 12), "army leaves Kirkuk"),
    ("Ninawa", date(2014, 8, 3), "attack on Sinjar"),
    ("Anbar", date(2015, 5, 14), "fall of Ramadi"),
    ("Anbar", date(2016, 5, 23), "operation for Fallujah"),
    ("Ninawa", date(2016, 10, 17), "battle for Mosul"),
)
KNOWN_NOTE = (
    "Days from the onset to the first alarm in its governorate within half a year; (n): none, but one n days before."
)


def measure(data: Path) -> Part:
    """Both tables; the goals compare the strict setting with the rule as published, on all three figures."""
    series = events(data / FILE)
    length = len(next(iter(series.values())))
    onsets = {name: hindsight(daily) for name, daily in series.items()}
    alarms = {name: {where: method(daily) for where, daily in series.items()} for name, method in METHODS.items()}
    found = {
        name: judged([each[where] for where in series], list(onsets.values()), LASTS, length)
        for name, each in alarms.items()
    }
    title = (
        f"UCDP GED, Iraq from {FIRST.year + 4}: {len(series)} governorates, {sum(map(len, onsets.values()))} outbreaks"
    )
    rows = [each.row(name) for name, each in found.items()]
    known = [_known(place, day, label, alarms) for place, day, label in KNOWN]
    tables = [Table(title, HEADER, rows, NOTE), Table("Known onsets", ("onset", *METHODS), known, KNOWN_NOTE)]
    return Part(tables, _goals(found))


def _goals(found: Mapping[str, Outcome]) -> list[Goal]:
    mine, theirs = found[STRICT], found[PUBLISHED]
    label = "Iraq, strict setting against the rule as published"
    return [
        Goal(f"{label}: share caught", mine.caught, round(theirs.caught, 3)),
        Goal(f"{label}: mean delay, days", mine.delay, round(theirs.delay, 2), at_most=True),
        Goal(f"{label}: false alarms a series-year", mine.false_a_year, round(theirs.false_a_year, 3), at_most=True),
    ]


def hindsight(daily: Days) -> list[int]:
    """The first days of the outbreaks of a series."""
    sums = np.concatenate([[0], np.cumsum(daily)])
    found: list[int] = []
    for day in range(BEGIN, len(daily) - MONTH):
        after, before = sums[day + MONTH] - sums[day], (sums[day] - sums[day - 365]) / 365 * MONTH
        if after >= LEAST and after >= TIMES * before and daily[day] and (not found or day - found[-1] > LASTS):
            found.append(day)
    return found


def _known(place: str, day: date, label: str, alarms: Mapping[str, Mapping[str, list[int]]]) -> tuple[str, ...]:
    at = (day - FIRST).days
    where = next(name for name in next(iter(alarms.values())) if place in name)
    return (f"{label}, {day.isoformat()}", *(_first(each[where], at) for each in alarms.values()))


def _first(days: list[int], onset: int) -> str:
    """The first alarm within half a year of an onset, else the last one of the eight weeks before it."""
    after = [day - onset for day in days if onset <= day < onset + 183]
    before = [onset - day for day in days if onset - WITHIN <= day < onset]
    return str(after[0]) if after else f"({before[-1]})" if before else "–"


def events(path: Path) -> dict[str, Days]:
    """Deaths a day from `FIRST` on, by governorate. Errors: InputError where the file is not there."""
    if not path.is_file():
        raise InputError("UCDP's events are not here.", where=str(path), hint=f"Give the folder that holds {FILE}.")
    rows: dict[str, dict[date, int]] = defaultdict(lambda: defaultdict(int))
    with path.open(encoding="utf-8", newline="") as stream:
        reader = csv.DictReader(stream)
        for row in reader:
            # The second line is one of HXL tags.
            if row["adm_1"] and not row["adm_1"].startswith("#"):
                rows[plain(row["adm_1"])][date.fromisoformat(row["date_end"][:10])] += int(row["best"])
    length = (max(day for days in rows.values() for day in days) - FIRST).days + 1
    found = {name: np.zeros(length, dtype=np.int64) for name in sorted(rows)}
    for name, days in rows.items():
        for day, deaths in days.items():
            if day >= FIRST:
                found[name][(day - FIRST).days] += deaths
    return found


def plain(name: str) -> str:
    """A governorate's name without marks; Kirkuk's older name is Kirkuk."""
    letters = unicodedata.normalize("NFKD", name.removesuffix("province").strip())
    found = "".join(c for c in letters if not unicodedata.combining(c))
    return "Kirkuk" if found == "At-Ta'mim" else found

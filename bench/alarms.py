"""Alarms against the rule that OCHA's HDX Signals applies to fatalities: delay of detection and false alarms a year.

Run: python bench/alarms.py DATA [series]. DATA is the folder of benchmark data; without `ged_iraq` in it only the
simulations are shown. All methods see the same daily deaths. The rule is `rolling_maximum` as published (a 30-day sum
of at least 100 that is its own maximum of the last year, or of three; half a year of silence), and once more with the
floor lowered, else it could not fire on a quiet series.
"""

from __future__ import annotations

import csv
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from marsad.assessing.surveillance import rolling_maximum, surge

SEED = 20
YEARS, HISTORY = 7, 3
WEEK, MONTH, YEAR = 7, 30, 365.25
# An outbreak that no alarm names within so many days of its start was missed.
WITHIN = 56
# So long an outbreak told in hindsight lasts, and so early the first day that is looked at.
LASTS = 120
BEGIN = int((HISTORY + 1) * YEAR)
Days = NDArray[np.int64]


@dataclass(frozen=True)
class Outcome:
    """What one method made of many series: outbreaks, those caught, their delays in days, and false alarms."""

    outbreaks: int
    delays: tuple[int, ...]
    false: int
    series_years: float

    def row(self, name: str) -> str:
        """One line of the table."""
        caught = len(self.delays) / self.outbreaks if self.outbreaks else float("nan")
        delay = float(np.mean(self.delays)) if self.delays else float("nan")
        return f"| {name} | {caught:.0%} | {delay:.0f} | {self.false / self.series_years:.2f} |"


Method = Callable[[list[Days]], list[list[int]]]


def ours(threshold: float) -> Method:
    """Marsad's own: sums over one, two and four weeks against the year before."""

    def days(daily: list[Days]) -> list[list[int]]:
        return [[each.index for each in surge(series, threshold=threshold)] for series in daily]

    return days


def rule(minimum: float) -> Method:
    """HDX Signals' rule with a floor."""

    def days(daily: list[Days]) -> list[list[int]]:
        return [[signal.index for signal in rolling_maximum(each, minimum=minimum)] for each in daily]

    return days


METHODS: dict[str, Method] = {
    "surge (threshold 3, as shipped)": ours(3.0),
    "surge, threshold 3.5": ours(3.5),
    "surge, threshold 4": ours(4.0),
    "HDX Signals, floor 100 (as published)": rule(100),
    "HDX Signals, floor 30": rule(30),
}


def simulated(series: int, mean: float, rng: np.random.Generator) -> list[Days]:
    """Deaths a day: attacks come by season, each kills a few or many, and some years are worse than others."""
    days, found = int(YEARS * YEAR), []
    for _ in range(series):
        season = 1 + 0.3 * np.sin(2 * np.pi * (np.arange(days) / YEAR + rng.random()))
        drift = np.exp(np.cumsum(rng.normal(0, 0.08, days // 30 + 1)).repeat(30)[:days] * 0.5)
        attacks = rng.poisson(mean / 3 * season * np.clip(drift, 0.4, 2.5) / np.clip(drift, 0.4, 2.5).mean())
        found.append(np.array([int(rng.geometric(1 / 3, n).sum()) if n else 0 for n in attacks]))
    return found


def planted(daily: list[Days], size: float, days: int, rng: np.random.Generator) -> list[int]:
    """Add one outbreak to each series: `size` deaths over `days` days; the day each begins on."""
    onsets = []
    for each in daily:
        start = int(rng.integers(BEGIN, len(each) - days - WITHIN))
        each[start : start + days] += rng.multinomial(rng.poisson(size), np.full(days, 1 / days))
        onsets.append(start)
    return onsets


def judged(alarms: list[list[int]], onsets: list[int], days: int, length: int) -> Outcome:
    """Each outbreak's first alarm, and the alarms that lie outside all outbreaks, after the years of history."""
    delays, false = [], 0
    for each, onset in zip(alarms, onsets, strict=True):
        inside = [day - onset for day in each if onset <= day < onset + WITHIN]
        delays += inside[:1]
        false += sum(1 for day in each if day >= BEGIN and not onset <= day < onset + days + WITHIN)
    years = len(alarms) * (length - BEGIN - days - WITHIN) / YEAR
    return Outcome(len(onsets), tuple(delays), false, years)


def simulations(series: int) -> None:
    """The tables of simulations."""
    for mean, size, days in ((1.0, 40, 14), (1.0, 80, 28), (5.0, 100, 14), (5.0, 200, 28)):
        rng = np.random.default_rng(SEED)
        daily = simulated(series, mean, rng)
        onsets = planted(daily, size, days, rng)
        print(f"\n{series} series of {mean:g} deaths a day; planted: {size} more over {days} days")
        print("| | caught within 8 weeks | mean delay, days | false alarms a series-year |\n|---|---|---|---|")
        for name, method in METHODS.items():
            print(judged(method(daily), onsets, days, len(daily[0])).row(name))


def iraq(path: Path) -> None:
    """UCDP GED's Iraq by governorate. Nothing is planted there: what counts as an outbreak is told in hindsight.

    One begins on the first day from which the next 30 days hold at least 50 dead and three times the mean of the year
    before; for 120 days from there an alarm is none too many. The detectors know nothing of what comes after a day.
    """
    first, series = events(path)
    outbreaks = {name: hindsight(daily) for name, daily in series.items()}
    print(f"\nUCDP GED, Iraq from {first.year + HISTORY + 1}, {len(series)} governorates, ", end="")
    print(f"{sum(map(len, outbreaks.values()))} outbreaks in hindsight")
    print("| | caught within 8 weeks | mean delay, days | false alarms a governorate-year |\n|---|---|---|---|")
    for name, method in METHODS.items():
        alarms = dict(zip(series, method(list(series.values())), strict=True))
        print(_against(alarms, outbreaks, len(next(iter(series.values())))).row(name))
    known(first, series)


def hindsight(daily: Days) -> list[int]:
    """The first days of the outbreaks of a series."""
    sums = np.concatenate([[0], np.cumsum(daily)])
    found: list[int] = []
    for day in range(BEGIN, len(daily) - MONTH):
        after, before = sums[day + MONTH] - sums[day], (sums[day] - sums[day - 365]) / 365 * MONTH
        if after >= 50 and after >= 3 * before and daily[day] and (not found or day - found[-1] > LASTS):
            found.append(day)
    return found


def _against(alarms: dict[str, list[int]], outbreaks: dict[str, list[int]], length: int) -> Outcome:
    delays, false = [], 0
    for name, onsets in outbreaks.items():
        for onset in onsets:
            delays += [day - onset for day in alarms[name] if onset <= day < onset + WITHIN][:1]
        false += sum(
            1 for day in alarms[name] if day >= BEGIN and not any(onset <= day < onset + LASTS for onset in onsets)
        )
    years = len(outbreaks) * (length - BEGIN) / YEAR
    return Outcome(sum(map(len, outbreaks.values())), tuple(delays), false, years)


# Onsets that anybody can look up: the day that the fighting is commonly dated from, and its governorate.
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


def known(first: date, series: dict[str, Days]) -> None:
    """When each method first names onsets that are known."""
    print(
        "\nDays from a known onset to the first alarm in its governorate; (n): none, but one n days before; -: neither"
    )
    print(f"| onset | {' | '.join(METHODS)} |\n|---|{'---|' * len(METHODS)}")
    alarms = {name: dict(zip(series, method(list(series.values())), strict=True)) for name, method in METHODS.items()}
    for place, day, label in KNOWN:
        at, where = (day - first).days, next(each for each in series if place in each)
        found = [_first(alarms[name][where], at) for name in METHODS]
        print(f"| {label}, {day} | {' | '.join(found)} |")


def _first(days: list[int], onset: int) -> str:
    """The first alarm within half a year of an onset, else the last one of the eight weeks before it."""
    after = [day - onset for day in days if onset <= day < onset + 183]
    before = [onset - day for day in days if onset - WITHIN <= day < onset]
    return str(after[0]) if after else f"({before[-1]})" if before else "-"


def events(path: Path) -> tuple[date, dict[str, Days]]:
    """Deaths a day by governorate, best estimates; an event of several days stands on its last."""
    rows: dict[str, dict[date, int]] = defaultdict(lambda: defaultdict(int))
    with path.open(encoding="utf-8", newline="") as stream:
        reader = csv.DictReader(stream)
        next(reader)  # a row of HXL tags
        for row in reader:
            if row["adm_1"]:
                rows[plain(row["adm_1"])][date.fromisoformat(row["date_end"][:10])] += int(row["best"])
    first = date(2003, 1, 1)
    length = (max(day for days in rows.values() for day in days) - first).days + 1
    found = {name: np.zeros(length, dtype=np.int64) for name in sorted(rows)}
    for name, days in rows.items():
        for day, deaths in days.items():
            if day >= first:
                found[name][(day - first).days] += deaths
    return first, found


def plain(name: str) -> str:
    """A governorate's name without marks; Kirkuk's older name is Kirkuk."""
    letters = unicodedata.normalize("NFKD", name.removesuffix("province").strip())
    found = "".join(c for c in letters if not unicodedata.combining(c))
    return "Kirkuk" if found == "At-Ta'mim" else found


def main(arguments: list[str]) -> int:
    """Print the tables; 1 without data."""
    series = int(arguments[1]) if len(arguments) > 1 else 100
    simulations(series)
    path = Path(arguments[0]) / "ged_iraq" / "conflict_data_irq.csv" if arguments else Path("none")
    if not path.is_file():
        print(f"{path} is not there: give the folder that holds ged_iraq/conflict_data_irq.csv.", file=sys.stderr)
        return 1
    iraq(path)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

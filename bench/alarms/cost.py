"""What watching costs: seconds by number of series, and of the space-time scan by number of incidents."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import pairwise

import numpy as np

from bench.alarms import Goal, Part
from bench.alarms.stationary import weekly
from bench.table import Table
from marsad.assessing.scan import space_time_permutation
from marsad.assessing.surveillance import sweep

WEEKS, START = 520, 166
METHODS = 12
DISTRICTS = (15, 30, 60, 120, 240)
WANTED, SECONDS = 120, 60.0
DETECTORS = ("farrington_flexible", "ears", "bayes", "cusum")
# Twice the series may take so many times as long: two, and room for noise.
DOUBLING = 2.6
INCIDENTS = (5_000, 10_000, 20_000, 40_000)
SCAN_WANTED, SCAN_SECONDS, PERMUTATIONS = 20_000, 20.0, 999
NOTE = (
    f"Ten years of weeks, {METHODS} methods in each district, each series under four detectors (flexible, C1, Bayes, "
    "CUSUM); processor seconds on one core, the best of two runs."
)
SCAN_NOTE = f"{WANTED} districts, windows to 12 weeks, {PERMUTATIONS} permutations; processor seconds on one core."


def measure(seed: int, largest: int) -> Part:
    """The growth of both; `largest` districts at most, and incidents in proportion."""
    districts = [n for n in DISTRICTS if n <= largest]
    spent = [_best(lambda n=n: _sweep(seed, n)) for n in districts]  # type: ignore[misc]
    rows = [
        (f"{n}", f"{n * METHODS:,}", f"{seconds:.1f}", "–" if i == 0 else f"{seconds / spent[i - 1]:.2f}")
        for i, (n, seconds) in enumerate(zip(districts, spent, strict=True))
    ]
    header = ("districts", "series", "seconds", "times the row above")
    worst = max((b / a for a, b in pairwise(spent)), default=0.0)
    goals = [Goal("worst growth of time for twice the series", worst, DOUBLING, at_most=True)]
    if WANTED in districts:
        goals.append(Goal(f"seconds for {WANTED} districts", spent[districts.index(WANTED)], SECONDS, at_most=True))
    scan, more = _scans(seed, [n for n in INCIDENTS if n * WANTED <= largest * SCAN_WANTED])
    return Part([Table("Cost of watching", header, rows, NOTE), scan], [*goals, *more])


def _scans(seed: int, sizes: list[int]) -> tuple[Table, list[Goal]]:
    spent = {n: _best(lambda n=n: _scan(seed, n)) for n in sizes}  # type: ignore[misc]
    rows = [(f"{n:,}", f"{seconds:.1f}") for n, seconds in spent.items()]
    goals = [
        Goal(f"seconds of a scan of {n:,} incidents", spent[n], SCAN_SECONDS, at_most=True)
        for n in sizes
        if n == SCAN_WANTED
    ]
    return Table("Cost of a space-time scan", ("incidents", "seconds"), rows, SCAN_NOTE), goals


def _sweep(seed: int, districts: int) -> None:
    rng = np.random.default_rng(seed)
    mean = rng.gamma(0.4, 2.5, (districts * METHODS, 1))
    counts = rng.negative_binomial(2, 2 / (2 + mean), (districts * METHODS, WEEKS))
    for detector in DETECTORS:
        sweep(counts, weekly(WEEKS), detector=detector, start=START)


def _scan(seed: int, incidents: int) -> None:
    rng = np.random.default_rng(seed)
    points = rng.uniform((30, 39), (37, 48), (WANTED, 2))
    places = {f"d{n}": (float(lat), float(lon)) for n, (lat, lon) in enumerate(points)}
    chosen = rng.choice(WANTED, incidents, p=rng.dirichlet(np.ones(WANTED)))
    weeks = rng.integers(0, WEEKS, incidents)
    cases = [(f"d{place}", int(week)) for place, week in zip(chosen, weeks, strict=True)]
    space_time_permutation(
        cases, places, end=WEEKS - 1, max_duration=12, metric="sphere", permutations=PERMUTATIONS, seed=seed
    )


def _best(work: Callable[[], None]) -> float:
    """Processor seconds of the better of two runs: other work on the machine does not count."""
    spent = []
    for _ in range(2):
        begun = time.process_time()
        work()
        spent.append(time.process_time() - begun)
    return min(spent)

"""Words a second of `marsad read --jsonl` against bare spaCy on the same texts, and of two processes against one."""

from __future__ import annotations

import importlib
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from bench.speed import Goal, Measured
from bench.speed.texts import Reports, as_lines, words
from bench.table import Table
from marsad.cli.read import Line
from marsad.gather import documents_from_jsonl
from marsad.reading.syntax.nlp import Parser
from marsad.running import run

ROUNDS = 3
CHUNK = 32
# The reader must reach so many times the words a second of bare spaCy, by how many reports are relevant: one in ...
GOALS = {10: 2.0, 1: 0.8}
TWO_PROCESSES = 1.7


def against_spacy(texts: Sequence[str], label: str, goal: float, home: Path) -> tuple[list[tuple[str, ...]], Goal]:
    """Processor time of both over the same texts, the best of some rounds by turns."""
    name = Parser().name.rsplit("-", 1)[0]
    nlp = importlib.import_module(name).load()
    lines, stage = as_lines(list(texts)), Line(home)
    ours = _reads(stage, lines)
    bare = _drains(lambda: nlp.pipe(texts))
    _warm(stage, nlp)
    best = {"read": float("inf"), "bare": float("inf")}
    for _ in range(ROUNDS):
        for key, work in (("bare", bare), ("read", ours)):
            best[key] = min(best[key], _processor_seconds(work))
    count = words(list(texts))
    ratio = best["bare"] / best["read"]
    rows: list[tuple[str, ...]] = [
        (label, f"nlp.pipe of {name}", f"{count:,}", f"{count / best['bare']:,.0f}", "1.00"),
        (label, "marsad read --jsonl", f"{count:,}", f"{count / best['read']:,.0f}", f"{ratio:.2f}"),
    ]
    return rows, Goal(f"words a second against bare nlp.pipe, {label}", ratio, goal)


def measure(seed: int, reports: int, home: Path, real: Sequence[str] = ()) -> Measured:
    """Both streams of made reports, and the real texts if there are any."""
    streams = [
        ("one report in ten relevant", Reports(seed, every=10).texts(reports), GOALS[10]),
        ("all relevant", Reports(seed, every=1).texts(reports // 4), GOALS[1]),
    ]
    if real:
        streams.append(("real texts, all relevant", list(real), GOALS[1]))
    measured = [against_spacy(texts, label, goal, home) for label, texts, goal in streams]
    header = ("stream", "what", "words", "words/s (processor)", "ratio")
    note = "One process, the same texts, processor time, the best of three rounds taken by turns, models loaded before."
    rows = [row for found, _ in measured for row in found]
    return Measured(Table("Words a second", header, rows, note), [goal for _, goal in measured])


def processes(seed: int, reports: int, home: Path) -> Measured:
    """Wall-clock time of one and of two processes from the first result to the last, by turns."""
    lines = as_lines(Reports(seed, every=2).texts(reports))
    best = {1: float("inf"), 2: float("inf")}
    for _ in range(ROUNDS):
        for workers in best:
            best[workers] = min(best[workers], _steady_seconds(home, lines, workers))
    ratio = best[1] / best[2]
    rows = [(str(workers), f"{len(lines) / spent:,.1f}", f"{best[1] / spent:.2f}") for workers, spent in best.items()]
    note = (
        "Wall-clock time from the first result to the last, so that loading models does not count; the best of three. "
        "On a machine that others use the second process gets less than a core: see the load."
    )
    table = Table("Processes", ("processes", "reports/s", "ratio"), rows, note)
    return Measured(table, [Goal("two processes against one", ratio, TWO_PROCESSES)])


def _reads(stage: Line, lines: Sequence[str]) -> Callable[[], None]:
    return _drains(lambda: run(stage, documents_from_jsonl(lines, name="stream"), workers=1))


def _drains(make: Callable[[], Iterable[object]]) -> Callable[[], None]:
    def work() -> None:
        for _ in make():
            pass

    return work


def _warm(stage: Line, nlp: Any) -> None:
    texts = Reports(0, every=1).texts(20)
    _reads(stage, as_lines(texts))()
    _drains(lambda: nlp.pipe(texts))()


def _processor_seconds(work: Callable[[], None]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def _steady_seconds(home: Path, lines: Sequence[str], workers: int) -> float:
    results = run(Line(home), documents_from_jsonl(lines, name="stream"), workers=workers, chunk=CHUNK)
    next(iter(results))
    begun = time.perf_counter()
    for _ in results:
        pass
    return time.perf_counter() - begun

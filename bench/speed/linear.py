"""Whether time grows in proportion to the text, for each small parser and for the whole reader, on odd shapes too."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path

from bench.speed import Goal, Measured
from bench.speed.texts import Reports
from bench.table import Table
from marsad.claims import Document, to_json
from marsad.cli.readers import grammar_of
from marsad.reading.dates import dates_line
from marsad.reading.furniture import furniture_spans
from marsad.reading.gate import gate
from marsad.reading.names.patterns import find_patterns
from marsad.reading.quantities import find_quantities
from marsad.reading.sentences import sentences

# Ten times the text may take so many times as long: ten, and room for noise.
BOUND = 15.0
TIMES = 10
ROUNDS = 3
# Below this, a ratio says more of the clock than of the work.
LEAST_SECONDS = 1e-3
PUBLISHED = date(2018, 11, 11)
SHAPES: Mapping[str, str] = {
    "prose": "On Thursday at least 20 to 30 people, including three children, were killed near the town, he said.\n",
    "numbers": "twenty-one and 3-5 or 1,200 of ",
    "one word": "one ",
    "dates": "October 1 - 7 and between 3 to 5 October 2018, ",
    "white space": " \n \t",
    "signs": '."-,:/(',
    "breaks": "\n\n",
    "no space": "a",
    "digits": "1",
    "dashes": "1-",
    "capitals": "BAGHDAD, ",
    "full stops": "U.S. ",
    "arabic": "قتل ثلاثة عشر شخصا يوم الخميس وأصيب خمسة وعشرون. ",
    "open quotes": "“he said ‘",
    "open brackets": "((killed ",
    "harm without end": "killed five and wounded six in Mosul and ",
    "one event again": "A bomb killed five people in Mosul on Thursday. ",
    "places": "Mosul, Tikrit and Baquba, ",
    "combining marks": "e\u0301\u0327",
    "emoji": "\U0001f468\u200d\U0001f469\u200d\U0001f467 ",
    "bombs": "bomb ",
}
ABILITIES: Mapping[str, Callable[[str], object]] = {
    "quantities": find_quantities,
    "dates": lambda text: dates_line({"id": 1, "text": text, "published": PUBLISHED.isoformat()}),
    "furniture": furniture_spans,
    "sentences": sentences,
    "gate": gate,
    "patterns": find_patterns,
}


def measure(seed: int, size: int, longest: int, home: Path) -> Measured:
    """Ratios for texts of `size` characters and ten times as many; then news of `longest`, one in ten relevant."""
    rows = [
        (name, label, *_row(ability, _repeated(unit, size), _repeated(unit, size * TIMES)))
        for name, ability in ABILITIES.items()
        for label, unit in SHAPES.items()
    ]
    read = _reading(home)
    rows += [("reader", label, *_row(read, short, long)) for label, short, long in _documents(seed, size)]
    rows.append(("reader", "prose, sparse", *_row(read, *_sparse(seed, longest))))
    worst = max(float(row[-1]) for row in rows)
    header = ("what", "shape", "characters", "seconds", f"ratio for {TIMES} times the text")
    note = f"Processor time, the garbage collector off; in proportion is {TIMES}, and up to {BOUND:.0f} passes for it."
    return Measured(
        Table("Time and length", header, rows, note), [Goal("worst ratio of time", worst, BOUND, at_most=True)]
    )


def _documents(seed: int, size: int) -> Iterator[tuple[str, str, str]]:
    for label, unit in SHAPES.items():
        yield label, _repeated(unit, size), _repeated(unit, size * TIMES)
    yield "news, all relevant", _news(seed, size, 1), _news(seed, size * TIMES, 1)


def _sparse(seed: int, size: int) -> tuple[str, str]:
    long = _news(seed, size, 10)
    return long[: len(long) // TIMES], long


def _news(seed: int, size: int, every: int) -> str:
    reports, parts, length = Reports(seed, every=every), [], 0
    while length < size:
        parts += reports.texts(100)
        length = sum(map(len, parts))
    return "\n\n".join(parts)[:size]


def _repeated(unit: str, size: int) -> str:
    return (unit * (size // len(unit) + 1))[:size]


def _reading(home: Path) -> Callable[[str], object]:
    reader = grammar_of(home)
    return lambda text: to_json(reader.read(Document.of_text(text, published=PUBLISHED)))


def _row(ability: Callable[[str], object], short: str, long: str) -> tuple[str, str, str]:
    few, many = _seconds(ability, short), _seconds(ability, long)
    ratio = many / max(few, LEAST_SECONDS)
    return f"{len(long):,}", f"{many:.3f}", f"{ratio:.1f}"


def _seconds(ability: Callable[[str], object], text: str) -> float:
    """The processor time of the best run: other work on the machine does not count. Long runs are not repeated."""
    best = float("inf")
    # The collector runs by the number of objects, not by the text: never for the short, often for the long.
    gc.collect()
    for number in range(ROUNDS):
        # Never the same text twice: what is kept of the last one would be read for nothing.
        once = text[number:]
        gc.disable()
        begun = time.process_time()
        ability(once)
        best = min(best, time.process_time() - begun)
        gc.enable()
        if best > 5:
            break
    return best

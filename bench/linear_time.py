"""Whether the text-level abilities of reading take time in proportion to the text.

Run: python bench/linear_time.py [characters]. Exits 1 if any ratio is above the bound.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import date

from marsad.reading.dates import dates_line
from marsad.reading.furniture import furniture_spans
from marsad.reading.gate import gate
from marsad.reading.quantities import find_quantities
from marsad.reading.sentences import sentences

BOUND = 15.0
PUBLISHED = date(2018, 11, 11).isoformat()
TEXTS = {
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
}
ABILITIES: dict[str, Callable[[str], object]] = {
    "quantities": find_quantities,
    "dates": lambda text: dates_line({"id": 1, "text": text, "published": PUBLISHED}),
    "furniture": furniture_spans,
    "sentences": sentences,
    "gate": gate,
}


def seconds(ability: Callable[[str], object], text: str) -> float:
    """The processor time of the best of five runs: other work on the machine does not count."""
    best = float("inf")
    for _ in range(5):
        begun = time.process_time()
        ability(text)
        best = min(best, time.process_time() - begun)
    return best


def main() -> int:
    """Print a row for each ability and text; 1 if one of them grows faster than its text."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 30_000
    worst = 0.0
    for name, ability in ABILITIES.items():
        for label, unit in TEXTS.items():
            small = (unit * (size // len(unit) + 1))[:size]
            large = (unit * (size * 10 // len(unit) + 1))[: size * 10]
            short, long = seconds(ability, small), seconds(ability, large)
            ratio = long / max(short, 1e-4)
            worst = max(worst, ratio)
            print(f"{name:11} {label:12} {long * 1000:8.1f} ms for {size * 10} characters, ratio {ratio:5.1f}")
    print(f"worst ratio {worst:.1f}, bound {BOUND}")
    return int(worst > BOUND)


if __name__ == "__main__":
    sys.exit(main())

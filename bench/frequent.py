"""How seldom words stand in English texts, for `reading/traits/data/english.txt`: `python -m bench.frequent WHEEL`.

WHEEL is that of spacy-lookups-data, as `pip download --no-deps spacy-lookups-data` fetches it. Forms of a word add up.
"""

from __future__ import annotations

import gzip
import json
import sys
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from math import exp, log2
from pathlib import Path

from marsad.reading.traits import form_of

_TABLE = "spacy_lookups_data/data/en_lexeme_prob.json.gz"
_BOUNDS = (14, 16, 18, 20)  # bits: the steps end here
_LEAST = 3  # letters


def lines(logs: Mapping[str, float]) -> Iterator[str]:
    """One line for each step: its number, then the forms of its words in order; `logs` are natural."""
    share: defaultdict[str, float] = defaultdict(float)
    for word, value in logs.items():
        if word.isascii() and word.isalpha() and len(form := form_of(word)) >= _LEAST:
            share[form] += exp(value)
    steps: defaultdict[int, list[str]] = defaultdict(list)
    for form, value in share.items():
        steps[sum(-log2(value) >= bound for bound in _BOUNDS)].append(form)
    for step in range(len(_BOUNDS)):
        yield " ".join((str(step), *sorted(steps[step])))


def main(wheel: Path) -> None:
    """Print the table."""
    with zipfile.ZipFile(wheel) as package:
        print("\n".join(lines(json.loads(gzip.decompress(package.read(_TABLE))))))


if __name__ == "__main__":
    main(Path(sys.argv[1]))

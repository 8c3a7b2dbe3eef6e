"""Writes the shipped weights of the names: `python -m bench.names.train DATA`, where DATA/re3d is the marked set.

Beside our own sentences only the sources whose licence asks for no more than attribution are learnt from; NOTICE gives
it. How well such a head does on sources it has not seen, `marsad bench reading --set re3d` tells.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np

from bench.names.fit import fitted
from bench.names.own import own_sentences
from bench.names.samples import samples
from bench.sets import _re3d
from marsad.knowledge import load_knowledge
from marsad.reading.names import load_finder
from marsad.reading.names.head import SHIPPED, packed

# Public domain, Open Government Licence 3 and CC BY: not Wikipedia's share-alike texts, nor the EEAS notice's.
LEARNT_FROM = ("Australian Department of Foreign Affairs", "CENTCOM", "UK Government", "US State Department")


def main(arguments: list[str] | None = None) -> int:
    """Train and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, default=Path(str(SHIPPED)))
    options = parser.parse_args(arguments)
    foreign = [text for text in _re3d.texts(options.data / "re3d") if text.source in LEARNT_FROM]
    if not foreign:
        parser.error(f"{options.data / 're3d'} holds none of the folders {', '.join(LEARNT_FROM)}")
    finder = load_finder(load_knowledge())
    head = fitted([sample for text in [*foreign, *own_sentences()] for sample in samples(text, finder)])
    with options.out.open("wb") as out:
        np.savez_compressed(out, allow_pickle=False, **packed(head))
    print(f"{options.out}: {len(head.rows):,} features, {options.out.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Every measure on a folder of data, for `make bench`: `python bench/run.py DATA`. The status is 1 if one fails."""

from __future__ import annotations

import subprocess
import sys

MARSAD = (sys.executable, "-c", "from marsad.cli import main; main()", "bench")


def main(arguments: list[str]) -> int:
    """Run every bench, the later ones also if the first finds no data."""
    if len(arguments) != 1:
        print("usage: python bench/run.py DATA", file=sys.stderr)
        return 2
    reading = subprocess.run([*MARSAD, "reading", "--data", arguments[0], "--by-cause"], check=False)
    speed = subprocess.run([*MARSAD, "speed"], check=False)
    assess = subprocess.run([*MARSAD, "assess", "--data", arguments[0]], check=False)
    return int(bool(reading.returncode or speed.returncode or assess.returncode))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""What a start costs: `python bench/startup.py` prints seconds of processor time for each step and its share.

No data is needed; an argument is ignored, so that `bench/run.py` may pass its folder.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping

RUNS = 3
STEPS: Mapping[str, str] = {
    "bare Python": "pass",
    "marsad --help": "from marsad.cli.main import root; root.main(['--help'], standalone_mode=False)",
    "load knowledge": "from marsad.knowledge import load_knowledge; load_knowledge()",
    "load reader": (
        "from marsad.knowledge import load_knowledge; from marsad.reading import load_reader;"
        "load_reader(load_knowledge())"
    ),
    "read one report": (
        "from marsad.knowledge import load_knowledge; from marsad.reading import load_reader;"
        "from marsad.claims import Document;"
        "load_reader(load_knowledge()).read(Document.of_text('A car bomb killed two people in Mosul.'))"
    ),
}
MEASURE = (
    "import time, contextlib, io\nwith contextlib.redirect_stdout(io.StringIO()):\n    {}\nprint(time.process_time())"
)


def seconds(code: str) -> float:
    """The least processor time of a fresh interpreter that runs `code`."""
    command = [sys.executable, "-c", MEASURE.format(code)]
    runs = [subprocess.run(command, capture_output=True, text=True, check=True).stdout for _ in range(RUNS)]
    return min(float(run) for run in runs)


def main() -> int:
    """Print the table."""
    bare = seconds(STEPS["bare Python"])
    for name, code in STEPS.items():
        spent = seconds(code)
        print(f"{name:<18} {spent:6.2f} s   {spent / bare:6.1f} x bare Python")
    return 0


if __name__ == "__main__":
    sys.exit(main())

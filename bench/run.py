"""Run every benchmark on a folder of data: `python bench/run.py DATA [NAME...]`.

A benchmark is a module beside this file with `main(arguments) -> int`; it prints its own table and exits non-zero,
saying where to get the data, when there is none.
"""

from __future__ import annotations

import runpy
import sys
from pathlib import Path

HERE = Path(__file__).parent
NOT_BENCHMARKS = {"run", "__init__"}


def names() -> list[str]:
    """The benchmarks, by name."""
    return sorted(path.stem for path in HERE.glob("*.py") if path.stem not in NOT_BENCHMARKS and path.stem[0] != "_")


def main(arguments: list[str]) -> int:
    """Run the named benchmarks, or all; 1 if any found no data or failed."""
    if not arguments:
        print(f"usage: python bench/run.py DATA [NAME...]\nbenchmarks: {', '.join(names())}", file=sys.stderr)
        return 2
    data, chosen = arguments[0], arguments[1:] or names()
    unknown = [name for name in chosen if name not in names()]
    if unknown:
        print(f"no benchmark {unknown[0]!r}; there are {', '.join(names())}", file=sys.stderr)
        return 2
    return max(_status(name, data) for name in chosen)


def _status(name: str, data: str) -> int:
    print(f"\n== {name}", flush=True)
    sys.argv = [f"bench/{name}.py", data]
    try:
        runpy.run_path(str(HERE / f"{name}.py"), run_name="__main__")
    except SystemExit as stopped:
        if stopped.code in (None, 0):
            return 0
        print(stopped.code if isinstance(stopped.code, str) else f"{name} ended with {stopped.code}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

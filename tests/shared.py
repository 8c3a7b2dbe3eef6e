"""Finds the material beside the checkout; tests that need it skip with a reason where it is absent."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def shared_path(*parts: str) -> Path:
    """The path of something in the folder `shared` beside the checkout (or in $MARSAD_SHARED)."""
    base = Path(os.environ.get("MARSAD_SHARED", ROOT.parent / "shared"))
    path = base.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"{path.name} is not here: this test needs the folder `shared` beside the checkout")
    return path

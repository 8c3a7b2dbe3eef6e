"""A shallow grammar for languages without a parser: words of harm, numbers, places and times in one sentence."""

from __future__ import annotations

from marsad.reading.shallow.read import Plain, read_shallow

__all__ = ["Plain", "read_shallow"]

"""Marsad keeps the public record of armed-conflict incidents, claim by claim."""

from __future__ import annotations

__all__ = ["__version__"]

__version__ = "0.1.0"

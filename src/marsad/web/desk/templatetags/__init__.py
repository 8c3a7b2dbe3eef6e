"""What the desk's templates may call."""

from __future__ import annotations

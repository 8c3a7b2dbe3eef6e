"""Reads a text file that a user hands over."""

from __future__ import annotations

from pathlib import Path

from marsad.claims import InputError


def text_of(path: Path) -> str:
    """The whole text. Errors: InputError when the file is absent or not UTF-8."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", where=str(path), hint="Check the path.") from error
    except UnicodeDecodeError as error:
        hint = "Save it in UTF-8."
        raise InputError(f"not UTF-8 at byte {error.start}", where=str(path), hint=hint) from error

"""Why a sentence of harm gave no mention."""

from __future__ import annotations

_REASONS = {
    True: "it names an event without place, time, toll or two parties",
    False: "no frame of the grammar fits its words of harm",
}


def unread(dropped: bool) -> str:
    """The reason as a person reads it; `dropped` if a frame matched but gave too little."""
    return _REASONS[dropped]

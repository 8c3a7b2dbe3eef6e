"""The knowledge this deployment uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings

if TYPE_CHECKING:
    from marsad.knowledge import Knowledge


def knowledge() -> Knowledge:
    """The shipped knowledge, with the files of `MARSAD_KNOWLEDGE` added; cached by the room itself."""
    from marsad.knowledge import load_knowledge

    return load_knowledge(settings.CONFIG.knowledge)

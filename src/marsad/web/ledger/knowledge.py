"""The knowledge this deployment uses."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings

if TYPE_CHECKING:
    from marsad.knowledge import Knowledge


def knowledge_home() -> Path:
    """The folder with the user's own knowledge files: `MARSAD_KNOWLEDGE`, else the ledger's own folder."""
    chosen: Path = settings.CONFIG.knowledge or settings.CONFIG.home
    return chosen


def knowledge() -> Knowledge:
    """The shipped knowledge with the user's own files added; cached by the room itself."""
    from marsad.knowledge import load_knowledge

    return load_knowledge(knowledge_home())

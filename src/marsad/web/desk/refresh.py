"""After a decision the public pages follow at once, or at the next update where one is running."""

from __future__ import annotations

from django.utils import timezone

from marsad.web.ledger import pipeline
from marsad.web.ledger.lock import Busy


def refresh() -> bool:
    """Resolve and derive what a decision changed; False when another update holds the ledger and will do it."""
    try:
        pipeline.update(now=timezone.now(), stages=("resolve", "code"))
    except Busy:
        return False
    return True

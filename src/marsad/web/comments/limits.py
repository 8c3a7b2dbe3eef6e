"""A bucket of tokens for each client: a few comments at once, then one every few minutes."""

from __future__ import annotations

import hashlib
import hmac
from datetime import datetime, timedelta

from django.conf import settings

from marsad.claims import InputError
from marsad.web.comments.models import TokenBucket

CAPACITY = 5.0
REFILL = timedelta(minutes=3)


class TooFast(InputError):
    """A client sent more comments than its bucket holds."""


def client_key(address: str) -> str:
    """What is kept of a client: a keyed hash, of which the address cannot be recovered without the key."""
    return hmac.new(settings.SECRET_KEY.encode(), address.encode(), hashlib.sha256).hexdigest()


def take(address: str, now: datetime) -> None:
    """Take one token of a client's bucket; TooFast when it is empty.

    Two requests at the same moment may take the same token: one comment too many is a tolerable error.
    """
    bucket, _ = TokenBucket.objects.get_or_create(
        client=client_key(address), defaults={"tokens": CAPACITY, "filled_at": now}
    )
    tokens = min(CAPACITY, bucket.tokens + max(timedelta(0), now - bucket.filled_at) / REFILL)
    if tokens < 1:
        wait = max(1, round((1 - tokens) * REFILL / timedelta(minutes=1)))
        raise TooFast(f"That is many comments in a short time. Please try again in {wait} min.")
    bucket.tokens, bucket.filled_at = tokens - 1, now
    bucket.save()

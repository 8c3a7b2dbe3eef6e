"""Alarms by webhook: JSON, signed, to public https addresses alone."""

from __future__ import annotations

import hashlib
import hmac
import json
from datetime import datetime

import httpx

from marsad.claims import InputError
from marsad.gather.connect import host_header, host_name, pinned
from marsad.gather.guard import checked_url, public_address
from marsad.web.watch.message import record
from marsad.web.watch.models import Delivery

HEADER = "Marsad-Signature"
_TIMEOUT_S = 10.0


def send(delivery: Delivery, now: datetime, *, allow_private: bool = False) -> None:
    """POST the message. Errors: InputError for an address that may not be asked, or an answer that is no success."""
    body = json.dumps(record(delivery), ensure_ascii=False, sort_keys=True).encode()
    headers = {
        "Content-Type": "application/json",
        HEADER: signature(delivery.rule.secret, body, int(now.timestamp())),
    }
    status = _post(delivery.rule.address, body, headers, allow_private)
    if not 200 <= status < 300:
        raise InputError(f"the webhook answered {status}.", where=delivery.rule.address)


def signature(secret: str, body: bytes, at: int) -> str:
    """`t=TIME,v1=HEX`: the HMAC-SHA-256 of "TIME.BODY" under the rule's secret. The time keeps a copy from being sent
    again much later."""
    mac = hmac.new(secret.encode(), f"{at}.".encode() + body, hashlib.sha256).hexdigest()
    return f"t={at},v1={mac}"


def _post(url: str, body: bytes, headers: dict[str, str], allow_private: bool) -> int:
    """The status of the answer. The name is asked for once, and the connection goes to that very address."""
    parts = checked_url(url)
    address = public_address(parts, allow_private=allow_private)
    # No proxy and no redirect: the guard has to know whom we talk to.
    with httpx.Client(timeout=_TIMEOUT_S, trust_env=False, follow_redirects=False) as client:
        request = client.build_request(
            "POST", pinned(parts, address), content=body, headers={**headers, "Host": host_header(parts)}
        )
        request.extensions["sni_hostname"] = host_name(parts)
        return client.send(request).status_code

"""Making and stopping rules. What a rule may select is checked here, once, against the publication policy."""

from __future__ import annotations

import secrets
from collections.abc import Container, Mapping
from datetime import datetime

from django.contrib.auth.models import User

from marsad.assessing.publication import Finest
from marsad.assessing.targets import default_targets
from marsad.assessing.watch import Rule
from marsad.claims import InputError
from marsad.gather.guard import checked_url
from marsad.web.ledger.knowledge import knowledge
from marsad.web.ledger.policy import publication
from marsad.web.watch.models import Channel, WatchRule

MOST_RULES = 50


def make_rule(owner: User, given: Mapping[str, str], now: datetime) -> WatchRule:
    """Keep a rule as a form gave it; InputError says what of it cannot be."""
    rule = Rule(
        area=_area(given.get("area", "").strip()),
        method=_known("method", given.get("method", ""), knowledge().codebook.weapons),
        target=_known("target", given.get("target", ""), default_targets().watched),
        least=int(_number("least", given.get("least", "1"))),
        least_ratio=_number("least_ratio", given.get("least_ratio", "1")),
        unexplained=given.get("unexplained") == "on",
    )
    name = given.get("name", "").strip()
    if not name or len(name) > 80:
        raise InputError("a rule has a name of at most 80 characters.", where="name")
    if owner.watch_rules.filter(stopped_at=None).count() >= MOST_RULES:
        raise InputError(f"you have {MOST_RULES} rules.", hint="Stop one first.")
    channel, address = _channel(owner, given)
    row = WatchRule(owner=owner, name=name, channel=channel, address=address, created_at=now)
    row.area, row.method, row.target = rule.area, rule.method, rule.target
    row.least, row.least_ratio, row.unexplained = rule.least, rule.least_ratio, rule.unexplained
    row.secret = secrets.token_urlsafe(32)
    row.save()
    return row


def stop_rule(owner: User, rule_id: int, now: datetime) -> None:
    """Stop one of the owner's rules; what waits to be sent for it is not sent."""
    if not WatchRule.objects.filter(pk=rule_id, owner=owner, stopped_at=None).update(stopped_at=now):
        raise InputError("you have no such rule, or it is stopped already.", where=f"rule {rule_id}")


def areas() -> list[str]:
    """The areas that a rule may select by name."""
    if publication().finest_area is Finest.COUNTRY:
        return []
    return sorted({place.name for place in knowledge().gazetteer.places() if place.kind == "governorate"})


def _area(name: str) -> str:
    """An area that the policy lets rules select."""
    if name and name not in areas():
        finest = publication().finest_area
        raise InputError(
            f"no rule may select {name!r}: the publication policy names nothing finer than a {finest}.",
            where="area",
            hint="Choose one of the list, or none for everywhere.",
        )
    return name


def _known(what: str, code: str, codes: Container[str]) -> str:
    if code and code not in codes:
        raise InputError(f"{code!r} is not known.", where=what, hint="Choose one of the list, or none for all.")
    return code


def _number(what: str, text: str) -> float:
    try:
        found = float(text or "1")
    except ValueError:
        raise InputError(f"{text!r} is not a number.", where=what) from None
    if not 1 <= found <= 1_000_000:
        raise InputError(f"{text!r} is not between 1 and 1,000,000.", where=what)
    return found


def _channel(owner: User, given: Mapping[str, str]) -> tuple[str, str]:
    channel, address = given.get("channel", ""), given.get("address", "").strip()
    if channel not in Channel.values:
        raise InputError(f"{channel!r} is no way to be told.", where="channel", hint="Use mail, atom or webhook.")
    if channel == Channel.MAIL and not owner.email:
        raise InputError("your account has no mail address.", where="channel", hint="Ask the desk to set one.")
    if channel != Channel.WEBHOOK:
        return channel, ""
    if checked_url(address).scheme != "https":
        raise InputError("a webhook's address begins with https.", where="address")
    return channel, address

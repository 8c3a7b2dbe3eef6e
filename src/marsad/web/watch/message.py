"""What is told of an alarm: a headline, the reason, and where to read more. No place finer than the series."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.urls import reverse

from marsad.web.ledger.queries import AlarmLine
from marsad.web.ledger.queries.alarms import line
from marsad.web.site.feeds import headline
from marsad.web.watch.models import Delivery, Kind

# Fields of a finding that may go out; its sentence may name towns, and its incidents would lead to them.
_TOLD = (
    *("month", "country", "kind", "series", "observed", "expected", "ratio", "low", "high", "p"),
    *("explained", "reason", "raised_at", "withdrawn_at"),
)


def record(delivery: Delivery) -> dict[str, Any]:
    """The message as data."""
    alarm = line(delivery.alarm)
    told: dict[str, Any] = {name: value for name, value in alarm.items() if name in _TOLD}
    return {
        "id": delivery.pk,
        "rule": delivery.rule.name,
        "event": delivery.kind,
        "headline": _headline(delivery, alarm),
        "alarm": told,
        "address": address(alarm),
    }


def text(delivery: Delivery) -> tuple[str, str]:
    """Subject and body of a mail."""
    alarm = line(delivery.alarm)
    parts = [
        alarm["reason"],
        f"The assessment: {address(alarm)}",
        f"Your rule: {delivery.rule.name}. You can stop it at {settings.CONFIG.site_url}{reverse('watch:rules')}",
    ]
    if delivery.kind == Kind.WITHDRAWAL:
        parts.insert(0, "The rows as they stand no longer carry this alarm.")
    return _headline(delivery, alarm), "\n\n".join(parts) + "\n"


def address(alarm: AlarmLine) -> str:
    """Where the assessment is."""
    return f"{settings.CONFIG.site_url}{reverse('site:assessment', args=[alarm['month']])}"


def _headline(delivery: Delivery, alarm: AlarmLine) -> str:
    return f"{'Withdrawn: ' if delivery.kind == Kind.WITHDRAWAL else ''}{headline(alarm)}"

"""Delivering alarms: who is to be told what is planned, then one delivery after the other is taken and sent.

No lock and no queue: a delivery is taken by an UPDATE that only one sender can win.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta

import httpx
from django.db.models import Q

from marsad.claims import InputError
from marsad.web.ledger.models import AlarmRow
from marsad.web.ledger.policy import publication
from marsad.web.watch import mail, webhook
from marsad.web.watch.models import Channel, Delivery, Kind, State, WatchRule

log = logging.getLogger(__name__)

# A sender that was killed leaves its delivery taken: after so long another may take it.
LEASE = timedelta(minutes=10)
TRIES = 5
_SENDERS: Mapping[Channel, Callable[[Delivery, datetime], None]] = {
    Channel.MAIL: mail.send,
    Channel.WEBHOOK: webhook.send,
}
_FAILURES = (OSError, InputError, httpx.HTTPError)


def plan(now: datetime) -> int:
    """Plan a delivery of each alarm for each rule that it fits, and drop what was withdrawn in time; how many are new.

    A rule is told of alarms raised after it was made.
    """
    _withdraw(now)
    policy, made = publication(), 0
    rules = WatchRule.objects.filter(stopped_at=None).exclude(channel=Channel.ATOM)
    for rule in rules:
        for alarm in fitting(rule):
            if getattr(alarm, "withdrawal", None) is None:
                due = policy.due(alarm.raised_at)
                made += Delivery.objects.get_or_create(
                    rule=rule, alarm=alarm, kind=Kind.ALARM, defaults={"due_at": due}
                )[1]
    return made


def fitting(rule: WatchRule) -> Iterator[AlarmRow]:
    """The alarms raised since the rule was made that it asks for and the policy allows."""
    policy, asked = publication(), rule.rule
    rows = AlarmRow.objects.filter(raised_at__gte=rule.created_at).select_related("withdrawal").order_by("pk")
    return (row for row in rows if asked.fits(row.finding, policy))


def _withdraw(now: datetime) -> None:
    """Drop what waits and was withdrawn; plan to tell of a withdrawal where the alarm was told."""
    waiting = Delivery.objects.filter(kind=Kind.ALARM, state=State.WAITING, alarm__withdrawal__isnull=False)
    waiting.update(state=State.DROPPED)
    told = Delivery.objects.filter(
        kind=Kind.ALARM, state=State.SENT, alarm__withdrawal__isnull=False, rule__stopped_at=None
    )
    for each in told:
        Delivery.objects.get_or_create(rule=each.rule, alarm=each.alarm, kind=Kind.WITHDRAWAL, defaults={"due_at": now})


def take(now: datetime) -> Delivery | None:
    """Take the delivery that is due longest; None when nothing is, or another sender was faster."""
    free = Q(state=State.WAITING) | Q(state=State.SENDING, taken_at__lt=now - LEASE)
    due = Delivery.objects.filter(free, due_at__lte=now, rule__stopped_at=None)
    found = due.order_by("due_at", "pk").first()
    if found is None:
        return None
    taken = Delivery.objects.filter(free, pk=found.pk).update(state=State.SENDING, taken_at=now, tries=found.tries + 1)
    if not taken:
        return None
    found.refresh_from_db()
    return found


def send(delivery: Delivery, now: datetime) -> bool:
    """Send what was taken; True if it went out. What failed waits longer each time and is given up after `TRIES`."""
    try:
        _SENDERS[Channel(delivery.rule.channel)](delivery, now)
    except _FAILURES as error:
        log.warning("delivery %s failed: %s", delivery.pk, error)
        state = State.FAILED if delivery.tries >= TRIES else State.WAITING
        again = now + timedelta(minutes=5) * 4 ** (delivery.tries - 1)
        _settle(delivery, state=state, due_at=again, problem=str(error))
        return False
    _settle(delivery, state=State.SENT, sent_at=now, problem="")
    return True


def _settle(delivery: Delivery, **fields: object) -> None:
    # Only while the lease is still ours: a sender that came back late must not undo what another did.
    Delivery.objects.filter(pk=delivery.pk, state=State.SENDING, taken_at=delivery.taken_at).update(**fields)


def run(now: datetime) -> tuple[int, int]:
    """Plan, then send all that is due: how many went out, and how many failed."""
    plan(now)
    sent = failed = 0
    while (delivery := take(now)) is not None:
        if send(delivery, now):
            sent += 1
        else:
            failed += 1
    return sent, failed

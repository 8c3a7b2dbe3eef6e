"""Rules and deliveries. They are no part of the record: a rule may be stopped, a delivery changes its state."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db import models

from marsad.assessing.watch import Rule
from marsad.web.ledger.models import AlarmRow


class Channel(models.TextChoices):
    """How somebody is told."""

    MAIL = "mail"
    ATOM = "atom"
    WEBHOOK = "webhook"


class WatchRule(models.Model):
    """One reader's rule. `secret` signs its webhook and names its feed; a rule that was stopped tells nothing more."""

    owner = models.ForeignKey(User, on_delete=models.CASCADE, related_name="watch_rules")
    name = models.CharField(max_length=80)
    area = models.CharField(max_length=200, blank=True)
    method = models.CharField(max_length=100, blank=True)
    target = models.CharField(max_length=100, blank=True)
    least = models.PositiveIntegerField(default=1)
    least_ratio = models.FloatField(default=1.0)
    unexplained = models.BooleanField(default=False)
    channel = models.CharField(max_length=10, choices=Channel.choices)
    address = models.URLField(max_length=500, blank=True)
    secret = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField()
    stopped_at = models.DateTimeField(null=True)

    @property
    def rule(self) -> Rule:
        """What the rule asks for."""
        return Rule(
            area=self.area,
            method=self.method,
            target=self.target,
            least=self.least,
            least_ratio=self.least_ratio,
            unexplained=self.unexplained,
        )


class Kind(models.TextChoices):
    """What a delivery tells: that an alarm was raised, or that it was withdrawn after it had been told."""

    ALARM = "alarm"
    WITHDRAWAL = "withdrawal"


class State(models.TextChoices):
    """Where a delivery is. What was dropped was withdrawn before it was due."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    DROPPED = "dropped"


class Delivery(models.Model):
    """One alarm for one rule: it is sent once, from `due_at` on; `taken_at` is the lease of the sender at work."""

    rule = models.ForeignKey(WatchRule, on_delete=models.CASCADE, related_name="deliveries")
    alarm = models.ForeignKey(AlarmRow, on_delete=models.PROTECT)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    due_at = models.DateTimeField(db_index=True)
    taken_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    tries = models.PositiveIntegerField(default=0)
    problem = models.TextField(blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("rule", "alarm", "kind"), name="told_once"),)

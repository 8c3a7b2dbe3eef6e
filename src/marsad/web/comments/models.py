"""Comments, decisions on them, and the buckets that slow down floods."""

from __future__ import annotations

from django.db import models

from marsad.web.ledger.append_only import AppendOnly


class Target(models.TextChoices):
    """What can be commented on."""

    INCIDENT = "incident"
    ASSESSMENT = "assessment"


class Status(models.TextChoices):
    """Where a comment stands; derived from its last decision, never stored."""

    HELD = "held"
    APPROVED = "approved"
    REJECTED = "rejected"


class Comment(AppendOnly):
    """What a reader wrote, word for word. A trigger refuses any change, by anyone."""

    target_type = models.CharField(max_length=12, choices=Target.choices)
    target_id = models.CharField(max_length=200)
    claim_id = models.CharField(max_length=64, null=True)
    author = models.CharField(max_length=80)
    text = models.TextField(max_length=4000)
    language = models.CharField(max_length=20, null=True)
    submitted_at = models.DateTimeField()
    advice = models.CharField(max_length=20)
    advice_rules = models.JSONField(default=list)

    class Meta:
        indexes = (models.Index(fields=("target_type", "target_id"), name="comment_target"),)

    @property
    def decision(self) -> Decision | None:
        """The decision that counts: the last one."""
        return self.decisions.order_by("-pk").first()

    @property
    def status(self) -> Status:
        """Held until somebody decided."""
        decision = self.decision
        if decision is None:
            return Status.HELD
        return Status.APPROVED if decision.verdict == Decision.APPROVE else Status.REJECTED


class Decision(AppendOnly):
    """Who decided what of a comment, when and why; a rejection names the rule of the policy."""

    APPROVE, REJECT = "approve", "reject"

    comment = models.ForeignKey(Comment, on_delete=models.PROTECT, related_name="decisions")
    verdict = models.CharField(max_length=10, choices=((APPROVE, APPROVE), (REJECT, REJECT)))
    rule = models.CharField(max_length=50, null=True)
    reason = models.TextField(blank=True)
    moderator = models.CharField(max_length=150)
    at = models.DateTimeField()

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="rejection_names_its_rule",
                condition=models.Q(verdict="approve", rule__isnull=True)
                | models.Q(verdict="reject", rule__isnull=False),
            ),
        )


class TokenBucket(models.Model):
    """What a client may still send. `client` is a keyed hash of its address, never the address."""

    client = models.CharField(max_length=64, primary_key=True)
    tokens = models.FloatField()
    filled_at = models.DateTimeField()

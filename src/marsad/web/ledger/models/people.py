"""What people decided of the machine's work, and corrections asked for."""

from __future__ import annotations

from django.db import models

from marsad.claims import Mention, from_record
from marsad.web.ledger.append_only import AppendOnly
from marsad.web.ledger.models.readings import MentionRow, UnreadSentence


class ReviewVerdict(models.TextChoices):
    """What a reviewer can say of a mention or of an unread sentence."""

    ACCEPT = "accept"
    CORRECT = "correct"
    REJECT = "reject"


class Review(AppendOnly):
    """A decision on one mention, or on one unread sentence; the last one counts. `corrected` holds the new record."""

    mention = models.ForeignKey(MentionRow, on_delete=models.PROTECT, null=True, related_name="reviews")
    unread = models.ForeignKey(UnreadSentence, on_delete=models.PROTECT, null=True, related_name="reviews")
    verdict = models.CharField(max_length=10, choices=ReviewVerdict.choices)
    reason = models.TextField()
    reviewer = models.CharField(max_length=150)
    corrected = models.JSONField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="review_of_one_thing",
                condition=models.Q(mention__isnull=False, unread__isnull=True)
                | models.Q(mention__isnull=True, unread__isnull=False),
            ),
            models.CheckConstraint(
                name="correction_has_a_record",
                condition=~models.Q(verdict=ReviewVerdict.CORRECT) | models.Q(corrected__isnull=False),
            ),
        )

    def claim(self) -> Mention:
        """The corrected mention."""
        return from_record(Mention, self.corrected, where=f"review {self.pk}")


class Correction(AppendOnly):
    """A correction of something published: what was wrong, why, on what evidence, and who asked for it."""

    target = models.CharField(max_length=200, db_index=True)
    kind = models.CharField(max_length=50)
    reason = models.TextField()
    evidence = models.TextField(blank=True)
    requested_by = models.CharField(max_length=10, choices=(("public", "public"), ("staff", "staff")))
    by = models.CharField(max_length=150)

"""What a reader found in a document: mentions with their claims, and the sentences it could not read."""

from __future__ import annotations

from django.db import models

from marsad.claims import Mention, Traits, from_record
from marsad.web.ledger.append_only import AppendOnly
from marsad.web.ledger.models.texts import Document


class ReadingRow(AppendOnly):
    """One document read once by one version of the reader; `knowledge` is the version of the knowledge used.

    `refused` lists the mentions that a language model proposed and the checks refused; null where none was asked.
    """

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="readings")
    reader = models.CharField(max_length=200)
    knowledge = models.CharField(max_length=200)
    refused = models.JSONField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("document",), name="one_reading_a_document"),)


class TraitsRow(AppendOnly):
    """What tells one report from all others (`record` of `Traits`); null where its reader took none.

    A row of its own, not a column of the reading: readings older than this table get theirs later, from the kept text,
    and no row of the record is ever changed.
    """

    document = models.OneToOneField(Document, on_delete=models.PROTECT, primary_key=True, related_name="traits")
    record = models.JSONField(null=True)

    def claim(self) -> Traits | None:
        """The traits as the rooms exchange them."""
        return None if self.record is None else from_record(Traits, self.record, where=f"traits of {self.pk}")


class MentionRow(AppendOnly):
    """A mention as the machine read it: `record` is DESIGN's record of it, columns are copies for finding it."""

    uid = models.CharField(max_length=300, primary_key=True)
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="mentions")
    mention_id = models.CharField(max_length=100)
    position = models.PositiveIntegerField()
    kind = models.CharField(max_length=20, db_index=True)
    confidence = models.FloatField(null=True, db_index=True)
    record = models.JSONField()

    def claim(self) -> Mention:
        """The machine's mention, built from its record; invariants are checked again."""
        return from_record(Mention, self.record, where=self.uid)


class ClaimRow(AppendOnly):
    """One claim of a mention; `claim_id` is the SHA-256 of what was said and where.

    `valid_from` and `valid_to` are the days the mention speaks of (valid time); `recorded_at` is ours.
    `review` is set on claims of a person's corrected mention.
    """

    claim_id = models.CharField(max_length=64, db_index=True)
    mention = models.ForeignKey(MentionRow, on_delete=models.PROTECT, related_name="claims")
    review = models.ForeignKey("ledger.Review", on_delete=models.PROTECT, null=True, related_name="claims")
    predicate = models.CharField(max_length=50, db_index=True)
    value = models.JSONField()
    exact = models.TextField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    stance = models.CharField(max_length=30)
    valid_from = models.DateField(null=True)
    valid_to = models.DateField(null=True)


class UnreadSentence(AppendOnly):
    """A sentence that speaks of harm and gave no mention, with the reason."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="unread")
    exact = models.TextField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    reason = models.TextField()

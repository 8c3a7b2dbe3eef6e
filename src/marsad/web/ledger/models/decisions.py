"""What was decided of mentions: judgements, incident ids, who belongs where. An incident holds no facts."""

from __future__ import annotations

from django.db import models

from marsad.claims import Judgement, Verdict
from marsad.web.ledger.append_only import AppendOnly
from marsad.web.ledger.models.readings import MentionRow


class JudgementRow(AppendOnly):
    """One decision on two mentions; undone by a `Revocation`, never by a change."""

    a = models.ForeignKey(MentionRow, on_delete=models.PROTECT, related_name="+")
    b = models.ForeignKey(MentionRow, on_delete=models.PROTECT, related_name="+")
    verdict = models.CharField(max_length=20, db_index=True)
    by = models.CharField(max_length=200)
    reason = models.TextField()
    score = models.FloatField(null=True)
    at = models.DateTimeField()

    def claim(self) -> Judgement:
        """The judgement as the rooms exchange it; its revocations are prefetched, or read one by one."""
        revocation = next(iter(self.revocations.all()), None)
        return Judgement(
            a=self.a_id,
            b=self.b_id,
            verdict=Verdict(self.verdict),
            by=self.by,
            reason=self.reason,
            score=self.score,
            at=self.at,
            revoked_at=revocation.recorded_at if revocation else None,
        )


class Revocation(AppendOnly):
    """A judgement taken back: by whom and why."""

    judgement = models.ForeignKey(JudgementRow, on_delete=models.PROTECT, related_name="revocations")
    by = models.CharField(max_length=200)
    reason = models.TextField()


class IncidentRow(AppendOnly):
    """An incident's id, for ever, and the mention it was born from."""

    id = models.CharField(max_length=100, primary_key=True)
    born_from = models.ForeignKey(MentionRow, on_delete=models.PROTECT, related_name="+")


class Redirect(AppendOnly):
    """From now on `incident` is `target`; a later row with no target undoes it. The last row counts."""

    incident = models.ForeignKey(IncidentRow, on_delete=models.PROTECT, related_name="redirects")
    target = models.ForeignKey(IncidentRow, on_delete=models.PROTECT, null=True, related_name="+")
    reason = models.TextField()


class Membership(AppendOnly):
    """From now on `mention` belongs to `incident`, or to none. The last row of a mention counts."""

    mention = models.ForeignKey(MentionRow, on_delete=models.PROTECT, related_name="memberships")
    incident = models.ForeignKey(IncidentRow, on_delete=models.PROTECT, null=True, related_name="memberships")
    score = models.FloatField(null=True)
    reasons = models.JSONField(default=list)

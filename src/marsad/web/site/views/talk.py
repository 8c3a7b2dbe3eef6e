"""What stands under an incident and an assessment: published comments, the policy and the form."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from marsad.web.comments import policy, services


def talk(target_type: str, target_id: str, former: Iterable[str] = ()) -> dict[str, Any]:
    """Published comments on something, also under its `former` ids, the policy, and where the form sends a new one."""
    found = [each for id in (target_id, *former) for each in services.published(target_type, id)]
    return {
        "comments": sorted(found, key=lambda comment: (comment.submitted_at, comment.pk)),
        "policy": policy.load_policy(),
        "comment_on": {"type": target_type, "id": target_id},
    }

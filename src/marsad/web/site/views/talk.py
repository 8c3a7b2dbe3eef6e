"""What stands under an incident and an assessment: published comments, the policy and the form."""

from __future__ import annotations

from typing import Any

from marsad.web.comments import policy, services


def talk(target_type: str, target_id: str) -> dict[str, Any]:
    """Published comments on something, the policy, and where the form sends what is written."""
    return {
        "comments": services.published(target_type, target_id),
        "policy": policy.load_policy(),
        "comment_on": {"type": target_type, "id": target_id},
    }

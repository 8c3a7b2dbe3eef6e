"""The policy is exactly the published one."""

from __future__ import annotations

import pytest

from marsad.claims import UnknownCode
from marsad.web.comments.policy import load_policy


def test_the_policy_forbids_what_was_published_and_nothing_else() -> None:
    assert [rule.id for rule in load_policy().rules] == [
        "profanity",
        "threats",
        "personal_attacks",
        "vulgarity",
        "sexism",
        "racism",
        "homophobia",
        "xenophobia",
        "promotion",
        "not_relevant",
    ]


def test_relevant_comments_and_constructive_criticism_are_welcome() -> None:
    assert [rule.id for rule in load_policy().welcome] == ["relevant", "criticism"]


def test_every_rule_explains_itself() -> None:
    policy = load_policy()
    for rule in (*policy.rules, *policy.welcome):
        assert rule.label
        assert rule.explanation.endswith(".")
    assert policy.version


def test_an_unknown_rule_is_refused() -> None:
    with pytest.raises(UnknownCode):
        load_policy().rule("taste")

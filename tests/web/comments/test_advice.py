"""Advice on comments: what it sees, what it must not see, and that it only advises."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.claims import InputError
from marsad.web.comments.advice import ORDER, advise, advise_line
from marsad.web.comments.fold import fold
from marsad.web.comments.policy import load_policy


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("What a load of bullshit, you bastards", "profanity"),
        ("I will find you and kill you", "threats"),
        ("We know where you live", "threats"),
        ("you're such a liar", "personal_attacks"),
        ("Subscribe to my channel for free followers", "promotion"),
        ("call me on WhatsApp +964 770 000 0000", "promotion"),
        ("Refugees are vermin", "xenophobia"),
        ("all kurds should die", "racism"),
        ("women belong in the kitchen", "sexism"),
        ("gay people are disgusting", "homophobia"),
        ("أنت كذاب", "personal_attacks"),
        ("العرب حيوانات", "racism"),
        ("سأقتلك", "threats"),
    ],
)
def test_what_the_policy_forbids_is_seen(text: str, rule: str) -> None:
    found = advise(text)
    assert rule in [each.rule for each in found.rules]
    assert found.advice != "likely_fine"


@pytest.mark.parametrize(
    "text",
    [
        "ISIS killed three women in Mosul, the report says five.",
        "The refugees were attacked by criminals near the camp.",
        "Gay men were executed by ISIS in 2015.",
        "Two Yazidi women were abducted; why is that not in the count?",
        "I think your number for Qayyarah is wrong: the hospital said ten.",
        "Thank you, this is the best record of the month.",
        "قتل ثلاثة مدنيين في القيارة حسب المستشفى",
        "Kurds and Arabs both claim Makhmur.",
        "These strikes kill women and children, and nobody counts them.",
        "Why do they attack refugees and shoot Yazidis?",
        "The bomb could kill you from fifty metres, an officer told us.",
    ],
)
def test_speaking_of_harm_is_no_offence(text: str) -> None:
    assert advise(text).advice == "likely_fine"


def test_one_link_is_looked_at_and_several_lean_to_rejection() -> None:
    assert advise("The ministry's figures: https://example.org/report").advice == "look"
    assert advise("https://a.example.com https://b.example.com https://c.example.com").advice == "likely_reject"


def test_repeating_and_shouting_are_signs() -> None:
    assert [each.rule for each in advise("buy " * 12).rules] == ["not_relevant"]
    assert "personal_attacks" in [each.rule for each in advise("THIS WHOLE PAGE IS ONE LIE FROM START TO END").rules]
    assert advise("هذا كله صحيح وهذا كله مكتوب هنا").rules == ()


def test_every_rule_that_advice_names_is_in_the_policy() -> None:
    known = {rule.id for rule in load_policy().rules}
    texts = ["fuck", "whore", "i will kill you", "you idiot", "my channel", "migrants are rats", "arabs are rats"]
    texts += ["women are rats", "gays are rats", "buy " * 12]
    assert {rule.rule for text in texts for rule in advise(text).rules} <= known


def test_a_line_keeps_its_id_and_bad_lines_are_refused() -> None:
    answer = advise_line({"id": 7, "text": "you are a clown"})
    assert (answer["id"], answer["advice"]) == (7, "likely_reject")
    assert answer["rules"][0] == {"rule": "personal_attacks", "score": 0.8, "words": ["you are a clown"]}
    with pytest.raises(InputError, match="text"):
        advise_line({"id": 7})


@given(st.text(max_size=300))
def test_any_text_gets_an_advice_between_fine_and_reject(text: str) -> None:
    found = advise(text)
    assert found.advice in ORDER
    assert all(0 < rule.score <= 1 for rule in found.rules)
    assert found == advise(text)


@given(st.text(max_size=80))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_a_long_text_takes_no_long_time() -> None:
    assert advise("women " * 4000 + "http://" * 2000).advice in ORDER


def test_advice_needs_no_django() -> None:
    code = "import sys, json; from marsad.web.comments.advice import advise; print(json.dumps('django' in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) is False

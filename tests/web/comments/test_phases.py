"""Each phase of the advice looks at one thing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from marsad.web.comments import phases
from marsad.web.comments.advice import advise
from marsad.web.comments.fold import fold
from marsad.web.comments.lexicon import load_lexicon
from marsad.web.comments.phases import Comment, Sign


def rules(phase: Callable[[Comment], list[Sign]], text: str) -> list[str]:
    return [sign.rule for sign in phase(Comment.of(text))]


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("ÉCOLE  Straße", "ecole strasse"),
        ("إِنَّ", "ان"),
        ("مدرسة", "مدرسه"),
        ("على", "علي"),
        ("don’t", "don't"),
        ("ＦＵＬＬ　ｗｉｄｔｈ", "full width"),
        ("  two\n lines ", "two lines"),
    ],
)
def test_spellings_of_one_word_fold_together(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_soranis_own_letters_are_kept() -> None:
    assert fold("کوردەکان") == "کوردەکان"


def test_a_word_is_found_whole_and_not_inside_another() -> None:
    assert rules(phases.wording, "what a bastard") == ["profanity"]
    assert rules(phases.wording, "the bastardy laws of 1800") == []


def test_a_group_alone_is_no_sign_and_an_insult_alone_is_none_of_a_group() -> None:
    assert rules(phases.demeaning, "refugees came to Hawija") == []
    assert rules(phases.demeaning, "rats came to Hawija") == []
    assert rules(phases.demeaning, "refugees are rats") == ["xenophobia"]


@pytest.mark.parametrize("filler", ["", "all ", "just ", "nothing but ", "such "])
def test_a_filler_between_hides_nothing(filler: str) -> None:
    assert rules(phases.demeaning, f"kurds are {filler}vermin") == ["racism"]


def test_links_weigh_more_the_more_there_are() -> None:
    weights = [
        sum(
            sign.weight
            for sign in phases.links(Comment.of("see " + " ".join(f"https://h{n}.example" for n in range(many))))
        )
        for many in range(4)
    ]
    assert weights == sorted(weights)
    assert weights[0] == 0
    assert weights[1] == 0.5


@pytest.mark.parametrize("text", ["write to me@post.example", "+964 770 123 4567", "I am on Telegram"])
def test_ways_to_reach_somebody_are_signs_of_promotion(text: str) -> None:
    assert rules(phases.contacts, text) == ["promotion"]


def test_a_date_and_a_toll_are_no_telephone_number() -> None:
    assert rules(phases.contacts, "On 23 October 2018 between 10 and 30 people were hurt.") == []


def test_short_comments_may_repeat_themselves() -> None:
    assert rules(phases.repeats, "no no no") == []
    assert rules(phases.repeats, "spam " * 20) == ["not_relevant"]


def test_initials_are_no_shouting() -> None:
    assert rules(phases.shouting, "ISF, ICTS and KRSC said so in the CJTF report on the VBIED") == []
    assert rules(phases.shouting, "ALL OF THIS IS A GREAT LIE AND EVERYBODY KNOWS") == ["personal_attacks"]


def test_signs_of_one_rule_add_up_to_certainty_and_no_further() -> None:
    (found,) = [
        rule for rule in advise("subscribe giveaway coupon discount casino viagra").rules if rule.rule == "promotion"
    ]
    assert found.score == 1.0
    assert len(found.words) == 6


def test_the_phases_can_be_chosen() -> None:
    assert advise("you idiot https://x.example", (phases.links,)).rules[0].rule == "promotion"
    assert advise("you are an idiot", ()).advice == "likely_fine"


def test_the_words_are_data_that_can_be_replaced(tmp_path: Path) -> None:
    own = tmp_path / "words.yaml"
    own.write_text(
        "groups: {racism: [martians]}\n"
        "demeaning: {after: [green], before: [zap], should: [should leave]}\n"
        "rules: {profanity: {words: {zounds: 0.7}, patterns: {'\\bz+t\\b': 0.2}}}\n"
    )
    lexicon = load_lexicon(own)
    assert list(lexicon.found("zounds and zzzt")) == [("profanity", 0.7, "zounds"), ("profanity", 0.2, "zzzt")]
    assert list(lexicon.demeaned("martians are so green")) == [("racism", "martians are so green")]
    assert list(lexicon.demeaned("zap all martians")) == [("racism", "zap all martians")]

"""Sorani reports: numbers stand before the verb, persons before what befell them."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.claims import ActorRole, SpeakerRole, SubEventType
from tests.reading.reports import Read, day, names, origin, places, tolls

TOLLS = [
    (
        "killed and injured",
        "سێ پۆلیس کوژران و دوو هاووڵاتی بریندار بوون لە تەقینەوەی بۆمبێک لە کەرکووک.",
        ["injured 2 civilians", "killed 3 security_forces"],
    ),
    ("injured", "تەقینەوەیەک لە نزیک ڕەشاد ڕوویدا و پێنج پۆلیس بریندار بوون.", ["injured 5 security_forces"]),
    ("a village chief", "لە ڕۆژی سێشەممە چەکداران موختاری گوندێکیان کوشت لە نزیک حەویجە.", ["killed 1 officials"]),
    ("militants", "هێزەکانی پێشمەرگە دوو چەکداری داعشیان لە نزیک خانەقین کوشت.", ["killed 2 militants"]),
]


@pytest.mark.parametrize(("what", "text", "expected"), TOLLS, ids=[row[0] for row in TOLLS])
def test_numbers_go_to_the_verb_behind_them(read: Read, what: str, text: str, expected: list[str]) -> None:
    assert tolls(read.one(text)) == expected


def test_an_explosion_is_typed_and_placed(read: Read) -> None:
    told = read.one("تەقینەوەیەک لە نزیک ڕەشاد ڕوویدا و پێنج پۆلیس بریندار بوون.")
    assert told.sub_event_type is SubEventType.REMOTE_EXPLOSIVE
    (where,) = told.where
    assert (where.place_id, where.relation) == ("iq-rashad", "near")


def test_a_weekday_counts_from_publication(read: Read) -> None:
    told = read.one("لە ڕۆژی سێشەممە چەکداران موختاری گوندێکیان کوشت لە نزیک حەویجە.")
    assert day(told) == date(2018, 10, 9)
    assert places(told) == ["iq-hawija"]


def test_gunmen_are_the_initiator(read: Read) -> None:
    told = read.one("چەکداران سێ هاووڵاتییان لە نزیک حەویجە ڕفاند.")
    assert names(told, ActorRole.INITIATOR) == {"unidentified-armed-group"}
    assert told.sub_event_type is SubEventType.ABDUCTION


def test_police_speak_as_police(read: Read) -> None:
    told = read.one("پۆلیس ڕایگەیاند دوو کەس لە هێرشێکدا لە مووسڵ بریندار بوون.")
    assert origin(told).role is SpeakerRole.POLICE


def test_a_harmless_sentence_gives_nothing(read: Read) -> None:
    reading = read("وەزیر قوتابخانەیەکی نوێی لە هەولێر کردەوە.")
    assert (reading.mentions, reading.unread) == ((), ())


def test_scripts_may_mix_in_one_report(read: Read) -> None:
    text = "A bomb killed two people in Kirkuk on 3 October.\n\nقتل ثلاثة جنود في الفلوجة يوم السبت."
    first, second = read(text).mentions
    assert (places(first), places(second)) == (["iq-kirkuk"], ["iq-fallujah"])
    assert tolls(second) == ["killed 3 security_forces"]

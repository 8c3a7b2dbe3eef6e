"""Arabic reports: what happened, to how many, where and when, from the words and their order."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.claims import ActorRole, MentionKind, Polarity, SpeakerRole, SubEventType, Tendency
from marsad.reading.shallow.words import language_of, tongue
from tests.reading.reports import Read, day, names, origin, places, tolls

TOLLS = [
    (
        "killed and injured",
        "قتل ثلاثة جنود وأصيب خمسة مدنيين في انفجار سيارة مفخخة في الفلوجة يوم السبت.",
        ["injured 5 civilians", "killed 3 security_forces"],
    ),
    ("a dual", "أصيب شرطيان بانفجار عبوة ناسفة قرب بيجي يوم السبت.", ["injured 2 security_forces"]),
    ("a single person", "قتل مسلحون مجهولون شرطيا في بعقوبة يوم السبت.", ["killed 1 security_forces"]),
    ("a village chief", "خطف مسلحون مجهولون مختار قرية قرب الحويجة.", ["abducted 1 officials"]),
    ("the arrested", "أعلنت الشرطة اعتقال خمسة مسلحين في كركوك يوم السبت.", ["captured 5 militants"]),
    ("a noun of killing", "أسفر الهجوم في هيت عن مقتل أربعة أشخاص يوم السبت.", ["killed 4 unknown"]),
]


@pytest.mark.parametrize(("what", "text", "expected"), TOLLS, ids=[row[0] for row in TOLLS])
def test_numbers_go_to_their_word_of_harm(read: Read, what: str, text: str, expected: list[str]) -> None:
    assert tolls(read.one(text)) == expected


TYPES = [
    ("car bomb", "انفجرت سيارة مفخخة في الفلوجة يوم السبت.", SubEventType.REMOTE_EXPLOSIVE),
    ("arrest", "اعتقلت القوات العراقية أربعة عناصر من داعش في الرمادي يوم السبت.", SubEventType.ARRESTS),
    ("abduction", "خطف مسلحون مجهولون مختار قرية قرب الحويجة.", SubEventType.ABDUCTION),
    ("defusal", "أكدت الشرطة تفكيك عبوة ناسفة في الرمادي يوم السبت.", SubEventType.DISRUPTED_WEAPONS_USE),
    ("attack", "هاجم تنظيم داعش قرية جنوب الحويجة يوم السبت وقتل ثلاثة مدنيين.", SubEventType.ATTACK),
]


@pytest.mark.parametrize(("what", "text", "sub"), TYPES, ids=[row[0] for row in TYPES])
def test_the_words_give_the_type(read: Read, what: str, text: str, sub: SubEventType) -> None:
    assert read.one(text).sub_event_type is sub


def test_place_and_day_are_read(read: Read) -> None:
    told = read.one("انفجرت سيارة مفخخة في الفلوجة يوم السبت.")
    assert (places(told), day(told)) == (["iq-fallujah"], date(2018, 10, 13))
    assert "vbied" in told.method


def test_a_joined_preposition_hides_no_place(read: Read) -> None:
    assert places(read.one("انفجرت سيارة مفخخة بالفلوجة يوم السبت.")) == ["iq-fallujah"]


def test_near_lowers_the_precision(read: Read) -> None:
    (where,) = read.one("أصيب شرطيان بانفجار عبوة ناسفة قرب بيجي يوم السبت.").where
    assert (where.place_id, where.precision, where.relation) == ("iq-baiji", 2, "near")


def test_a_written_date_needs_no_publication(read: Read) -> None:
    told = read.one("أصيب شرطيان بانفجار عبوة ناسفة قرب بيجي في 6 أكتوبر 2018.", published=None)
    assert day(told) == date(2018, 10, 6)


def test_without_words_of_time_there_is_no_date(read: Read) -> None:
    assert read.one("خطف مسلحون مجهولون مختار قرية قرب الحويجة.").when is None


def test_fighters_do_and_others_suffer(read: Read) -> None:
    told = read.one("هاجم تنظيم داعش قرية جنوب الحويجة يوم السبت وقتل ثلاثة مدنيين.")
    assert names(told, ActorRole.INITIATOR) == {"islamic-state"}
    assert names(told, ActorRole.TARGET) == {"civilians"}


def test_who_is_caught_is_the_target(read: Read) -> None:
    told = read.one("اعتقلت القوات العراقية أربعة عناصر من داعش في الرمادي يوم السبت.")
    assert names(told, ActorRole.INITIATOR) == {"iraqi-security-forces"}
    assert names(told, ActorRole.TARGET) == {"islamic-state"}


def test_the_speaker_has_a_role(read: Read) -> None:
    told = read.one("قال مصدر طبي إن ثلاثة أشخاص قتلوا بانفجار عبوة ناسفة في الموصل يوم السبت.")
    assert origin(told).role is SpeakerRole.MEDIC


def test_the_explosion_returns_to_the_one_told_before(read: Read) -> None:
    told = read.one("انفجرت سيارة مفخخة في الفلوجة يوم السبت. أسفر الانفجار عن مقتل خمسة أشخاص وإصابة تسعة.")
    assert tolls(told) == ["injured 9 unknown", "killed 5 unknown"]


def test_what_is_denied_counts_nobody(read: Read) -> None:
    told = read.one("لم يقع أي هجوم في كركوك يوم السبت.")
    assert (told.kind, told.polarity) == (MentionKind.STATUS, Polarity.DENIED)
    assert told.counts == ()


def test_repeated_attacks_are_a_trend(read: Read) -> None:
    told = read.one("تستمر الهجمات المتكررة على أبراج الكهرباء في ديالى.")
    assert (told.kind, told.tendency) == (MentionKind.TREND, Tendency.UNABATED)
    assert names(told, ActorRole.TARGET) == {"electricity-infrastructure"}


def test_a_sentence_of_harm_without_more_is_unread(read: Read) -> None:
    reading = read("لم تعلن أي جهة مسؤوليتها عن الهجوم.")
    assert reading.mentions == ()
    assert len(reading.unread) == 1


def test_a_harmless_sentence_gives_nothing(read: Read) -> None:
    reading = read("افتتح الوزير مدرسة جديدة في بغداد.")
    assert (reading.mentions, reading.unread) == ((), ())


def test_every_rule_names_the_shallow_grammar_and_language(read: Read) -> None:
    rules = read.one("انفجرت سيارة مفخخة في الفلوجة يوم السبت.").read_by.rules
    assert "shallow/ar/explosion" in rules


LETTERS = [("قتل ثلاثة جنود", "ar"), ("پێنج کەس کوژران", "ckb"), ("تەقینەوەیەک ڕوویدا", "ckb")]


@pytest.mark.parametrize(("text", "language"), LETTERS)
def test_letters_that_only_sorani_writes_tell_the_languages_apart(text: str, language: str) -> None:
    assert language_of(text) == language


def test_joined_letters_are_taken_off_a_word() -> None:
    assert "هجوم" in tuple(tongue("ar").forms("والهجوم"))
    assert tuple(tongue("ckb").forms("هێرش")) == ("هێرش",)

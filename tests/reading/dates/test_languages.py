from __future__ import annotations

import pytest

from marsad.reading.dates import Anchor
from tests.reading.dates.when import only, span


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("يوم الخميس", "2018-11-08"),
        ("الخميس", "2018-11-08"),
        ("أمس", "2018-11-10"),
        ("اليوم", "2018-11-11"),
        ("مساء الأربعاء", "2018-11-07TEV"),
        ("الأسبوع الماضي", "2018-W44"),
        ("الشهر الماضي", "2018-10"),
        ("قبل ثلاثة أيام", "2018-11-08"),
        ("قبل يومين", "2018-11-09"),
        ("في 30 أكتوبر", "2018-10-30"),
        ("في ٣٠ تشرين الأول ٢٠١٨", "2018-10-30"),
        ("30 تشرين الأول/أكتوبر 2018", "2018-10-30"),
        ("كانون الثاني 2018", "2018-01"),
        ("خلال تشرين الأول", "2018-10"),
        ("عام 2014", "2014"),
        ("في الخامس من نوفمبر", "2018-11-05"),
        ("بعد ظهر الأحد", "2018-11-11TAF"),
        ("الليلة الماضية", "2018-11-10TNI"),
        ("أوائل عام 2015", "2015"),
        ("نهاية الأسبوع", "2018-W45-WE"),
        ("كل يوم", "P1D"),
        ("أسبوعيا", "P1W"),
        ("حاليا", "PRESENT_REF"),
        ("الساعة الثالثة عصرا", "T15:00"),
        ("الساعة 3 فجرا", "T03:00"),
        ("عيد الأضحى", "2018-08-22/2018-08-25"),
        ("أكثر من ثلاثة أيام", "P3D"),
    ],
)
def test_arabic_times(text: str, value: str) -> None:
    assert only(text, language="ar").value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("دوێنێ", "2018-11-10"),
        ("ئەمڕۆ", "2018-11-11"),
        ("ڕۆژی پێنجشەممە", "2018-11-08"),
        ("شەوی هەینی", "2018-11-09TNI"),
        ("هەفتەی ڕابردوو", "2018-W44"),
        ("٣٠ی تشرینی یەکەمی ٢٠١٨", "2018-10-30"),
        ("تشرینی یەکەم", "2018-10"),
        ("ڕۆژی دووشەممەی ڕابردوو", "2018-11-05"),
        ("شەوی ڕابردوو", "2018-11-10TNI"),
        ("دوو ڕۆژ لەمەوبەر", "2018-11-09"),
        ("ئەمساڵ", "2018"),
        ("پار", "2017"),
        ("هەموو ڕۆژێک", "P1D"),
        ("هاوینی ٢٠١٤", "2014-SU"),
        ("کۆتایی هەفتە", "2018-W45-WE"),
        ("کاتژمێر ٣ی دوانیوەڕۆ", "T15:00"),
        ("ئێستا", "PRESENT_REF"),
        ("جەژنی ڕەمەزان", "2018-06-15/2018-06-17"),
    ],
)
def test_sorani_times(text: str, value: str) -> None:
    assert only(text, language="ckb").value == value


def test_the_weekday_and_the_date_are_one_time_in_arabic() -> None:
    found = only("يوم الخميس 8 تشرين الثاني 2018", language="ar")
    assert span(found) == ("2018-11-08", "2018-11-08")


@pytest.mark.parametrize(
    ("text", "amount"), [("في اليوم التالي", 1), ("اليوم السابق", -1), ("ڕۆژی دواتر", 1), ("هەمان ڕۆژ", 0)]
)
def test_times_of_the_story_in_one_phrase(text: str, amount: int) -> None:
    found = only(text)
    assert found.shift is not None
    assert (found.anchor, found.shift.unit, found.shift.amount) == (Anchor.NARRATIVE, "D", amount)

from __future__ import annotations

import pytest

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
    ],
)
def test_sorani_times(text: str, value: str) -> None:
    assert only(text, language="ckb").value == value


def test_the_weekday_and_the_date_are_one_time_in_arabic() -> None:
    found = only("يوم الخميس 8 تشرين الثاني 2018", language="ar")
    assert span(found) == ("2018-11-08", "2018-11-08")

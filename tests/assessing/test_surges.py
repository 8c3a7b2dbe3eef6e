"""Surges in an assessment: told with their claims, for the whole area and its governorates."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from marsad.assessing import assess
from marsad.assessing.words import languages
from tests.assessing.rows import Range, knowledge, row


def deadly(day, killed, **given):
    return row(f"d{day}-{killed}-{given}", day.isoformat(), killed=Range(killed, killed, killed), **given)


@pytest.fixture(scope="module")
def rows():
    """One dead every ten days from 2017 on; thirty in the third week of October 2018."""
    quiet = [deadly(date(2017, 1, 1) + timedelta(10 * n), 1) for n in range(66)]
    return [*quiet, *(deadly(date(2018, 10, 15) + timedelta(n), 6) for n in range(5))]


def section(rows, **given):
    given = {"month": "2018-10", "as_of": date(2019, 1, 1), "knowledge": knowledge(), "country": "IQ"} | given
    found = assess(rows, **given)
    return found, next(each for each in found.sections if each.id == "deadlier").sentences


def test_a_surge_is_told_with_the_claims_of_its_dead(rows):
    assessment, sentences = section(rows)
    surges = [each for each in sentences if "surged" in each.text]
    assert [each.text for each in surges] == [
        f"Deaths surged in {place}: 21 killed in the 28 days to 17 October 2018, where 2.8 would match the year before."
        for place in ("Iraq", "Kirkuk")
    ]
    assert all(len(each.claims) == len(each.incidents) for each in surges)
    assert list(assessment.tables["surges"].rows) == ["all/2018-10-17", "Kirkuk/2018-10-17"]


def test_a_surge_is_told_in_the_month_in_which_it_begins(rows):
    later = [*rows, *(deadly(date(2018, 11, 1) + timedelta(n), 6) for n in range(20))]
    _, sentences = section(later, month="2018-11")
    assert not any("surged" in each.text for each in sentences)


def test_what_took_longer_than_a_week_belongs_to_no_day(rows):
    spread = [deadly(date(2018, 10, 20), 40)]
    object.__setattr__(spread[0], "start", date(2018, 10, 1))
    calm = [each for each in rows if each.start < date(2018, 10, 10)]
    _, sentences = section([*calm, *spread])
    assert not any("surged" in each.text for each in sentences)


@pytest.mark.parametrize("language", languages())
def test_every_language_tells_of_surges(rows, language):
    assessment, sentences = section(rows, language=language)
    assert len(sentences) >= len(assessment.tables["surges"].rows) == 2

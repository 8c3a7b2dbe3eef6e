"""Words of whole reports: which level two reports come to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from marsad.claims import SourcedMention
from tests.factories import DAY, document
from tests.resolving.compare.levels import level
from tests.resolving.told import AGAIN, FIRST, OTHER, report


def dated(id: str, *days: date, published: date = DAY, url: str | None = None) -> SourcedMention:
    """A report that speaks of some days."""
    told = report(id, FIRST, published=published)
    assert told.document.traits is not None
    page = replace(told.document, traits=replace(told.document.traits, days=days), url=url or told.document.url)
    return SourcedMention(page, told.mention)


@pytest.mark.parametrize("name", ["names", "pairs", "lead_names", "words", "marks"])
def test_what_both_tell_is_counted(name: str) -> None:
    found = level(name, report("a", FIRST), report("b", AGAIN))
    assert found is not None
    assert found.startswith("from")


@pytest.mark.parametrize("name", ["names", "pairs", "lead_names", "words", "marks"])
def test_two_that_tell_and_share_nothing_are_below_the_first_step(name: str) -> None:
    found = level(name, report("a", FIRST), report("b", OTHER))
    assert found is not None
    assert found.startswith("below")


@pytest.mark.parametrize("name", ["names", "pairs", "lead_names", "words", "marks", "title", "days"])
def test_what_one_does_not_tell_is_silent(name: str) -> None:
    assert level(name, report("a", FIRST), report("b", "a man was shot")) is None


def test_likeness_of_equal_reports_is_the_highest() -> None:
    assert level("report", report("a", FIRST), report("b", FIRST)) == "from 0.9"
    assert level("report", report("a", FIRST), report("b", OTHER)) == "below 0.03"


def test_headlines_and_addresses_give_words_of_the_headline() -> None:
    one, other = report("a", FIRST), report("b", AGAIN)
    one = SourcedMention(replace(one.document, title="Clarinet mender shot in caravan quarrel"), one.mention)
    address = "https://b.example/2018/clarinet-mender-caravan"
    other = SourcedMention(replace(other.document, url=address), other.mention)
    assert level("title", one, other) == "from 2"


def test_a_day_in_common_outweighs_days_apart() -> None:
    first = dated("a", date(2018, 10, 20), date(2018, 9, 1))
    assert level("days", first, dated("b", date(2018, 10, 20))) == "from 1"


@pytest.mark.parametrize(("gap", "expected"), [(1, "apart 1"), (3, "apart 2"), (20, "apart 4"), (500, "apart 6")])
def test_without_a_common_day_the_gap_counts(gap: int, expected: str) -> None:
    first = date(2018, 10, 1)
    assert level("days", dated("a", first), dated("b", first + timedelta(days=gap))) == expected


def test_a_later_report_that_speaks_of_the_day_of_the_earlier_one() -> None:
    early = dated("a", date(2018, 1, 1), published=date(2018, 10, 20))
    late = dated("b", date(2018, 10, 20), published=date(2018, 10, 25))
    other = dated("c", date(2018, 10, 24), published=date(2018, 10, 25))
    assert (level("anchor", early, late), level("anchor", early, other)) == ("later", "neither")


@pytest.mark.parametrize(("days", "expected"), [(0, "below 1"), (1, "from 1"), (6, "from 5"), (600, "from 500")])
def test_days_between_reports(days: int, expected: str) -> None:
    later = report("b", AGAIN, published=DAY + timedelta(days=days))
    assert level("published", report("a", FIRST), later) == expected


def test_one_outlet_within_days_and_later() -> None:
    def at(id: str, days: int) -> SourcedMention:
        return dated(id, published=DAY + timedelta(days=days), url=f"https://www.post.example/{id}")

    assert level("outlet", at("a", 0), at("b", 1)) == "same_days"
    assert level("outlet", at("a", 0), at("b", 9)) == "same_later"
    assert level("outlet", at("a", 0), report("c", AGAIN)) == "other"


def test_a_report_without_an_address_says_nothing_of_its_outlet() -> None:
    bare = report("b", AGAIN)
    bare = SourcedMention(document("b", text=AGAIN, traits=bare.document.traits), bare.mention)
    assert level("outlet", report("a", FIRST), bare) is None


def test_a_name_that_many_texts_hold_counts_less_than_a_rare_one() -> None:
    rare = level("names", report("a", "They left for Quorvath at dawn."), report("b", "It was told in Quorvath too."))
    known = level("names", report("a", "They left for Boston at dawn."), report("b", "It was told in Boston too."))
    assert rare == "from 1"
    assert known == "below 0.5"


def test_names_of_two_words_that_many_bear_add_up() -> None:
    one, other = (
        report("a", "They saw Kevin Jackson and Anthony Clark."),
        report("b", "So did Anthony Clark and Kevin Jackson."),
    )
    assert level("names", one, other) == "from 1"


def test_a_person_with_an_age_is_known_again_by_the_full_name_alone() -> None:
    one = report("a", "The dead man was Orvel Tamsin, 41, of Quorvath.")
    assert level("people", one, report("b", "The trial over Orvel Tamsin began in Quorvath.")) == "from 1"
    assert level("people", one, report("b", "The trial over Orvel Brandt began in Quorvath.")) == "below 1"


def test_words_in_capitals_of_a_headline_are_no_names_by_that() -> None:
    one, other = report("a", "A man left Quorvath."), report("b", "A woman left Belmarsk.")
    title = "Girl Shoots Brother While Cleaning Window"
    one, other = (SourcedMention(replace(each.document, title=title), each.mention) for each in (one, other))
    assert level("lead_names", one, other) == "below 0.5"

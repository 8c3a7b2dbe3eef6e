"""Ranges of an Airwars row, and headline totals over many."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.claims import Count, Outcome, SourcedMention
from marsad.coding import IncidentFile, Row, code
from marsad.coding.evidence import evidence_of
from marsad.coding.profiles.airwars.headline import COUNTED, Headline, headline
from marsad.coding.profiles.airwars.ranges import Range, range_of
from marsad.knowledge import load_knowledge
from tests.coding.helpers import COALITION, file, later, members
from tests.factories import count, sourced

CIVILIANS, ARMED = ("civilians", "unknown"), ("militants", "security_forces")


def rows(*files: Sequence[SourcedMention]) -> list[Row]:
    """One Airwars row a file."""
    knowledge = load_knowledge()
    return [code(IncidentFile(f"i{at}", tuple(each)), "airwars", knowledge) for at, each in enumerate(files)]


def killed(number: int | None, hi: int | None = None, kind: str = "exact", group: str = "civilians") -> Count:
    """A count of the killed."""
    return count("killed", number, hi, kind=kind, group=group)


def ranged(*reports: SourcedMention, groups: tuple[str, ...] = CIVILIANS, rivals: tuple[str, ...] = ()) -> Range:
    """The range of the killed."""
    return range_of(evidence_of(file(*reports), None), Outcome.KILLED, groups, rivals)


def test_the_headline_is_fair_and_confirmed_and_the_rest_stands_apart() -> None:
    fair = (sourced("a", killed=killed(3)), sourced("b", killed=killed(5)))
    weak = (sourced("c", killed=killed(9)),)
    assert headline(rows(fair, weak)) == (Headline(3, 5, 1, 0), Headline(9, 9, 1, 0))


def test_an_open_number_leaves_the_headline_open() -> None:
    fair = (sourced("a", killed=killed(3, None, "at_least")), sourced("b", killed=killed(5)))
    assert headline(rows(fair))[0] == Headline(3, None, 1, 0)


def test_unknown_adds_nothing_and_is_counted_apart() -> None:
    fair = (sourced("a"), sourced("b"))
    assert headline(rows(fair))[0] == Headline(0, 0, 1, 1)


def test_no_rows_give_an_empty_headline() -> None:
    assert headline([]) == (Headline(0, 0, 0, 0), Headline(0, 0, 0, 0))


@given(st.lists(members(), max_size=3))
@settings(max_examples=20, deadline=None)
def test_every_included_row_is_in_one_of_both(files: list[tuple[SourcedMention, ...]]) -> None:
    coded = rows(*files)
    counted, rest = headline(coded)
    included = [each for each in coded if each.included]
    assert counted.incidents + rest.incidents == len(included)
    assert counted.incidents == sum(each.fields["grade"].value in COUNTED for each in included)
    assert counted.hi is None or counted.lo <= counted.hi


def test_the_latest_word_of_a_voice_counts() -> None:
    reports = (
        sourced("a", source="Wire", killed=killed(9)),
        sourced("b", source="Wire", killed=killed(4), published=later(1)),
    )
    found = ranged(*reports)
    assert (found.lo, found.hi) == (4, 4)


def test_parties_give_no_range_where_others_count() -> None:
    party = sourced("a", killed=killed(50), attribution=(COALITION,))
    found = ranged(party, sourced("b", killed=killed(2)))
    assert (found.lo, found.hi) == (2, 2)


def test_parties_give_the_range_where_nobody_else_does() -> None:
    found = ranged(sourced("a", killed=killed(50, group="militants"), attribution=(COALITION,)), groups=ARMED)
    assert (found.lo, found.hi) == (50, 50)


def test_another_group_is_not_counted() -> None:
    assert ranged(sourced("a", killed=killed(5, group="militants"))).rule == "range.unknown"


def test_two_groups_of_one_report_are_no_dispute() -> None:
    both = sourced("a", counts=(killed(2), killed(3, group="militants")))
    found = ranged(both, rivals=ARMED)
    assert (found.lo, found.hi, found.rule) == (2, 2, "range")


def test_one_group_by_each_report_is_a_dispute() -> None:
    reports = (sourced("a", killed=killed(3)), sourced("b", killed=killed(3, group="militants")))
    found = ranged(*reports, rivals=ARMED)
    assert (found.lo, found.hi, found.rule) == (0, 3, "range.disputed")


def test_up_to_five_has_no_least() -> None:
    found = ranged(sourced("a", killed=killed(None, 5, "at_most")))
    assert (found.lo, found.hi) == (None, 5)

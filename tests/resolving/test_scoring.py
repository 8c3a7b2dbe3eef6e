"""Verdicts: which way a pair is compared, what forbids a join, and what the thresholds make of the bits."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pytest

from marsad.claims import SourcedMention, Verdict
from marsad.resolving import explain, resolve, shipped
from marsad.resolving.clusters import Edge, joined
from marsad.resolving.compare import NO_VETO
from marsad.resolving.parameters import Parameters
from marsad.resolving.scoring import VERDICTS, Scores, score, weights_of
from tests.factories import sourced
from tests.resolving.compare.levels import pair_of
from tests.resolving.helpers import NINEVEH, book_of
from tests.resolving.told import AGAIN, FIRST, OTHER, of_report, report

PARAMETERS = shipped()


def scored(a: SourcedMention, b: SourcedMention, parameters: Parameters = PARAMETERS) -> Scores:
    """The scores of one pair."""
    return score(pair_of(a, b), parameters)


def told(id: str, text: str, **more: Any) -> SourcedMention:
    """A report with every fact of the factory's mention."""
    return of_report(id, text, published=date(2018, 10, 23), language="en", **more)


def test_no_pairs_have_no_scores() -> None:
    pairs = pair_of(sourced("a"), sourced("b"))
    none = type(pairs).of_rows(pairs.columns, [], [])
    assert len(score(none, PARAMETERS).bits) == 0


def test_whole_reports_are_compared_as_reports_and_mentions_as_mentions() -> None:
    assert scored(report("a", FIRST), report("b", AGAIN)).as_reports.tolist() == [True]
    assert scored(sourced("a"), sourced("b")).as_reports.tolist() == [False]
    assert scored(report("a", FIRST), sourced("b")).as_reports.tolist() == [False]


def test_of_short_reports_what_is_said_of_the_event_may_join() -> None:
    short = "Kowalczyk fell near Wexham."
    other = "Quarrendon burned behind Tolpuddle."
    found = scored(told("a", short, killed=12), told("b", other, killed=12))
    assert (found.as_reports[0], VERDICTS[found.verdict[0]]) == (False, Verdict.SAME)


def test_of_long_reports_words_that_differ_part_what_facts_would_join() -> None:
    letters = [a + b for a in "bcdfghklmn" for b in "aeioubcdfg"]
    long = " ".join([FIRST, *(f"quu{pair}x" for pair in letters)])
    other = " ".join([OTHER, *(f"zor{pair}p" for pair in letters)])
    found = scored(told("a", long, killed=2), told("b", other, killed=2))
    assert (found.as_reports[0], VERDICTS[found.verdict[0]]) == (True, Verdict.UNSURE)


def test_a_veto_leaves_no_chance() -> None:
    found = scored(sourced("a"), sourced("b", place="Fallujah"))
    assert found.veto[0] != NO_VETO
    assert (found.chance[0], VERDICTS[found.verdict[0]]) == (0.0, Verdict.DIFFERENT)


def test_two_towns_forbid_a_join_of_whole_reports_too() -> None:
    assert scored(told("a", FIRST), told("b", AGAIN, place="Fallujah")).veto[0] != NO_VETO


def test_two_days_forbid_a_join_of_mentions_only() -> None:
    later = date(2018, 10, 29)
    assert scored(sourced("a"), sourced("b", day=later)).veto[0] != NO_VETO
    assert scored(told("a", FIRST), told("b", AGAIN, day=later)).veto[0] == NO_VETO


@pytest.mark.parametrize("lacking", [{"place": None}, {"day": None}])
def test_what_is_not_said_lowers_the_odds(lacking: dict[str, Any]) -> None:
    both, one = scored(sourced("a"), sourced("b")), scored(sourced("a"), sourced("b", **lacking))
    name = "place" if "place" in lacking else "time"
    weight = max(PARAMETERS.weights[name].values())
    prior = PARAMETERS.prior["no_place" if name == "place" else "no_time"]
    assert one.bits[0] == pytest.approx(both.bits[0] - weight + prior)


def test_chance_is_one_half_at_no_bits() -> None:
    assert 1 / (1 + np.exp2(0.0)) == 0.5
    found = scored(report("a", FIRST), report("b", AGAIN))
    assert found.chance[0] == pytest.approx(1 / (1 + 2 ** -found.bits[0]))


@pytest.mark.parametrize("name", ["report", "names", "lead_names", "words", "title"])
def test_more_in_common_never_weighs_less(name: str) -> None:
    weights = weights_of(PARAMETERS.reports["weights"][name], name)
    assert weights == sorted(weights)


@pytest.mark.parametrize("name", ["time", "place", "method", "event", "toll"])
def test_the_best_level_of_a_fact_speaks_for_and_the_worst_against(name: str) -> None:
    for table in (PARAMETERS.weights[name], PARAMETERS.reports["weights"][name]):
        weights = weights_of(table, name)
        assert max(weights) > 0 > min(weights)


def test_average_likeness_cuts_where_walls_stand() -> None:
    edges = [Edge("a", "b", 0.9), Edge("b", "c", 0.8), Edge("a", "c", 0.0, forbidden=True)]
    assert sorted(joined("abc", edges)) == [("a", "b"), ("c",)]


def test_an_explanation_of_whole_reports_says_what_would_part_them() -> None:
    book, found = book_of([report("a", FIRST), report("b", AGAIN)])
    why = explain(found.incidents[0].id, book, None)
    assert why.members == ("a/m1", "b/m1")
    assert any("kowalczyk" in each for each in why.pairs[0].sentences)
    assert "bits to spare" in why.would_split[0]


def test_the_machine_signs_with_the_version_of_its_weights() -> None:
    found = resolve([report("a", FIRST), report("b", AGAIN)], knowledge=None)
    assert {each.by for each in found.judgements} == {f"machine/weights-{PARAMETERS.version}"}


def test_a_region_is_no_reason_to_part_reports_of_a_town_in_it() -> None:
    found = resolve([told("a", FIRST), told("b", AGAIN, place=NINEVEH)], knowledge=None)
    assert len({each.incident for each in found.assignments}) == 1


def test_one_name_in_common_is_not_enough_to_join() -> None:
    other = OTHER + " Larkspur Lane was quiet."
    found = resolve([report("a", FIRST), report("b", other)], knowledge=None)
    assert len({each.incident for each in found.assignments}) == 2


def test_an_outlet_that_tells_two_events_in_one_day_tells_two() -> None:
    one, two = report("a", FIRST), report("b", OTHER)
    found = scored(one, two)
    assert VERDICTS[found.verdict[0]] is not Verdict.SAME


def test_the_same_report_given_under_two_ids_is_one_incident() -> None:
    found = resolve([report("a", FIRST), report("b", FIRST)], knowledge=None)
    assert len({each.incident for each in found.assignments}) == 1
    assert all(each.score is not None and each.score > 0.9 for each in found.assignments)


@pytest.mark.parametrize("days", [0, 30, 400])
def test_a_follow_up_is_found_however_late_it_comes(days: int) -> None:
    late = report("b", AGAIN, published=date(2018, 10, 23 if not days else 1).replace(year=2018 + days // 365))
    found = resolve([report("a", FIRST), late], knowledge=None)
    assert len({each.incident for each in found.assignments}) == 1


def test_a_mention_beside_the_main_one_is_compared_by_its_own_words() -> None:
    page = told("a", FIRST)
    aside = sourced(page.document, "m2", place="Fallujah", words="Somewhere else a mine went off")
    found = resolve([page, aside, told("b", AGAIN)], knowledge=None)
    home = {each.mention: each.incident for each in found.assignments}
    assert home["a/m1"] == home["b/m1"] != home["a/m2"]

"""Which rows and incidents tell of one event, and why."""

from __future__ import annotations

import random

import pytest

from marsad.knowledge import load_knowledge
from marsad.resolving.matching import match
from tests.resolving.matching.tables import ACLED, GED, OURS, events, ged, links, met, ours


def test_one_day_one_town_and_one_toll_are_one_event() -> None:
    found = met([ged("1", best=6)], [ours("a", killed=6)])
    assert links(found) == {("1", "a"): "same"}
    assert found["1", "a"].score > 0.9


def test_the_sentence_names_what_weighed_most() -> None:
    why = met([ged("1", best=6)], [ours("a", killed=6)])["1", "a"].why
    assert why.count(".") == 1
    assert "Both on 2018-10-16" in why
    assert "Killed both say 6" in why
    assert "Both in Hawija" in why


@pytest.mark.parametrize("incident", [ours("a", "Mosul"), ours("a", day="2018-10-19"), ours("a", day="2018-11-16")])
def test_another_town_or_another_day_is_another_event(incident: str) -> None:
    assert met([ged("1")], [incident]) == {}


def test_a_day_beside_may_be_the_same_event_and_weighs_less() -> None:
    same = met([ged("1", best=6)], [ours("a", killed=6)])
    beside = met([ged("1", best=6, day="2018-10-17")], [ours("a", killed=6)])
    assert links(beside) == {("1", "a"): "same"}
    assert beside["1", "a"].score < same["1", "a"].score


def test_without_slack_a_day_beside_is_another_event() -> None:
    rows, incidents = events(GED, ged("1", best=6, day="2018-10-17"), days=0), events(OURS, ours("a", killed=6))
    assert match(rows, incidents, knowledge=load_knowledge(None)) == []


def test_tolls_far_apart_leave_a_question() -> None:
    found = met([ged("1", best=3)], [ours("a", killed=5)])
    assert links(found) == {("1", "a"): "unsure"}


def test_of_two_that_fit_the_better_one_is_taken() -> None:
    found = met([ged("1", best=7), ged("2", best=7, day="2018-10-17")], [ours("a", killed=7)])
    assert links(found) == {("1", "a"): "same", ("2", "a"): "rival"}
    assert found["2", "a"].why.startswith("It would fit, but the incident fits another better")


def test_two_rows_and_two_incidents_of_one_day_are_paired_by_toll() -> None:
    found = met([ged("1", best=9), ged("2", best=2)], [ours("a", killed=2), ours("b", killed=9)])
    assert {pair for pair, link in links(found).items() if link == "same"} == {("1", "b"), ("2", "a")}


def test_a_row_may_be_several_incidents() -> None:
    found = met([ged("1", best=12)], [ours("a", killed=4), ours("b", killed=8)])
    assert links(found) == {("1", "a"): "part", ("1", "b"): "part"}
    assert found["1", "a"].why.startswith("The incident's 4 killed are part of the row's 12, which others make up;")


def test_an_incident_may_be_several_rows() -> None:
    found = met([ged("1", best=5), ged("2", best=10)], [ours("a", killed=15)])
    assert links(found) == {("1", "a"): "part", ("2", "a"): "part"}
    assert "The row's 10 killed are part of the incident's 15" in found["2", "a"].why


def test_tolls_that_do_not_add_up_make_no_whole() -> None:
    found = met([ged("1", best=40)], [ours("a", killed=4), ours("b", killed=8)])
    assert "part" not in links(found).values()


def test_a_month_of_a_province_is_no_single_event() -> None:
    row = ged("1", prec=4, day="2018-10-01", end="2018-10-31", best=40).replace("Hawija town", "Kirkūk province")
    assert links(met([row], [ours("a"), ours("b", day="2018-10-20")])) == {}


def test_the_order_of_rows_does_not_count() -> None:
    rng = random.Random(7)
    rows = [ged(str(at), rng.choice(["Hawija", "Mosul"]), best=rng.randrange(1, 9)) for at in range(12)]
    incidents = [ours(f"i{at}", rng.choice(["Hawija", "Mosul"]), killed=rng.randrange(1, 9)) for at in range(12)]
    first = {pair: link for pair, link in links(met(rows, incidents)).items() if link in ("same", "part")}
    assert first
    taken = [side for pair in first for side in pair if first[pair] == "same"]
    assert len(taken) == len(set(taken))
    again = links(met(rows, incidents))
    assert {pair: link for pair, link in again.items() if link in ("same", "part")} == first


def test_words_of_a_row_help_as_quotations_do() -> None:
    line = "IRQ9,2018-10-16,1,Battles,Armed clash,X,Kirkuk,Hawija,35.325,43.77,1,0,{},Iraq"
    words = line.format("Raid on the Hawija grain silo by masked gunmen")
    incident = ours("a", killed="").replace("Event a", "Raid on the Hawija grain silo").replace("vbied", "")
    plain, told = (met([text], [incident], header=ACLED) for text in (line.format("Nothing"), words))
    assert told["IRQ9", "a"].score > plain["IRQ9", "a"].score


def crowd(seed: int) -> tuple[list[str], list[str]]:
    """Rows and incidents of a few towns and days."""
    rng = random.Random(seed)
    towns, days = ("Hawija", "Mosul", "Tal Afar"), [f"2018-10-{day}" for day in range(14, 19)]
    rows = [ged(f"r{at}", rng.choice(towns), rng.choice(days), rng.randrange(1, 20)) for at in range(25)]
    incidents = [ours(f"i{at}", rng.choice(towns), rng.choice(days), rng.choice((1, 5, 9, ""))) for at in range(25)]
    return rows, incidents


@pytest.mark.parametrize("seed", range(5))
def test_what_is_one_event_is_so_once(seed: int) -> None:
    found = met(*crowd(seed))
    same = [pair for pair, link in links(found).items() if link == "same"]
    for side in (0, 1):
        assert len({pair[side] for pair in same}) == len(same)
    parts = {pair for pair, link in links(found).items() if link == "part"}
    assert not {side for pair in same for side in pair} & {side for pair in parts for side in pair}


@pytest.mark.parametrize("seed", range(5))
def test_every_pair_has_a_score_and_a_sentence(seed: int) -> None:
    for each in met(*crowd(seed)).values():
        assert 0.0 <= each.score <= 1.0
        assert each.why.endswith(".")
        assert ".." not in each.why


@pytest.mark.parametrize("seed", range(3))
def test_parts_add_up_to_their_whole(seed: int) -> None:
    rng = random.Random(seed)
    pieces = [rng.randrange(1, 9) for _ in range(rng.choice((2, 3)))]
    found = met([ged("whole", best=sum(pieces) + 20)], [ours(f"p{at}", killed=n) for at, n in enumerate(pieces)])
    assert "part" not in links(found).values()
    found = met([ged("whole", best=sum(pieces))], [ours(f"p{at}", killed=n) for at, n in enumerate(pieces)])
    assert set(links(found).values()) == {"part"}
    assert len(found) == len(pieces)


def test_a_question_is_asked_only_where_nothing_else_answers_it() -> None:
    found = met([ged("1", best=3)], [ours("a", killed=3), ours("b", killed=4)])
    assert links(found) == {("1", "a"): "same"}


def test_no_more_than_three_questions_of_a_row() -> None:
    found = met([ged("1", best=3)], [ours(f"i{at}", killed=4) for at in range(6)])
    assert list(links(found).values()) == ["unsure"] * 3


def test_nothing_beside_nothing_is_nothing() -> None:
    assert match([], [], knowledge=None) == []
    assert match(events(GED, ged("1")), [], knowledge=None) == []

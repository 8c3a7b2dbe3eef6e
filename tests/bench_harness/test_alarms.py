"""The bench of alarms: outbreaks judged, planted and told in hindsight, each on something small."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
from bench.alarms import cost, iraq, planted, run, stationary
from bench.alarms.detectors import BEGIN, METHODS, WITHIN, Outcome, judged

from marsad.claims import InputError
from tests.cli.commands import here

TODAY = date(2026, 11, 25)


def test_an_alarm_soon_after_an_onset_catches_it_and_tells_the_delay() -> None:
    found = judged([[BEGIN + 103]], [[BEGIN + 100]], 60, BEGIN + 1000)
    assert (found.caught, found.delay, found.false) == (1.0, 3.0, 0)


def test_an_alarm_too_late_catches_nothing_and_is_false_once_the_outbreak_is_over() -> None:
    onset = BEGIN + 100
    assert judged([[onset + WITHIN]], [[onset]], 60, BEGIN + 1000).delays == ()
    assert judged([[onset + 59]], [[onset]], 60, BEGIN + 1000).false == 0
    assert judged([[onset + 60]], [[onset]], 60, BEGIN + 1000).false == 1


def test_alarms_of_the_years_that_only_give_the_past_count_nowhere() -> None:
    assert judged([[BEGIN - 1]], [[BEGIN + 100]], 60, BEGIN + 1000).false == 0


def test_the_time_of_outbreaks_is_no_time_in_which_an_alarm_could_be_false() -> None:
    found = judged([[BEGIN + 900], []], [[BEGIN + 100], []], 270, BEGIN + 1000)
    assert found.years == pytest.approx((2 * 1000 - 270) / 365.25)
    assert found.false_a_year == pytest.approx(1 / found.years)


def test_nothing_caught_has_no_delay() -> None:
    assert Outcome(2, (), 0, 1.0).row("rule") == ("rule", "0%", "nan", "0.00")


def test_an_outbreak_is_planted_after_the_past_and_adds_about_its_size() -> None:
    daily = planted.background(1.0, np.random.default_rng(3))
    before = int(daily.sum())
    onset = planted.plant(daily, 80, 28, np.random.default_rng(4))
    assert onset >= BEGIN and 40 < daily.sum() - before < 120


def test_made_up_deaths_have_the_mean_that_was_asked_for() -> None:
    rng = np.random.default_rng(5)
    assert np.mean([planted.background(2.0, rng).mean() for _ in range(20)]) == pytest.approx(2.0, rel=0.1)


def test_the_same_seed_plants_the_same() -> None:
    assert planted.outcomes(7, 3, 1.0, 80, 28) == planted.outcomes(7, 3, 1.0, 80, 28)


def test_the_shipped_method_has_fewer_false_alarms_than_the_rule_with_a_floor_that_could_fire() -> None:
    part = planted.measure(1, 20)
    goals = [each for each in part.goals if "false alarms" in each.name]
    assert len(goals) == len(planted.PLANTED) and all(each.met for each in goals)
    assert len(part.tables[0].rows) == len(planted.PLANTED) * len(METHODS)


def test_an_outbreak_in_hindsight_begins_on_a_day_with_dead_and_only_once() -> None:
    daily = np.zeros(BEGIN + 600, dtype=np.int64)
    daily[BEGIN + 200 : BEGIN + 300 : 10] = 30
    assert iraq.hindsight(daily) == [BEGIN + 200]
    daily[BEGIN + 200 : BEGIN + 300] = 0
    daily[BEGIN + 200] = 49
    assert iraq.hindsight(daily) == []


def test_what_is_usual_for_a_place_is_no_outbreak() -> None:
    daily = np.full(BEGIN + 600, 5, dtype=np.int64)
    assert iraq.hindsight(daily) == []


HEADER = "adm_1,date_end,best\n#adm1,#date,#affected\n"


def events_of(folder: Path, rows: list[str]) -> Path:
    path = folder / iraq.FILE
    path.parent.mkdir()
    path.write_text(HEADER + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return folder


def test_events_are_added_up_by_governorate_and_day_under_one_name(tmp_path: Path) -> None:
    rows = ["At-Ta’mim province,2003-01-03 00:00:00.000,2", "Kirkuk province,2003-01-03 00:00:00.000,3"]
    rows += [",2003-01-03 00:00:00.000,9", "Dahūk province,2003-01-05 00:00:00.000,1"]
    rows[0] = rows[0].replace("’", "'")
    found = iraq.events(events_of(tmp_path, rows) / iraq.FILE)
    assert {name: days.tolist() for name, days in found.items()} == {
        "Dahuk": [0, 0, 0, 0, 1],
        "Kirkuk": [0, 0, 5, 0, 0],
    }


def test_without_the_events_it_says_what_to_give(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="events are not here"):
        iraq.measure(tmp_path)


def test_iraq_is_measured_with_its_known_onsets(tmp_path: Path) -> None:
    places = {place for place, _, _ in iraq.KNOWN}
    calm = [f"{place},{date(2003, 1, 1) + timedelta(days=20 * n)},1" for place in places for n in range(260)]
    fights = [f"{place},{day + timedelta(days=n)},40" for place, day, _ in iraq.KNOWN for n in range(10)]
    part = iraq.measure(events_of(tmp_path, [*calm, *fights]))
    known = part.tables[1].rows
    assert [row[0].split(",")[0] for row in known] == [label for _, _, label in iraq.KNOWN]
    # Forty a day: 20 and 30 are reached on the first day, 50 on the second, 100 on the third.
    assert known[0][1:] == ("0", "0", "1", "1", "2", "1", "0")


def test_every_detector_is_counted_where_nothing_happens() -> None:
    part = stationary.measure(2, 10)
    rates = {row[0]: [float(cell) for cell in row[1:]] for row in part.tables[0].rows}
    assert rates.keys() == stationary.DETECTORS.keys()
    assert all(0 <= rate < 60 for row in rates.values() for rate in row)


def test_waves_are_caught_when_the_first_weeks_alarm() -> None:
    onsets = np.array([300, 310])
    assert stationary.score([(0, 301), (1, 313), (1, 390)], onsets) == (0.5, 1.0, 1 / (2 * 213 / 52))


def test_cost_is_told_for_growing_numbers() -> None:
    part = cost.measure(1, 15)
    watching, scan = part.tables
    assert [row[:2] for row in watching.rows] == [("15", "180")] and not scan.rows


def test_an_unknown_part_is_refused_with_the_known_ones() -> None:
    done = here("bench", "assess", "--part", "moon")
    assert "planted, iraq, stationary, cost" in str(done.exception)


def test_the_page_needs_every_part(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="every part"):
        run.measure(run.Request(today=TODAY, write=tmp_path / "page.md"))


def test_the_page_names_its_command_and_carries_every_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small = planted.measure(1, 10)
    monkeypatch.setattr(run, "PARTS", {"planted": lambda _: small})
    path = tmp_path / "page.md"
    met = run.measure(run.Request(today=TODAY, data=tmp_path, series=10, write=path))
    text = path.read_text(encoding="utf-8")
    assert "$ marsad bench assess --data DIR --seed 1 --series 10" in text and "## Planted outbreaks" in text
    assert met == all(goal.met for goal in small.goals)

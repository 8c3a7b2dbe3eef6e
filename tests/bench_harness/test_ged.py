"""Places looked up: near, far, unknown, and what an import adds."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench import sets
from bench.case import Case, Record
from bench.predict import Options, predict
from bench.score import Scored, score

from tests.shared import shared_path

HEADER = "where_prec,where_coordinates,adm_1,latitude,longitude\n"
ROWS = (
    "1,Mosul,Nineveh,36.34,43.13\n1,Mosul,Nineveh,36.34,43.13\n2,Basra,Basra,36.0,43.0\n1,Atlantis,,1.0,1.0\n"
    "4,Anbar,Anbar,33,41\n"
)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "ged_iraq").mkdir()
    (tmp_path / "ged_iraq" / "conflict_data_irq.csv").write_text(HEADER + ROWS, encoding="utf-8")
    return tmp_path


def measured(data: Path) -> tuple[list[Case], list[Record], Scored]:
    folder = data / "ged_iraq"
    cases = list(sets.load("ged_iraq").cases(folder, "all"))
    records = predict("ged_iraq", cases, folder, Options())
    return cases, [*records], score("ged_iraq", "all", cases, records)


def test_vague_places_are_left_out_and_events_of_a_place_are_counted(data: Path) -> None:
    cases, _, _ = measured(data)
    assert {case.line["name"]: case.gold["events"] for case in cases} == {"Atlantis": 1, "Basra": 1, "Mosul": 2}


def test_near_far_and_unknown_are_told_apart(data: Path) -> None:
    scored = measured(data)[2]
    states = {case.line["name"]: answer.found for case, answer in scored.answers if answer.figure == "places, embedded"}
    assert states == {"Atlantis": None, "Basra": "far off", "Mosul": "within 20 km"}


def test_events_weigh_what_places_do_not(data: Path) -> None:
    scored = measured(data)[2]
    values = {figure.name: scored.shown(figure).value(figure) for figure in scored.figures if "embedded" in figure.name}
    assert values == {"places, embedded": pytest.approx(1 / 3), "events, embedded": 0.5}


def test_an_imported_list_of_places_is_measured_beside_what_is_shipped(data: Path) -> None:
    (data / "gazetteer").mkdir()
    (data / "gazetteer" / "mine.csv").write_text("name,lat,lon,governorate\nAtlantis,1.0,1.0,Basra\n", encoding="utf-8")
    scored = measured(data)[2]
    states = {case.line["name"]: answer.found for case, answer in scored.answers if answer.figure == "places, imported"}
    assert states["Atlantis"] == "within 20 km"


def test_without_lists_to_import_there_is_no_figure_of_them(data: Path) -> None:
    scored = measured(data)[2]
    assert [figure.name for figure in scored.figures if scored.shown(figure).cases] == [
        "places, embedded",
        "events, embedded",
    ]


@pytest.mark.slow
def test_more_than_half_of_ucdps_places_are_found_within_20_km(tmp_path: Path) -> None:
    # Without the lists to import beside it, so that what is shipped is asked alone.
    (tmp_path / "ged_iraq").symlink_to(shared_path("bench", "ged_iraq"))
    scored = measured(tmp_path)[2]
    figure = next(each for each in scored.figures if each.name == "places, embedded")
    assert scored.shown(figure).value(figure) >= 0.55

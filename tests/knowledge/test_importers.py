from __future__ import annotations

import json
from pathlib import Path

import pytest

from marsad.claims import InputError
from marsad.knowledge import load_knowledge
from marsad.knowledge.importers import import_gazetteer
from tests.shared import shared_path


def dump_line(id: int, name: str, code: str, lat: float = 35.0, *, population: int = 0, names: str = "") -> str:
    cells = [str(id), name, name, names, str(lat), "44.0", code[0] if "." in code else "P", code.split(".")[-1], "IQ"]
    return "\t".join([*cells, "", "13", "", "", "", str(population), "", "", "Asia/Baghdad", "2020-01-01"])


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def test_a_geonames_dump_gives_settlements_and_features_with_names_by_script(tmp_path: Path, home: Path) -> None:
    path = tmp_path / "IQ.txt"
    lines = [
        dump_line(1, "Oneville", "PPL", names="Unville,قرية الواحد,گوندی یەک,Один"),
        dump_line(2, "Bigtown", "PPLA", population=200_000),
        dump_line(3, "Highhill", "T.HLL"),
        dump_line(4, "Somewell", "H.WLL"),
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert import_gazetteer(path, home).places == 3
    gazetteer = load_knowledge(home).gazetteer
    one = gazetteer.place("gn-1")
    assert (one.kind, one.admin1, one.source) == ("village", "Kirkuk", "GeoNames 1 (CC BY 4.0)")
    assert {(name.text, name.language) for name in one.names} >= {("Unville", "en"), ("قرية الواحد", "ar")}
    assert ("گوندی یەک", "ckb") in {(name.text, name.language) for name in one.names}
    assert "Один" not in one.spellings
    assert (gazetteer.place("gn-2").kind, gazetteer.place("gn-3").kind) == ("city", "mountain")


def test_common_boundaries_give_areas_with_our_governorate_names(tmp_path: Path, home: Path) -> None:
    square = [[[44.0, 35.0], [44.2, 35.0], [44.2, 35.2], [44.0, 35.2], [44.0, 35.0]]]
    told = {"ADM0_PCODE": "IQ", "ADM1_EN": "Al-Anbar", "ADM1_PCODE": "IQG01", "ADM2_EN": "Newland"}
    told |= {"ADM2_PCODE": "IQG01Q99", "ADM2_AR": "الارض الجديدة", "ADM2ALT1EN": "New Land District"}
    feature = {"type": "Feature", "properties": told, "geometry": {"type": "Polygon", "coordinates": square}}
    path = tmp_path / "adm2.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}), encoding="utf-8")
    assert import_gazetteer(path, home).places == 1
    place = load_knowledge(home).gazetteer.lookup("الارض الجديدة")[0].place
    assert (place.id, place.kind, place.admin1, place.admin2) == ("cod-iqg01q99", "district", "Anbar", "Newland")
    assert place.radius_km == pytest.approx(11.4, abs=0.3)


def test_a_csv_of_other_column_names_is_read(tmp_path: Path, home: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("Governorate,name_en,name_ar,Latitude,Longitude\nNinewa,Oneville,واحد,36,43\n", encoding="utf-8")
    assert import_gazetteer(path, home, country="IQ", source="my survey").places == 1
    (found,) = load_knowledge(home).gazetteer.lookup("Oneville")
    assert (found.place.admin1, found.place.country, found.place.source) == ("Nineveh", "IQ", "my survey")


def test_a_second_import_adds_and_the_same_import_doubles_nothing(tmp_path: Path, home: Path) -> None:
    for name in ("Oneville", "Twoville", "Twoville"):
        path = tmp_path / f"{name}.csv"
        path.write_text(f"name,lat,lon\n{name},36,43\n", encoding="utf-8")
        import_gazetteer(path, home)
    lines = (home / "gazetteer.csv").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 2 + 2


def test_what_was_written_can_be_imported_again(tmp_path: Path, home: Path) -> None:
    path = tmp_path / "one.csv"
    path.write_text("name,lat,lon\nOneville,36,43\n", encoding="utf-8")
    import_gazetteer(path, home)
    assert import_gazetteer(home / "gazetteer.csv", tmp_path / "other").places == 1
    assert (home / "gazetteer.csv").read_bytes() == (tmp_path / "other" / "gazetteer.csv").read_bytes()


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("a.txt", "1\tshort line\n", r"a\.txt:1: 2 columns instead of 19"),
        ("a.txt", dump_line(1, "A", "PPL").replace("35.0", "north") + "\n", r"a\.txt:1: latitude 'north'"),
        ("a.csv", "name,lat\nA,1\n", r"a\.csv: no column for lon"),
        ("a.csv", "# x\nname,lat,lon\nA,36,43\nB,x,43\n", r"a\.csv:4: lat 'x' is not a number"),
        ("a.csv", "name,lat,lon\nA,136,43\n", "lat and lon swapped"),
        ("a.csv", "name,lat,lon\n,36,43\n", r"a\.csv:2: a place without a name"),
        ("a.csv", "name,lat,lon\n", "no place in the file"),
        ("a.geojson", "{", r"a\.geojson:1: not JSON"),
        ("a.geojson", "[]", "not a GeoJSON FeatureCollection"),
        ("a.geojson", '{"features": [{"properties": {}}]}', "feature 1: no ADM0_PCODE"),
        ("a.geojson", '{"features": [{}]}', "feature 1: not a COD-AB area"),
        ("a.xlsx", "", "unknown gazetteer format"),
    ],
)
def test_a_bad_file_names_its_place_and_writes_nothing(
    tmp_path: Path, home: Path, name: str, text: str, says: str
) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=says):
        import_gazetteer(path, home)
    assert not home.exists()


def test_a_file_that_is_not_there_or_no_text_is_refused(tmp_path: Path, home: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        import_gazetteer(tmp_path / "none.csv", home)
    (tmp_path / "binary.csv").write_bytes(b"name\xff")
    with pytest.raises(InputError, match="not UTF-8 at byte 4"):
        import_gazetteer(tmp_path / "binary.csv", home)


def test_the_real_boundaries_of_the_districts_can_be_imported(home: Path) -> None:
    path = next(shared_path("bench", "gazetteer", "cod_ab").glob("*adm2*.geojson"))
    assert import_gazetteer(path, home).places == 101
    own = load_knowledge(home).gazetteer
    units = {place.name for place in load_knowledge().gazetteer.places() if place.kind == "governorate"}
    assert {place.admin1 for place in own.places() if place.id.startswith("cod-")} <= units


def test_a_dump_names_its_own_provinces_and_districts(tmp_path: Path, home: Path) -> None:
    def line(id: int, name: str, code: str, unit: str, part: str) -> str:
        cells = [str(id), name, name, "", "10.0", "20.0", "A" if "ADM" in code else "P", code, "YY", ""]
        return "\t".join([*cells, unit, part, "", "", "0", "", "", "UTC", "2020-01-01"])

    path = tmp_path / "YY.txt"
    lines = [
        line(1, "Northland", "ADM1", "01", ""),
        line(2, "Westshire", "ADM2", "01", "7"),
        line(3, "Nuri", "PPL", "01", "7"),
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    import_gazetteer(path, home)
    place = load_knowledge(home).gazetteer.place("gn-3")
    assert (place.admin1, place.admin2, place.country) == ("Northland", "Westshire", "YY")


def geonames_record(id: int, name: str, **more: object) -> dict[str, object]:
    record = {
        "geonameid": id,
        "name": name,
        "latitude": 35.0,
        "longitude": 44.0,
        "countrycode": "IQ",
        "population": 700,
    }
    return record | {"admin1code": "13", "alternatenames": ["Unville", "قرية الواحد", "one vil"]} | more


@pytest.mark.parametrize("keyed", [True, False])
def test_geonames_records_as_json_are_read(tmp_path: Path, home: Path, keyed: bool) -> None:
    records = [geonames_record(1, "Oneville"), geonames_record(2, "Twoville", admin1code="15")]
    content = {str(record["geonameid"]): record for record in records} if keyed else records
    path = tmp_path / "places.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    assert import_gazetteer(path, home).places == 2
    place = load_knowledge(home).gazetteer.place("gn-1")
    assert (place.admin1, place.kind, place.source) == ("Kirkuk", "village", "GeoNames 1 (CC BY 4.0)")
    assert place.spellings == ("Oneville", "Unville", "قرية الواحد")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ([{"geonameid": 1}], "record 1: not a place of GeoNames"),
        ({"provinces": [{"arbName": "واحد"}]}, "an entry without engName"),
        ({"provinces": 3}, "no list of provinces"),
    ],
)
def test_json_of_the_wrong_shape_is_refused(tmp_path: Path, home: Path, content: object, says: str) -> None:
    path = tmp_path / "places.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(InputError, match=says):
        import_gazetteer(path, home)


def test_names_without_points_go_to_the_places_known_and_the_others_are_listed(tmp_path: Path, home: Path) -> None:
    districts = [{"engName": "Hawija", "arbName": "الحويجة", "krdName": "حه‌ویجه‌ی نوێ", "subdistricts": []}]
    districts.append({"engName": "Atlantis", "arbName": "اطلنطس"})
    path = tmp_path / "names.json"
    path.write_text(json.dumps({"provinces": [{"engName": "Kirkuk", "districts": districts}]}), encoding="utf-8")
    read = import_gazetteer(path, home, country="IQ", source="names", licence="MIT")
    assert read.left_out == ("Atlantis",)
    place = load_knowledge(home).gazetteer.place("iq-hawija-district")
    assert "حه‌ویجه‌ی نوێ" in place.spellings
    assert place.source.endswith("names of names (MIT)")


def test_words_of_a_compound_cell_tell_kind_and_names(tmp_path: Path, home: Path) -> None:
    path = tmp_path / "mine.csv"
    rows = ["Nuri-Al Hasir village,36,43", "Hay Al-Wahid-887,36.1,43", "Nuri camp,36.2,43", "Nuri,36.3,43"]
    path.write_text("\n".join(["name,lat,lon", *rows]), encoding="utf-8")
    import_gazetteer(path, home, country="IQ")
    own = [place for place in load_knowledge(home).gazetteer.places() if place.id.startswith("own-")]
    assert [place.kind for place in own] == ["village", "neighbourhood", "camp", "village"]
    assert own[0].spellings == ("Nuri-Al Hasir village", "Nuri", "Al Hasir village")
    assert own[1].spellings == ("Hay Al-Wahid-887", "Hay Al-Wahid")


def test_a_place_known_under_another_spelling_close_by_stays_one_place(tmp_path: Path, home: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("name,lat,lon\nHawidjah City,35.33,43.77\n", encoding="utf-8")
    import_gazetteer(path, home, country="IQ")
    assert not any(place.id.startswith("own-") for place in load_knowledge(home).gazetteer.places())
    assert "Hawidjah City" in load_knowledge(home).gazetteer.place("iq-hawija").spellings


def test_the_licence_is_kept_beside_the_source_of_each_row(tmp_path: Path, home: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("name,lat,lon\nOneville,36,43\n", encoding="utf-8")
    import_gazetteer(path, home, source="my survey", licence="CC BY 4.0")
    assert load_knowledge(home).gazetteer.lookup("Oneville")[0].place.source == "my survey (CC BY 4.0)"

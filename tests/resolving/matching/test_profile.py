"""Profiles: which kind of file a header is, and what a profile of one's own must hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from marsad.claims import InputError
from marsad.resolving.matching import SHIPPED, load_profile, profile_of, recognised, shipped
from tests.resolving.matching.tables import ACLED, GED, OURS, PLAIN, events
from tests.shared import ROOT

MINE = """
id: mine
header: [[when, gov]]
columns: {id: nr, start: when, admin1: gov, killed: [dead, tote]}
dates: ["%d.%m.%Y"]
"""


@pytest.mark.parametrize(
    ("header", "name"), [(GED, "ucdp-ged"), (ACLED, "acled"), (OURS, "marsad"), (PLAIN, "generic")]
)
def test_a_header_tells_the_kind(header: str, name: str) -> None:
    assert recognised(header.split(","), where="t").id == name


def test_an_unknown_header_says_what_to_do() -> None:
    with pytest.raises(InputError, match=r"colour, size\) are of no known kind.*--profile"):
        recognised(["colour", "size"], where="t")


@pytest.mark.parametrize("name", SHIPPED)
def test_every_shipped_profile_fits_what_it_needs(name: str) -> None:
    profile = shipped(name)
    line = [profile.columns[each][0] for each in profile.header[0]] if profile.header_of_fields else profile.header[0]
    assert recognised(line, where="t").id == name


def test_a_profile_of_ones_own_names_columns_and_days(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(MINE, encoding="utf-8")
    (found,) = events("nr,when,gov,tote", "9,16.10.2018,Kirkuk,4", profile=load_profile(path))
    assert (found.id, str(found.start), found.province, found.killed.lo) == ("9", "2018-10-16", "Kirkuk", 4)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("- a", "a profile is a table of names"),
        ("a: [", "not YAML"),
        ("id: x\ncolumns: {}", "'header' is missing"),
        ("id: x\nheader: []\ncolumns: {dead: n}", "`columns` holds no 'dead'"),
        ("id: x\nheader: []\ncolumns: {}\ncolour: red", "a profile holds no 'colour'"),
        ("id: x\nheader: []\ncolumns: {}\nsides: [{column: a, role: friend}]", "perpetrator or target, not 'friend'"),
    ],
)
def test_a_wrong_profile_is_refused_with_its_fault(tmp_path: Path, text: str, problem: str) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as refusal:
        load_profile(path)
    assert problem in str(refusal.value)
    assert str(path) in str(refusal.value)


def test_a_side_counts_in_the_rows_where_its_condition_holds() -> None:
    content = {
        "id": "x",
        "header": [["a"]],
        "columns": {},
        "sides": [{"column": "a", "role": "target", "when": {"t": ["3"]}}],
    }
    (side,) = profile_of(content, where="x").sides
    assert side.holds({"t": " 3 "})
    assert not side.holds({"t": "1"})
    assert not side.holds({})


def test_the_profile_of_the_how_to_works(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "howto" / "compare-with-ucdp.md").read_text(encoding="utf-8")
    path = tmp_path / "list.yaml"
    path.write_text(page.split("```yaml\n")[1].split("```")[0], encoding="utf-8")
    header = "nr;tag;ort;provinz;tote;verletzte"
    (found,) = events(header, "7;16.10.2018;Hawija;Kirkuk;3;8", profile=load_profile(path))
    assert (found.id, found.month, found.province, found.killed.lo, found.injured.lo) == (
        "7",
        "2018-10",
        "Kirkuk",
        3,
        8,
    )


def test_every_shipped_profile_is_told_in_the_how_to_or_in_the_help() -> None:
    page = (ROOT / "docs" / "reference" / "commands.md").read_text(encoding="utf-8")
    assert all(name in page.split("## marsad match")[1].split("\n## ")[0] for name in SHIPPED)

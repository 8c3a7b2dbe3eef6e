"""HXL, Parquet and Frictionless hold the same table; null, zero, unknown and not mentioned stay apart in each."""

from __future__ import annotations

import csv
import hashlib
import io
import json

import duckdb
import pytest

from marsad.exporting import make
from marsad.exporting.table import columns
from tests.exporting.incidents import files, knowledge, summaries

STATES = {
    "a-three": ("3", "3", "", "stated"),
    "b-none": ("0", "0", "0", "none"),
    "c-unknown": ("", "", "", "unknown"),
    "d-silent": ("", "", "", "not_mentioned"),
}


def made(kind):
    return make(kind, files(), summaries(), knowledge())


def toll(row):
    return tuple(row[f"killed_{part}"] for part in ("lo", "best", "hi", "said"))


def test_hxl_has_its_hashtags_in_the_second_line():
    header, tags, *rows = csv.reader(io.StringIO(made("hxl")["incidents-hxl.csv"].decode()))
    assert len(header) == len(tags) and len(rows) == 4
    assert all(tag.startswith("#") for tag in tags)
    by_name = dict(zip(header, tags, strict=True))
    assert by_name["id"] == "#event+code" and by_name["killed_lo"] == "#affected+killed+min"
    assert by_name["admin1"] == "#adm1+name" and by_name["lat"] == "#geo+lat"


def test_csv_keeps_the_four_states_apart():
    rows = csv.DictReader(io.StringIO(made("frictionless")["incidents.csv"].decode()))
    assert {row["id"]: toll(row) for row in rows} == STATES


def test_parquet_keeps_the_four_states_apart_and_its_types(tmp_path):
    path = tmp_path / "incidents.parquet"
    path.write_bytes(made("parquet")["incidents.parquet"])
    with duckdb.connect() as base:
        found = base.execute(
            "SELECT id, killed_lo, killed_said, date_start, provisional FROM read_parquet(?) ORDER BY id", [str(path)]
        ).fetchall()
    assert [row[1:3] for row in found] == [(3, "stated"), (0, "none"), (None, "unknown"), (None, "not_mentioned")]
    assert found[0][3].isoformat() == "2018-10-16" and found[0][4] is True


def test_the_descriptor_fits_the_table():
    content = made("frictionless")
    package = json.loads(content["datapackage.json"])
    (resource,) = package["resources"]
    table = content[resource["path"]]
    assert resource["hash"] == f"sha256:{hashlib.sha256(table).hexdigest()}"
    assert resource["bytes"] == len(table)
    header = next(csv.reader(io.StringIO(table.decode())))
    assert [field["name"] for field in resource["schema"]["fields"]] == header
    assert resource["schema"]["primaryKey"] == ["id"] and resource["schema"]["missingValues"] == [""]


@pytest.mark.parametrize("column", columns(), ids=lambda column: column.name)
def test_every_column_says_what_it_holds(column):
    assert column.about and column.hxl.startswith("#")
    assert column.type in {"string", "date", "integer", "number", "boolean"}


def test_lists_are_joined_by_semicolons():
    row = next(csv.DictReader(io.StringIO(made("frictionless")["incidents.csv"].decode())))
    assert row["claimed_by"] == "Baghdad;Erbil" and row["methods"] == "ied" and row["actors"] == "islamic-state"

"""Reports of our own, and one ledger made from them that the tests of the commands share."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.commands import Done, script

REPORTS = {
    "tuz-1.txt": (
        "Source: A wire\nPublished: 2018-10-14\nTitle: Car bomb in Tuz Khurmatu\n\n"
        "A car bomb killed at least three people and wounded 12 others near a market in Tuz Khurmatu on Saturday, "
        "police said.\n"
    ),
    "tuz-2.txt": (
        "Source: A daily\nPublished: 2018-10-15\nTitle: Toll rises\n\n"
        "A car bomb killed five people near a market in Tuz Khurmatu on 13 October 2018, a hospital official said.\n"
    ),
    "hawija.txt": (
        "Source: A daily\nPublished: 2018-10-21\nTitle: Two officers shot\n\n"
        "Gunmen shot dead two police officers in Hawija on 20 October 2018, the mayor said.\n"
    ),
}
LINE = {
    "id": "daquq-1",
    "text": "A roadside bomb wounded four soldiers near Daquq on 22 October 2018, the army said.",
    "published": "2018-10-23",
    "source": "A post",
}
# What another data set has of the same days: one of our events, and one that we have not.
OTHERS = """id,date,state,city,n_killed,n_injured
tuz,2018-10-13,Salah al-Din,Tuz Khurmatu,5,12
none,2018-10-21,Kirkuk,Kirkuk,2,0
"""
KINDS = ("ged-csv", "acled-csv", "hxl", "geojson", "parquet", "frictionless", "prov", "claimreview")


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with three reports and a file of JSON Lines."""
    folder = tmp_path_factory.mktemp("reports")
    for name, text in REPORTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "posts.jsonl").write_text(json.dumps(LINE) + "\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the ledger."""
    return tmp_path_factory.mktemp("ledger") / "home"


@pytest.fixture(scope="session")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the exports of `ledger` go, a folder for each kind."""
    return tmp_path_factory.mktemp("exported")


@pytest.fixture(scope="session")
def ledger(reports: Path, home: Path, exported: Path) -> dict[str, Done]:
    """What a newcomer's day with the ledger gave, step by step; names are those of `steps` below."""
    others = reports.parent / "others.csv"
    others.write_text(OTHERS, encoding="utf-8")
    steps = {
        "update of nothing": ["update"],
        "assess nothing": ["assess", "2018-10"],
        "match nothing": ["match", str(others)],
        "add": ["add", str(reports)],
        "add again": ["add", str(reports)],
        "add part": ["add", str(reports / "hawija.txt"), str(reports / "missing.txt")],
        "add none": ["add", str(reports / "missing.txt"), str(reports / "gone.txt")],
        "update": ["update"],
        "update again": ["update"],
        "resolve": ["resolve"],
        **{profile: ["code", "--profile", profile] for profile in ("acled", "ucdp", "airwars")},
        "one": ["code", "{incident}"],
        "explain": ["explain", "{incident}"],
        "match": ["match", str(others), "--format", "jsonl"],
        "explain json": ["explain", "{incident}", "--json"],
        **{form: ["assess", "2018-10", "--format", form] for form in ("markdown", "html", "json")},
        "assess to file": ["assess", "2018-10", "--out", str(exported / "october.md")],
        "assess pdf": ["assess", "2018-10", "--format", "pdf"],
        "deliver": ["deliver"],
        "assess nowhere": ["assess", "2018-10", "--out", str(exported / "no" / "folder" / "october.md")],
        "assess area": ["assess", "2018-10", "--area", "Salah al-Din"],
        **{kind: ["export", kind, str(exported / kind)] for kind in KINDS},
        "export again": ["export", "ged-csv", str(exported / "again")],
        "rebuild": ["rebuild"],
        "acled rebuilt": ["code", "--profile", "acled"],
        "unknown incident explained": ["explain", "i-none"],
        "unknown incident coded": ["code", "i-none"],
        "unknown profile": ["code", "--profile", "none"],
        "no month": ["assess", "2018-13"],
        "empty month": ["assess", "2017-01"],
        "unknown area": ["assess", "2018-10", "--area", "Atlantis"],
        "unknown kind": ["export", "xlsx", str(exported / "x")],
        "rebuild as of": ["rebuild", "--as-of", "2018-01-01"],
        "rebuild last": ["rebuild"],
    }
    return script(steps, home)

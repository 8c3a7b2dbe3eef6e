"""What the command line calls, on a small ledger."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from marsad.claims import InputError, MarsadError, UnknownCode
from marsad.web.desk import services
from marsad.web.ledger import commands, models, queries
from tests.shared import ROOT
from tests.web.ledger.world import report

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two reports on one bomb, and one that cannot be gathered."""
    found = tmp_path / "reports"
    found.mkdir()
    report(found, "one", "incident a vbied Qayyarah 2018-10-23 killed=3", source="Tigris Wire")
    report(found, "two", "incident a vbied Qayyarah 2018-10-23 killed=3", source="Nineveh Post")
    (found / "zero.txt").write_text("")
    return found


@pytest.fixture
def incident(folder: Path) -> str:
    """The id of the bomb."""
    commands.add([folder])
    commands.update()
    return queries.incidents()["items"][0]["id"]


def test_adding_says_what_could_not_be_gathered(folder: Path) -> None:
    added = commands.add([folder])
    assert (added.stored, len(added.failures)) == (2, 1)
    ((origin, problem),) = commands.failures()
    assert origin.endswith("zero.txt")
    assert problem


def test_resolving_derives_no_rows_yet(folder: Path) -> None:
    commands.add([folder])
    done = commands.resolve()
    assert (done.read, done.resolved, done.coded) == (2, 2, 0)
    assert not models.IncidentSummaryCache.objects.exists()
    assert commands.update().coded == 1


def test_coding_an_unknown_profile_or_incident_is_refused(incident: str) -> None:
    with pytest.raises(UnknownCode, match="profile"):
        commands.code("gtd")
    with pytest.raises(UnknownCode, match="not in the ledger"):
        commands.code("acled", "i-none")


@pytest.mark.parametrize("profile", ["acled", "ucdp", "airwars"])
def test_an_incident_is_coded_under_each_profile(incident: str, profile: str) -> None:
    (row,) = commands.code(profile, incident)
    assert row["profile"] == profile
    assert row["incident"] == incident
    assert row["fields"]
    assert commands.code(profile) == [row]


def test_an_assessment_comes_in_several_forms(incident: str) -> None:
    assert commands.assess("2018-10").startswith(b"# ")
    assert commands.assess("2018-10", form="html").startswith(b"<!doctype html>")
    assert json.loads(commands.assess("2018-10", form="json"))["month"] == "2018-10"
    with pytest.raises(InputError, match="form"):
        commands.assess("2018-10", form="docx")


def test_an_area_can_be_assessed_and_an_unknown_one_is_refused(incident: str) -> None:
    assert b"Nineveh" in commands.assess("2018-10", area="Nineveh")
    assert queries.assessment("2018-10", "Nineveh")["area"] == "Nineveh"
    with pytest.raises(InputError, match="Atlantis"):
        commands.assess("2018-10", area="Atlantis")


def test_an_assessment_of_an_area_goes_when_its_numbers_change(incident: str, tmp_path: Path) -> None:
    commands.assess("2018-10", area="Nineveh")
    commands.update()
    assert queries.assessment("2018-10", "Nineveh")["area"] == "Nineveh"
    commands.add([report(tmp_path, "new", "incident a vbied Mosul 2018-10-02 killed=1", source="Zagros Post")])
    commands.update()
    with pytest.raises(queries.NotFound):
        queries.assessment("2018-10", "Nineveh")
    assert queries.assessment("2018-10")["area"] == ""


def test_a_month_with_nothing_has_no_assessment(incident: str) -> None:
    with pytest.raises(MarsadError, match="1999-01"):
        commands.assess("1999-01")


def test_an_incident_explains_itself(incident: str) -> None:
    found = commands.explain(incident)
    assert found.incident == incident
    assert len(found.members) == 2
    assert found.pairs


def test_a_rebuild_counts_what_it_derived(incident: str) -> None:
    done = commands.rebuild()
    assert (done.coded, done.assessed, done.failed) == (1, 1, [])


def test_the_summary_names_six_figures() -> None:
    assert list(commands.summary()) == [
        "reports",
        "mentions",
        "incidents",
        "unread sentences",
        "contradictions",
        "alarms",
    ]
    assert set(commands.summary().values()) == {0}


def test_an_export_is_kept_as_a_release_with_checksums(incident: str, tmp_path: Path) -> None:
    import hashlib

    paths = commands.export("geojson", tmp_path / "out")
    release = models.Release.objects.get()
    assert {path.name for path in paths} == set(release.files)
    for path in paths:
        assert hashlib.sha256(path.read_bytes()).hexdigest() == release.files[path.name]


def test_what_a_reviewer_rejected_is_not_exported(incident: str, tmp_path: Path) -> None:
    for uid in models.MentionRow.objects.values_list("pk", flat=True):
        services.reject(uid, "reviewer", "A rumour.")
    commands.resolve()
    (path,) = commands.export("geojson", tmp_path / "out")
    assert json.loads(path.read_text())["features"] == []


@pytest.mark.slow
def test_set_up_makes_the_home_the_key_and_the_tables(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from marsad.web.ledger import commands;"
        "commands.setup(Path(sys.argv[1])); print(commands.summary()['reports'])"
    )
    env = {name: value for name, value in os.environ.items() if not name.startswith(("MARSAD_", "DJANGO_"))}
    home = tmp_path / "deep" / "home"
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", code, str(home)], cwd=ROOT, env=env, capture_output=True, text=True, check=False
        )
        assert done.stdout.strip() == "0", done.stderr
    assert {path.name for path in home.iterdir()} >= {"ledger.sqlite3", "secret-key"}

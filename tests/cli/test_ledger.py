"""A newcomer's day with the ledger: every command on it, in the order of `conftest.ledger`."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from marsad.cli.code import PROFILE_NAMES
from marsad.cli.export import KINDS
from marsad.coding import PROFILES
from marsad.exporting import EXPORTS
from tests.cli.commands import Done, run


def numbers(done: Done) -> dict[str, int]:
    """The table of what the ledger holds."""
    rows = [line.strip().rsplit("  ", 1) for line in done.out.splitlines()[1:]]
    return {name.strip().rstrip("s"): int(number) for name, number in rows}


def test_an_empty_ledger_has_a_table_of_zeros(ledger: dict[str, Done]) -> None:
    done = ledger["update of nothing"]
    assert (done.status, done.err) == (0, "Nothing new.\n")
    assert set(numbers(done).values()) == {0}


def test_an_assessment_of_an_empty_ledger_says_what_comes_first(ledger: dict[str, Done]) -> None:
    done = ledger["assess nothing"]
    assert (done.status, done.out) == (1, "")
    assert "`marsad add` and `marsad update` come first" in done.err


def test_add_says_how_many_reports_it_kept(ledger: dict[str, Done]) -> None:
    assert ledger["add"].err == "4 reports added, 0 known already.\n"


def test_adding_again_adds_nothing(ledger: dict[str, Done]) -> None:
    assert ledger["add again"].err == "0 reports added, 4 known already.\n"
    assert ledger["add again"].status == 0


def test_what_cannot_be_added_is_named_and_the_rest_goes_on(ledger: dict[str, Done]) -> None:
    done = ledger["add part"]
    assert done.status == 0
    refused, *rest = done.err.splitlines()
    assert "missing.txt: cannot be read (No such file or directory)" in refused
    assert rest[-1] == "1 of 2 inputs could not be used; the others were."


def test_adding_nothing_usable_is_status_1(ledger: dict[str, Done]) -> None:
    done = ledger["add none"]
    assert done.status == 1
    assert done.err.splitlines()[-1] == "None of the 2 inputs could be used."


def test_update_runs_every_stage_and_shows_what_the_ledger_holds(ledger: dict[str, Done]) -> None:
    done = ledger["update"]
    assert done.status == 0
    assert done.err.splitlines()[0] == "Reading: 4 of 4"
    assert done.err.splitlines()[-1].startswith("4 reports read, ")
    assert done.err.splitlines()[-1].endswith(" 1 month assessed.")
    assert numbers(done)["report"] == 4
    assert numbers(done)["incident"] == 3


def test_the_table_has_no_blanks_at_the_ends_of_lines(ledger: dict[str, Done]) -> None:
    assert all(line == line.rstrip() for line in ledger["update"].out.splitlines())


def test_a_second_update_does_nothing(ledger: dict[str, Done]) -> None:
    done = ledger["update again"]
    assert (done.status, done.err) == (0, "Nothing new.\n")
    assert numbers(done) == numbers(ledger["update"])


def test_resolving_what_is_resolved_does_nothing(ledger: dict[str, Done]) -> None:
    assert ledger["resolve"] == Done(0, "", "Nothing new.\n")


@pytest.mark.parametrize("profile", PROFILE_NAMES)
def test_every_profile_codes_every_incident(profile: str, ledger: dict[str, Done]) -> None:
    rows = ledger[profile].lines
    assert ledger[profile].status == 0
    assert {row["profile"] for row in rows} == {profile}
    assert len({row["incident"] for row in rows}) == 3


def test_a_field_has_its_claims_and_its_rule(ledger: dict[str, Done]) -> None:
    date = ledger["acled"].lines[0]["fields"]["event_date"]
    assert date["value"] == "2018-10-13"
    assert date["basis"]
    assert date["rule"].startswith("acled.")


def test_a_row_that_a_profile_leaves_out_says_why(ledger: dict[str, Done]) -> None:
    left_out = [row for row in ledger["ucdp"].lines if not row["included"]]
    assert left_out
    assert all(row["reason"] for row in left_out)


def test_one_incident_is_coded_alone(ledger: dict[str, Done]) -> None:
    assert ledger["one"].lines == ledger["acled"].lines[:1]


def test_the_names_of_profiles_and_exports_are_those_of_the_rooms() -> None:
    assert tuple(PROFILES) == PROFILE_NAMES
    assert tuple(EXPORTS) == KINDS


def test_explain_shows_the_mentions_and_the_reasons_of_each_pair(ledger: dict[str, Done]) -> None:
    done = ledger["explain"]
    incident = ledger["one"].lines[0]["incident"]
    assert done.status == 0
    assert done.out.startswith(f"Incident {incident}\n\nMentions (2)\n")
    assert "Both in Tuz Khurmatu." in done.out
    assert "What would split it" in done.out


def test_explain_as_json_is_the_same_record(ledger: dict[str, Done]) -> None:
    record = json.loads(ledger["explain json"].out)
    assert record["incident"] == ledger["one"].lines[0]["incident"]
    assert len(record["members"]) == 2
    assert record["pairs"][0]["verdict"] == "same"


def test_the_assessment_comes_in_every_form(ledger: dict[str, Done]) -> None:
    assert ledger["markdown"].out.startswith("# ")
    assert ledger["html"].out.startswith("<!doctype html>")
    assert json.loads(ledger["json"].out)["country"] == "IQ"


def test_an_assessment_written_to_a_file_is_the_one_shown(ledger: dict[str, Done], exported: Path) -> None:
    done = ledger["assess to file"]
    assert (done.status, done.out) == (0, "")
    assert done.err.startswith("Wrote ")
    assert (exported / "october.md").read_text(encoding="utf-8").strip() == ledger["markdown"].out.strip()


def test_a_file_that_cannot_be_written_is_one_line(ledger: dict[str, Done]) -> None:
    done = ledger["assess nowhere"]
    assert done.status == 1
    assert done.err.count("\n") == 1
    assert done.err.endswith("october.md: No such file or directory.\n")


def test_a_pdf_goes_into_a_file(ledger: dict[str, Done]) -> None:
    done = ledger["assess pdf"]
    assert done.status == 2
    assert "add --out NAME.pdf" in done.err


def test_nobody_follows_alarms_yet(ledger: dict[str, Done]) -> None:
    assert ledger["deliver"].err == "0 sent, 0 failed.\n"


def test_an_area_has_its_own_assessment(ledger: dict[str, Done]) -> None:
    assert "Salah al-Din" in ledger["assess area"].out.splitlines()[0]


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_export_names_the_files_it_wrote(kind: str, ledger: dict[str, Done], exported: Path) -> None:
    done = ledger[kind]
    assert (done.status, done.err) == (0, "")
    written = [Path(line) for line in done.out.splitlines()]
    assert sorted(written) == sorted((exported / kind).iterdir())
    assert all(path.stat().st_size for path in written)


def test_the_acled_table_holds_the_coded_incidents(ledger: dict[str, Done], exported: Path) -> None:
    with (exported / "acled-csv" / "incidents-acled.csv").open(encoding="utf-8", newline="") as stream:
        days = {row["event_date"] for row in csv.DictReader(stream)}
    assert days <= {row["fields"]["event_date"]["value"] for row in ledger["acled"].lines}
    assert days


def test_the_same_ledger_gives_the_same_bytes(ledger: dict[str, Done], exported: Path) -> None:
    first, again = exported / "ged-csv" / "incidents-ged.csv", exported / "again" / "incidents-ged.csv"
    assert ledger["export again"].status == 0
    assert first.read_bytes() == again.read_bytes()


def test_rebuild_gives_the_same_rows(ledger: dict[str, Done]) -> None:
    assert ledger["rebuild"].status == 0
    assert numbers(ledger["rebuild"]) == numbers(ledger["update"])
    assert ledger["acled rebuilt"].out == ledger["acled"].out


def test_rebuild_as_of_a_day_before_any_report_has_no_rows(ledger: dict[str, Done]) -> None:
    done = ledger["rebuild as of"]
    assert (done.status, done.err) == (0, "Nothing to derive.\n")
    assert numbers(done)["incident"] == 0
    assert numbers(done)["report"] == 4, "claims are not touched"


def test_rebuilding_now_brings_them_back(ledger: dict[str, Done]) -> None:
    assert numbers(ledger["rebuild last"]) == numbers(ledger["update"])


@pytest.mark.parametrize(
    ("step", "status", "message"),
    [
        ("unknown incident explained", 1, "there is no incident 'i-none'. `marsad code` prints the ids."),
        ("unknown incident coded", 1, "incident 'i-none' is not in the ledger. `marsad code` prints the ids."),
        ("unknown profile", 2, "'none' is not one of 'acled', 'ucdp', 'airwars'"),
        ("no month", 2, "'2018-13' is no month such as 2018-10."),
        ("empty month", 1, "Months on record: 2018-10."),
        ("unknown area", 1, "no incident on record in 'Atlantis'."),
        ("unknown kind", 2, "'xlsx' is not one of 'ged-csv'"),
    ],
)
def test_wrong_input_is_told_with_what_would_be_right(
    step: str, status: int, message: str, ledger: dict[str, Done]
) -> None:
    done = ledger[step]
    assert done.status == status
    assert message in done.err
    assert done.out == ""


def test_no_step_shows_a_traceback_or_the_name_of_an_error_class(ledger: dict[str, Done]) -> None:
    for name, done in ledger.items():
        assert "Traceback" not in done.err, name
        assert "Error: " not in done.err or done.status == 2, name


def test_an_unknown_setting_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    done = run("update", MARSAD_HOME=str(tmp_path / "home"), MARSAD_X="1")
    assert done.status == 1
    assert done.err.startswith("marsad: environment: MARSAD_X is not a setting of Marsad. Known: MARSAD_ALLOWED_HOSTS")
    assert not (tmp_path / "home").exists()


def test_a_ledger_that_cannot_be_made_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    done = run("update", MARSAD_HOME=str(tmp_path / "file" / "home"))
    assert done.status == 1
    assert done.err.startswith(f"marsad: {tmp_path / 'file' / 'home'}: the ledger cannot be kept here")
    assert done.err.count("\n") == 1


def test_a_file_that_is_no_ledger_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "ledger.sqlite3").write_text("This is no database, and long enough to be seen as none. " * 40)
    done = run("update", MARSAD_HOME=str(tmp_path))
    assert done.status == 1
    assert "the ledger cannot be opened" in done.err
    assert done.err.count("\n") == 1


def test_standard_input_is_added_by_itself() -> None:
    done = run("add", "-", "report.txt", text="words")
    assert done.status == 2
    assert "cannot be mixed" in done.err


def test_a_report_from_standard_input_is_kept(tmp_path: Path) -> None:
    done = run("add", "-", text="A bomb killed two people in Kirkuk on Monday.", MARSAD_HOME=str(tmp_path))
    assert (done.status, done.err) == (0, "1 report added, 0 known already.\n")

"""The bundled reports: all are gathered, each says what it is, and none carries its page's furniture."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from marsad.claims import PublishedBasis
from marsad.gather import Failure, Gathered
from tests.gather.conftest import a_gatherer
from tests.shared import ROOT

EXAMPLES = ROOT / "examples"
EXPECTED: dict[str, Any] = yaml.safe_load((ROOT / "tests/acceptance/october.yaml").read_text("utf-8"))
# What stands in the furniture of the pages and nowhere in their reports.
FURNITURE = re.compile(
    r"cookie|Share|Related|Subscribe|comment|Written for Marsad|My neighbour|I heard|ambulances|Advertise|"
    r"اقرأ أيضا|ناردن",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def gathered() -> dict[str, Gathered]:
    found = list(a_gatherer().walk([EXAMPLES]))
    failures = [f"{item.origin}: {item.error}" for item in found if isinstance(item, Failure)]
    assert failures == []
    return {_name(item): item for item in found if isinstance(item, Gathered)}


def _name(item: Gathered) -> str:
    path = Path(
        item.snapshot.origin.rpartition(".jsonl:")[0] + ".jsonl"
        if ".jsonl:" in item.snapshot.origin
        else item.snapshot.origin
    )
    name = path.relative_to(EXAMPLES).as_posix()
    return f"{name}#{item.document.id}" if name.endswith(".jsonl") else name


def test_every_report_is_marked_as_written_for_marsad(gathered: dict[str, Gathered]) -> None:
    assert len(gathered) >= 50
    for name, item in gathered.items():
        assert "written for marsad" in (item.document.marked or "").lower(), name


def test_every_report_has_its_date_its_publisher_and_its_language(gathered: dict[str, Gathered]) -> None:
    for name, item in gathered.items():
        written = re.search(r"(\d{4}-\d\d-\d\d)", name)
        assert written is not None
        assert item.document.published == date.fromisoformat(written[1]), name
        assert item.document.source, name
        assert item.document.language == {"rafidain": "ar", "zagros-p": "ckb"}.get(name[:8], "en"), name


def test_every_basis_of_a_date_occurs(gathered: dict[str, Gathered]) -> None:
    found = {item.document.published_basis for item in gathered.values()}
    assert found == set(PublishedBasis) - {PublishedBasis.UNKNOWN}


def test_no_report_carries_the_furniture_of_its_page(gathered: dict[str, Gathered]) -> None:
    for name, item in gathered.items():
        assert FURNITURE.search(item.document.text) is None, name
        assert item.document.title is None or item.document.title not in item.document.text, name


def test_reports_are_short(gathered: dict[str, Gathered]) -> None:
    assert all(len(item.document.text.splitlines()) <= 40 for item in gathered.values())


def test_the_readme_names_every_report(gathered: dict[str, Gathered]) -> None:
    readme = (EXAMPLES / "README.md").read_text("utf-8")
    names = {name.partition("#")[0] for name in gathered}
    assert [name for name in names if not name.startswith("weekly/") and f"`{name}`" not in readme] == []


def test_weekly_summaries_cover_the_half_year_without_a_gap(gathered: dict[str, Gathered]) -> None:
    weeks = sorted(date.fromisoformat(name[7:17]) for name in gathered if name.startswith("weekly/"))
    assert (weeks[0], weeks[-1]) == (date(2018, 5, 7), date(2018, 11, 5))
    assert {later - earlier for earlier, later in pairwise(weeks)} == {timedelta(days=7)}


def test_every_weekday_named_with_a_date_is_that_days(gathered: dict[str, Gathered]) -> None:
    pattern = re.compile(r"(\w+day),? (\d{1,2}) (October|November)")
    for name, item in gathered.items():
        for weekday, day, month in pattern.findall(item.document.text):
            assert date(2018, {"October": 10, "November": 11}[month], int(day)).strftime("%A") == weekday, name


def test_what_is_expected_of_october_stands_in_reports_that_exist(gathered: dict[str, Gathered]) -> None:
    named = {report for incident in EXPECTED["incidents"] for report in incident["reports"]}
    named |= {entry["report"] for part in ("aggregates", "trends") for entry in EXPECTED[part]}
    assert named - set(gathered) == set()
    ids = Counter(incident["id"] for incident in EXPECTED["incidents"])
    assert ids.most_common(1)[0][1] == 1
    assert {part for pair in EXPECTED["different"] for part in pair} <= set(ids)


def test_every_dated_item_of_october_is_expected(gathered: dict[str, Gathered]) -> None:
    expected = Counter(
        (report, incident["date"].day)
        for incident in EXPECTED["incidents"]
        for report in incident["reports"]
        if report.startswith("weekly/") and incident["date"].month == 10
    )
    written = Counter(
        (name, int(day))
        for name, item in gathered.items()
        if name.startswith("weekly/")
        for day in re.findall(r"^On (\d+) October", item.document.text, re.MULTILINE)
    )
    assert written == expected

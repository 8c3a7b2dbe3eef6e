"""What was given out stays on record: issues to compare with, alarms raised and withdrawn."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from marsad.assessing import default_terms
from marsad.web.desk import services
from marsad.web.ledger import commands, issues, models, pipeline, queries
from marsad.web.ledger.output import Wish, written
from tests.web.ledger.world import NOW, add, report, update

pytestmark = pytest.mark.django_db
QUIET = [f"incident m{n} mortar Kirkuk 2018-0{n}-05 killed=1" for n in range(5, 10)]
BOMBS = [f"incident v{n} vbied Mosul 2018-10-{n:02d} killed=1" for n in (3, 9, 15, 21, 27)]


def load(folder: Path, *lines: str, name: str = "first", source: str = "Tigris Wire") -> None:
    """Add one report a line, all of one source, and derive."""
    paths = [report(folder, f"{name}-{n}", line, source=source) for n, line in enumerate(lines)]
    add(paths)
    update()


@pytest.fixture
def alarming(tmp_path: Path) -> Path:
    """May has one car bomb, the months after none, October five."""
    load(tmp_path, "incident v0 vbied Mosul 2018-05-02 killed=1", *QUIET, *BOMBS)
    return tmp_path


def alarms() -> list[tuple[str, bool]]:
    return [(each["series"].get("governorate", ""), each["withdrawn_at"] is None) for each in queries.alarms()]


def sentences(month: str, section: str) -> list[str]:
    record = queries.assessment(month)["record"]
    return [each["text"] for part in record["sections"] if part["id"] == section for each in part["sentences"]]


def test_an_alarm_is_recorded_once_with_what_it_rests_on(alarming: Path) -> None:
    update()
    assert sorted(alarms()) == [("", True), ("Nineveh", True)]
    row = models.AlarmRow.objects.get(finding_id="re_emerged:method=vbied")
    assert (row.finding["observed"], row.finding["series"], row.raised_at) == (5, {"method": "vbied"}, NOW)
    assert len(row.finding["incidents"]) == 5
    assert row.finding["told"].keys() == {"en", "ar", "ckb"} and row.finding["told"]["en"] == row.finding["sentence"]


def test_an_alarm_that_the_rows_lose_is_withdrawn_and_stays_on_record(alarming: Path) -> None:
    for row in models.MentionRow.objects.filter(uid__endswith="/v9") | models.MentionRow.objects.filter(
        uid__regex="/v(3|15|21)$"
    ):
        services.reject(row.uid, "reviewer", "A rumour.")
    update()
    assert [stands for _, stands in alarms()] == [False, False]
    assert {each["outcome"] for each in queries.alarms()} == {"withdrawn"}


def test_an_alarm_that_comes_back_is_a_new_one(alarming: Path) -> None:
    uid = models.MentionRow.objects.get(uid__endswith="/v9").uid
    others = [row.uid for row in models.MentionRow.objects.filter(uid__regex="/v(3|15|21)$")]
    for each in (uid, *others):
        services.reject(each, "reviewer", "A rumour.")
    update()
    for each in (uid, *others):
        services.accept(each, "reviewer", "It was confirmed.")
    update()
    assert sorted(stands for _, stands in alarms()) == [False, False, True, True]


def test_a_first_issue_has_nothing_to_compare_with(alarming: Path) -> None:
    assert sentences("2018-10", "changes") == []
    assert models.Issue.objects.filter(month="2018-10").count() == 1


def test_what_changed_since_the_last_issue_is_told_with_the_reason(alarming: Path) -> None:
    uid = models.MentionRow.objects.get(uid__endswith="/v9").uid
    services.reject(uid, "reviewer", "A rumour.")
    load(alarming, "incident late sniper Baiji 2018-09-11 killed=2", name="later", source="Zagros Post")
    found = sentences("2018-10", "changes")
    assert len(found) == 2
    assert any(each.startswith("Added to September 2018:") and "new reports, by Zagros Post" in each for each in found)
    assert any(each.startswith("No longer counted in October 2018:") for each in found)


def test_a_month_that_no_row_of_changed_has_no_new_issue(alarming: Path) -> None:
    before = models.Issue.objects.count()
    update()
    assert models.Issue.objects.count() == before


def test_a_rebuild_of_the_past_gives_nothing_out(alarming: Path) -> None:
    then = issues.ledger_at()
    load(alarming, "incident late sniper Baiji 2018-09-11 killed=2", name="later")
    counted = models.Issue.objects.count(), models.AlarmRow.objects.count()
    pipeline.rebuild(as_of=then, now=NOW)
    assert (models.Issue.objects.count(), models.AlarmRow.objects.count()) == counted
    assert sentences("2018-10", "changes") == []


def test_the_ledger_as_of_a_time_gives_the_same_bytes_before_and_after(alarming: Path) -> None:
    then = models.AlarmRow.objects.latest("recorded_at").recorded_at
    wish = Wish(month="2018-10", form="json", as_of=then)
    first = written(wish, pipeline.desk(NOW, then))
    load(alarming, "incident late sniper Baiji 2018-09-11 killed=2", name="later")
    assert written(wish, pipeline.desk(NOW + timedelta(days=9), then)) == first
    assert written(replace(wish, as_of=None), pipeline.desk(NOW)) != first


def test_a_kept_assessment_has_its_words_in_every_language_and_its_tables_once(alarming: Path) -> None:
    rows = {row.language: row for row in models.AssessmentCache.objects.filter(month="2018-10")}
    assert set(rows) == {"en", "ar", "ckb"}
    assert [language for language, row in rows.items() if "tables" in row.record] == ["en"]
    arabic = queries.assessment("2018-10", language="ar")["record"]
    assert arabic["language"] == "ar" and arabic["tables"] == rows["en"].record["tables"]


def test_own_terms_beside_the_ledger_are_used_and_make_all_months_new(alarming: Path, settings: object) -> None:
    from importlib import resources

    from marsad.web.ledger.knowledge import knowledge_home

    shipped = (resources.files("marsad.assessing") / "data" / "terms.yaml").read_text(encoding="utf-8")
    own = knowledge_home() / "terms.yaml"
    own.write_text(shipped.replace(f'version: "{default_terms().version}"', 'version: "own"'))
    try:
        assert update().assessed > 0
        method = queries.assessment("2018-10")["record"]["method"]
        assert {line["value"] for line in method if line["name"] == "Terms, version"} == {"own"}
    finally:
        own.unlink()


def test_a_profile_counts_what_it_includes_with_its_own_tolls(alarming: Path) -> None:
    plain = commands.assess("2018-10", form="markdown").decode()
    under = commands.assess("2018-10", form="markdown", profile="acled").decode()
    assert "- Coding profile: acled 1" in under and "- Coding profile: none" in plain
    assert "with 5 killed and an unknown number injured" in under


def test_on_request_only_discoveries_are_firm(alarming: Path) -> None:
    strict = commands.assess("2018-10", false_discovery=0.000001).decode()
    assert "chance alone could explain: car bombs" in strict
    assert "- Share of false discoveries allowed: 0.0001 %" in strict

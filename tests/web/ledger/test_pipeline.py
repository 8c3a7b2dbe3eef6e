"""The chain on the ledger: nothing twice, nothing lost, and a stopped run goes on where it was."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from marsad.web.ledger import derive, lock, models, pipeline, queries, resolution, store
from tests.web.ledger.world import NOW, add, report, update

pytestmark = pytest.mark.django_db

TABLES = [
    models.Document,
    models.ReadingRow,
    models.MentionRow,
    models.ClaimRow,
    models.JudgementRow,
    models.IncidentRow,
    models.Membership,
    models.StageRun,
]


def counts() -> dict[str, int]:
    return {model.__name__: model.objects.count() for model in TABLES}


def caches() -> list[Any]:
    """Everything derived, less the time of deriving."""
    summaries = models.IncidentSummaryCache.objects.order_by("pk").values()
    written = models.AssessmentCache.objects.order_by("month", "area").values()
    facets = models.IncidentFacet.objects.order_by("incident", "kind", "value").values_list("incident", "kind", "value")
    clocks = {"derived_at", "as_of", "id"}
    rows = [{name: value for name, value in row.items() if name not in clocks} for row in (*summaries, *written)]
    return [*rows, *facets]


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """Two outlets on one car bomb, one on another, a sum of both, and a sentence nobody could read."""
    folder = tmp_path / "reports"
    folder.mkdir()
    report(folder, "one", "incident a vbied Qayyarah 2018-10-23 killed=3 injured=9", source="Tigris Wire")
    report(folder, "two", "incident a vbied Qayyarah 2018-10-23 killed=5", source="Nineveh Post")
    report(
        folder,
        "three",
        "incident a vbied Fallujah 2018-10-06 killed=2 part_of=t",
        "incident b ied Baiji 2018-10-06 killed=1 part_of=t",
        "aggregate t - - 2018-10-06 killed=3",
        "unread Several people were hurt elsewhere.",
        source="Rafidain Press",
    )
    return folder


def test_a_folder_becomes_incidents(reports: Path) -> None:
    added = add([reports])
    assert (added.stored, added.known, added.failures) == (3, 0, [])
    done = update()
    assert (done.read, done.resolved, done.coded, done.failed) == (3, 5, 3, [])
    assert queries.summary_table() == {
        "reports": 3,
        "mentions": 5,
        "incidents": 3,
        "unread sentences": 1,
        "contradictions": 1,
        "alarms": 0,
    }


def test_a_second_run_changes_nothing(reports: Path) -> None:
    add([reports])
    update()
    before, derived = counts(), caches()
    again = add([reports])
    assert (again.stored, again.known) == (0, 3)
    done = update()
    assert (done.read, done.resolved, done.coded, done.assessed) == (0, 0, 0, 0)
    assert counts() == before
    assert caches() == derived


def test_reports_one_by_one_give_what_they_give_together(reports: Path) -> None:
    add([reports])
    update()
    together = [row["title"] for row in queries.incidents()["items"]]
    members = sorted(len(row.payload["members"]) for row in models.IncidentSummaryCache.objects.all())
    for path in sorted(reports.iterdir()):
        path.write_text(path.read_text().replace("Report", "Story"))
        add([path])
        update()
    assert members == [1, 1, 2]
    assert {row["title"] for row in queries.incidents()["items"]} == set(together)


def test_what_cannot_be_gathered_is_listed_and_the_rest_goes_on(reports: Path) -> None:
    (reports / "empty.txt").write_text("")
    added = add([reports])
    assert added.stored == 3
    assert models.GatherFailure.objects.get().origin.endswith("empty.txt")
    add([reports])
    assert models.GatherFailure.objects.count() == 1


def test_a_document_that_breaks_the_reader_is_named_and_tried_again(reports: Path) -> None:
    report(reports, "bad", "crash")
    add([reports])
    done = update()
    assert done.read == 3
    assert ["the reader broke" in each.problem for each in done.failed] == [True]
    assert models.StageRun.objects.get(stage="read").failed[0]["item"] == done.failed[0].item
    assert len(update().failed) == 1


def _stop_at(monkeypatch: pytest.MonkeyPatch, module: Any, name: str, call: int) -> None:
    """Make the `call`-th call of a function raise, as a power cut would."""
    real, calls = getattr(module, name), iter(range(1, 1000))

    def stopping(*args: Any, **more: Any) -> Any:
        if next(calls) == call:
            raise KeyboardInterrupt
        return real(*args, **more)

    monkeypatch.setattr(module, name, stopping)


@pytest.mark.parametrize(
    ("module", "name", "call"),
    [
        (store, "keep_reading", 2),
        (store, "keep_run", 1),
        (resolution, "_keep", 1),
        (resolution, "_keep_memberships", 1),
        (derive, "keep_derived", 2),
        (pipeline, "_assess", 1),
    ],
)
def test_a_run_stopped_anywhere_goes_on_with_nothing_lost_or_doubled(
    reports: Path, monkeypatch: pytest.MonkeyPatch, module: Any, name: str, call: int
) -> None:
    add([reports])
    with monkeypatch.context() as patch:
        _stop_at(patch, module, name, call)
        with pytest.raises(KeyboardInterrupt):
            update()
    update()
    stopped, stopped_caches = counts(), caches()
    _forget()
    add([reports])
    update()
    whole = counts()
    runs = "StageRun"
    assert {k: v for k, v in stopped.items() if k != runs} == {k: v for k, v in whole.items() if k != runs}
    assert stopped_caches == caches()


def _forget() -> None:
    """An empty ledger within one test."""
    from django.core.management import call_command
    from django.db import connection

    from marsad.web.ledger import guards

    # PostgreSQL checks references at the end of a transaction, and empties no table that still waits for it.
    connection.check_constraints()

    guards.remove(connection, guards.all_tables())
    call_command("flush", verbosity=0, interactive=False)
    guards.install(connection, guards.all_tables())


def test_a_rebuild_gives_the_same_rows(reports: Path) -> None:
    add([reports])
    update()
    before = caches()
    models.IncidentSummaryCache.objects.update(title="tampered with")
    pipeline.rebuild(now=NOW)
    assert caches() == before


def test_a_rebuild_as_of_a_time_knows_nothing_later(reports: Path) -> None:
    late = reports / "two.txt"
    words = late.read_text()
    late.unlink()
    add([reports])
    update()
    early = _facts()
    then = models.Membership.objects.latest("recorded_at").recorded_at
    late.write_text(words)
    add([late])
    update()
    assert _facts() != early
    pipeline.rebuild(as_of=then, now=NOW)
    assert _facts() == early


def _facts() -> list[Any]:
    """What is derived, less the written texts: they print the day they were written."""
    texts = {"html", "markdown", "record"}
    return [{k: v for k, v in row.items() if k not in texts} if isinstance(row, dict) else row for row in caches()]


def test_one_update_at_a_time(home: Path) -> None:
    with lock.only_one(home), pytest.raises(lock.Busy, match="another update"):
        update()


def test_progress_is_told_stage_by_stage(reports: Path) -> None:
    seen: list[tuple[str, int, int]] = []
    add([reports])
    update(progress=lambda stage, done, total: seen.append((stage, done, total)))
    assert [stage for stage, _, _ in seen if stage == "read"] == ["read"] * 3
    assert seen[2] == ("read", 3, 3)
    assert list(dict.fromkeys(stage for stage, _, _ in seen)) == ["read", "resolve", "code", "assess"]


def test_only_what_changed_is_coded_again(reports: Path) -> None:
    add([reports])
    update()
    add([report(reports, "four", "incident a vbied Fallujah 2018-10-06 killed=4", source="Zagros Post")])
    assert update().coded == 1


def test_a_published_date_given_outranks_the_report(reports: Path) -> None:
    from datetime import date

    pipeline.add([reports / "one.txt"], published=date(2018, 10, 30), today=NOW.date())
    row = models.Document.objects.get()
    assert (row.published, row.published_basis) == (date(2018, 10, 30), "given")


def test_standard_input_is_a_report_too() -> None:
    pipeline.add(["-"], data=b"A report from a pipe, long enough to be read.", today=NOW.date())
    assert models.Snapshot.objects.get().origin == "standard input"

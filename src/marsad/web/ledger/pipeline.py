"""The whole chain on the ledger: add, update, rebuild.

Every step commits in small transactions and looks only at what the ledger lacks, so a run that was killed goes on
where it was, and a second run changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction

from marsad.claims import InputError
from marsad.web.ledger import assessments, derive, issues, models, resolution, store
from marsad.web.ledger.knowledge import knowledge
from marsad.web.ledger.lock import only_one
from marsad.web.ledger.queries.totals import summary_table
from marsad.web.ledger.read_stage import read_new
from marsad.web.ledger.stages import Failed

if TYPE_CHECKING:
    from marsad.gather import Failure, Gathered, Limits

__all__ = ["Added", "Updated", "add", "rebuild", "summary_table", "update"]

Progress = Callable[[str, int, int], None]
STAGES = ("read", "resolve", "code", "assess")


@dataclass(slots=True)
class Added:
    """What `add` did: reports kept, reports known already, and what could not be gathered."""

    stored: int = 0
    known: int = 0
    failures: list[Failure] = field(default_factory=list)


@dataclass(slots=True)
class Updated:
    """What `update` did, in numbers of documents, mentions, incidents and months.

    `failed` says what is left undone, `notes` what a language model was asked.
    """

    read: int = 0
    resolved: int = 0
    coded: int = 0
    assessed: int = 0
    failed: list[Failed] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def _quiet(stage: str, done: int, total: int) -> None:
    pass


def add(
    paths: Iterable[str | Path],
    *,
    published: date | None = None,
    data: bytes | None = None,
    today: date,
    limits: Limits | None = None,
    progress: Progress = _quiet,
) -> Added:
    """Gather files, folders and addresses into the ledger: identical bytes or the same text never twice.

    `published` outranks the date that each report gives itself. `data` are the bytes of the one path given.
    """
    from marsad.gather import Failure

    outcome = Added()
    for number, found in enumerate(_gathered(list(paths), published, data, today, limits), 1):
        if isinstance(found, Failure):
            store.keep_failure(found)
            outcome.failures.append(found)
        elif store.keep_gathered(_with_source(found)):
            outcome.stored += 1
        else:
            outcome.known += 1
        progress("gather", number, number)
    return outcome


def _with_source(found: Gathered) -> Gathered:
    """What was gathered, its source named from the page's own furniture where gathering saw none."""
    from marsad.reading import name_source

    return replace(found, document=name_source(found.document, knowledge()))


def _gathered(
    paths: list[str | Path], published: date | None, data: bytes | None, today: date, limits: Limits | None
) -> Iterator[Gathered | Failure]:
    from marsad.gather import Failure, Gatherer, Limits

    gatherer = Gatherer(knowledge(), today=today, limits=limits or Limits())
    if data is None:
        yield from gatherer.walk(paths, published=published)
        return
    for path in paths:
        try:
            yield gatherer.gather(path, published=published, data=data)
        except InputError as error:
            yield Failure(str(path), error)


def update(
    *,
    workers: int = 1,
    progress: Progress = _quiet,
    now: datetime,
    stages: Iterable[str] = STAGES,
    reader: str = "grammar",
) -> Updated:
    """Run every stage on what is new. Safe to stop at any moment and to run again.

    `reader` is grammar, llm or both; the model is the one that the settings name.
    """
    outcome, chosen = Updated(), frozenset(stages)
    with only_one(settings.CONFIG.home):
        if "read" in chosen:
            done = read_new(workers, progress, now, reader)
            outcome.read, outcome.notes = done.read, done.notes
            outcome.failed += done.failed
        if "resolve" in chosen:
            progress("resolve", 0, 1)
            outcome.resolved = resolution.resolve_new(now)
            progress("resolve", 1, 1)
        if chosen & {"code", "assess"}:
            state = resolution.state()
            found = derive.cases(state)
            if "code" in chosen:
                _code(outcome, found, workers, progress, now)
            if "assess" in chosen:
                _assess(outcome, assessments.Desk(state, found, now), progress)
    return outcome


def _code(
    outcome: Updated,
    found: dict[str, derive.Case],
    workers: int,
    progress: Progress,
    now: datetime,
) -> None:
    have = dict(models.IncidentSummaryCache.objects.values_list("incident", "inputs"))
    models.IncidentSummaryCache.objects.filter(pk__in=have.keys() - found.keys()).delete()
    todo = [case for case in found.values() if have.get(case.file.id) != case.inputs]
    failed: list[Failed] = []
    for number, (case, result) in enumerate(zip(todo, derive.coded(todo, workers), strict=True), 1):
        if isinstance(result, Failed):
            failed.append(result)
        else:
            derive.keep_derived(result, case, now)
            outcome.coded += 1
        progress("code", number, len(todo))
    _keep_run("code", str(derive.versions()), now, outcome.coded, failed)
    outcome.failed += failed


def _assess(outcome: Updated, desk: assessments.Desk, progress: Progress) -> None:
    todo = assessments.stale_months(desk.state)
    failed: list[Failed] = []
    for number, (month, inputs) in enumerate(todo.items(), 1):
        result = assessments.assess_month(month, inputs, desk)
        if result is not None:
            failed.append(result)
        else:
            outcome.assessed += 1
        progress("assess", number, len(todo))
    if todo and desk.as_of is None:
        issues.withdraw_all(desk.country or "", list(assessments.inputs_of(desk.state)), desk.now)
    _keep_run("assess", "", desk.now, outcome.assessed, failed)
    outcome.failed += failed


def _keep_run(stage: str, version: str, now: datetime, done: int, failed: list[Failed]) -> None:
    store.keep_run(stage, version, now, done, [{"item": each.item, "problem": each.problem} for each in failed])


def desk(now: datetime, as_of: datetime | None = None) -> assessments.Desk:
    """What assessments are written from, as the ledger stood at `as_of`."""
    state = resolution.state(as_of)
    return assessments.Desk(state, derive.cases(state), now, as_of)


def assess_area(month: str, area: str, *, now: datetime) -> None:
    """Write and keep the assessment of one area in one month; InputError with the reason where it cannot be."""
    at = desk(now)
    inputs = assessments.inputs_of(at.state).get(month, "")
    result = assessments.assess_month(month, inputs, at, area=area)
    if result is not None:
        raise InputError(result.problem, where=f"assessment of {area}, {month}")


def rebuild(*, as_of: datetime | None = None, workers: int = 1, progress: Progress = _quiet, now: datetime) -> Updated:
    """Throw every derived row away and derive all again from the ledger as it stood at `as_of`; all or nothing."""
    outcome = Updated()
    with only_one(settings.CONFIG.home), transaction.atomic():
        models.IncidentSummaryCache.objects.all().delete()
        models.AssessmentCache.objects.all().delete()
        state = resolution.state(as_of)
        found = derive.cases(state)
        _code(outcome, found, workers, progress, now)
        _assess(outcome, assessments.Desk(state, found, now, as_of), progress)
    return outcome

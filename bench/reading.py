"""How well reports are read: every set of the data, from cases over records to tables (`marsad bench reading`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice
from pathlib import Path

from bench import misses, saved, scoreboard, sets, tables
from bench.predict import Options, Report, predict
from bench.score import Scored, score
from bench.table import Table
from marsad.claims import InputError

GET_IT = "docs/accuracy.md names the sets and where each comes from; give the folder they lie in with --data."


@dataclass(frozen=True, slots=True)
class Request:
    """What to measure and what to show."""

    data: Path
    today: date
    sets: Sequence[str] = ()
    part: str | None = None
    figure: str | None = None
    limit: int | None = None
    misses: int = 0
    causes: bool = False
    all_changes: bool = False
    save: Path | None = None
    compare: Path | None = None
    write: Path | None = None
    options: Options = field(default_factory=Options)


def measure(request: Request, report: Report | None = None) -> list[Scored]:
    """The sets asked for, read and scored. Errors: InputError that says what is wrong with the request or the data."""
    chosen = _chosen(request)
    if request.write and (request.sets or request.limit or request.part or request.figure):
        raise InputError(
            "the public page holds every set in full.", hint="Leave out --set, --part, --figure and --limit."
        )
    for name, _ in chosen:
        _require(name, request.data)
    options = replace(request.options, progress=report)
    return [_one(name, part, request, options) for name, part in chosen]


def show(done: Sequence[Scored], request: Request) -> None:
    """Print the tables, and whatever else was asked for."""
    for scored in done:
        _told(scored, request)
    for table in _tables(done):
        if table.rows:
            print(table.text())
    if request.write:
        scoreboard.write(request.write, done, today=request.today)


def _chosen(request: Request) -> list[tuple[str, str]]:
    """The sets asked for, each with its part."""
    known = sets.names()
    unknown = [name for name in request.sets if name not in known]
    if unknown:
        raise InputError(f"there is no set {unknown[0]!r}.", hint=f"The sets are {', '.join(known)}.")
    pairs = [(name, request.part or sets.load(name).PARTS[0]) for name in request.sets or known]
    fitting = [(name, part) for name, part in pairs if part in sets.load(name).PARTS]
    if not fitting or (request.sets and len(fitting) < len(pairs)):
        parts = "; ".join(f"{name}: {', '.join(sets.load(name).PARTS)}" for name, _ in pairs)
        raise InputError(f"no part {request.part!r} in every set asked for.", hint=f"The parts are {parts}.")
    return fitting


def _require(name: str, data: Path) -> None:
    folder = sets.folder_of(name, data)
    if not folder.is_dir():
        raise InputError(
            f"the set {name} is not here.", where=str(folder), hint=f"Its source: {sets.load(name).SOURCE} {GET_IT}"
        )


def _one(name: str, part: str, request: Request, options: Options) -> Scored:
    folder = sets.folder_of(name, request.data)
    cases = list(islice(sets.load(name).cases(folder, part), request.limit))
    ids = {case.id for case in cases}
    if len(ids) != len(cases):
        raise InputError(f"two cases of {name} have one id.", hint="Ids of cases join saved predictions.")
    return score(name, part, cases, predict(name, cases, folder, options))


def _told(scored: Scored, request: Request) -> None:
    """What was asked about single cases."""
    if request.save:
        print(f"saved: {saved.save(request.save, scored)}")
    if request.compare:
        print(
            *saved.report(
                saved.saved(request.compare, scored), scored, figure=request.figure, everything=request.all_changes
            ),
            "",
            sep="\n",
        )
    if request.causes:
        print(misses.by_cause(scored, request.figure).text())
    if request.misses:
        print(*misses.sample(scored, request.misses, request.figure), "", sep="\n")


def _tables(done: Sequence[Scored]) -> Iterator[Table]:
    yield tables.fields(done)
    yield from tables.confusions(done)
    yield tables.calibration(done)
    # Last, so that it is what a terminal shows.
    yield tables.figures(done)

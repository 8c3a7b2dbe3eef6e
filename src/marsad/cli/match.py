"""`marsad match`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click

from marsad.claims import InputError
from marsad.cli.ledger import ready
from marsad.cli.options import knowledge_home, report_failures
from marsad.cli.progress import stage_bars
from marsad.cli.terminal import complain

if TYPE_CHECKING:
    from marsad.knowledge import Knowledge
    from marsad.resolving.matching import Entry, Match, Profile

FORMATS = ("table", "csv", "jsonl")
Report = Callable[[str, int, int], None]


@click.command("match")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--profile",
    metavar="NAME|FILE",
    help="What its columns mean: ucdp-ged, acled, marsad, generic, or a file of your own. Default: by its header.",
)
@click.option(
    "--incidents",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Compare with the incidents of this file (incidents.csv of an export, or JSON Lines), not with the ledger's.",
)
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True, help="How to print.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write to this file.")
@click.option(
    "--days",
    type=click.IntRange(0, 1),
    default=None,
    help="Days by which a row's day may be off. Default: as the profile says, 1 for the shipped ones.",
)
@click.pass_context
def command(
    ctx: click.Context, file: Path, profile: str | None, incidents: Path | None, form: str, out: Path | None, days: int
) -> None:
    """Compare the record with the rows of FILE: UCDP GED, ACLED, or any table of events as CSV or JSON Lines.

    Prints which rows and incidents tell of one event, each pair with a score and a sentence that says why, what stands
    alone on either side, and how much of each the other has, by month, province and toll. A row may be several
    incidents, or the reverse. A row that cannot be used is named with its line, and the rest goes on.

    \b
    Example:
      marsad match ged251.csv
      marsad match shootings.csv --profile mine.yaml --format csv --out pairs.csv
      marsad match ged251.csv --incidents incidents.csv
    """
    from marsad.knowledge import load_knowledge
    from marsad.resolving.matching import match

    chosen = _profile(profile)
    ours = _own_lines() if incidents is None else None
    knowledge, failures = load_knowledge(knowledge_home()), _Failures()
    with stage_bars() as progress:
        loading = _Loading(knowledge, failures, progress)
        rows = loading.entries(_lines(file), str(file), chosen, days)
        name = str(incidents or "the ledger")
        record = loading.entries(_lines(incidents) if incidents else ours or (), name, None, 0)
        found = match(rows, record, knowledge=knowledge, progress=lambda done, total: progress("match", done, total))
    content = _content(form, Found(rows, record, found))
    if out is None:
        click.echo(content.decode(), nl=False)
    else:
        out.write_bytes(content)
        click.echo(str(out))
    ctx.exit(report_failures(len(rows), len(failures.seen)))


@dataclass(frozen=True, slots=True)
class Found:
    """Both sides and the pairs between them."""

    rows: Sequence[Entry]
    incidents: Sequence[Entry]
    matches: Sequence[Match]


@dataclass
class _Failures:
    """Rows that could not be used, told as they are met."""

    seen: list[InputError] = field(default_factory=list)

    def __call__(self, error: InputError) -> None:
        self.seen.append(error)
        complain(error)


@dataclass
class _Loading:
    knowledge: Knowledge
    failures: _Failures
    progress: Report

    def entries(self, lines: Iterable[str], name: str, profile: Profile | None, days: int | None) -> list[Entry]:
        """The events of a file."""
        from marsad.resolving.matching import entries, table_of

        return entries(
            table_of(lines, name=name, on_error=self.failures),
            name=name,
            knowledge=self.knowledge,
            profile=profile,
            slack_days=days,
            on_error=self.failures,
            progress=lambda done, total: self.progress("places", done, total),
        )


def _own_lines() -> list[str]:
    from marsad.web.ledger import commands

    ready()
    lines = commands.incident_lines()
    if not lines:
        raise InputError(
            "the ledger holds no incidents.", hint="`marsad add` and `marsad update` come first, or give --incidents."
        )
    return lines


def _profile(name: str | None) -> Profile | None:
    from marsad.resolving.matching import SHIPPED, load_profile, shipped

    if name is None:
        return None
    if name in SHIPPED:
        return shipped(name)
    if not Path(name).is_file():
        raise InputError(f"there is no profile {name!r}, and no such file.", hint=f"Shipped: {', '.join(SHIPPED)}.")
    return load_profile(Path(name))


def _lines(path: Path) -> list[str]:
    """The lines of a file. Errors: InputError where it is not UTF-8."""
    try:
        # Line ends stay as they are: a cell may hold some.
        with path.open(encoding="utf-8-sig", newline="") as stream:
            return list(stream)
    except UnicodeDecodeError as error:
        raise InputError(
            f"not UTF-8 (byte {error.start + 1}).", where=str(path), hint="Save it as CSV UTF-8."
        ) from error


def _content(form: str, found: Found) -> bytes:
    from marsad.cli.match_table import shown
    from marsad.exporting.matched import matched_csv, matched_jsonl, records
    from marsad.resolving.matching import coverage

    covered = coverage(found.rows, found.incidents, found.matches)
    lines = list(records(found.rows, found.incidents, found.matches, covered))
    if form == "table":
        return shown(lines, covered).encode()
    return matched_csv(lines) if form == "csv" else matched_jsonl(lines, covered)

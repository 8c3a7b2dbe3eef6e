"""`marsad bench`: the harness of the checkout, which is no part of the package."""

from __future__ import annotations

import importlib
import sys
from datetime import date
from pathlib import Path
from types import ModuleType

import click

import marsad
from marsad.claims import InputError
from marsad.cli.options import Day, knowledge_home, today
from marsad.cli.progress import stage_bars

_folder = click.Path(file_okay=False, path_type=Path)


@click.group("bench")
def command() -> None:
    """Measure accuracy and speed, with the harness in the folder bench/ of a checkout.

    \b
    Examples:
      marsad bench reading --data DIR
      marsad bench resolving --data DIR
      marsad bench resolve-scale
      marsad bench speed
      marsad bench assess
    """


@command.command("reading", short_help="How well reports are read, on real data.")
@click.option("--data", type=_folder, required=True, metavar="DIR", help="The folder of the sets.")
@click.option("--set", "sets", multiple=True, metavar="NAME", help="Only this set; may be given more than once.")
@click.option("--part", metavar="NAME", help="Another part of the sets than the one reported, such as train.")
@click.option("--figure", metavar="NAME", help="Misses, causes and changes of this figure alone.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Only the first N cases of each set.")
@click.option("--misses", type=click.IntRange(min=0), default=0, metavar="N", help="Show N misses of each set.")
@click.option("--by-cause", is_flag=True, help="Count misses by what the record and the text show of their cause.")
@click.option("--save", type=_folder, metavar="DIR", help="Keep the records, a file of JSON Lines for each set.")
@click.option(
    "--compare", type=_folder, metavar="DIR", help="Show what is right or wrong now and was not in kept records."
)
@click.option("--all-changes", is_flag=True, help="With --compare, also show what is wrong in another way.")
@click.option("--write", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write the public page.")
@click.option("--date", "on", type=Day(), help="The day the page carries; default: today.")
@click.option("--workers", type=click.IntRange(1, 64), default=2, show_default=True, metavar="N", help="Processes.")
def reading(
    data: Path,
    sets: tuple[str, ...],
    part: str | None,
    figure: str | None,
    limit: int | None,
    misses: int,
    by_cause: bool,
    save: Path | None,
    compare: Path | None,
    all_changes: bool,
    write: Path | None,
    on: date | None,
    workers: int,
) -> None:
    """Read every set in the folder DIR, compare the records with what people found, and print one table.

    A set is scored from the records that `marsad read --jsonl` gives. Misses are shown with their text on standard
    output only.

    \b
    Examples:
      marsad bench reading --data DIR
      marsad bench reading --data DIR --save kept/           before a change
      marsad bench reading --data DIR --compare kept/        after it
      marsad bench reading --data DIR --write docs/accuracy.md
    """
    harness, predict = _harness("reading"), _harness("predict")
    asked = harness.Request(
        data=data,
        today=on or today(),
        sets=sets,
        part=part,
        figure=figure,
        limit=limit,
        misses=misses,
        causes=by_cause,
        all_changes=all_changes,
        save=save,
        compare=compare,
        write=write,
        options=predict.Options(workers=workers, home=knowledge_home()),
    )
    with stage_bars() as report:
        done = harness.measure(asked, report)
    harness.show(done, asked)


@command.command("resolving", short_help="How well reports of one incident are found, on real data.")
@click.option("--data", type=_folder, required=True, metavar="DIR", help="The folder of the sets.")
@click.option(
    "--records",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Keep the readings in this file, and take them from it if it is there.",
)
@click.option("--bare", is_flag=True, help="Texts and dates alone: no headlines and addresses.")
@click.option("--workers", type=click.IntRange(1, 64), default=2, show_default=True, metavar="N", help="Processes.")
def resolving(data: Path, records: Path | None, bare: bool, workers: int) -> None:
    """Read the articles of the sets in the folder DIR, resolve them, and compare with what people found.

    Shown are B-cubed, how many incidents were merged or split, and how often the numbers that an incident's reports
    give together are exact.

    \b
    Example:
      marsad bench resolving --data DIR --records kept.jsonl
    """
    harness, predict = _harness("resolving"), _harness("predict")
    options = predict.Options(workers=workers, home=knowledge_home())
    harness.show(harness.measure(harness.Request(data=data, options=options, records=records, bare=bare)))


@command.command("resolve-scale", short_help="How resolving grows with the number of mentions.")
@click.option(
    "--size",
    "sizes",
    multiple=True,
    type=click.IntRange(min=100),
    default=(10_000, 32_000, 100_000, 316_000, 1_000_000),
    show_default=True,
    metavar="N",
    help="Mentions; again for more sizes.",
)
@click.option(
    "--new", type=click.IntRange(min=1), default=1000, show_default=True, metavar="N", help="Mentions added then."
)
@click.option("--seed", type=int, default=1, show_default=True, help="Of the records that are made.")
@click.option("--workers", type=click.IntRange(1, 64), default=2, show_default=True, metavar="N", help="Processes.")
@click.option("--write", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write the page.")
@click.option("--date", "on", type=Day(), help="The day the page carries; default: today.")
@click.pass_context
def resolve_scale(
    ctx: click.Context,
    sizes: tuple[int, ...],
    new: int,
    seed: int,
    workers: int,
    write: Path | None,
    on: date | None,
) -> None:
    """Resolve ever more made-up mentions from cold, and some more on top: time, memory, growth, B-cubed.

    The records are made from a seed, so no data is needed; a million take 1.8 GB of disk, and their folder 2 GB, until
    they are measured. The exit status is 1 if a goal is missed.

    \b
    Examples:
      marsad bench resolve-scale --size 1000 --size 10000
      marsad bench resolve-scale --write docs/resolving-scale.md
    """
    harness = _harness("scale.run")
    asked = harness.Request(
        home=knowledge_home(), today=on or today(), sizes=sizes, new=new, seed=seed, workers=workers, write=write
    )
    ctx.exit(0 if harness.measure(asked) else 1)


@command.command("speed", short_help="How fast reports are read, as ratios in one run.")
@click.option(
    "--part", "parts", multiple=True, metavar="NAME", help="words, processes, memory, length or start; again for more."
)
@click.option("--data", type=_folder, metavar="DIR", help="Also measure on real texts, of the sets in this folder.")
@click.option("--seed", type=int, default=1, show_default=True, help="Of the texts that are made.")
@click.option(
    "--reports", type=click.IntRange(min=20), default=600, show_default=True, metavar="N", help="Reports of a stream."
)
@click.option(
    "--lines",
    type=click.IntRange(min=20),
    default=20_000,
    show_default=True,
    metavar="N",
    help="Lines of the memory's stream.",
)
@click.option(
    "--size",
    type=click.IntRange(min=100),
    default=30_000,
    show_default=True,
    metavar="N",
    help="Characters against ten times as many.",
)
@click.option(
    "--longest",
    type=click.IntRange(min=1000),
    default=10_000_000,
    show_default=True,
    metavar="N",
    help="Characters of the longest document.",
)
@click.option(
    "--write", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write the page of speed."
)
@click.option("--date", "on", type=Day(), help="The day the page carries; default: today.")
@click.pass_context
def speed(
    ctx: click.Context,
    parts: tuple[str, ...],
    data: Path | None,
    seed: int,
    reports: int,
    lines: int,
    size: int,
    longest: int,
    write: Path | None,
    on: date | None,
) -> None:
    """Measure words a second against bare spaCy, two processes against one, memory, time by length, and start-up.

    The texts are made from a seed, so no data is needed. The exit status is 1 if a goal is missed.

    \b
    Examples:
      marsad bench speed
      marsad bench speed --part memory --lines 1000000
    """
    harness = _harness("speed.run")
    asked = harness.Request(
        home=knowledge_home(),
        today=on or today(),
        parts=parts,
        data=data,
        seed=seed,
        reports=reports,
        lines=lines,
        size=size,
        longest=longest,
        write=write,
    )
    ctx.exit(0 if harness.measure(asked) else 1)


@command.command("assess", short_help="How soon alarms come, how often they are false, what they cost.")
@click.option(
    "--part", "parts", multiple=True, metavar="NAME", help="planted, iraq, stationary or cost; again for more."
)
@click.option("--data", type=_folder, metavar="DIR", help="The folder of the sets; without it no part iraq.")
@click.option("--seed", type=int, default=1, show_default=True, help="Of the series that are made.")
@click.option(
    "--series", type=click.IntRange(min=10), default=200, show_default=True, metavar="N", help="Series of each kind."
)
@click.option(
    "--districts", type=click.IntRange(min=15), default=240, show_default=True, metavar="N", help="Districts at most."
)
@click.option("--write", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write the page.")
@click.option("--date", "on", type=Day(), help="The day the page carries; default: today.")
@click.pass_context
def assess(
    ctx: click.Context,
    parts: tuple[str, ...],
    data: Path | None,
    seed: int,
    series: int,
    districts: int,
    write: Path | None,
    on: date | None,
) -> None:
    """Compare the alarms of assessments with the rule of HDX Signals: delay, false alarms and cost.

    Outbreaks are planted into made-up series; on UCDP's events in Iraq they are told in hindsight. The exit status is 1
    if a goal is missed.

    \b
    Examples:
      marsad bench assess --part planted
      marsad bench assess --data DIR --write docs/alarms.md
    """
    harness = _harness("alarms.run")
    asked = harness.Request(
        today=on or today(), parts=parts, data=data, seed=seed, series=series, districts=districts, write=write
    )
    ctx.exit(0 if harness.measure(asked) else 1)


def _harness(name: str) -> ModuleType:
    """A module of the harness; InputError if Marsad runs without its checkout."""
    root = Path(marsad.__file__).resolve().parents[2]
    if not (root / "bench" / "sets" / "__init__.py").is_file():
        raise InputError(
            "the harness is not part of the installed package.",
            where=str(root / "bench"),
            hint="Clone the repository, install it with `pip install -e .`, and run the command again.",
        )
    if str(root) not in sys.path:
        sys.path.insert(0, str(root))
    return importlib.import_module(f"bench.{name}")

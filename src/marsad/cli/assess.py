"""`marsad assess`."""

from __future__ import annotations

import os
import re
from datetime import UTC, date, datetime, time
from pathlib import Path

import click

from marsad.cli.ledger import ready
from marsad.cli.options import Day
from marsad.cli.terminal import say

FORMS = ("markdown", "html", "pdf", "json")
LANGUAGES = ("en", "ar", "ckb")
PROFILES = ("acled", "ucdp", "airwars")


@click.command("assess")
@click.argument("month", metavar="YYYY-MM")
@click.option(
    "--country", metavar="CODE", help="ISO 3166 alpha-2, such as IQ; default: the country with most incidents."
)
@click.option("--area", metavar="NAME", default="", help="One governorate, district or place, such as Kirkuk.")
@click.option(
    "--profile", type=click.Choice(PROFILES), help="Count what this profile includes, with its tolls; default: all."
)
@click.option(
    "--format", "form", type=click.Choice(FORMS), default="markdown", show_default=True, help="How to write it."
)
@click.option(
    "--language", type=click.Choice(LANGUAGES), default="en", show_default=True, help="The language it is written in."
)
@click.option("--as-of", type=Day(), help="As the ledger stood at the end of this day; default: now.")
@click.option(
    "--terms",
    "terms_file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Your own table of defined terms; default: terms.yaml in the ledger's folder, else Marsad's.",
)
@click.option(
    "--false-discovery",
    type=click.FloatRange(0, 1, min_open=True, max_open=True),
    metavar="SHARE",
    help="Call a change firm only within this share of false discoveries among all series, such as 0.1.",
)
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file, not to the terminal.")
def command(
    month: str,
    country: str | None,
    area: str,
    profile: str | None,
    form: str,
    language: str,
    as_of: date | None,
    terms_file: Path | None,
    false_discovery: float | None,
    out: Path | None,
) -> None:
    """Write the assessment of a month: what changed, re-emerged, continued or faded, and what parties claim.

    Every sentence is bound to claims; a sentence that is not, or a number that differs from its row, stops it.

    \b
    Examples:
      marsad assess 2018-10 --country IQ --format html --out october.html
      marsad assess 2018-10 --area Kirkuk --language ar --format pdf --out kirkuk.pdf
      marsad assess 2018-10 --profile ucdp --false-discovery 0.1
    """
    from marsad.web.ledger import commands

    if not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", month):
        raise click.UsageError(f"{month!r} is no month such as 2018-10.")
    if form == "pdf" and out is None:
        raise click.UsageError("a PDF goes into a file: add --out NAME.pdf.")
    if country:
        # Settings are read once, when the ledger opens.
        os.environ["MARSAD_COUNTRY"] = country.upper()
    ready()
    found = commands.assess(
        month,
        area=area,
        form=form,
        language=language,
        profile=profile,
        terms_file=terms_file,
        false_discovery=false_discovery,
        as_of=datetime.combine(as_of, time.max, UTC) if as_of else None,
    )
    if out is None:
        click.echo(found.decode(), nl=False)
    else:
        out.write_bytes(found)
        say(f"Wrote {out}")

"""`marsad assess`."""

from __future__ import annotations

import os
import re
from pathlib import Path

import click

from marsad.cli.ledger import ready
from marsad.cli.terminal import say

FORMS = ("markdown", "html", "json")
LANGUAGES = ("en", "ar", "ckb")


@click.command("assess")
@click.argument("month", metavar="YYYY-MM")
@click.option(
    "--country", metavar="CODE", help="ISO 3166 alpha-2, such as IQ; default: the country with most incidents."
)
@click.option("--area", metavar="NAME", default="", help="One governorate, district or place, such as Kirkuk.")
@click.option(
    "--format", "form", type=click.Choice(FORMS), default="markdown", show_default=True, help="How to write it."
)
@click.option(
    "--language", type=click.Choice(LANGUAGES), default="en", show_default=True, help="The language it is written in."
)
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file, not to the terminal.")
def command(month: str, country: str | None, area: str, form: str, language: str, out: Path | None) -> None:
    """Write the assessment of a month: what changed, re-emerged, continued or faded, and what parties claim.

    Every sentence is bound to claims; a sentence that is not, or a number that differs from its row, stops it.

    \b
    Example:
      marsad assess 2018-10 --country IQ --format html --out october.html
    """
    from marsad.web.ledger import commands

    if not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", month):
        raise click.UsageError(f"{month!r} is no month such as 2018-10.")
    if country:
        # Settings are read once, when the ledger opens.
        os.environ["MARSAD_COUNTRY"] = country.upper()
    ready()
    text = commands.assess(month, area=area, form=form, language=language)
    if out is None:
        click.echo(text)
    else:
        out.write_text(text, encoding="utf-8")
        say(f"Wrote {out}")

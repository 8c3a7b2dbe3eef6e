"""`marsad gazetteer lookup | import`."""

from __future__ import annotations

from pathlib import Path

import click

from marsad.cli.options import jsonl_option, knowledge_home, map_lines


@click.group("gazetteer")
def command() -> None:
    """Look places up; import your own lists of places."""


@command.command("lookup")
@click.argument("name", required=False)
@click.option("--admin1", help="The governorate or province it lies in.")
@click.option("--country", help="The country, ISO 3166 alpha-2, such as IQ.")
@jsonl_option
@click.pass_context
def lookup(ctx: click.Context, name: str | None, admin1: str | None, country: str | None, jsonl: str | None) -> None:
    """Find the place called NAME, however it is spelled, and say why it is taken for that place.

    With --jsonl, lines {"id", "name", "admin1"?, "country"?} become
    {"id", "place_id", "name", "lat", "lon", "radius_km", "admin1", "country", "candidates"}; nulls when unknown.
    """
    from marsad.knowledge import load_knowledge, lookup_record

    gazetteer = load_knowledge(knowledge_home()).gazetteer
    if jsonl is not None:
        ctx.exit(map_lines(jsonl, lambda record: lookup_record(gazetteer, record)))
    if name is None:
        raise click.UsageError("Give a NAME, such as Qayyarah, or --jsonl IN.")
    candidates = gazetteer.lookup(name, admin1=admin1, country=country)
    if not candidates:
        click.echo(f"No place called {name!r} is known. `marsad gazetteer import` adds your own lists.", err=True)
        ctx.exit(1)
    for candidate in candidates:
        place = candidate.place
        area = ", ".join(part for part in (place.admin2, place.admin1, place.country) if part)
        click.echo(f"{candidate.score:.2f}  {place.name}, {place.kind} ({area})  {place.lat:.4f} {place.lon:.4f}")
        click.echo(f"      {candidate.reason}  [{place.id}]")


@command.command("import")
@click.argument("kind", type=click.Choice(["geonames", "cod-ab", "csv"]))
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
def import_places(kind: str, paths: tuple[Path, ...]) -> None:
    """Add places of a GeoNames country dump, OCHA COD-AB GeoJSON or a plain CSV to $MARSAD_HOME/gazetteer.csv."""
    from marsad.knowledge import import_gazetteer

    report = import_gazetteer(kind, paths, knowledge_home())
    click.echo(str(report))

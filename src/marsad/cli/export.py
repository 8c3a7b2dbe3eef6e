"""`marsad export`."""

from __future__ import annotations

from pathlib import Path

import click

from marsad.cli.ledger import ready

KINDS = ("ged-csv", "acled-csv", "hxl", "geojson", "parquet", "frictionless", "prov", "claimreview")


@click.command("export")
@click.argument("kind", metavar="KIND", type=click.Choice(KINDS))
@click.argument("out", type=click.Path(file_okay=False, path_type=Path))
def command(kind: str, out: Path) -> None:
    """Write every incident into the folder OUT in one of the layouts of the field.

    The release is kept in the ledger with the checksum of each file; the same ledger gives the same bytes.

    KIND is one of: ged-csv (UCDP's table of events), acled-csv (ACLED's), hxl (humanitarian tags), geojson (maps),
    parquet (analysis), frictionless (a data package), prov (where each value came from), claimreview (fact checks).

    \b
    Example:
      marsad export ged-csv out/
    """
    from marsad.web.ledger import commands

    ready()
    for path in commands.export(kind, out):
        click.echo(str(path))

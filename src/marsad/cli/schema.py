"""`marsad schema`."""

from __future__ import annotations

import json

import click

from marsad.claims import json_schema


@click.command("schema")
def command() -> None:
    """Print the JSON Schema (2020-12) of the record that `marsad read` gives.

    \b
    Example:
      marsad schema > record.schema.json
    """
    click.echo(json.dumps(json_schema(), indent=2, ensure_ascii=False))

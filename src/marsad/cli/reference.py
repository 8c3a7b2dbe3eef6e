"""The reference of commands as Markdown, made from their own help: `python -m marsad.cli.reference FILE`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from marsad.cli.main import COMMANDS, root

WIDTH = 100


def render() -> str:
    """Every command's help, in the order of the work."""
    context = click.Context(root, info_name="marsad", terminal_width=WIDTH, **root.context_settings)
    parts = ["# Commands", "", "Made from the commands' own help by `make docs`.", "", *_block("marsad", root, context)]
    for name in COMMANDS:
        command = root.get_command(context, name)
        assert command is not None
        parts += _section(f"marsad {name}", command, context)
    return "\n".join(parts).rstrip() + "\n"


def _section(title: str, command: click.Command, parent: click.Context) -> list[str]:
    context = click.Context(command, info_name=command.name, parent=parent, terminal_width=WIDTH)
    lines = [f"## {title}", "", *_block(title, command, context)]
    if isinstance(command, click.Group):
        for name, inner in sorted(command.commands.items()):
            lines += _section(f"{title} {name}", inner, context)
    return lines


def _block(title: str, command: click.Command, context: click.Context) -> list[str]:
    return ["```", *(line.rstrip() for line in command.get_help(context).splitlines()), "```", ""]


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(render(), encoding="utf-8")

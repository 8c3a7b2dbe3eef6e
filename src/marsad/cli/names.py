"""`marsad names`."""

from __future__ import annotations

from functools import partial

import click

from marsad.cli.options import jsonl_option, knowledge_home, map_lines
from marsad.cli.terminal import say


@click.command("names")
@click.argument("text", required=False)
@jsonl_option
@click.pass_context
def command(ctx: click.Context, text: str | None, jsonl: str | None) -> None:
    """Find the names of TEXT: places, organisations, people, nationalities, times, quantities, weapons and more.

    Nouns that stand for something ("the village", "rebels") are names too, and one name may lie in another. With
    --jsonl, lines {"id", "text"} become {"id", "names": [{"start", "end", "exact", "type", "form", "id", "by"}]}.

    \b
    Example:
      marsad names "Mortar shells hit a school near Daquq on Friday."
    """
    from marsad.knowledge import load_knowledge
    from marsad.reading.names import load_finder, names_line

    if jsonl is None and text is None:
        raise click.UsageError('Give a TEXT, such as "a school near Daquq", or --jsonl IN.')
    finder = load_finder(load_knowledge(knowledge_home()))
    if jsonl is not None:
        ctx.exit(map_lines(jsonl, partial(names_line, finder)))
    found = names_line(finder, {"id": "text", "text": text})["names"]
    if not found:
        say("No name found.")
    for name in found:
        click.echo(
            f"{name['exact']:<40} {name['type']:<14} {name['form']:<8} {name['by']:<11} {name['id'] or ''}".rstrip()
        )

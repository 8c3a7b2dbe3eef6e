"""`marsad moderate`."""

from __future__ import annotations

import click

from marsad.cli.options import jsonl_option, map_lines


@click.command("moderate")
@click.argument("text", required=False)
@jsonl_option
@click.pass_context
def command(ctx: click.Context, text: str | None, jsonl: str | None) -> None:
    """Advise on a reader's comment: likely fine, look, or likely reject, with the rule and the words.

    Advice only sorts the moderators' queue: a person approves or rejects. With --jsonl, lines {"id", "text"} become
    {"id", "advice", "rules": [{"rule", "score", "words"}]}.

    \b
    Example:
      marsad moderate "Thank you for this page."
    """
    from marsad.web.comments.advice import advise_line

    if jsonl is not None:
        ctx.exit(map_lines(jsonl, advise_line))
    if text is None:
        raise click.UsageError("Give the TEXT of a comment, or --jsonl IN.")
    advice = advise_line({"id": "text", "text": text})
    click.echo(str(advice["advice"]).replace("_", " "))
    for rule in advice["rules"]:
        click.echo(f"  {rule['rule']} {rule['score']:.2f}: {', '.join(rule['words'])}")

"""`marsad explain`."""

from __future__ import annotations

import click

from marsad.claims import to_json
from marsad.cli.ledger import ready
from marsad.cli.terminal import plain


@click.command("explain")
@click.argument("incident")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(incident: str, as_json: bool) -> None:
    """Say why reports were taken for one INCIDENT: its mentions, the reasons of each pair, and what would split it.

    `marsad code` prints the ids of incidents; the page of an incident shows its own.

    \b
    Example:
      marsad explain ijlgvcbgg7z
    """
    from marsad.web.ledger import commands

    ready()
    found = commands.explain(incident)
    if as_json:
        click.echo(to_json(found, indent=2))
        return
    redirected = "" if found.asked == found.incident else f" ({found.asked} was merged into it)"
    heading = click.style(f"Incident {found.incident}{redirected}", bold=True)
    click.echo(heading, color=False if plain() else None)
    click.echo(f"\nMentions ({len(found.members)})")
    for uid in found.members:
        click.echo(f"  {uid}")
    _section(
        "Pairs", [f"{p.a} and {p.b}: {p.verdict}, score {p.score:.3f}. {' '.join(p.sentences)}" for p in found.pairs]
    )
    _section("Judgements", [f"{j.a} and {j.b}: {j.verdict} by {j.by}. {j.reason}" for j in found.judgements])
    if found.kept_out:
        told = [f"{k.mention} (in {k.incident or 'no incident'}). {k.sentence}" for k in found.kept_out]
        _section("Judged the same as a member, and kept out", told)
    _section("What would split it", list(found.would_split))


def _section(title: str, lines: list[str]) -> None:
    click.echo(f"\n{title}")
    for line in lines or ["none"]:
        click.echo(f"  {line}")

"""A reading as a table for people: one block a mention, the words it stands on beneath."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from marsad.claims import ActorRole, Count, CountKind, Mention, MentionKind, Polarity, Reading, Realis, Stance, Where

_COLOUR = {
    MentionKind.INCIDENT: "bold red",
    MentionKind.AGGREGATE: "bold magenta",
    MentionKind.TREND: "bold cyan",
    MentionKind.STATUS: "bold yellow",
}
_ROLE = {
    ActorRole.INITIATOR: "by",
    ActorRole.SUPPORT: "with",
    ActorRole.TARGET: "against",
    ActorRole.VICTIM: "to",
    ActorRole.CLAIMANT: "claimed by",
    ActorRole.SUSPECTED: "suspected",
}


def show_reading(reading: Reading, console: Console | None = None) -> None:
    """Print the mentions, the unread sentences and how the date of publication is known."""
    console = console or Console(highlight=False)
    document = reading.document
    published = f"{document.published} ({document.published_basis})" if document.published else "unknown"
    console.print(Text(document.title or document.id, style="bold"))
    console.print(
        f"published {published} · {len(reading.mentions)} mentions · {len(reading.unread)} unread sentences\n"
    )
    for mention in reading.mentions:
        console.print(_head(mention))
        console.print(Padding(_facts(mention), (0, 0, 0, 4)))
        console.print(Padding(Text(f"“{mention.quote.exact}”", style="italic dim"), (0, 0, 1, 4)))
    if reading.unread:
        console.print(Text("Not read, for a person to look at:", style="bold yellow"))
        for unread in reading.unread:
            console.print(Padding(Text(f"“{unread.quote.exact}”"), (0, 0, 0, 4)))
            console.print(Padding(Text(unread.reason, style="dim"), (0, 0, 1, 4)))


def _head(mention: Mention) -> Text:
    head = Text(f"{mention.id:<4}")
    head.append(mention.kind.upper(), style=_COLOUR[mention.kind])
    what = " / ".join(str(part) for part in (mention.event_type, mention.sub_event_type) if part)
    for part in (what, ", ".join(mention.method)):
        if part:
            head.append(f"  {part}")
    for flag in _flags(mention):
        head.append(f"  [{flag}]", style="yellow")
    return head


def _flags(mention: Mention) -> Iterator[str]:
    if mention.realis is not Realis.ACTUAL:
        yield str(mention.realis)
    if mention.polarity is Polarity.DENIED:
        yield "denied"
    if mention.stance is not Stance.ASSERTS:
        yield str(mention.stance).replace("_", " ")
    if mention.tendency:
        yield str(mention.tendency).replace("_", " ")
    if mention.part_of:
        yield f"part of {mention.part_of}"


def _facts(mention: Mention) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim", no_wrap=True)
    table.add_column()
    for label, value in _rows(mention):
        table.add_row(label, Text(value))
    return table


def _rows(mention: Mention) -> Iterator[tuple[str, str]]:
    yield "when", _when(mention)
    yield "where", "; ".join(_place(where) for where in mention.where) or "not stated"
    for role, label in _ROLE.items():
        names = ", ".join(dict.fromkeys(actor.name for actor in mention.in_role(role)))
        if names:
            yield label, names
    for count in mention.counts:
        yield str(count.outcome), _count(count)
    yield "said by", " → ".join(speaker.name for speaker in mention.attribution) or "unknown"


def _when(mention: Mention) -> str:
    if mention.when is None:
        return "not stated"
    spans = [f"{start}" if start == end else f"{start} to {end}" for start, end in mention.when.spans]
    return f"{' or '.join(spans)} (“{mention.when.expression}”, {mention.when.basis})"


def _place(where: Where) -> str:
    parts = [where.name, where.admin1, where.country]
    text = ", ".join(dict.fromkeys(part for part in parts if part))
    claimed = f", claimed by {' and '.join(where.claimed_by)}" if where.claimed_by else ""
    return f"{text} (precision {where.precision}{claimed})"


def _count(count: Count) -> str:
    value = {
        CountKind.EXACT: f"{count.lo}",
        CountKind.RANGE: f"{count.lo} to {count.hi}",
        CountKind.AT_LEAST: f"at least {count.lo}",
        CountKind.AT_MOST: f"at most {count.hi}",
        CountKind.APPROXIMATE: f"about {count.lo}",
        CountKind.VAGUE: f"some (at least {count.lo})" if count.lo is not None else "some",
        CountKind.UNKNOWN: "unknown",
        CountKind.NONE: "none",
    }[count.kind]
    marks = "".join(f", {qualifier}" for qualifier in count.qualifiers)
    return f"{value} {str(count.group).replace('_', ' ')} (“{count.stated}”{marks})"

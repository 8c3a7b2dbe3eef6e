"""A reading as a table for people: one block a mention, the words it stands on beneath."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from marsad.claims import (
    ActorRole,
    Count,
    CountKind,
    Group,
    Mention,
    MentionKind,
    Outcome,
    Polarity,
    Quote,
    Reading,
    Realis,
    Refusal,
    SecondReading,
    Stance,
    Where,
)
from marsad.cli.terminal import console, counted

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


# A field in which two readers may differ -> the labels of its rows.
_SIDES = {
    "initiator": (_ROLE[ActorRole.INITIATOR], _ROLE[ActorRole.SUSPECTED]),
    "target": (_ROLE[ActorRole.TARGET], _ROLE[ActorRole.VICTIM]),
    "support": (_ROLE[ActorRole.SUPPORT],),
    "claimant": (_ROLE[ActorRole.CLAIMANT],),
}
LABEL = max(len(label) for label in (*_ROLE.values(), *Outcome, "said by"))
# Narrower than this, words stand one below the other and nobody can read them.
LEAST = 20


def show_reading(reading: Reading, screen: Console | None = None, *, name: str | None = None) -> None:
    """Print the mentions, the unread sentences and how the date of publication is known.

    `name` is what the reader of the table calls a report that has no title, such as its file.
    """
    screen = screen or console()
    document = reading.document
    published = f"{document.published} ({document.published_basis})" if document.published else "unknown"
    _print(screen, Text(document.title or name or document.id, style="bold"))
    unread = counted(len(reading.unread), "unread sentence")
    _print(screen, Text(f"published {published} · {counted(len(reading.mentions), 'mention')} · {unread}"))
    for mention in reading.mentions:
        screen.print()
        _print(screen, _head(mention), after=4)
        for label, value in _rows(mention):
            _print(screen, Text(f"{label:<{LABEL}}  ", style="dim").append(value, style="not dim"), 4, LABEL + 2)
        _print(screen, Text(_words(mention.quote), style="italic dim"), 4)
    if reading.refused:
        screen.print()
        _print(screen, Text("Proposed by the model and refused by the checks:", style="bold yellow"))
        for refusal in reading.refused:
            _print(screen, Text(_refusal(refusal)), 4)
    if reading.unread:
        screen.print()
        _print(screen, Text("Not read, for a person to look at:", style="bold yellow"))
        for each in reading.unread:
            _print(screen, Text(_words(each.quote)), 4)
            _print(screen, Text(each.reason, style="dim"), 4, 2)


def _print(screen: Console, text: Text, indent: int = 0, after: int = 0) -> None:
    """Print `text` from column `indent` on, further lines `after` columns deeper, no blanks at the end of a line."""
    first, width = True, max(LEAST, screen.width - indent - after)
    head, rest = text.divide([after]) if after else (Text(), text)
    for line in rest.wrap(screen, width):
        line.rstrip()
        margin = Text(" " * indent) + (head if first else Text(" " * after))
        screen.print(margin + line, soft_wrap=True)
        first = False


def _words(quote: Quote) -> str:
    # The record keeps the line breaks of the report; a table has its own.
    return f"“{' '.join(quote.exact.split())}”"


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
    if mention.disputed and mention.second is not None:
        yield "differs", _differing(mention.second)
    for refusal in mention.refused:
        yield "refused", _refusal(refusal)


def _differing(second: SecondReading) -> str:
    """What the other reader reads instead: "llm: killed 5 (“five men”)"."""
    other = second.mention
    told: dict[str, list[str]] = {}
    for label, value in _rows(other):
        told.setdefault(label, []).append(value)
    parts = []
    for name in second.differs:
        labels = _SIDES.get(name, (name,))
        found = [f"{label} {value}" for label in labels for value in told.get(label, ())]
        parts += found or [f"{name.replace('_', ' ')} {_field(other, name)}"]
    return f"{other.read_by.reader}: {'; '.join(parts)}"


def _field(mention: Mention, name: str) -> str:
    value = getattr(mention, name)
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def _refusal(refusal: Refusal) -> str:
    field = "" if refusal.field == "mention" else f"{refusal.field} "
    return f"{field}“{refusal.said}”: {refusal.why}"


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
    group = "" if count.group is Group.UNKNOWN else str(count.group).replace("_", " ")
    number = {
        CountKind.EXACT: f"{count.lo}",
        CountKind.RANGE: f"{count.lo} to {count.hi}",
        CountKind.AT_LEAST: f"at least {count.lo}",
        CountKind.AT_MOST: f"at most {count.hi}",
        CountKind.APPROXIMATE: f"about {count.lo}",
        CountKind.VAGUE: "some",
        CountKind.UNKNOWN: "an unknown number of" if group else "unknown",
        CountKind.NONE: "no" if group else "none",
    }[count.kind]
    least = f", at least {count.lo}" if count.kind is CountKind.VAGUE and count.lo is not None else ""
    marks = "".join(f", {qualifier}" for qualifier in count.qualifiers)
    return f"{number} {group}".rstrip() + f"{least} (“{count.stated}”{marks})"

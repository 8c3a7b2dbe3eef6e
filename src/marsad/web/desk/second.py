"""What a second reader reads in a mention's words: the fields in which it differs, both claims beside each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from marsad.claims import Outcome
from marsad.web.site import figures, names
from marsad.web.site.wording import text, text_or_code

Record = Mapping[str, Any]
_LABELS = {
    "kind": "desk.kind",
    "realis": "desk.realis",
    "polarity": "desk.polarity",
    "stance": "desk.stance",
    "tendency": "desk.tendency",
    "sub_event_type": "incident.event_type",
    "method": "ask.how",
    "when": "ask.when",
    "where": "ask.where",
    "initiator": "ask.who",
    "target": "ask.whom",
}
_ROLES = {"initiator": ("initiator", "suspected"), "target": ("target", "victim")}


class Row(NamedTuple):
    """One field that two readers read differently."""

    label: str
    first: str
    second: str


def rows(mention: Record) -> list[Row]:
    """The fields in which the second reader differs; none where there is no second, or both agree."""
    second = mention.get("second")
    if not second:
        return []
    return [Row(_label(name), _value(mention, name), _value(second["mention"], name)) for name in second["differs"]]


def _label(name: str) -> str:
    if name in _LABELS:
        return text(_LABELS[name])
    return text_or_code("outcome" if name in {*Outcome} else "role", name)


def _value(mention: Record, name: str) -> str:
    """A field of a mention in words, with the words of the report it stands on where it has its own."""
    if name in {*Outcome}:
        return _joined((count for count in mention["counts"] if count["outcome"] == name), figures.count_text)
    if name == "when":
        when = mention["when"]
        return f"{figures.when_text(when)}{_quoted(when)}"
    if name == "where":
        return _joined(mention["where"], lambda each: names.place_name(each["place_id"], each["name"]).text)
    if name == "method":
        return ", ".join(names.method_name(each).text for each in mention["method"]) or text("figure.not_stated")
    if name in mention:
        return text_or_code(name, mention[name]) if mention[name] else text("figure.not_stated")
    roles = _ROLES.get(name, (name,))
    named = (actor for actor in mention["actors"] if actor["role"] in roles)
    return _joined(named, lambda each: names.actor_name(each["actor_id"], each["name"]).text)


def _joined(parts: Iterable[Record], shown: Callable[[Record], str]) -> str:
    return "; ".join(f"{shown(part)}{_quoted(part)}" for part in parts) or text("figure.not_stated")


def _quoted(part: Record | None) -> str:
    quote = part.get("quote") if part else None
    return f" (“{' '.join(quote['exact'].split())}”)" if quote else ""

"""Newswire on political violence in Latin America (MUC-4): templates of who did what to whom, and the full keys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.case import Answer, Case, Figure, Record
from bench.sets.muc4._data import Gold, reports
from bench.sets.muc4._pairing import ROLES, Template, entities, pairs
from bench.sets.muc4._slots import SLOTS, country_of, given, hits, wanted
from bench.sets.muc4._templates import templates

SOURCE = "processed/ and raw/: github.com/xinyadu/gtt, texts and keys of MUC-3/4."
PARTS = ("dev", "train")
_ITERX = "IterX, on the held-back test"
_GE = "GE 1992, on the held-back test"
FIGURES = (
    Figure("template", measure="f1", to_beat=0.53, rival=_ITERX, goal=0.53),
    Figure("type", measure="f1", to_beat=0.674, rival="GTT, on the held-back test"),
    *(Figure(role, measure="f1") for role in ROLES),
    Figure("date", measure="f1", to_beat=0.59, rival=_GE, goal=0.70),
    Figure("location", measure="f1", to_beat=0.61, rival=_GE, goal=0.70),
    Figure("number", measure="f1", to_beat=0.61, rival=_GE, goal=0.70),
    Figure("effect", measure="f1", to_beat=0.57, rival=_GE, goal=0.70),
)
NOTE = (
    "Templates are paired one to one with those of the same type that fit best. An entity is right if it is one of the "
    "key's mentions, case, punctuation and article aside. Slots of the full keys are compared within pairs, and every "
    "slot of a template without partner counts: the date exactly (where the text gives none, the key says: until the "
    "day of the message), the country and the narrowest place as two items, the numbers and effects of people by "
    "value. The processed text is in small letters: names are found without capitals."
)


def cases(folder: Path, part: str) -> Iterator[Case]:
    """A case a message."""
    for report in reports(folder, part):
        line = {"id": report.id, "text": report.text}
        if report.published:
            line["published"] = report.published.isoformat()
        yield Case(report.id, line, report)


def answers(case: Case, record: Record) -> Iterator[Answer]:
    """Types and roles, then the slots of the keys."""
    found = templates(record, str(case.line["text"]))
    yield from _roles(case.gold, found)
    yield from _slots(case.gold, found, country_of(record["mentions"]))


def _roles(gold: Gold, found: Sequence[Template]) -> Iterator[Answer]:
    paired = pairs(found, gold.templates)
    counts: dict[str, tuple[int, ...]] = {"type": (len(paired), len(found), len(gold.templates))}
    for role in ROLES:
        right = sum(len(entities(found[a].roles[role], gold.templates[b].roles[role])) for a, b in paired)
        counts[role] = (right, *(sum(len(each.roles[role]) for each in told) for told in (found, gold.templates)))
    shown = [each.plain() for each in gold.templates], [each.plain() for each in found]
    for name, (right, said, asked) in counts.items():
        yield Answer(name, *shown, hits=right, said=said, asked=asked)
    right, said, asked = (sum(each) for each in zip(*counts.values(), strict=True))
    yield Answer("template", *shown, hits=right, said=said, asked=asked)


def _slots(gold: Gold, found: Sequence[Template], country: str | None) -> Iterator[Answer]:
    """The slots of the keys; an optional template asks for nothing, but may be met."""
    paired = dict(pairs(found, [key.template for key in gold.keys]))
    told = [given(each, gold.published, country) for each in found]
    for slot in SLOTS:
        keys = [wanted(slot, key.slots[slot]) for key in gold.keys]
        right = {b: hits(slot, told[a][slot], keys[b]) for a, b in paired.items()}
        asked = sum(
            right.get(b, 0) if key.optional else max(right.get(b, 0), sum(not fill.optional for fill in keys[b]))
            for b, key in enumerate(gold.keys)
        )
        said = sum(len(each[slot]) for each in told)
        shown = [[str(fill) for fill in fills] for fills in keys], [each[slot] for each in told]
        yield Answer(slot, *shown, hits=sum(right.values()), said=said, asked=asked)

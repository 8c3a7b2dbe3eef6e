"""Misses with their words, for those who mend the reader: on standard output alone, never in a file of ours."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator

from bench.case import Answer, Case, Figure, Record
from bench.causes import cause
from bench.score import Scored
from bench.table import Table

LONGEST = 400


def misses(scored: Scored, figure: str | None = None) -> list[tuple[Figure, Case, Record, Answer]]:
    """What is wrong in the table's figures, in the set's order."""
    records = {case.id: record for case, record in zip(scored.cases, scored.records, strict=True)}
    return [
        (kind, case, records[case.id], answer)
        for kind, case, answer in scored.of_figures()
        if not answer.right and figure in (None, answer.figure)
    ]


def by_cause(scored: Scored, figure: str | None = None) -> Table:
    """How many misses of each figure have which cause."""
    counts = Counter((answer.figure, cause(case, record, answer)) for _, case, record, answer in misses(scored, figure))
    rows = [(name, str(n), why) for (name, why), n in sorted(counts.items(), key=lambda each: (each[0][0], -each[1]))]
    return Table(f"Misses by cause: {scored.name}", ("figure", "n", "cause"), rows)


def sample(scored: Scored, number: int, figure: str | None = None) -> Iterator[str]:
    """`number` misses spread over the set, the same ones as long as they are missed, each with its text and record."""
    found = misses(scored, figure)
    drawn = sorted(range(len(found)), key=lambda i: _draw(found[i][1].id, found[i][3].figure))[:number]
    for index in sorted(drawn):
        _, case, record, answer = found[index]
        why = cause(case, record, answer)
        yield f"-- {case.id}  {answer.figure}: wanted {answer.wanted!r}, found {answer.found!r}  [{why}]"
        yield from _words(case, record)


def _draw(id: str, figure: str) -> str:
    return hashlib.sha256(f"{id}/{figure}".encode()).hexdigest()


def _words(case: Case, record: Record) -> Iterator[str]:
    text = " ".join(str(case.line.get("text") or dict(case.line)).split())
    yield f"   {text[:LONGEST]}{' …' if len(text) > LONGEST else ''}"
    for mention in record.get("mentions", ()):
        counts = ", ".join(f"{count['outcome']} {count['stated']}" for count in mention["counts"]) or "no count"
        when = mention["when"]["start"] if mention["when"] else "no day"
        kind = f"{mention['kind']}, {mention['realis']}, {mention['polarity']}"
        yield f"   {mention['id']} {kind}; {counts}; {when}: “{_short(mention['quote']['exact'])}”"
    for unread in record.get("unread", ()):
        yield f"   unread ({unread['reason']}): “{_short(unread['quote']['exact'])}”"


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= LONGEST // 2 else words[: LONGEST // 2] + " …"

"""What is shown of scored sets: the figures against their goals, precision and recall, confusions, calibration."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bench.calibration import expected_error, reliability
from bench.case import Figure
from bench.score import Scored, confusion
from bench.table import Table, share


def figures(scored: Sequence[Scored]) -> Table:
    """The one table: a row for each figure of each set."""
    rows = [_row(each, figure) for each in scored for figure in each.figures]
    header = ("set", "n", "figure", "way", "value", "to beat", "rival", "goal", "met", "other ways")
    return Table("Figures", header, rows, "The share of cases that are exactly right, or F1 where the figure says so.")


def _row(scored: Scored, figure: Figure) -> tuple[str, ...]:
    tally = scored.shown(figure)
    value = tally.value(figure) if tally.cases else None
    others = (way for way in scored.ways(figure) if way != figure.way)
    beside = ", ".join(f"{way} {share(scored.tallies[figure.name, way].value(figure))}" for way in others)
    return (
        _named(scored),
        str(tally.cases),
        figure.name + (" (F1)" if figure.measure == "f1" else ""),
        figure.way or "–",
        share(value),
        share(figure.to_beat),
        figure.rival or "–",
        share(figure.goal),
        _met(value, figure.goal),
        beside or "–",
    )


def _named(scored: Scored) -> str:
    return scored.name if scored.part == "all" else f"{scored.name} {scored.part}"


def _met(value: float | None, goal: float | None) -> str:
    if goal is None or value is None:
        return "–"
    return "yes" if value >= goal else f"no, {share(goal - value)} short"


def fields(scored: Sequence[Scored]) -> Table:
    """Precision, recall and F1 by field, and how often something was found where something was wanted."""
    rows = [_field(each, figure) for each in scored for figure in each.figures]
    header = ("set", "field", "wanted", "given", "P", "R", "F1", "any: P", "any: R")
    note = (
        "Over what is there: a zero, a null or an empty list is nothing wanted and nothing given. P and R ask for the "
        "exact value; any: P and any: R only whether something was given where something was wanted."
    )
    return Table("Precision and recall by field", header, rows, note)


def _field(scored: Scored, figure: Figure) -> tuple[str, ...]:
    tally = scored.shown(figure)
    noticed = [share(tally.met / n if n else 0) if figure.measure != "f1" else "–" for n in (tally.said, tally.asked)]
    exact = map(share, (tally.precision, tally.recall, tally.f1))
    return (_named(scored), figure.name, str(tally.asked), str(tally.said), *exact, *noticed)


def confusions(scored: Sequence[Scored]) -> Iterator[Table]:
    """A table for each figure that is a label: wanted down, found across."""
    for each in scored:
        for figure in each.figures:
            if figure.measure == "labels":
                pairs = [(a.wanted, a.found) for one, _, a in each.of_figures() if one is figure]
                yield _matrix(f"Confusion: {each.name}, {figure.name}", confusion(pairs))


def _matrix(title: str, counts: dict[tuple[str, str], int]) -> Table:
    wanted = sorted({pair[0] for pair in counts})
    found = sorted({pair[1] for pair in counts})
    rows = [(label, *(str(counts.get((label, other), 0)) for other in found)) for label in wanted]
    return Table(title, ("wanted \\ found", *found), rows)


def calibration(scored: Sequence[Scored]) -> Table:
    """Confidence against the share that is exact, over all sets and by set."""
    rows: list[tuple[str, ...]] = []
    groups = [("all sets", [a for each in scored for _, a in each.answers])]
    groups += [(_named(each), [answer for _, answer in each.answers]) for each in scored]
    for name, answers in groups:
        bins = reliability(answers)
        for one in bins:
            rows.append((name, f"{one.low:.1f}-{one.high:.1f}", str(one.n), share(one.confidence), share(one.right)))
        if bins:
            rows.append((name, "ECE", str(sum(one.n for one in bins)), "", share(expected_error(bins))))
    note = (
        "Mentions that are the only incident of their text: is the main figure (the first of the set's counts that the "
        "mention states) exact? ECE is the mean distance between both columns."
    )
    return Table("Calibration of confidence", ("set", "confidence", "n", "mean", "exact"), rows, note)

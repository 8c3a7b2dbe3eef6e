"""From records to figures: counts of what is right, by figure and by way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from bench import sets
from bench.case import Answer, Case, Figure, Record


@dataclass(slots=True)
class Tally:
    """What was right of one figure, in one way."""

    cases: int = 0
    exact: int = 0
    hits: int = 0
    said: int = 0
    asked: int = 0
    # Cases in which something was given and something was wanted, whether or not it was the same.
    met: int = 0

    def add(self, answer: Answer) -> None:
        """Count an answer."""
        hits, said, asked = (number * answer.weight for number in answer.tally)
        self.cases += answer.weight
        self.exact += answer.right * answer.weight
        self.hits += hits
        self.said += said
        self.asked += asked
        self.met += bool(said and asked) * answer.weight

    @property
    def precision(self) -> float:
        """Of what was given, the share that is right."""
        return self.hits / self.said if self.said else 0.0

    @property
    def recall(self) -> float:
        """Of what was wanted, the share that was given right."""
        return self.hits / self.asked if self.asked else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.hits / (self.said + self.asked) if self.said + self.asked else 0.0

    def value(self, figure: Figure) -> float:
        """The figure that is compared with its goal."""
        return self.f1 if figure.measure == "f1" else self.exact / self.cases if self.cases else 0.0


@dataclass(slots=True)
class Scored:
    """A set with its answers: each with its case, in order."""

    name: str
    part: str
    cases: Sequence[Case]
    records: Sequence[Record]
    answers: list[tuple[Case, Answer]]
    tallies: dict[tuple[str, str], Tally] = field(default_factory=dict)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The set's figures."""
        return sets.load(self.name).FIGURES

    def ways(self, figure: Figure) -> list[str]:
        """The ways a figure was come to, the shown one first."""
        found = [way for name, way in self.tallies if name == figure.name]
        return sorted(found, key=lambda way: way != figure.way)

    def shown(self, figure: Figure) -> Tally:
        """The tally of the way that the table shows; empty if the set gave no answer to it."""
        return self.tallies.get((figure.name, figure.way), Tally())

    def of_figures(self) -> Iterator[tuple[Figure, Case, Answer]]:
        """The answers that the table is made of."""
        figures = {(each.name, each.way): each for each in self.figures}
        for case, answer in self.answers:
            figure = figures.get((answer.figure, answer.way))
            if figure is not None:
                yield figure, case, answer


def score(name: str, part: str, cases: Sequence[Case], records: Sequence[Record]) -> Scored:
    """The set's answers to its cases from their records, and their tallies."""
    module = sets.load(name)
    answers = [
        (case, answer) for case, record in zip(cases, records, strict=True) for answer in module.answers(case, record)
    ]
    scored = Scored(name, part, cases, records, answers)
    for _, answer in answers:
        scored.tallies.setdefault((answer.figure, answer.way), Tally()).add(answer)
    return scored


def confusion(pairs: Iterable[tuple[Any, Any]]) -> dict[tuple[str, str], int]:
    """How often each wanted label was taken for each found one."""
    table: dict[tuple[str, str], int] = {}
    for wanted, found in pairs:
        table[str(wanted), str(found)] = table.get((str(wanted), str(found)), 0) + 1
    return table

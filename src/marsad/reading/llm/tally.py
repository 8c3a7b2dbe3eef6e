"""What a run asked, spent, kept and refused, for the line at its end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from marsad.claims import Mention, Refusal
from marsad.reading.llm.endpoint import Reply


@dataclass(slots=True)
class Tally:
    """Numbers of one run; `cost` is in the currency of the prices, None until a priced answer came."""

    questions: int = 0
    recalled: int = 0
    unusable: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    uncounted: int = 0
    cost: float | None = None
    kept: int = 0
    refused: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    models: set[str] = field(default_factory=set)

    def recall(self) -> None:
        """An answer came from the journal."""
        self.recalled += 1

    def count(self, reply: Reply, cost: float | None) -> None:
        """An answer was paid for."""
        self.questions += 1
        self.models.add(reply.model)
        self.tokens_in += reply.tokens_in or 0
        self.tokens_out += reply.tokens_out or 0
        self.uncounted += reply.tokens_in is None or reply.tokens_out is None
        if cost is not None:
            self.cost = (self.cost or 0.0) + cost

    def take(self, mentions: Iterable[Mention], refused: Iterable[Refusal]) -> None:
        """Count what the checks kept and refused of one report."""
        for mention in mentions:
            self.kept += 1
            self.reasons.update(str(each.reason) for each in mention.refused)
        for each in refused:
            self.refused += 1
            self.reasons[str(each.reason)] += 1

    def lines(self) -> list[str]:
        """The run in two lines: what was asked and spent, what was proposed and became of it."""
        asked = self.questions + self.recalled
        names = f" ({', '.join(sorted(self.models))})" if self.models else ""
        cost = f", cost {self.cost:.6g}" if self.cost is not None else ""
        blind = f"; {_counted(self.uncounted, 'answer')} without a count of tokens" if self.uncounted else ""
        blind += f"; {_counted(self.unusable, 'answer')} of no use" if self.unusable else ""
        first = (
            f"Language model{names}: {_counted(asked, 'question')}, {self.recalled:,} answered from the journal; "
            f"{self.tokens_in:,} tokens in, {self.tokens_out:,} out{cost}{blind}."
        )
        reasons = ", ".join(f"{number:,} {reason}" for reason, number in sorted(self.reasons.items(), key=_order))
        second = (
            f"It proposed {_counted(self.kept + self.refused, 'mention')}: {self.kept:,} passed the checks, "
            f"{self.refused:,} refused{f'; what was refused, parts included: {reasons}' if reasons else ''}."
        )
        return [first, second]


def _order(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0]


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"

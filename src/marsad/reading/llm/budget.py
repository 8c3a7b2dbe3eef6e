"""What a run may spend: it stops before a question that could exceed it."""

from __future__ import annotations

from dataclasses import dataclass

from marsad.reading.llm.errors import BudgetSpent
from marsad.reading.llm.settings import LlmSettings

# A token of English is some four letters; of other scripts, fewer. Three is on the safe side for most texts.
_LETTERS_A_TOKEN = 3


@dataclass(slots=True)
class Budget:
    """The tokens and the money spent in this run, against its limits."""

    settings: LlmSettings
    tokens: int = 0
    money: float = 0.0

    def allow(self, letters: int) -> None:
        """Errors: BudgetSpent if a question of so many letters and its longest answer could exceed the limits."""
        asked, answered = estimate(letters), self.settings.answer_tokens
        most = self.settings.budget_tokens
        if most is not None and self.tokens + asked + answered > most:
            raise _spent(f"{self.tokens:,} of {most:,} tokens are spent", f"{asked + answered:,} tokens")
        limit, price = self.settings.budget_money, self.settings.cost(asked, answered)
        if limit is not None and price is not None and self.money + price > limit:
            raise _spent(f"{self.money:.6g} of {limit:.6g} is spent", f"{price:.6g}")

    def spend(self, letters: int, tokens_in: int | None, tokens_out: int | None) -> None:
        """Count a question that was answered; where the endpoint did not count tokens, they are estimated."""
        given = tokens_in if tokens_in is not None else estimate(letters)
        taken = tokens_out if tokens_out is not None else self.settings.answer_tokens
        self.tokens += given + taken
        self.money += self.settings.cost(given, taken) or 0.0


def estimate(letters: int) -> int:
    """The tokens that so many letters may be, rounded up."""
    return -(-letters // _LETTERS_A_TOKEN)


def _spent(so_far: str, next_one: str) -> BudgetSpent:
    return BudgetSpent(
        f"the budget of this run ends here: {so_far}, and the next question may take {next_one}. "
        "What was answered is kept; run the same command again to go on."
    )

"""What a user chooses of the model: where it is, what it may cost, how long it may take."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from marsad.claims import InputError

FORMS = ("json_schema", "json_object", "none")


@dataclass(frozen=True, slots=True, kw_only=True)
class LlmSettings:
    """Field `x` is the setting `MARSAD_LLM_X`; `docs/reference/settings.md` describes each.

    `budget_tokens` and `budget_money` are what one run may spend; prices are for a million tokens. `window` is the
    length of a piece of a report in letters, `answer_tokens` the longest answer, `form` how the endpoint is told the
    form of the answer.
    """

    url: str
    model: str
    key: str | None = field(default=None, repr=False)
    timeout: float = 120.0
    retries: int = 4
    window: int = 6000
    answer_tokens: int = 4096
    budget_tokens: int | None = None
    budget_money: float | None = None
    price_in: float | None = None
    price_out: float | None = None
    form: str = "json_schema"
    journal: Path | None = None

    def __post_init__(self) -> None:
        parts = urlsplit(self.url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise _refused("url", f"{self.url!r} is no http or https address.", "Such as http://127.0.0.1:11434/v1.")
        if not self.model.strip():
            raise _refused("model", "no model is named.", "Name one that the endpoint serves.")
        if self.key is not None and not (self.key.isascii() and self.key.isprintable() and " " not in self.key):
            # Its letters are not shown: what goes wrong is often put into a log.
            raise _refused("key", "the key holds a space or a sign that no key has.", "Copy it again.")
        for name in ("timeout", "window", "answer_tokens", "budget_tokens", "budget_money"):
            value = getattr(self, name)
            if value is not None and value <= 0:
                raise _refused(name, f"{value} is not above zero.", "Leave it out for the default.")
        if self.retries < 0 or (self.price_in or 0) < 0 or (self.price_out or 0) < 0:
            raise _refused("retries", "retries and prices are not below zero.", "Leave them out for the default.")
        if self.form not in FORMS:
            raise _refused("form", f"{self.form!r} is not one of {', '.join(FORMS)}.", "Most endpoints know the first.")
        if self.budget_money is not None and not self.priced:
            hint = "Set MARSAD_LLM_PRICE_IN and MARSAD_LLM_PRICE_OUT, the prices of a million tokens."
            raise _refused("budget_money", "a budget in money needs prices.", hint)

    @property
    def priced(self) -> bool:
        """True if both prices are given."""
        return self.price_in is not None and self.price_out is not None

    def cost(self, tokens_in: int | None, tokens_out: int | None) -> float | None:
        """What these tokens cost, in the currency of the prices; None where prices or tokens are not known."""
        if self.price_in is None or self.price_out is None or tokens_in is None or tokens_out is None:
            return None
        return round((tokens_in * self.price_in + tokens_out * self.price_out) / 1_000_000, 9)


def _refused(name: str, problem: str, hint: str) -> InputError:
    return InputError(problem, where=f"MARSAD_LLM_{name.upper()}", hint=hint)

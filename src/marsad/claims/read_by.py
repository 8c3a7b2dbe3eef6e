"""Who read: the reader, its version and knowledge, and what a language model was asked."""

from __future__ import annotations

from dataclasses import dataclass

from marsad.claims.errors import InvalidClaim


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The question to a language model that gave a mention.

    `id` names the question: mentions with one `id` came of one answer and share its tokens and cost, which are never
    added up over them. `prompt` and `schema` are the first digits of the SHA-256 of the prompt and of the form asked
    for. Tokens are null where the endpoint did not count them, `cost` where no prices were given.
    """

    id: str
    prompt: str
    schema: str
    tokens_in: int | None = None
    tokens_out: int | None = None
    cost: float | None = None

    def __post_init__(self) -> None:
        spent = (self.tokens_in, self.tokens_out, self.cost)
        if any(each is not None and each < 0 for each in spent):
            raise InvalidClaim(f"question {self.id} gave tokens or money back: {spent}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadBy:
    """Which reader, version and knowledge made a mention, by which rules, and what a language model was asked."""

    reader: str
    version: str
    knowledge: str
    model: str | None = None
    rules: tuple[str, ...] = ()
    asked: Asked | None = None

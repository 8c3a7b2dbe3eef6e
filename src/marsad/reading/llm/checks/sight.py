"""What a check sees: the report, the window the model was shown, the mention's own quotation, and a list of doubts."""

from __future__ import annotations

from dataclasses import dataclass, field

from marsad.claims import MentionKind, Quote, Refusal, RefusalReason
from marsad.knowledge import Knowledge
from marsad.reading.llm.locate import Span, nearest, only, shown
from marsad.reading.llm.page import Page


@dataclass(frozen=True, slots=True)
class Sight:
    """The surroundings of one proposed mention; `refused` grows while its parts are checked."""

    page: Page
    window: Span
    quote: Quote
    kind: MentionKind
    knowledge: Knowledge
    refused: list[Refusal] = field(default_factory=list)

    @property
    def own(self) -> Span:
        """The span of the mention's quotation."""
        return self.quote.start, self.quote.end

    @property
    def told(self) -> Span:
        """The whole sentences that the quotation touches."""
        return self.page.told(self.own)

    def name(self, words: str) -> Quote:
        """The words of a name, a time or a weapon, the nearest to the mention. Errors: Refused."""
        return nearest(self.page.standing(words, self.told, self.window), self.told)

    def number(self, words: str) -> Quote:
        """The words of a count, which may stand only once where they are looked for. Errors: Refused."""
        return only(self.page.standing(words, self.own, self.window), self.page.text)

    def doubt(self, field: str, said: object, reason: RefusalReason, why: str) -> None:
        """List a part that is refused while the rest of it is kept."""
        self.refused.append(Refusal(field=field, said=shown(said), reason=reason, why=why))

"""What a model passed over: sentences of harm that no mention tells of reach a person, as with the grammar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from marsad.claims import Mention, MentionKind, Quote, Unread
from marsad.reading.gate import gate
from marsad.reading.llm.locate import Span
from marsad.reading.llm.page import Page
from marsad.reading.quantities import Role

PLANTED = "it speaks to a machine, not to readers; nothing was read from it"
SILENT = "the language model gave no mention of it, or none that passed the checks"
UNCOUNTED = "the language model counts nobody in it"
_COUNTING = (MentionKind.INCIDENT, MentionKind.AGGREGATE)


def left_unread(page: Page, mentions: Sequence[Mention]) -> Iterator[Unread]:
    """The sentences that a person should look at, each with the reason."""
    for span in page.sentences:
        if page.planted(span):
            yield Unread(Quote.cut(page.text, *span), PLANTED)
        elif page.read(span) and gate(page.text[slice(*span)]).harm:
            reason = _reason(span, page, [each for each in mentions if _tells(each, span)])
            if reason is not None:
                yield Unread(Quote.cut(page.text, *span), reason)


def _reason(span: Span, page: Page, telling: Sequence[Mention]) -> str | None:
    if not telling:
        return SILENT
    numbers = any(each.role is Role.COUNT for each in page.numbers_at(span))
    if numbers and not any(each.kind in _COUNTING for each in telling):
        return UNCOUNTED
    return None


def _tells(mention: Mention, span: Span) -> bool:
    """True if a mention quotes words of the sentence, for itself or for a count."""
    quotes = (mention.quote, *(count.quote for count in mention.counts))
    return any(quote.start < span[1] and span[0] < quote.end for quote in quotes)

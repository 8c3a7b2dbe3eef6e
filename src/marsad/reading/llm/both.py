"""Grammar and language model beside each other: where they differ both claims are kept, and a person looks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from marsad.claims import Document, Mention, Reading, SecondReading, Unread
from marsad.knowledge import Knowledge
from marsad.reading.llm.differing import differences
from marsad.reading.llm.pairing import pairs
from marsad.reading.llm.reader import LlmReader
from marsad.reading.llm.tally import Tally
from marsad.reading.llm.unread import PLANTED
from marsad.reading.reader import Reader

# Two readers who differ are not sure: below what the desk lets pass, however sure either was of itself.
DISPUTED = 0.5


class Both:
    """The grammar's reading, each mention with what the model makes of the same words.

    The grammar's value is the one that counts until a person decides. What only the model found is a mention of its
    own, without a confidence, which the desk looks at too.
    """

    def __init__(self, grammar: Reader, llm: LlmReader, knowledge: Knowledge) -> None:
        self._grammar, self._llm, self._knowledge = grammar, llm, knowledge

    @property
    def version(self) -> str:
        """The versions of both readers."""
        return f"grammar {self._grammar.version} + {self._llm.version}"

    @property
    def tally(self) -> Tally:
        """What the model was asked, and what became of its answers."""
        return self._llm.tally

    def read(self, document: Document) -> Reading:
        """The reading of a document by both. Errors: those of the model's reader."""
        theirs = self._llm.read(document)
        ours = self._grammar.read(document)
        found = pairs(ours.mentions, theirs.mentions)
        alone = [each for j, each in enumerate(theirs.mentions) if j not in found.values()]
        kept = [self._paired(each, theirs.mentions, found.get(i)) for i, each in enumerate(ours.mentions)]
        added = [replace(each, id=f"l{number}") for number, each in enumerate(alone, start=1)]
        return Reading(
            document=ours.document,
            mentions=(*kept, *added),
            unread=tuple(_unread(ours, theirs, added)),
            refused=theirs.refused,
        )

    def _paired(self, ours: Mention, theirs: Sequence[Mention], index: int | None) -> Mention:
        """The grammar's mention with the model's of the same words, and less sure of itself where they differ."""
        if index is None:
            return ours
        other = replace(theirs[index], id=f"{ours.id}-llm")
        fields = differences(ours, other, self._knowledge)
        second = SecondReading(mention=other, differs=fields)
        if not fields:
            return replace(ours, second=second)
        sure = DISPUTED if ours.confidence is None else min(ours.confidence, DISPUTED)
        return replace(ours, confidence=sure, second=second)


def _unread(ours: Reading, theirs: Reading, added: Sequence[Mention]) -> Iterator[Unread]:
    """What the grammar could not read and the model does not tell of either, and what no reader may read."""
    planted = {each.quote: each for each in theirs.unread if each.reason == PLANTED}
    for each in ours.unread:
        told = any(each.quote.start < more.quote.end and more.quote.start < each.quote.end for more in added)
        if not told and each.quote not in planted:
            yield each
    yield from planted.values()

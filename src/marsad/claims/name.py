"""A name found in a text: words that stand for a place, a group, a person, a time, a number or a thing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from marsad.claims.errors import InvalidClaim, QuoteMismatch


class NameType(StrEnum):
    """What a span names. A platform is a military vehicle, ship or aircraft; a contact a way to reach somebody."""

    LOCATION = "location"
    ORGANISATION = "organisation"
    PERSON = "person"
    NATIONALITY = "nationality"
    TEMPORAL = "temporal"
    QUANTITY = "quantity"
    WEAPON = "weapon"
    PLATFORM = "platform"
    VEHICLE = "vehicle"
    DOCUMENT = "document"
    MONEY = "money"
    COORDINATE = "coordinate"
    CONTACT = "contact"
    FREQUENCY = "frequency"
    URL = "url"


class NameForm(StrEnum):
    """A proper name, a noun that describes ("the city", "rebels"), or a pronoun ("we")."""

    NAME = "name"
    NOUN = "noun"
    PRONOUN = "pronoun"


class NameSource(StrEnum):
    """What proposed just these words: the knowledge, a small parser, the parser's names, or a phrase of the tree."""

    KNOWLEDGE = "knowledge"
    DATES = "dates"
    QUANTITIES = "quantities"
    PATTERN = "pattern"
    PARSER = "parser"
    PHRASE = "phrase"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Name:
    """`text[start:end] == exact`. `id` is the entry of the knowledge that the words name, if one is known."""

    start: int
    end: int
    exact: str
    type: NameType
    form: NameForm
    by: NameSource
    id: str | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end or self.end - self.start != len(self.exact):
            raise InvalidClaim(f"a name whose offsets do not fit its words: {self}")

    def verify(self, text: str) -> None:
        """Raise QuoteMismatch unless the words stand in the text."""
        if text[self.start : self.end] != self.exact:
            raise QuoteMismatch(f"the text at {self.start}:{self.end} is not {self.exact!r}")

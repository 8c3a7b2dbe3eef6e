"""Short reports for the reader, and its records in words that a table of a test can hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from marsad.claims import ActorRole, Count, CountKind, Document, Mention, MentionKind, Outcome, Reading, Speaker
from marsad.reading import Reader

PUBLISHED = date(2018, 10, 15)  # a Monday


@dataclass(frozen=True)
class Read:
    """Reads a text as a report of a day; `published=None` is a report whose day nobody knows."""

    reader: Reader

    def __call__(self, text: str, published: date | None = PUBLISHED, id: str = "d1") -> Reading:
        return self.reader.read(Document.of_text(text, id=id, published=published))

    def one(self, text: str, published: date | None = PUBLISHED) -> Mention:
        """The only mention of a text."""
        found = self(text, published).mentions
        assert len(found) == 1, [(each.kind, each.quote.exact) for each in found]
        return found[0]

    def incidents(self, text: str, published: date | None = PUBLISHED) -> list[Mention]:
        return [each for each in self(text, published).mentions if each.kind is MentionKind.INCIDENT]


def bounds(count: Count) -> str:
    """How many: "5", "5 to 7", "at least 5", "at most 5", "about 5", "vaguely 3", "unknown", "none"."""
    said = {
        CountKind.EXACT: f"{count.lo}",
        CountKind.RANGE: f"{count.lo} to {count.hi}",
        CountKind.AT_LEAST: f"at least {count.lo}",
        CountKind.AT_MOST: f"at most {count.hi}",
        CountKind.APPROXIMATE: f"about {count.lo}",
        CountKind.VAGUE: f"vaguely {count.lo}",
        CountKind.UNKNOWN: "unknown",
        CountKind.NONE: "none",
    }
    return said[count.kind]


def harm(mention: Mention) -> list[str]:
    """What befell how many: "killed 5", sorted, whoever they were."""
    return sorted(f"{each.outcome} {bounds(each)}" for each in mention.counts)


def tolls(mention: Mention) -> list[str]:
    """The same by group: "killed 5 civilians"."""
    return sorted(f"{each.outcome} {bounds(each)} {each.group}" for each in mention.counts)


def of(mention: Mention, outcome: Outcome) -> list[Count]:
    return [each for each in mention.counts if each.outcome is outcome]


def names(mention: Mention, role: ActorRole) -> set[str | None]:
    """The register's ids of the actors in a role."""
    return {each.actor_id for each in mention.in_role(role)}


def places(mention: Mention) -> list[str | None]:
    return [where.place_id for where in mention.where]


def day(mention: Mention) -> date | None:
    """The day of a mention that names one day."""
    when = mention.when
    return when.start if when is not None and when.start == when.end else None


def origin(mention: Mention) -> Speaker:
    """Who said it first: the last of the chain."""
    return mention.attribution[-1]

"""The levels that comparisons come to, for tests of one comparison at a time."""

from __future__ import annotations

from marsad.claims import SourcedMention
from marsad.resolving import shipped
from marsad.resolving.about import mains
from marsad.resolving.columns import Columns
from marsad.resolving.compare import COMPARISONS, SILENT, Pairs
from marsad.resolving.facts import facts_of
from marsad.resolving.sketch import sketch_of
from marsad.resolving.wording import level_name


def columns_of(*mentions: SourcedMention) -> Columns:
    """The rows of mentions."""
    main = mains(mentions, shipped())
    facts = [facts_of(each, shipped(), None, main=each.uid in main) for each in mentions]
    return Columns([sketch_of(each, shipped().family_bits) for each in facts])


def pair_of(a: SourcedMention, b: SourcedMention) -> Pairs:
    """Two mentions as one pair."""
    return Pairs.of_rows(columns_of(a, b), [0], [1])


def level(name: str, a: SourcedMention, b: SourcedMention) -> str | None:
    """The name of the level, which is the same from either side; None where one says nothing."""
    found, turned = (int(COMPARISONS[name](pair_of(*sides), shipped())[0]) for sides in ((a, b), (b, a)))
    assert found == turned
    return None if found == SILENT else level_name(name, found, shipped())

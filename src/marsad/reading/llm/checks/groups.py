"""To whom: the group a model names is kept where the words show it; else the number counts people of no known group."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.claims import Group, Quote, RefusalReason
from marsad.reading.grammar.people import GROUP_OF_KIND, group_of_noun
from marsad.reading.llm.checks.sight import Sight
from marsad.reading.llm.checks.unnumbered import singulars
from marsad.reading.llm.locate import Span
from marsad.reading.llm.proposal import ProposedCount
from marsad.reading.marks import MarkKind
from marsad.reading.shallow.words import tongue
from marsad.reading.tokens import Kind, tokens


def group_of(proposed: ProposedCount, quote: Quote, sight: Sight) -> Group:
    """The proposed group where the quotation shows it, or shows none and its sentence does; else unknown."""
    if proposed.group is Group.UNKNOWN:
        return Group.UNKNOWN
    own = set(_shown((quote.start, quote.end), sight))
    if proposed.group in own:
        return proposed.group
    if own:
        named = ", ".join(sorted(own)).replace("_", " ")
        sight.doubt("counts.group", proposed.group, RefusalReason.KNOWLEDGE_DIFFERS, f"“{quote.exact}” names {named}")
        return Group.UNKNOWN
    if proposed.group in set(_shown(sight.told, sight)):
        return proposed.group
    sight.doubt("counts.group", proposed.group, RefusalReason.WITHOUT_CUE, "no word of the sentence shows this group")
    return Group.UNKNOWN


def _shown(span: Span, sight: Sight) -> Iterator[Group]:
    """The groups that the words of a span name, by their nouns and by the actors of the register."""
    for mark in sight.page.marks_at(span, MarkKind.ACTOR):
        # A common noun says no more than the noun itself, which is asked below: "people" may be anybody.
        group = None if mark.generic else GROUP_OF_KIND.get(sight.knowledge.actors.actor(mark.id).kind)
        if group is not None:
            yield group
    for token in tokens(sight.page.text[slice(*span)]):
        if token.kind is Kind.WORD:
            yield from (each for each in _of_word(token.norm) if each is not Group.UNKNOWN)


def _of_word(word: str) -> Iterator[Group]:
    if not word.isascii():
        for name in ("ar", "ckb"):
            found: Group | None = tongue(name).look(tongue(name).people, word)
            if found is not None:
                yield found
        return
    for form in (word, *singulars(word)):
        group = group_of_noun(form)
        if group is not None:
            yield group
            return

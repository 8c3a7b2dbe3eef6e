"""What else is said of a count: a part of another, further ones, a running toll, children, women, leaders."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from marsad.claims import Qualifier
from marsad.reading.phrases import phrase_at, phrase_before
from marsad.reading.quantities.lexicon import Lexicon
from marsad.reading.quantities.modifiers import Modified
from marsad.reading.tokens import Kind, Token

_GROUPS = (("children", Qualifier.CHILDREN), ("women", Qualifier.WOMEN), ("leaders", Qualifier.LEADERS))
_REACH = 14
_ENUMERATION = 5


def qualifiers_of(toks: Sequence[Token], spot: Modified, lex: Lexicon, part_until: int) -> tuple[Qualifier, ...]:
    """The qualifiers of a number; `part_until` is the token behind the last part of the running enumeration."""
    found: list[Qualifier] = []
    if _is_part(toks, spot, lex, part_until):
        found.append(Qualifier.PART)
    if is_cumulative(toks, spot, lex):
        found.append(Qualifier.CUMULATIVE)
    if spot.has("additional"):
        found.append(Qualifier.ADDITIONAL)
    described = phrase_at(toks, spot.beyond, lex.part_after)
    return (*found, *_groups(toks, described[0] if described else spot.beyond, lex, own=toks[spot.first : spot.stop]))


def _is_part(toks: Sequence[Token], spot: Modified, lex: Lexicon, part_until: int) -> bool:
    before = spot.first - 1 if spot.first and toks[spot.first - 1].norm in (",", "،") else spot.first
    if phrase_before(toks, spot.first, lex.part_before) or (before and phrase_before(toks, before, lex.part_before)):
        return True
    described = phrase_at(toks, spot.beyond, lex.part_after)
    if described is not None:
        return _names_kind(toks, described[0], lex)
    gap = spot.first - part_until
    linked = spot.first > 0 and toks[spot.first - 1].norm in (",", "and", "و")
    return part_until >= 0 and 0 < gap <= _ENUMERATION and linked


def _names_kind(toks: Sequence[Token], at: int, lex: Lexicon) -> bool:
    """True for "two of them (were) children", not for "two of them died": the latter is a count of its own."""
    kinds = lex.part_kinds.union(*lex.groups.values())
    return any(token.norm in kinds for token in toks[at : at + 3])


def is_cumulative(toks: Sequence[Token], spot: Modified, lex: Lexicon) -> bool:
    """True if the number is linked to a toll that moved: "the toll rose to 12"."""
    words = lex.cumulative
    link = spot.first - 1
    if link < 0 or toks[link].norm not in words["links"]:
        return False
    seen = [token.norm for token in toks[max(0, link - _REACH) : link]]
    for index in range(len(seen) - 1, -1, -1):
        if seen[index] in (".", "!", "?", "؟") or seen[index].startswith("\n"):
            seen = seen[index + 1 :]
            break
    moved = any(word in words["moved"] for word in seen)
    tolled = any(
        word in words["toll_words"] or (word in words["cues"] and word not in words["needs_toll"]) for word in seen
    )
    return moved and tolled


def _groups(toks: Sequence[Token], at: int, lex: Lexicon, own: Sequence[Token]) -> tuple[Qualifier, ...]:
    """The groups named by the number's own words or by the noun that follows, whose adjectives are passed over."""
    behind = list(
        takewhile(lambda token: token.kind is Kind.WORD and token.norm not in lex.group_stop, toks[at : at + 4])
    )
    found: list[Qualifier] = []
    for token in (*own, *behind):
        found += [kind for name, kind in _GROUPS if token.norm in lex.groups[name] and kind not in found]
    return tuple(found)

"""Weapons of a mention and the claims on them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from marsad.claims import (
    Document,
    InvalidClaim,
    Mention,
    MentionKind,
    Quote,
    ReadBy,
    SourcedMention,
    WeaponRef,
    claims_of,
)

TEXT = "A bomb went off."
BOMB = WeaponRef(name="bomb", method="ied", quote=Quote("bomb", 2, 6))
MENTION = Mention(
    id="m1",
    kind=MentionKind.INCIDENT,
    quote=Quote(TEXT, 0, len(TEXT)),
    read_by=ReadBy(reader="r", version="1", knowledge="k"),
    method=("ied", "explosive"),
    weapons=(BOMB,),
)


def test_a_weapon_has_a_name() -> None:
    with pytest.raises(InvalidClaim):
        WeaponRef(name=" ")


def test_the_words_of_a_weapon_are_quoted_by_its_claim() -> None:
    sourced = SourcedMention(Document.of_text(TEXT, id="d"), MENTION)
    found = {claim.value: claim.quote.exact for claim in claims_of(sourced) if claim.predicate == "weapon"}
    assert found == {"ied": "bomb", "explosive": TEXT}


def test_the_words_of_a_weapon_are_verified() -> None:
    wrong = replace(MENTION, weapons=(replace(BOMB, quote=Quote("mine", 2, 6)),))
    assert [quote.exact for quote in wrong.quotes()][-1] == "mine"
    with pytest.raises(InvalidClaim):
        wrong.verify(TEXT)

"""The traits of a report without a reading are those of its reading."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from marsad.claims import Document
from marsad.reading import Reader

TOLD = (
    "Leofric Tansley, 41, was shot dead near Pennycomb Wharf at 6:15 p.m. on Friday. Maud Tansley said on 7 March "
    "that a green van had left by Cutler's Rise.\n\nRead more: our newsletter\n"
)


@pytest.mark.parametrize("text", [TOLD, TOLD.upper(), TOLD.lower(), "قتل رجل بالرصاص قرب جسر ونكوم يوم الجمعة."])
def test_they_are_those_of_the_reading(reader: Reader, text: str) -> None:
    document = replace(Document.of_text(text, id="d", published=date(2021, 3, 8)), language="en")
    assert reader.traits(document) == reader.read(document).document.traits
    assert reader.traits(document).words or reader.traits(document).names

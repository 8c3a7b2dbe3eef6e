from __future__ import annotations

import pytest

from marsad.claims import InvalidClaim
from marsad.reading.names import Form, Name, NameType, Source


def name(start: int, end: int, exact: str) -> Name:
    return Name(start=start, end=end, type=NameType.LOCATION, exact=exact, form=Form.NAME, by=Source.PHRASE)


def test_a_name_has_words() -> None:
    assert name(4, 10, "Kirkuk").exact == "Kirkuk"


@pytest.mark.parametrize(("start", "end", "exact"), [(4, 9, "Kirkuk"), (-1, 5, "Kirkuk"), (4, 4, "")])
def test_offsets_that_do_not_fit_the_words_are_refused(start: int, end: int, exact: str) -> None:
    with pytest.raises(InvalidClaim, match="offsets"):
        name(start, end, exact)

"""What a day is the day of, by the words around it."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.reading.dates import find_timexes
from marsad.reading.dates.roles import DayRole, role_of

PUBLISHED = date(2018, 11, 14)
ROWS = [
    ("Two men were shot on Sunday.", DayRole.EVENT),
    ("The blast happened on Sunday.", DayRole.EVENT),
    ("On Sunday, a bomb exploded.", DayRole.EVENT),
    ("Officers were called on Sunday.", DayRole.EVENT),
    ("Two men were shot on Sunday, police said.", DayRole.EVENT),
    ("The police said on Sunday that two men fled.", DayRole.AFTER),
    ("He was sentenced on Sunday.", DayRole.AFTER),
    ("A funeral was held on Sunday.", DayRole.LATER),
    ("A vigil took place near the mosque after the mourners met on Sunday.", DayRole.AFTER),
    ("The suspect was arrested on Sunday.", DayRole.LATER),
    ("He was in critical condition Sunday.", DayRole.LATER),
    ("The hearing is scheduled for Sunday.", DayRole.AHEAD),
    ("They will meet on Sunday.", DayRole.AHEAD),
    ("The shop on the corner of the square was open on Sunday.", DayRole.OTHER),
    ("News release: On Sunday two men ran away.", DayRole.OTHER),
    ("A man ran from Hickory Court on Sunday.", DayRole.OTHER),
    ("Posted: Sunday, Nov. 11, 2018", DayRole.PAGE),
    # What was said is not what the day is of, unless it was said then.
    ("The guard said two cars were parked by the gate on Sunday.", DayRole.OTHER),
    ("The guard said the shots came from a roof on Sunday.", DayRole.EVENT),
    ("The guard said late Sunday that two cars were parked there.", DayRole.AFTER),
    # The noun right behind a day says what it is the day of.
    ("A baker was arrested in the Sunday shooting.", DayRole.EVENT),
    ("A baker was arrested over the Sunday night incident.", DayRole.EVENT),
    ("A baker was arrested without incident on Sunday.", DayRole.LATER),
    ("The owner stood up in Sunday's hearing.", DayRole.AFTER),
    ("A baker was charged in Sunday's attack.", DayRole.EVENT),
]


@pytest.mark.parametrize(("text", "role"), ROWS, ids=[row[0] for row in ROWS])
def test_the_nearest_telling_word_decides(text: str, role: DayRole) -> None:
    timex = find_timexes(text, published=PUBLISHED)[0]
    assert role_of(text, timex, 0, len(text)) is role


def test_words_of_another_sentence_tell_nothing() -> None:
    text = "A bomb exploded. It was a Sunday."
    timex = find_timexes(text, published=PUBLISHED)[0]
    assert role_of(text, timex, 17, len(text)) is DayRole.OTHER

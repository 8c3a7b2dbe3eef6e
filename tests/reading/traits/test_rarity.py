from __future__ import annotations

from marsad.reading.traits import MOST, form_of, frequent


def test_steps_lie_below_the_rarity_of_unknown_words() -> None:
    assert set(frequent().values()) == set(range(MOST))


def test_words_stand_in_the_form_in_which_they_are_compared() -> None:
    odd = [form for form in frequent() if form_of(form) != form]
    assert odd == []


def test_rarer_words_have_higher_steps() -> None:
    steps = frequent()
    assert steps["well"] < steps["hospital"] < steps["savannah"]
    assert "quorvath" not in steps

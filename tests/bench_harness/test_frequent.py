from __future__ import annotations

from math import log

from bench.frequent import lines


def test_words_stand_at_the_step_of_their_share() -> None:
    found = list(lines({"often": log(2**-10), "some": log(2**-15), "few": log(2**-17), "seldom": log(2**-19)}))
    assert found == ["0 often", "1 some", "2 few", "3 seldom"]


def test_forms_of_one_word_add_up() -> None:
    assert list(lines({"Dog": log(2**-17), "dog": log(2**-17)}))[2] == "2 dog"


def test_the_rarest_and_what_is_no_word_are_left_out() -> None:
    assert list(lines({"quorvath": log(2**-25), "a1": log(2**-15), "it": log(2**-3)})) == ["0", "1", "2", "3"]

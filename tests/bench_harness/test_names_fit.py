"""The head of names learns what it is shown."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from bench.names import train
from bench.names.fit import fitted
from bench.names.samples import BY_FORM, LEARNT, Marked, Sample, samples

from marsad.claims import NameType
from marsad.knowledge import load_knowledge
from marsad.reading.names import load_finder
from marsad.reading.names.head import packed

PLACE, WEAPON = LEARNT.index(NameType.LOCATION), LEARNT.index(NameType.WEAPON)


def sample(*candidates: tuple[list[str], NameType | None]) -> Sample:
    types = [[type is each for each in LEARNT] for _, type in candidates]
    return Sample([features for features, _ in candidates], np.array(types, np.float32))


SHOWN = [
    sample((["town"], NameType.LOCATION), (["gun"], NameType.WEAPON), (["idea", "any"], None), (["any"], None))
    for _ in range(30)
]


def test_what_was_always_a_name_scores_high_and_what_never_was_low() -> None:
    scores = fitted(SHOWN).scores([["town"], ["gun"], ["any"]])
    assert scores[0, PLACE] > 0.8 > 0.2 > scores[0, WEAPON]
    assert scores[1, WEAPON] > 0.8
    assert scores[2].max() < 0.2


def test_a_feature_seen_once_is_not_learnt() -> None:
    assert "rare" not in fitted([*SHOWN, sample((["rare"], NameType.LOCATION))]).rows


def test_a_feature_that_no_name_had_must_be_seen_often() -> None:
    few = [sample((["seldom"], None)) for _ in range(19)]
    assert "seldom" not in fitted([*SHOWN, *few]).rows
    assert "idea" in fitted(SHOWN).rows


def test_the_same_samples_give_the_same_weights() -> None:
    one, other = packed(fitted(SHOWN)), packed(fitted(SHOWN))
    assert all(np.array_equal(one[name], other[name]) for name in one)


def test_a_span_that_people_marked_is_a_candidate_with_its_type() -> None:
    marked = Marked("a", "own", "Shells hit Kirkuk.", frozenset({(11, 17, NameType.LOCATION)}))
    (found,) = samples(marked, load_finder(load_knowledge()))
    assert found.types[:, PLACE].sum() == 1
    assert found.types.sum() == 1
    assert len(found.features) == len(found.types)


def test_what_is_told_by_its_form_is_not_learnt() -> None:
    assert not BY_FORM & set(LEARNT)
    assert BY_FORM | set(LEARNT) == set(NameType)


def test_training_without_the_sources_it_may_learn_from_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        train.main([str(tmp_path)])
    assert "holds none of the folders" in capsys.readouterr().err

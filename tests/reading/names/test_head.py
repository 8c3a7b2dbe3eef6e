"""The weights: what they score, how they are kept."""

from __future__ import annotations

import numpy as np
import pytest

from marsad.claims import InputError, NameType
from marsad.reading.names import head as module
from marsad.reading.names.head import Head, load_head, packed, unpacked

TYPES = (NameType.LOCATION, NameType.WEAPON)
HEAD = Head(TYPES, {"a": 0, "b": 1}, np.array([[2.0, -2.0], [-1.0, 0.5]], np.float32), 0.25)


def test_the_score_is_the_logistic_of_the_summed_weights() -> None:
    assert HEAD.scores([["a", "b"]])[0] == pytest.approx([1 / (1 + np.exp(-1)), 1 / (1 + np.exp(1.5))], abs=1e-6)


def test_features_that_were_never_seen_count_nothing() -> None:
    assert np.array_equal(HEAD.scores([["a", "new"]]), HEAD.scores([["a"]]))
    assert HEAD.scores([["new"]]).tolist() == [[0.5, 0.5]]


def test_no_candidates_are_no_scores() -> None:
    assert HEAD.scores([]).shape == (0, 2)


def test_a_kept_head_scores_nearly_as_before() -> None:
    again = unpacked(packed(HEAD))
    assert (again.types, dict(again.rows)) == (TYPES, {"a": 0, "b": 1})
    assert again.weights == pytest.approx(HEAD.weights, abs=2 / 127)
    assert again.least == pytest.approx(0.25)


def test_the_shipped_weights_are_small_and_know_the_types_of_the_goal() -> None:
    head = load_head()
    assert {NameType.LOCATION, NameType.ORGANISATION, NameType.WEAPON, NameType.TEMPORAL, NameType.QUANTITY} <= {
        *head.types
    }
    assert len(head.rows) == len(head.weights) > 1000
    assert len(module.SHIPPED.read_bytes()) < 1_000_000


def test_weights_that_cannot_be_read_are_an_error_that_says_which(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    broken = tmp_path_factory.mktemp("weights") / "head.npz"
    broken.write_bytes(b"not weights")
    monkeypatch.setattr(module, "SHIPPED", broken)
    load_head.cache_clear()
    with pytest.raises(InputError, match="no weights"):
        load_head()
    monkeypatch.undo()
    assert load_head().rows

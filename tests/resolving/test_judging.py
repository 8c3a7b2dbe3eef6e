"""What pairs say does not depend on where, and in how many parts, they are judged."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest

from marsad.resolving import Collection, shipped
from marsad.resolving.judging import Judge
from tests.resolving.rows import collected, ids_of, rowed, sets_of
from tests.resolving.told import AGAIN, FIRST, OTHER, report

MENTIONS = [report(f"d{at}", text) for at, text in enumerate((FIRST, AGAIN, OTHER, FIRST, AGAIN))]


def elsewhere(stage: Callable[[Any], Any], parts: Iterable[Any]) -> Iterator[Any]:
    """Runs a stage as another process would: on copies of what is sent to it."""
    far = pickle.loads(pickle.dumps(stage))
    return (pickle.loads(pickle.dumps(far(pickle.loads(pickle.dumps(part))))) for part in parts)


@pytest.mark.parametrize("size", [1, 2, 3])
def test_parts_of_any_size_in_other_processes_give_the_same_sets(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("marsad.resolving.collection._PART", size)
    spread = Collection(shipped(), elsewhere)
    spread.add(rowed(MENTIONS))
    assert sets_of(spread) == sets_of(collected(MENTIONS))
    assert ids_of(spread) == ids_of(collected(MENTIONS))


def test_few_pairs_are_judged_in_this_process() -> None:
    def never(stage: Callable[[Any], Any], parts: Iterable[Any]) -> Iterator[Any]:
        raise AssertionError("no process is started for a few pairs")

    here = Collection(shipped(), never)
    here.add(rowed(MENTIONS))
    assert sets_of(here) == sets_of(collected(MENTIONS))


def test_the_stage_can_be_sent_to_another_process() -> None:
    assert pickle.loads(pickle.dumps(Judge(shipped()))).parameters == shipped()

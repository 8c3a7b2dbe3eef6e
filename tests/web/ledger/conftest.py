"""The reader of the small world, in place of the real one."""

from __future__ import annotations

import pytest

from marsad.web.ledger import stages
from tests.web.ledger.world import LineReader


@pytest.fixture(autouse=True)
def _lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stages, "_reader", lambda home, model: (LineReader(), "test-knowledge"))

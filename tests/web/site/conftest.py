"""Pages are tested on the sample ledger."""

from __future__ import annotations

import pytest

from tests.web import sample


@pytest.fixture
def ledger(db: None) -> None:
    """The sample ledger."""
    sample.load()

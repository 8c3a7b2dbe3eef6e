"""One loaded knowledge for the whole room."""

from __future__ import annotations

import pytest

from marsad.knowledge import Knowledge, load_knowledge


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """The shipped knowledge."""
    return load_knowledge()

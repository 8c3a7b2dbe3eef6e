"""Lets tests that need real transactions empty their database, which the guards rightly refuse."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.test import TransactionTestCase

from marsad.web.ledger import guards


@pytest.fixture(autouse=True, scope="session")
def _flush_without_guards() -> Iterator[None]:
    teardown = TransactionTestCase._fixture_teardown

    def lifted(case: Any) -> None:
        with guards.lifted(connection):
            teardown(case)

    patch = pytest.MonkeyPatch()
    patch.setattr(TransactionTestCase, "_fixture_teardown", lambda case: _flush(case, lifted, teardown))
    yield
    patch.undo()


def _flush(case: Any, lifted: Any, teardown: Any) -> None:
    # A plain TestCase rolls back; only the flushing kind needs the guards out of its way.
    if type(case)._fixture_teardown is not TransactionTestCase._fixture_teardown:
        teardown(case)
    else:
        lifted(case)

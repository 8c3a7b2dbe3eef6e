"""Gives each test a home of its own, and lets tests that need real transactions empty their database."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import TestCase, TransactionTestCase

from marsad.web.ledger import guards


@pytest.fixture(autouse=True)
def home(tmp_path: Path, settings: Any) -> Path:
    """The folder of this test's lock, keys and knowledge files."""
    settings.CONFIG = replace(settings.CONFIG, home=tmp_path, knowledge=None, country=None)
    return tmp_path


@pytest.fixture(autouse=True, scope="session")
def _flush_without_guards() -> Iterator[None]:
    # Django empties the tables after a test with real transactions: the guards rightly refuse that.
    teardown = TransactionTestCase._fixture_teardown

    def lifted(case: Any) -> None:
        if isinstance(case, TestCase):
            teardown(case)
            return
        with guards.lifted(connection):
            teardown(case)

    patch = pytest.MonkeyPatch()
    patch.setattr(TransactionTestCase, "_fixture_teardown", lifted)
    yield
    patch.undo()

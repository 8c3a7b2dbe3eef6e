"""Gives each test a home of its own, and lets tests that need real transactions empty their database."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import TestCase, TransactionTestCase
from django.utils import translation

from marsad.web.ledger import guards
from tests.web.look import Answers
from tests.web.pages import World, loaded


@pytest.fixture(scope="session")
def no_own_knowledge(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty folder for all: the knowledge of a folder is loaded once."""
    return tmp_path_factory.mktemp("no-own-knowledge")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, settings: Any, no_own_knowledge: Path) -> Path:
    """The folder of this test's lock and keys."""
    settings.CONFIG = replace(settings.CONFIG, home=tmp_path, knowledge=no_own_knowledge, country=None)
    return tmp_path


@pytest.fixture(autouse=True)
def _own_language() -> Iterator[None]:
    """A page leaves its language behind in the thread; the next test begins with the default one."""
    yield
    translation.deactivate()


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


@pytest.fixture(scope="module")
def world(
    django_db_setup: None,
    django_db_blocker: Any,
    tmp_path_factory: pytest.TempPathFactory,
    no_own_knowledge: Path,
) -> Iterator[World]:
    """The ledger that tests of pages share; tests that use it are marked `django_db`."""
    with loaded(django_db_blocker, tmp_path_factory.mktemp("world"), no_own_knowledge) as found:
        yield found


@pytest.fixture(scope="module")
def answers(world: World) -> Answers:
    """Every public page of the world in each form, asked for once by somebody who is not logged in."""
    return Answers(world)

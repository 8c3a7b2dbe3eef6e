"""One parser for the tests of this folder."""

from __future__ import annotations

import pytest

from marsad.reading.syntax import Parser


@pytest.fixture(scope="session")
def parser() -> Parser:
    return Parser()

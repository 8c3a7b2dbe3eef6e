"""Stages are plain: they travel to workers, and one bad item stops no other."""

from __future__ import annotations

import logging
import pickle
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import pytest

from marsad.claims import Document, InputError
from marsad.coding import IncidentFile
from marsad.web.ledger import stages
from tests.factories import count, sourced


@pytest.mark.parametrize("stage", [stages.Read(None), stages.Code(None)])
def test_a_stage_can_be_sent_to_a_worker(stage: Any) -> None:
    assert pickle.loads(pickle.dumps(stage)) == stage


def test_what_is_read_names_the_versions_that_read_it() -> None:
    found = stages.Read(None)(Document.of_text("nothing of note", id="d1"))
    assert isinstance(found, stages.Readout)
    assert (found.reader, found.knowledge) == ("lines-1", "test-knowledge")
    assert found.reading.mentions == ()


def test_a_reader_that_breaks_names_the_document_and_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        found = stages.Read(None)(Document.of_text("crash", id="d1"))
    assert found == stages.Failed("d1", "RuntimeError: the reader broke")
    assert "d1 failed" in caplog.text


def test_a_refusal_explains_itself_and_is_not_logged_as_a_fault(caplog: pytest.LogCaptureFixture) -> None:
    found = stages.failed("d1", InputError("is no text.", where="d1"))
    assert found.problem == "d1: is no text."
    assert caplog.text == ""


def test_an_incident_is_derived_into_plain_data() -> None:
    file = IncidentFile("i1", (sourced("d1", killed=3), sourced("d2", killed=5)), ())
    found = stages.Code(None)(file)
    assert isinstance(found, stages.Derived)
    assert found.summary.killed.lo == 3
    assert found.payload["summary"]["id"] == "i1"
    assert {each["field"] for each in found.payload["comparisons"]} >= {"killed"}
    assert all(isinstance(row, dict) for row in found.payload["rows"].values())


def test_an_incident_that_cannot_be_coded_is_named() -> None:
    found = stages.Code(None)(IncidentFile("i1", (), ()))
    assert isinstance(found, stages.Failed) or found.incident == "i1"


def test_zero_unknown_and_open_stay_apart_in_plain_data() -> None:
    none = stages.Code(None)(IncidentFile("i1", (sourced("d1", counts=[count("killed", 0, kind="none")]),), ()))
    silent = stages.Code(None)(IncidentFile("i2", (sourced("d1"),), ()))
    assert isinstance(none, stages.Derived)
    assert isinstance(silent, stages.Derived)
    assert none.payload["summary"]["killed"]["lo"] == 0
    assert silent.payload["summary"]["killed"]["lo"] is None


def test_mappings_become_objects_at_any_depth() -> None:
    @dataclass(frozen=True)
    class Holder:
        inner: Any

    record = stages.record(Holder(MappingProxyType({"a": (1, MappingProxyType({"b": Document.of_text("x", id="d")}))})))
    assert record["inner"]["a"][0] == 1
    assert record["inner"]["a"][1]["b"]["title"] is None

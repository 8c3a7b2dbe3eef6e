"""Spans of a small marked set of our own, in the layout of re3d."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bench import sets
from bench.case import Case
from bench.predict import Options, predict
from bench.score import Scored, score
from bench.sets import _re3d

from marsad.claims import NameType

TEXTS = {
    "Ministry": "Rebels left the town of Daquq on Monday. Soldiers found rockets in Kirkuk.",
    "Agency": "Rebels left the town of Hawija on Friday. Soldiers found rockets in Tikrit.",
}
MARKED = {
    "Daquq": "Location", "Hawija": "Location", "Kirkuk": "Location", "Tikrit": "Location", "Rebels": "Organisation",
    "Soldiers": "Organisation", "rockets": "Weapon", "Monday": "Temporal", "Friday": "Temporal",
}  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("re3d")
    for source, text in TEXTS.items():
        (base / source).mkdir()
        found = [
            {"documentId": source, "begin": text.index(exact), "end": text.index(exact) + len(exact), "type": type}
            for exact, type in MARKED.items()
            if exact in text
        ]
        documents = json.dumps({"_id": source, "text": text})
        (base / source / "documents.json").write_text(documents + "\n", encoding="utf-8-sig")
        lines = "".join(json.dumps(each) + "\n" for each in [*found, found[0]])
        (base / source / "entities.json").write_text(lines, encoding="utf-8")
    return base


@pytest.fixture(scope="module")
def measured(folder: Path) -> Scored:
    cases = list(sets.load("re3d").cases(folder, "all"))
    return score("re3d", "all", cases, predict("re3d", cases, folder, Options()))


def test_a_document_comes_with_its_source_and_each_span_once(folder: Path) -> None:
    agency, ministry = _re3d.texts(folder)
    assert (agency.source, ministry.source) == ("Agency", "Ministry")
    assert (24, 30, NameType.LOCATION) in agency.spans
    assert len(agency.spans) == 6


def test_each_source_is_read_by_a_head_that_has_not_seen_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module, fits = sets.load("re3d"), []
    fit = module.fitted  # type: ignore[attr-defined]
    monkeypatch.setattr(module, "fitted", lambda on: fits.append([*on]) or fit(on))
    cases = list(module.cases(folder, "all"))
    predict("re3d", cases[:1], folder, Options())
    (learnt,) = fits
    assert not any("head.word=hawija" in each for sample in learnt for each in sample.features)
    assert any("head.word=daquq" in each for sample in learnt for each in sample.features)


def test_the_figures_come_in_three_ways(measured: Scored) -> None:
    ways = {figure.name: set(measured.ways(figure)) for figure in measured.figures}
    assert set(ways) == {"five types", "location", "organisation", "weapon", "temporal", "quantity"}
    assert all(each == {"source unseen", "no weights", "spaCy alone"} for each in ways.values())


def test_what_the_knowledge_holds_is_found_without_weights(measured: Scored) -> None:
    tally = measured.tallies["location", "no weights"]
    assert (tally.hits, tally.asked) == (4, 4)


def test_only_exact_bounds_and_type_count() -> None:
    case = Case("re3d-000", {"text": "the town of Daquq"}, {"spans": [[12, 17, "location"], [0, 17, "location"]]})
    spans = [[12, 17, "location"], [4, 17, "location"], [0, 17, "organisation"]]
    read = dict.fromkeys(("source unseen", "no weights", "spaCy alone"), spans)
    answers = {(each.figure, each.way): each for each in sets.load("re3d").answers(case, read)}
    five, place = answers["five types", "source unseen"], answers["location", "source unseen"]
    assert (five.hits, five.said, five.asked) == (1, 3, 2)
    assert (place.hits, place.said, place.asked) == (1, 2, 2)
    assert place.wanted == ["the town of Daquq [0, location]"]
    assert place.found == ["town of Daquq [4, location]"]

"""The measure of resolving, on a set of our own writing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bench.predict import Options
from bench.resolving import Request, b_cubed, measure, rates, show

TEXTS = {
    "a": ("one", "A baker, Dariusz Kowalczyk, 34, was shot dead on Larkspur Lane in Wexham on Friday, police said."),
    "b": ("one", "Police named the baker shot dead on Larkspur Lane in Wexham on Friday as Dariusz Kowalczyk, 34."),
    "c": ("two", "Two sailors were wounded in a shooting outside the Merrow Brewery in Tolpuddle on Sunday."),
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data" / "gva"
    folder.mkdir(parents=True)
    docs = [
        {"doc_id": id, "incident_id": gold, "title": "", "url": "", "dct": "2016-05-09", "text": text}
        for id, (gold, text) in TEXTS.items()
    ]
    golds = [{"incident_id": "one", "killed": 1, "injured": 0}, {"incident_id": "two", "killed": 0, "injured": 2}]
    for name, rows in (("docs", docs), ("incidents", golds)):
        (folder / f"{name}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return folder.parent


def test_a_partition_that_is_right_scores_one() -> None:
    assert set(b_cubed("aab", "xxy").values()) == {1.0}
    assert set(rates("aab", "xxy").values()) == {0.0}


def test_singletons_lose_recall_and_one_heap_loses_precision() -> None:
    assert b_cubed("aab", "xyz")["B3 recall"] == pytest.approx(2 / 3)
    assert b_cubed("aab", "xxx")["B3 precision"] == pytest.approx(5 / 9)
    assert rates("aab", "xyz")["split"] == 0.5
    assert rates("aab", "xxx")["over-merged"] == 1.0


@pytest.mark.slow
def test_a_set_is_read_resolved_and_scored_once_its_records_are_kept(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = Request(data=data, options=Options(workers=1), records=tmp_path / "kept.jsonl")
    first = measure(asked)
    assert (first.documents, first.incidents) == (3, 2)
    assert first.figures["B3 F1"] == 1.0
    assert (first.figures["killed"], first.figures["injured"]) == (1.0, 1.0)
    assert measure(asked) == first
    show(first)
    assert "B3 F1" in capsys.readouterr().out

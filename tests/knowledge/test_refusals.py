"""A user's own files may be wrong in any way: each is refused by name, in words, with what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from marsad.claims import InputError
from marsad.knowledge import load_knowledge
from marsad.knowledge.place_files import COLUMNS

BAD = [
    ("actors.yaml", "actors: 3"),
    ("actors.yaml", "actors: [somebody]"),
    ("actors.yaml", "actors: [{id: a}]"),
    ("actors.yaml", "actors: [{1: a}]"),
    ("actors.yaml", "actors: [{id: a, name: A, kind: wizard}]"),
    ("actors.yaml", "actors: [{id: a, name: A, kind: state_forces, inter: 9}]"),
    ("actors.yaml", "actors: [{id: a, name: A, kind: state_forces, aliases: [B]}]"),
    ("actors.yaml", "actors: [{id: a, name: A, kind: state_forces, dated_names: 3}]"),
    ("actors.yaml", "actors: [{id: a, name: A, kind: state_forces, office_holders: [B]}]"),
    ("sources.yaml", "sources: {a: b}"),
    ("sources.yaml", "sources: [tigris]"),
    ("sources.yaml", "sources: [{id: a}]"),
    ("sources.yaml", "sources: [{id: a, name: A, kind: paper, names: [B]}]"),
    ("sources.yaml", "sources: [{id: a, name: A, kind: paper, colour: red}]"),
    ("codebook.yaml", "weapons: [ied]"),
    ("codebook.yaml", "weapons: [{id: ied}]"),
    ("codebook.yaml", "weapons: [{id: ied, label: IED, words: [bomb]}]"),
    ("codebook.yaml", "weapons: [{id: ied, label: IED, sub_event_type: Fireworks}]"),
    ("codebook.yaml", "vague: [dozens]"),
    ("codebook.yaml", "vague: {en: {dozens: many}}"),
    ("codebook.yaml", "- a list"),
    ("codebook.yaml", "{"),
]


@pytest.mark.parametrize(("name", "content"), BAD, ids=[f"{name}-{content[:40]}" for name, content in BAD])
def test_a_wrong_file_is_refused_with_its_name_and_what_to_do(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(InputError) as refused:
        load_knowledge(tmp_path)
    assert name in str(refused.value.where)
    assert refused.value.hint
    assert "NoneType" not in str(refused.value)


@pytest.mark.parametrize("number", ["nan", "inf", "-inf", "far", ""])
def test_a_place_off_the_map_is_refused_with_its_line(tmp_path: Path, number: str) -> None:

    cells = dict.fromkeys(COLUMNS, "") | {"id": "x", "name": "X", "kind": "town", "lat": "1", "lon": number}
    table = f"{','.join(COLUMNS)}\n{','.join(cells.values())}\n"
    (tmp_path / "gazetteer.csv").write_text(table, encoding="utf-8")
    with pytest.raises(InputError, match=r"gazetteer\.csv:2: lon .* is not a number"):
        load_knowledge(tmp_path)


@pytest.mark.parametrize("name", ["actors.yaml", "sources.yaml", "codebook.yaml"])
@pytest.mark.parametrize("key", ["actors", "sources", "weapons", "vague", "generic"])
def test_an_empty_list_adds_nothing(tmp_path: Path, name: str, key: str) -> None:
    (tmp_path / name).write_text(f"{key}:\n", encoding="utf-8")
    assert load_knowledge(tmp_path).codebook.vague == load_knowledge().codebook.vague

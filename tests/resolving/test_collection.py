"""A collection that grows: the same sets as all at once, ids that stay, and a folder that a killed run leaves whole."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.claims import InputError, SourcedMention
from marsad.cli.main import root
from marsad.resolving import Collection, Rower, birth_id, keeping, resolve, shipped
from tests.factories import sourced
from tests.resolving.helpers import partition, reports
from tests.resolving.rows import collected, ids_of, rowed, sets_of
from tests.resolving.test_whole_reports import as_line, told
from tests.resolving.told import AGAIN, FIRST, OTHER, report

BOTH = st.one_of(reports(), told())


@given(BOTH)
@settings(max_examples=30, deadline=None)
def test_a_collection_gives_what_the_resolver_gives(mentions: tuple[SourcedMention, ...]) -> None:
    found, collection = resolve(mentions, knowledge=None), collected(mentions)
    assert sets_of(collection) == partition(found)
    assert ids_of(collection) == {each.mention: each.incident for each in found.assignments}


@given(BOTH, st.randoms(use_true_random=False))
@settings(max_examples=30, deadline=None)
def test_one_by_one_in_any_order_gives_what_all_at_once_gives(
    mentions: tuple[SourcedMention, ...], random: object
) -> None:
    shuffled = list(mentions)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert sets_of(collected(*([each] for each in shuffled))) == sets_of(collected(mentions))


@given(BOTH, st.data())
@settings(max_examples=30, deadline=None)
def test_an_addition_changes_no_id_that_does_not_have_to(
    mentions: tuple[SourcedMention, ...], data: st.DataObject
) -> None:
    cut = data.draw(st.integers(1, len(mentions) - 1))
    before = ids_of(collected(mentions[:cut]))
    grown = collected(mentions[:cut], mentions[cut:])
    after, sets = ids_of(grown), {uid: members for members in sets_of(grown) for uid in members}
    for uid, incident in before.items():
        if after[uid] != incident:
            # It stands now with the founder of another incident, or no longer with its own.
            assert {uid for uid in sets[uid] if birth_id(uid) == after[uid]}
            assert not any(birth_id(other) == incident for other in sets[uid]) or after[uid] in before.values()


def test_a_mention_that_is_there_is_not_added_again() -> None:
    collection = collected([report("a", FIRST)])
    assert list(collection.add(rowed([report("a", FIRST), report("b", AGAIN)]))) == [1]
    assert len(collection.uids) == 2
    assert list(collection.add(rowed([]))) == []


def test_the_oldest_id_stays_when_two_sets_are_brought_together() -> None:
    collection = collected([report("b", FIRST)], [report("c", OTHER)], [report("a", AGAIN)])
    ids = ids_of(collection)
    assert ids["a/m1"] == ids["b/m1"] == birth_id("b/m1")
    assert ids["c/m1"] == birth_id("c/m1")


def test_the_first_report_founds_an_incident() -> None:
    early = report("z", FIRST, published=date(2018, 10, 1))
    assert ids_of(collected([report("a", AGAIN), early]))["a/m1"] == birth_id("z/m1")


def test_a_collection_comes_back_from_its_folder(tmp_path: Path) -> None:
    first = collected([report("a", FIRST), report("c", OTHER)])
    keeping.save(first, tmp_path / "kept", shipped())
    again = keeping.load(tmp_path / "kept", shipped())
    assert ids_of(again) == ids_of(first)
    again.add(rowed([report("b", AGAIN)]))
    keeping.save(again, tmp_path / "kept", shipped())
    third = keeping.load(tmp_path / "kept", shipped())
    assert ids_of(third) == ids_of(again)
    assert sets_of(third) == sets_of(collected([report("a", FIRST), report("b", AGAIN), report("c", OTHER)]))


def test_a_folder_that_is_not_there_is_an_empty_collection(tmp_path: Path) -> None:
    assert keeping.load(tmp_path / "none", shipped()).uids == []


def test_a_run_killed_before_the_last_step_leaves_the_collection_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeping.save(collected([report("a", FIRST)]), tmp_path, shipped())
    grown = keeping.load(tmp_path, shipped())
    grown.add(rowed([report("b", AGAIN)]))
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", _killed)
        with pytest.raises(KeyboardInterrupt):
            keeping.save(grown, tmp_path, shipped())
    left = keeping.load(tmp_path, shipped())
    assert left.uids == ["a/m1"]
    left.add(rowed([report("b", AGAIN)]))
    keeping.save(left, tmp_path, shipped())
    assert ids_of(keeping.load(tmp_path, shipped())) == ids_of(grown)


def test_a_run_killed_at_any_file_leaves_the_collection_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeping.save(collected([report("a", FIRST), report("c", OTHER)]), tmp_path, shipped())
    before, written = ids_of(keeping.load(tmp_path, shipped())), np.save
    grown = keeping.load(tmp_path, shipped())
    grown.add(rowed([report("b", AGAIN)]))
    for last in range(60):
        left = iter(range(last))

        def saved(path: Path, values: np.ndarray, left: Iterator[int] = left) -> None:
            if next(left, None) is None:
                raise KeyboardInterrupt
            written(path, values)

        with monkeypatch.context() as patch:
            patch.setattr(np, "save", saved)
            try:
                keeping.save(grown, tmp_path, shipped())
            except KeyboardInterrupt:
                assert ids_of(keeping.load(tmp_path, shipped())) == before
            else:
                break
    assert last > 50
    assert ids_of(keeping.load(tmp_path, shipped())) == ids_of(grown)


def test_the_sets_of_all_are_kept_once(tmp_path: Path) -> None:
    for at, text in enumerate((FIRST, OTHER, AGAIN)):
        grown = keeping.load(tmp_path, shipped())
        grown.add(rowed([report(f"r{at}", text)]))
        keeping.save(grown, tmp_path, shipped())
    for name in ("sets", "births", "parts", "level-rows"):
        assert [each.parent.name for each in tmp_path.glob(f"*/{name}.npy")] == ["000002"]


def test_saving_what_is_kept_already_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keeping.save(collected([report("a", FIRST)]), tmp_path, shipped())
    again = keeping.load(tmp_path, shipped())
    again.add(rowed([report("a", FIRST)]))
    monkeypatch.setattr(np, "save", _killed)
    keeping.save(again, tmp_path, shipped())
    assert ids_of(again) == ids_of(keeping.load(tmp_path, shipped()))


def _killed(*_: object) -> None:
    raise KeyboardInterrupt


def test_a_collection_of_other_parameters_is_refused(tmp_path: Path) -> None:
    keeping.save(collected([report("a", FIRST)]), tmp_path, shipped())
    state = tmp_path / "collection.json"
    kept = json.loads(state.read_text(encoding="utf-8"))
    state.write_text(json.dumps(kept | {"parameters": "machine/weights-0"}), encoding="utf-8")
    with pytest.raises(InputError, match="machine/weights-0"):
        keeping.load(tmp_path, shipped())


def test_a_rower_names_the_line_that_it_cannot_use() -> None:
    rows, errors = Rower("x.jsonl", None)([(7, "{oops"), (8, ""), (9, as_line(report("a", FIRST)))])
    assert list(rows.uids) == ["a/m1"]
    assert "x.jsonl, line 7" in str(errors[0])


def test_a_rower_can_be_sent_to_another_process() -> None:
    import pickle

    rower = pickle.loads(pickle.dumps(Rower("x.jsonl", None)))
    assert len(rower([(1, as_line(report("a", FIRST)))])[0]) == 1


@pytest.mark.slow
def test_the_command_adds_to_a_folder(tmp_path: Path) -> None:
    runner, kept = CliRunner(), tmp_path / "kept"
    for id, text in (("a", FIRST), ("b", AGAIN)):
        (tmp_path / f"{id}.jsonl").write_text(as_line(report(id, text)) + "\n", encoding="utf-8")
    given = [["resolve", "--jsonl", str(tmp_path / f"{id}.jsonl"), "--keep", str(kept)] for id in "ab"]
    lines = [json.loads(runner.invoke(root, each).stdout) for each in given]
    assert lines[0] == {"mention": "a/m1", "incident": birth_id("a/m1")}
    assert lines[1] == {"mention": "b/m1", "incident": birth_id("a/m1")}


def test_keep_needs_lines() -> None:
    result = CliRunner().invoke(root, ["resolve", "--keep", "somewhere"])
    assert result.exit_code == 2
    assert "--keep needs --jsonl" in result.output


def test_an_empty_collection_has_nothing() -> None:
    assert ids_of(Collection(shipped())) == {}
    assert ids_of(collected([sourced("a", kind="aggregate")])) == {}

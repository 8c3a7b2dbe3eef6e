from __future__ import annotations

import pytest

from marsad.claims import InputError, UnknownCode
from marsad.exporting import EXPORTS, make, write
from tests.exporting.incidents import files, knowledge, summaries
from tests.exporting.profiles import two_profiles

KINDS = sorted(EXPORTS)


@pytest.fixture(autouse=True)
def profiles(monkeypatch):
    two_profiles(monkeypatch)


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_claims_give_the_same_bytes_in_any_order(kind):
    one = make(kind, files(), summaries(), knowledge())
    two = make(kind, files()[::-1], summaries()[::-1], knowledge())
    assert one == two and all(one.values())


@pytest.mark.parametrize("kind", KINDS)
def test_writing_twice_leaves_the_same_files_and_no_drafts(kind, tmp_path):
    paths = write(kind, files(), summaries(), tmp_path / "out", knowledge())
    first = [path.read_bytes() for path in paths]
    assert write(kind, files(), summaries(), tmp_path / "out", knowledge()) == paths
    assert [path.read_bytes() for path in paths] == first
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(EXPORTS[kind].files)


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_record_is_a_valid_export(kind, tmp_path):
    assert all(path.stat().st_size for path in write(kind, (), (), tmp_path, knowledge()))


def test_file_names_are_unique_over_all_kinds():
    names = [name for export in EXPORTS.values() for name in export.files]
    assert len(names) == len(set(names))


def test_nothing_is_written_when_something_is_wrong(tmp_path):
    with pytest.raises(InputError, match="no claims for incident"):
        write("hxl", files()[:1], summaries(), tmp_path, knowledge())
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_kind_is_refused_with_the_list(tmp_path):
    with pytest.raises(UnknownCode, match="geojson"):
        write("shapefile", files(), summaries(), tmp_path, knowledge())

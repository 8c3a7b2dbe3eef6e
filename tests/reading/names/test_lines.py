from __future__ import annotations

import pytest

from marsad.claims import InputError
from marsad.knowledge import Knowledge
from marsad.reading.names import load_finder, names_line


def test_a_line_gives_its_id_and_its_names(knowledge: Knowledge) -> None:
    found = names_line(load_finder(knowledge), {"id": 7, "text": "Shells hit Kirkuk."})
    assert found["id"] == 7
    (place,) = [each for each in found["names"] if each["type"] == "location"]
    assert {**place, "id": "*"} == {
        "start": 11, "end": 17, "exact": "Kirkuk", "type": "location", "form": "name", "by": "knowledge", "id": "*",
    }  # fmt: skip
    assert place["id"].startswith("iq-kirkuk")


@pytest.mark.parametrize("line", [{"id": "a"}, {"id": "a", "text": None}, {"id": "a", "text": 3}])
def test_a_line_without_a_text_is_refused_by_its_id(knowledge: Knowledge, line: dict[str, object]) -> None:
    with pytest.raises(InputError) as error:
        names_line(load_finder(knowledge), line)
    assert error.value.where == "a"

from __future__ import annotations

from importlib import resources

import pytest
import yaml

from marsad.assessing import default_terms, load_terms
from marsad.claims import InputError, SubEventType, UnknownCode


def shipped():
    text = (resources.files("marsad.assessing") / "data" / "terms.yaml").read_text(encoding="utf-8")
    return yaml.safe_load(text)


def written(tmp_path, data):
    path = tmp_path / "terms.yaml"
    path.write_text(yaml.safe_dump(data), encoding="utf-8")
    return path


def test_a_users_copy_of_the_shipped_terms_is_the_same(tmp_path):
    assert load_terms(written(tmp_path, shipped())) == default_terms()


def test_a_changed_threshold_is_used(tmp_path):
    data = shipped()
    data["re_emerged"]["quiet_months"] = 6
    assert load_terms(written(tmp_path, data)).re_emerged.quiet_months == 6


def test_defused_bombs_are_no_attacks():
    assert SubEventType.DISRUPTED_WEAPONS_USE in default_terms().no_attack
    assert SubEventType.ATTACK not in default_terms().no_attack


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda d: d.update(sudden={"at_least": 2}), "unknown field 'sudden'"),
        (lambda d: d.pop("faded"), "lacks a field.*'faded'"),
        (lambda d: d["first"].pop("history"), "lacks a field.*'history'"),
        (lambda d: d["re_emerged"].update(quiet_months="three"), "quiet_months: 'three' is not a whole number. Marsad"),
        (lambda d: d["rising"].update(at_least=-1), "at_least is -1"),
        (lambda d: d.update(confidence=95), "confidence 95"),
        (lambda d: d["faded"].update(of_previous=0), "of_previous"),
        (lambda d: d.update(series="method"), "a list is expected"),
        (lambda d: d.update(baseline_months=0), "baseline_months"),
    ],
)
def test_a_wrong_table_is_refused_by_name(tmp_path, change, message):
    data = shipped()
    change(data)
    with pytest.raises(InputError, match=message):
        load_terms(written(tmp_path, data))


def test_an_unknown_sub_event_type_is_refused(tmp_path):
    data = shipped() | {"no_attack": ["Defusal"]}
    with pytest.raises(UnknownCode, match="Defusal"):
        load_terms(written(tmp_path, data))


def test_what_is_no_yaml_is_refused_with_its_path(tmp_path):
    path = tmp_path / "terms.yaml"
    path.write_text("a: [1", encoding="utf-8")
    with pytest.raises(InputError, match=r"terms\.yaml"):
        load_terms(path)

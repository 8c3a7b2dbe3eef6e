"""Every set gives what the harness asks for; how each of them turns a record into answers, on data of our own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from bench import sets
from bench.case import Answer, Case

from tests.bench_harness.records import mention, place, record


@pytest.mark.parametrize("name", sets.names())
def test_a_set_gives_what_the_harness_asks_for(name: str) -> None:
    module = sets.load(name)
    assert module.SOURCE.endswith(".")
    assert module.FIGURES and module.PARTS
    assert all(each.goal is None or 0 < each.goal <= 1 for each in module.FIGURES)
    assert len({(each.name, each.way) for each in module.FIGURES}) == len(module.FIGURES)


def test_helpers_of_sets_are_no_sets() -> None:
    assert all(not name.startswith("_") for name in sets.names())


def found(name: str, case: Case, read: dict[str, Any]) -> dict[tuple[str, str], Answer]:
    return {(answer.figure, answer.way): answer for answer in sets.load(name).answers(case, read)}


def isaf_gold(**more: Any) -> dict[str, Any]:
    return {
        "start_date": "2012-03-06", "event_type": ["detention"], "province": ["paktya"], "target_group": ["haqqani"],
        "min_killed": 0, "min_captured": 3,
    } | more  # fmt: skip


def test_a_release_is_read_from_its_turns(tmp_path: Path) -> None:
    turns = [{"value": "allowed"}, {"value": "PRESS RELEASE TEXT: A force took three men."}]
    turns.append({"value": json.dumps(isaf_gold())})
    (tmp_path / "isaf_press_releases.jsonl").write_text(json.dumps({"conversations": turns}) + "\n", encoding="utf-8")
    (case,) = sets.load("isaf").cases(tmp_path, "all")
    assert case.line["text"] == "A force took three men."
    assert case.gold["min_captured"] == 3


def test_a_release_is_scored_by_the_sum_of_its_incidents() -> None:
    read = record(mention(captured=1), mention(captured=2, when={"start": "2012-03-06"}))
    answers = found("isaf", Case("isaf-000", {}, isaf_gold()), read)
    assert answers["captured", "sum"].right and not answers["captured", "main"].right
    assert answers["date", ""].right
    assert answers["event type", ""].right


def test_provinces_are_compared_in_the_sets_spelling_one_too_many_is_wrong() -> None:
    one = record(mention(where=[place("A village", admin1="Paktia")]))
    two = record(mention(where=[place("A village", admin1="Paktia"), place("Khost province", precision=4)]))
    case = Case("isaf-000", {}, isaf_gold())
    assert found("isaf", case, one)["province", "set"].right
    assert not found("isaf", case, two)["province", "set"].right
    assert found("isaf", case, two)["province", "first"].right


TYPES = [
    ("captureandkill", [mention(killed=1), mention(captured=2)]),
    ("airstrike", [mention(killed=3, sub_event_type="Air/drone strike")]),
    ("insurgentskilled", [mention(killed=1)]),
    ("detention", [mention(captured=1)]),
    ("detention", [mention(sub_event_type="Arrests")]),
    ("exchangeoffire", [mention(sub_event_type="Armed clash")]),
    ("none", []),
]


@pytest.mark.parametrize(("expected", "mentions"), TYPES)
def test_the_type_of_a_release_follows_from_its_record(expected: str, mentions: list[dict[str, Any]]) -> None:
    answers = found("isaf", Case("isaf-000", {}, isaf_gold()), record(*mentions))
    assert answers["event type", ""].found == expected


def test_civilians_killed_are_a_type_of_their_own() -> None:
    read = mention(killed=2)
    read["counts"][0]["group"] = "civilians"
    assert found("isaf", Case("isaf-000", {}, isaf_gold()), record(read))["event type", ""].found == "civiliancasualty"


def test_targets_are_named_as_the_register_names_them() -> None:
    actors = [{"actor_id": "haqqani-network", "role": "target"}, {"actor_id": None, "role": "victim"}]
    answers = found("isaf", Case("isaf-000", {}, isaf_gold()), record(mention(actors=actors)))
    assert answers["target group", ""].right


def test_articles_and_labels_of_the_gun_news_come_in_one_order(tmp_path: Path) -> None:
    gold = {"n_killed": 1, "n_injured": 0, "shooting_date": "2018-03-19T00", "address": ""}
    (tmp_path / "dev").mkdir()
    texts = [{"text": "One man was shot dead.", "publish_date": "2018-03-20"}]
    (tmp_path / "dev" / "X_val.json").write_text(json.dumps(texts), encoding="utf-8")
    (tmp_path / "dev" / "y_val.json").write_text(json.dumps([gold]), encoding="utf-8")
    (case,) = sets.load("gun_news").cases(tmp_path, "dev")
    assert case.line["published"] == "2018-03-20"
    answers = found("gun_news", case, record(mention(killed=1, when={"start": "2018-03-19"}), mention(killed=2)))
    assert answers["killed", "main"].right and not answers["killed", "sum"].right
    assert answers["date", ""].right
    assert answers["address", ""].right


def test_an_article_whose_incident_has_no_record_is_left_out(tmp_path: Path) -> None:
    docs = [{"doc_id": f"d{n}", "incident_id": str(n), "text": "Shots.", "dct": "2014-01-28"} for n in (1, 2)]
    gold = {"incident_id": "1", "killed": 0, "injured": 4, "date": "2014-01-27"}
    (tmp_path / "docs.jsonl").write_text("".join(json.dumps(each) + "\n" for each in docs), encoding="utf-8")
    (tmp_path / "incidents.jsonl").write_text(json.dumps(gold) + "\n", encoding="utf-8")
    (case,) = sets.load("gva").cases(tmp_path, "dev")
    assert found("gva", case, record(mention(injured=4)))["injured", "main"].right


WIKI = {"Dead": "3", "Injured": "5", "Category": "Explosion", "Country": "Iraq"}


def test_a_description_is_scored_by_toll_category_and_country() -> None:
    blast = mention(killed=3, injured=5, event_type="Explosions/Remote violence", where=[place(country="IQ")])
    answers = found("wiki_terror", Case("wiki-000", {}, WIKI), record(blast))
    assert all(answer.right for answer in answers.values())


CATEGORIES = [
    ("Explosion", {"event_type": "Violence against civilians", "method": ["grenade"]}),
    ("Hostage", {"event_type": "Violence against civilians", "sub_event_type": "Abduction/forced disappearance"}),
    ("Assault", {"event_type": "Battles"}),
    ("none", {}),
]


@pytest.mark.parametrize(("expected", "fields"), CATEGORIES)
def test_the_category_of_a_description_follows_from_its_record(expected: str, fields: dict[str, Any]) -> None:
    answers = found("wiki_terror", Case("wiki-000", {}, WIKI), record(mention(**fields)))
    assert answers["category", ""].found == expected

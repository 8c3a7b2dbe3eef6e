"""Clusters: attacks close in place and time are told with their claims; what is spread out, vague or undated is not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from marsad.assessing import assess, default_terms
from marsad.assessing import clusters as module
from marsad.assessing.words import languages
from tests.assessing.rows import knowledge, row

# About a degree, or a hundred kilometres, apart.
SPOTS = {f"spot{n}": (31.0 + n % 3, 42.0 + n // 3) for n in range(6)}


def attack(id, day, place, **given):
    lat, lon = SPOTS.get(place, (35.3, 43.8))
    return row(id, day.isoformat(), place_id=place, lat=lat, lon=lon, methods=("small_arms",), **given)


def steady():
    """One attack at each of six places every 25 days for ten months."""
    return [
        attack(f"s{n}-{place}", date(2018, 1, 3) + timedelta(25 * n + 3 * at), place)
        for n in range(12)
        for at, place in enumerate(SPOTS)
    ]


def burst(days=range(26, 31), place="hawija", **given):
    return [attack(f"b{day}", date(2018, 10, day), place, **given) for day in days]


def clusters(rows, **given):
    given = {"month": "2018-10", "as_of": date(2018, 11, 12), "knowledge": knowledge()} | given
    found = assess(rows, **given)
    return found, next(each for each in found.sections if each.id == "clusters").sentences


def test_a_burst_in_one_place_at_the_end_of_the_month_is_told_with_its_claims():
    assessment, (sentence,) = clusters([*steady(), *burst()])
    assert sentence.text.startswith(
        "5 incidents stand close together in Hawija from 26 October 2018 to 31 October 2018, "
    )
    assert sentence.text.endswith("would be expected if place and time had nothing to do with each other (p 0.001).")
    assert sentence.incidents == tuple(f"b{day}" for day in range(26, 31))
    assert {claim.rpartition("-")[2] for claim in sentence.claims} == {"place", "date"}
    assert assessment.tables["clusters"].value("hawija/2018-10-26", "incidents") == 5


def test_places_nearby_are_named_with_their_circle():
    near = [replace(each, place_id="ninewa", lat=35.5) for each in burst(range(27, 30))]
    near = [replace(each, id=f"n{each.id}") for each in near]
    _, (sentence,) = clusters([*steady(), *burst(), *near])
    assert "8 incidents stand close together within 23 km of Hawija (Hawija and Ninewa)" in sentence.text


def test_a_steady_record_has_no_cluster():
    assessment, sentences = clusters(steady())
    assert sentences == ()
    assert not any(assessment.tables["clusters"].value(id, "firm") for id in assessment.tables["clusters"].rows)


@pytest.mark.parametrize(
    "given",
    [
        {"where_precision": 3},
        {"lat": None},
        {"place_id": None},
        {"end": date(2018, 11, 2)},
        {"sub_event_type": "Arrests"},
    ],
)
def test_what_has_no_place_or_day_of_its_own_or_is_no_attack_forms_no_cluster(given):
    rows = [replace(each, **given) for each in burst()]
    assert clusters([*steady(), *rows])[1] == ()


def test_a_burst_that_ended_long_before_the_month_did_is_none_of_it():
    rows = [replace(each, start=date(2018, 7, 3), end=date(2018, 7, 3), month="2018-07") for each in burst()]
    assert clusters([*steady(), *rows])[1] == ()


def test_the_order_of_rows_changes_nothing():
    rows = [*steady(), *burst()]
    assert clusters(rows)[0].tables["clusters"] == clusters(rows[::-1])[0].tables["clusters"]


def test_with_no_permutations_none_is_looked_for():
    terms = default_terms()
    off = replace(terms, clusters=replace(terms.clusters, permutations=0))
    assessment, sentences = clusters([*steady(), *burst()], thresholds=off)
    assert sentences == () and not assessment.tables["clusters"].rows


@pytest.mark.parametrize("language", languages())
def test_every_language_tells_of_clusters(language):
    _, (sentence,) = clusters([*steady(), *burst()], language=language)
    assert sentence.text and sentence.incidents


def test_a_usual_record_is_shuffled_few_times_and_an_unusual_one_many(monkeypatch):
    asked = []
    scan = module.space_time_permutation
    monkeypatch.setattr(
        module, "space_time_permutation", lambda *a, **k: asked.append(k["permutations"]) or scan(*a, **k)
    )
    clusters(steady())
    assert asked == [99]
    clusters([*steady(), *burst()])
    assert asked == [99, 99, 999]

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from marsad.claims import UnknownCode
from marsad.coding import PROFILES
from marsad.exporting import make
from tests.exporting.incidents import files, knowledge, summaries
from tests.exporting.profiles import profile, two_profiles

PROFILE_OF = {"ged-csv": "ucdp", "acled-csv": "acled"}


@pytest.fixture(autouse=True)
def profiles(monkeypatch):
    two_profiles(monkeypatch)


def lines(kind):
    (content,) = make(kind, files(), summaries(), knowledge()).values()
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"))))


@pytest.mark.parametrize(
    ("kind", "number", "first", "last"),
    [
        ("ged-csv", 49, ("id", "relid"), ("gwnoa", "gwnob")),
        ("acled-csv", 31, ("event_id_cnty",), ("tags", "timestamp")),
    ],
)
def test_the_columns_are_the_projects_own(kind, number, first, last):
    columns = PROFILES[PROFILE_OF[kind]].columns
    assert len(columns) == len(set(columns)) == number
    assert columns[: len(first)] == first and columns[-len(last) :] == last
    assert tuple(lines(kind)[0]) == columns


def test_ged_puts_best_before_high_before_low():
    columns = PROFILES["ucdp"].columns
    at = columns.index("best")
    assert columns[at : at + 3] == ("best", "high", "low")


def test_only_incidents_that_the_profile_includes_are_written():
    assert len(lines("ged-csv")) == len(lines("acled-csv")) == 3


def test_zero_stays_zero_null_stays_empty_and_lists_are_joined():
    row = lines("acled-csv")[0]
    assert (row["fatalities"], row["notes"], row["assoc_actor_1"]) == ("0", "", "a;b")


def test_a_missing_column_is_refused(monkeypatch):
    whole = PROFILES["ucdp"].columns
    short = profile("ucdp", whole[:-1], {}, frozenset())
    monkeypatch.setitem(PROFILES, "ucdp", replace(short, columns=whole))
    with pytest.raises(UnknownCode, match="gwnob"):
        make("ged-csv", files(), summaries(), knowledge())


def review():
    (content,) = make("claimreview", files(), summaries(), knowledge()).values()
    return json.loads(content)["@graph"]


def test_a_review_names_grade_rule_and_claims():
    first = review()[0]
    assert first["reviewRating"] == {
        "@type": "Rating",
        "alternateName": "Weak",
        "ratingExplanation": "Said by a test.",
    }
    assert first["itemReviewed"]["citation"] == ["urn:marsad:claim/claim-1"]
    assert first["itemReviewed"]["appearance"][0]["url"] == "https://wire.example/a-three"


def test_only_graded_incidents_are_reviewed(monkeypatch):
    assert [each["@id"] for each in review()] == [
        f"urn:marsad:review/{id}" for id in ("a-three", "b-none", "c-unknown")
    ]
    monkeypatch.setitem(PROFILES, "airwars", profile("airwars", ("grade",), {}, frozenset()))
    assert review() == []


def test_a_rule_without_a_sentence_is_named_by_its_id(monkeypatch):
    monkeypatch.setitem(PROFILES, "airwars", replace(PROFILES["airwars"], rules={}))
    assert review()[0]["reviewRating"]["ratingExplanation"] == "test.rule"

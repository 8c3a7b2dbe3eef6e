from __future__ import annotations

import pytest

from marsad.assessing.changes import changes
from marsad.assessing.records import Records, claims_behind
from marsad.claims import InputError
from tests.assessing.rows import Range, october, row


def records(rows=None, month="2018-10", country="IQ", area=None):
    return Records.of(october() if rows is None else rows, month=month, country=country, area=area)


def test_the_record_runs_from_its_first_month_to_this_one():
    assert records().months[0] == "2018-05" and records().months[-1] == "2018-10"
    assert records([]).months == ("2018-10",)
    assert records([row("later", "2018-12-01")]).months == ("2018-10",)


def test_the_future_is_not_on_record_yet():
    found = records(month="2018-08")
    assert {each.month for each in (*found.before, *found.now)} == {"2018-05", "2018-06", "2018-07", "2018-08"}


@pytest.mark.parametrize("area", ["Kirkuk", "kirkuk", "place", "Place"])
def test_an_area_is_a_governorate_a_district_or_a_place(area):
    assert records(area=area).now


def test_a_district_is_an_area_too():
    rows = [row("a", "2018-10-01", admin2="Hawija"), row("b", "2018-10-01", admin2="Daquq")]
    assert [each.id for each in records(rows, area="hawija").now] == ["a"]


def test_claims_behind_a_field_or_all_when_it_has_none():
    one = row("a", claim_ids={"killed": ("k1", "k2"), "place": ("p1",)})
    assert claims_behind([one], "killed") == ("k1", "k2")
    assert claims_behind([one], "injured") == ("k1", "k2", "p1")
    assert claims_behind([one, one], "place") == ("p1",)


def test_a_month_is_checked_before_anything_is_counted():
    with pytest.raises(InputError):
        records(month="October")


def test_what_came_went_or_changed_its_toll_is_a_change():
    old = [row("gone", "2018-06-01"), row("same", "2018-06-02"), row("toll", "2018-06-03", killed=Range(1, 1, 1))]
    new = [row("same", "2018-06-02"), row("toll", "2018-06-03", killed=Range(1, 2, 2)), row("new", "2018-07-01")]
    assert [(c.kind, c.row.id) for c in changes(records(new), old)] == [
        ("removed", "gone"),
        ("added", "new"),
        ("toll", "toll"),
    ]


def test_the_month_itself_is_no_change_of_an_earlier_one():
    assert changes(records([row("now", "2018-10-01")]), []) == ()


def test_an_incident_that_moved_to_another_month_left_its_old_one():
    (change,) = changes(records([row("a", "2018-10-01")]), [row("a", "2018-09-30")])
    assert (change.kind, change.row.month) == ("removed", "2018-09")

"""Charts: every number is its table's, every language is told from its own side, and the text says what is drawn."""

from __future__ import annotations

import json
from datetime import date

import pytest

from marsad.assessing import assess, render
from marsad.assessing.charts.frame import Frame
from marsad.assessing.checks import numbers
from marsad.assessing.words import languages
from tests.assessing.rows import busy, knowledge, row

IDS = ["multiples", "heat", "timeline", "map"]


def made(language="en", rows=None):
    return assess(
        busy() if rows is None else rows,
        month="2018-10",
        as_of=date(2018, 11, 12),
        knowledge=knowledge(),
        country="IQ",
        language=language,
    )


def chart(id, language="en", rows=None):
    assessment = made(language, rows)
    return next(each for each in assessment.charts if each.id == id), assessment


def values(found):
    """The data set called `values`, wherever the specification holds it."""
    if isinstance(found, dict):
        if found.get("name") == "values" and "values" in found:
            return found["values"]
        found = list(found.values())
    if isinstance(found, list):
        return next((inner for each in found if (inner := values(each)) is not None), None)
    return None


def test_an_assessment_has_four_charts_each_drawn_from_one_of_its_tables():
    assessment = made()
    assert [each.id for each in assessment.charts] == IDS
    assert all(assessment.tables[each.table].rows for each in assessment.charts)


@pytest.mark.parametrize("id", IDS)
def test_every_number_of_a_chart_is_its_table_s(id):
    found, assessment = chart(id)
    drawn = [each.get("incidents", each.get("count")) for each in values(found.spec)]
    table = assessment.tables[found.table]
    at = table.columns.index("incidents") if "incidents" in table.columns else None
    held = [v for r in table.rows.values() for v in (r[1:] if at is None else [r[at]])]
    assert sorted(drawn) == sorted(held) and drawn


@pytest.mark.parametrize(
    ("id", "words"),
    [
        (
            "multiples",
            "Small charts of incidents a month, one for each means. In October 2018: shootings 2 (2.0 a month before), "
            "car bombs 8 (0.4 a month before) and bombs (IEDs) 1 (1.0 a month before). The band is what the months "
            "before let expect.",
        ),
        ("heat", "A table of shades: governorates by month. In October 2018: Kirkuk 6, Ninewa 4 and Diyala 1."),
        (
            "timeline",
            "Incidents a week from 30 April 2018 to 28 October 2018, 7 at most in a week; above the bound in 1 of 20 "
            "weeks.",
        ),
        ("map", "A map with a dot for each place with incidents in October 2018, larger with more: place 11."),
    ],
)
def test_the_text_alternative_says_what_is_drawn(id, words):
    assert chart(id)[0].alt == words


@pytest.mark.parametrize("id", IDS)
@pytest.mark.parametrize("language", languages())
def test_the_text_alternative_says_the_same_numbers_in_every_language(id, language):
    english, other = (sorted(numbers(chart(id, each)[0].alt)) for each in ("en", language))
    assert other == english


@pytest.mark.parametrize("id", IDS)
def test_a_specification_is_plain_data_with_a_description(id):
    found, _ = chart(id)
    assert json.loads(json.dumps(found.spec)) == found.spec
    assert found.spec["description"] == found.alt
    assert found.spec["config"]["aria"] is False


def axes(spec, channel):
    if isinstance(spec, dict):
        here = [spec[channel]] if isinstance(spec.get(channel), dict) and "field" in spec[channel] else []
        return here + [each for value in spec.values() for each in axes(value, channel)]
    if isinstance(spec, list):
        return [each for value in spec for each in axes(value, channel)]
    return []


@pytest.mark.parametrize("id", ["multiples", "heat", "timeline"])
def test_arabic_time_runs_from_right_to_left_and_its_axes_stand_on_the_right(id):
    english, arabic = chart(id)[0], chart(id, "ar")[0]
    assert axes(arabic.spec, "x")[0]["sort"] == axes(english.spec, "x")[0]["sort"][::-1]
    sides = [{each["axis"]["orient"] for each in axes(one.spec, "y") if "axis" in each} for one in (english, arabic)]
    assert sides == [{"left"}, {"right"}]


def test_arabic_numbers_of_axes_are_written_in_its_digits():
    assert "'٣'" in json.dumps(chart("timeline", "ar")[0].spec, ensure_ascii=False)
    assert "regexp" not in json.dumps(chart("timeline")[0].spec)


def test_the_months_before_give_a_band_from_the_fourth_month_on():
    found, _ = chart("multiples")
    cars = [each for each in values(found.spec) if each["method"] == "vbied"]
    assert [each["high"] is None for each in cars] == [True, True, True, False, False, False]
    assert cars[-1]["now"] and cars[-1]["incidents"] > cars[-1]["high"]


def test_a_week_above_its_bound_is_marked_by_a_shape_not_by_colour_alone():
    found, _ = chart("timeline")
    marks = [layer["mark"] for layer in found.spec["layer"]]
    assert any(mark.get("shape") == "triangle-up" for mark in marks)


def test_every_cell_of_the_heat_table_carries_its_number():
    found, _ = chart("heat")
    assert all(each["text"] == str(each["count"]) for each in values(found.spec))


def test_a_place_that_stands_for_an_area_is_drawn_open():
    rows = [row("v", "2018-10-02", place_id="district", where_precision=4), row("s", "2018-10-03", lat=33.1, lon=43.0)]
    found, _ = chart("map", rows=rows)
    assert [each["vague"] for each in values(found.spec)] == [True, False]


def test_an_empty_record_has_no_charts():
    assert made(rows=[]).charts == ()


def test_html_shows_each_picture_with_its_words_and_a_link_to_its_data():
    page = render(made(), "html", picture=lambda one: f'<img src="{one.id}.svg" alt="">')
    for one in made().charts:
        assert f'<img src="{one.id}.svg" alt="">' in page
        assert f'<a href="#table-{one.table}">' in page


def test_points_keep_their_order_in_the_frame():
    frame = Frame.around([(39.0, 29.0), (48.5, 37.4)])
    west, south = frame.at((39.0, 33.0)), frame.at((44.0, 29.0))
    east, north = frame.at((48.5, 33.0)), frame.at((44.0, 37.4))
    assert west[0] < east[0] and north[1] < south[1]
    assert min(west[0], north[1]) >= 0 and east[0] <= frame.width and south[1] <= frame.height


def test_names_that_would_overlap_are_left_out_the_first_ones_first():
    frame = Frame.around([(39.0, 29.0), (48.5, 37.4)])
    spots = [(44.0, 35.0), (44.0, 35.0), (44.0, 35.0), (41.0, 31.0)]
    first, second, third, far = frame.labels(spots, ["Alpha 1", "Beta 1", "Gamma 1", "Delta 1"])
    assert (first.side, second.side, third, far.side) == ("right", "left", None, "right")

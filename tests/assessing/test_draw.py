"""Pictures without a browser: the same chart is the same bytes, legible without colour and safe in a page."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from marsad.assessing import assess
from marsad.assessing.charts.draw import svg, width_of
from marsad.claims import InputError
from tests.assessing.rows import busy, knowledge

pytest.importorskip("vl_convert")
SVG = "{http://www.w3.org/2000/svg}"


def drawn(language):
    assessment = assess(
        busy(), month="2018-10", as_of=date(2018, 11, 12), knowledge=knowledge(), country="IQ", language=language
    )
    return {each.id: (each, svg(each, country="IQ")) for each in assessment.charts}


@pytest.fixture(scope="module")
def english():
    return drawn("en")


@pytest.fixture(scope="module")
def arabic():
    return drawn("ar")


def texts(picture):
    return ["".join(each.itertext()) for each in ET.fromstring(picture).iter(f"{SVG}text")]


def test_the_same_chart_gives_the_same_bytes(english):
    assert {id: picture for id, (_, picture) in drawn("en").items()} == {id: p for id, (_, p) in english.items()}


def test_a_picture_says_in_words_what_it_shows(english):
    for chart, picture in english.values():
        root = ET.fromstring(picture)
        assert root.attrib["role"] == "img" and root.attrib["aria-label"] == chart.alt


def test_a_picture_holds_no_script_style_or_address_of_another_host(english):
    for _, picture in english.values():
        assert not re.search(r"<script|\bon\w+=|style=|href=|url\(http|<foreignObject", picture)


def test_arabic_pictures_hold_no_western_digit(arabic):
    for _, picture in arabic.values():
        assert not any(c.isascii() and c.isdigit() for text in texts(picture) for c in text)


def test_the_heat_table_s_numbers_are_in_the_picture(english):
    chart, picture = english["heat"]
    shown = texts(picture)
    assert {"Kirkuk", "Diyala", "Ninewa"} <= set(shown)
    assert chart.title in shown


def test_the_map_has_the_outlines_of_the_country(english):
    paths = ET.fromstring(english["map"][1]).iter(f"{SVG}path")
    longest = max(len(each.attrib["d"]) for each in paths)
    assert longest > 1000


def luminance(colour):
    red, green, blue = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_what_differs_in_colour_differs_in_lightness_too():
    from marsad.assessing.charts.theme import ACCENT, BAND, SOFT

    shades = sorted(luminance(each) for each in (ACCENT, SOFT, BAND, "#ffffff"))
    assert all(darker + 0.1 < lighter for darker, lighter in pairwise(shades))


def test_the_width_of_a_picture_is_read_from_it(english):
    _, picture = english["heat"]
    assert f'width="{width_of(picture)}"' in picture
    with pytest.raises(InputError, match="no width"):
        width_of("<svg></svg>")

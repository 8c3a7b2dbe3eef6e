"""The article comes out of a page, its furniture stays behind, and a trap costs no more than its time."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marsad.claims import InputError
from marsad.gather.isolate import is_suspicious, read_page_safely
from marsad.gather.page import read_page

BODY = "<p>A car bomb exploded in Qayyarah on Tuesday, killing six people and injuring 30, police said.</p>"
SENTENCE = BODY[3:-4]


def page(body: str, head: str = "") -> str:
    return f"<!doctype html><html lang='en'><head>{head}</head><body>{body}</body></html>"


def text_of(body: str, head: str = "") -> str:
    return read_page(page(body, head), where="x.html").text


def test_paragraphs_are_parted_by_newlines() -> None:
    assert text_of(f"<article>{BODY}<p>Two shops burned.</p></article>") == f"{SENTENCE}\nTwo shops burned."


@pytest.mark.parametrize(
    "furniture",
    [
        "<div class='comments'><p>My neighbour says 12 were killed in the attack.</p></div>",
        "<section id='comments'><ol><li><p>At least 90 died, I saw it.</p></li></ol></section>",
        "<div id='disqus_thread'><p>Nine people were killed there.</p></div>",
        "<div class='cookie-bar'><p>We use cookies.</p></div>",
        "<nav><a href='/'>Bomb kills four in Baghdad</a></nav>",
        "<aside class='related'><h2>Related</h2><a href='/1'>Bomb kills four in Baghdad</a></aside>",
        "<div class='share-buttons'><button>Share</button></div>",
        "<form><p>Your comment on the killing of six people</p><textarea></textarea></form>",
        "<footer><p>All rights reserved.</p></footer>",
    ],
)
def test_furniture_before_and_after_the_article_stays_out(furniture: str) -> None:
    assert text_of(f"{furniture}<article>{BODY}</article>{furniture}") == SENTENCE


def test_many_comments_do_not_outweigh_a_short_article() -> None:
    comments = "<div class='comment'><p>They say that forty people were killed near the bridge.</p></div>" * 8
    assert text_of(f"<div class='story'>{BODY}</div><div class='comments'>{comments}</div>") == SENTENCE


def test_a_frame_round_the_whole_page_is_no_furniture_whatever_its_class() -> None:
    assert text_of(f"<div class='has-comments share-layout'><article>{BODY}</article></div>") == SENTENCE


def test_the_headline_is_the_title_and_not_a_sentence_of_the_text() -> None:
    found = read_page(page(f"<article><h1>Bomb kills\n six</h1>{BODY}</article>"), where="x.html")
    assert (found.about.title, found.text) == ("Bomb kills six", SENTENCE)


def test_rows_of_a_table_become_sentences() -> None:
    table = (
        "<table><tr><th>Province</th><th>Car bombs</th><th>VBIED</th><th>Source</th></tr>"
        "<tr><td>Kirkuk</td><td>2</td><td>1,000</td><td>police</td></tr><tr><td>Anbar</td><td></td><td>0</td></tr></table>"
    )
    text = text_of(f"<article>{BODY}{table}</article>")
    assert text.splitlines()[1:] == ["Kirkuk: 2 car bombs, 1,000 VBIED, Source: police.", "Anbar: 0 VBIED."]


def test_an_infobox_with_headings_at_the_side_is_read_row_by_row() -> None:
    box = "<table><tr><th>Date</th><td>23 October</td></tr><tr><th>Deaths</th><td>6</td></tr></table>"
    assert text_of(f"<article>{BODY}{box}</article>").splitlines()[1:] == ["Date: 23 October.", "Deaths: 6."]


def test_words_above_numbers_are_headings_though_the_page_does_not_say_so() -> None:
    rows = "<tr><td>Place</td><td>Killed</td></tr><tr><td>Mosul</td><td>4</td></tr><tr></tr>"
    assert text_of(f"<article>{BODY}<table>{rows}</table></article>").splitlines()[1:] == ["Mosul: 4 killed."]


def test_a_table_in_a_table_that_lays_out_the_page_is_still_read() -> None:
    inner = "<table><tr><th>Place</th><th>Killed</th></tr><tr><td>Mosul</td><td>4</td></tr></table>"
    text = text_of(f"<table><tr><td>{BODY}{inner}</td></tr></table>")
    assert text.splitlines() == [SENTENCE, "Mosul: 4 killed."]


def test_short_paragraphs_breaks_and_lists_keep_their_lines() -> None:
    body = f"{BODY}<p>MOSUL<br>Two died.</p><p>Two died.</p><ul><li>One killed in Hit</li></ul>"
    assert text_of(f"<article>{body}</article>").splitlines() == [
        SENTENCE,
        "MOSUL",
        "Two died.",
        "Two died.",
        "One killed in Hit",
    ]


def test_words_in_links_and_in_bold_stay_in_their_sentence() -> None:
    body = "<p>In&nbsp;Kirkuk, <b>four</b> <i>policemen</i> were <a href='/x'>killed</a>; 5&ndash;6 were hurt.</p>"
    assert text_of(f"<article>{BODY}{body}</article>").splitlines()[1:] == [
        "In Kirkuk, four policemen were killed; 5–6 were hurt."
    ]


def test_a_table_without_headings_is_listed_and_one_that_lays_out_the_page_is_left() -> None:
    bare = "<table><tr><td>Kirkuk</td><td>4</td></tr><tr><td>Anbar</td><td>1</td></tr></table>"
    assert "Kirkuk: 4.\nAnbar: 1." in text_of(f"<article>{BODY}{bare}</article>")
    cell = BODY + "<p>More was said by the police later.</p>" * 9
    assert SENTENCE in text_of(f"<table><tr><td><a href='/'>Home</a></td><td>{cell}</td></tr></table>")


def test_right_to_left_text_keeps_its_letters_and_order() -> None:
    arabic = "قتل مسلحون يوم السبت 20 تشرين الأول مختار قرية كريم داود التابعة لقضاء خانقين."
    assert text_of(f"<article dir='rtl'><p>{arabic}</p></article>") == arabic


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<nav><a href='/'>Home</a></nav>",
        "<script>var a = 'killed';</script>",
        "<form><input></form>",
        "<p>12345</p>",
    ],
)
def test_a_page_with_no_article_is_refused_with_advice(body: str) -> None:
    with pytest.raises(InputError, match=r"x\.html: .*no article") as caught:
        text_of(body)
    assert ".txt" in str(caught.value.hint)


def test_a_front_page_is_no_article() -> None:
    links = "".join(f"<li><a href='/{n}'>Bomb kills {n} people in Baghdad</a></li>" for n in range(20))
    with pytest.raises(InputError, match="a page of links with no article"):
        text_of(f"<h1>News</h1><ul>{links}</ul>")


def test_an_article_with_many_links_in_it_is_one() -> None:
    linked = BODY.replace("Qayyarah", "<a href='/q'>Qayyarah</a>").replace("police", "<a href='/p'>police</a>")
    assert text_of(f"<article>{linked}</article>") == SENTENCE


def test_a_form_round_the_whole_page_is_no_furniture() -> None:
    assert text_of(f"<form action='/'><article>{BODY}</article><input name='viewstate'></form>") == SENTENCE


@pytest.mark.parametrize("html", ["<", "<!--", "<!doctype html>", "<html", "\x0c", "<p" * 5, "]]>"])
def test_scraps_of_markup_are_refused_not_crashed_on(html: str) -> None:
    with pytest.raises(InputError):
        read_page(html, where="x.html")


TOKENS = [
    "<p>",
    "</p>",
    "<div class='comments'>",
    "</div>",
    "<table>",
    "<tr>",
    "<td>",
    "<th>",
    "</table>",
    "<a href='/'>",
]
TOKENS += [
    "<article>",
    "<h1>",
    "<form>",
    "<!--",
    "<![CDATA[",
    "<svg>",
    "<p id=",
    "&#0;",
    "&#xd800;",
    "Two people died. ",
    BODY,
]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(TOKENS) | st.text(max_size=5), max_size=30).map("".join))
def test_any_markup_gives_a_text_or_a_refusal(html: str) -> None:
    try:
        assert read_page(html, where="x").text.strip()
    except InputError as error:
        assert error.hint


def test_the_facts_of_the_head_are_read() -> None:
    head = (
        "<title>T | Site</title><meta property='og:site_name' content='Tigris Wire'>"
        "<link rel='canonical' href='https://tigriswire.example/1'><meta name='Date' content='2018-10-23'>"
        "<meta property='article:modified_time' content='2018-12-24'><meta name='marsad-marked' content='written'>"
        '<script type=\'application/ld+json\'>{"@graph": [{"datePublished": "2018-10-22"}]}</script>'
        "<script type='application/ld+json'>{broken</script>"
    )
    about = read_page(page(f"<article>{BODY}</article>", head), where="x").about
    assert (about.title, about.site, about.url) == ("T | Site", "Tigris Wire", "https://tigriswire.example/1")
    assert (about.language, about.published, about.marked) == ("en", ("2018-10-22", "2018-10-23"), "written")


def test_an_ordinary_page_is_read_at_once_and_a_strange_one_in_its_own_process() -> None:
    assert not is_suspicious(page(f"<article>{BODY * 100}</article>"))
    assert is_suspicious("<div>" * 20_000)
    assert is_suspicious("<p " + " ".join(f"a{n}" for n in range(2000)) + ">")
    assert is_suspicious("<p " + "".join(f"a{n}='>'" for n in range(11_000)) + ">")
    assert not is_suspicious(f"<img src='data:image/png,{'Aa0' * 5000}'>")


def test_a_long_honest_page_read_in_its_own_process_gives_the_same() -> None:
    html = page("<article>" + f"{BODY}" * 6000 + "</article>", "<title>T</title>")
    assert is_suspicious(html)
    assert read_page_safely(html, where="x", timeout_s=20) == read_page(html, where="x")


def test_a_strange_page_without_an_article_is_refused_as_any_other() -> None:
    with pytest.raises(InputError, match=r"x\.html: .*"):
        read_page_safely("<div>" * 20_000, where="x.html", timeout_s=20)


@pytest.mark.parametrize(
    "bomb",
    [
        "<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">killed</p>",
        "<p " + "\n".join(f"a{n}" for n in range(100_000)) + ">killed</p>",
    ],
    ids=["attributes", "attributes parted by newlines"],
)
def test_a_page_built_to_hold_us_is_given_up_after_its_time(bomb: str) -> None:
    begun = time.monotonic()
    with pytest.raises(InputError, match=r"bomb\.html: this page is not read within 1 seconds"):
        read_page_safely(page(bomb), where="bomb.html", timeout_s=1)
    assert time.monotonic() - begun < 30  # unguarded, this page takes hours


def test_entities_that_unfold_to_more_entities_are_not_unfolded() -> None:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 20))
    start = f'<!DOCTYPE html [<!ENTITY e0 "killed">{entities}]>'
    html = f"{start}<html><body><article>{BODY}<p>&e19;</p></article></body></html>"
    assert len(read_page_safely(html, where="x", timeout_s=5).text) < 3000

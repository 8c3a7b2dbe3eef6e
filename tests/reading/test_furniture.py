from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.reading.furniture import furniture_spans
from tests.shared import shared_path

NEWS = (
    "ERBIL — A car bomb killed two men in the town on Thursday.\n"
    "The coalition did not comment on the attack.\n"
    "Police said more than thirty people were hurt, and that the road stayed closed.\n"
)
POLICY = (
    "Comments\n"
    "The editors moderate all comments sent to our website.\n"
    "We welcome comments that are relevant. Profanity and threats are rejected.\n"
    "Post a comment"
)


def read(text: str) -> str:
    """What is left of a text without its furniture."""
    kept, at = "", 0
    for start, end in furniture_spans(text):
        kept, at = kept + text[at:start], end
    return kept + text[at:]


def test_the_comment_corner_at_the_end_is_furniture_from_its_header_on() -> None:
    assert furniture_spans(NEWS + POLICY) == ((len(NEWS), len(NEWS + POLICY)),)


def test_readers_posts_behind_the_header_go_too() -> None:
    posts = "Comments (2)\nReply\nSam: they killed five people yesterday!\nKim: no they did not"
    assert read(NEWS + posts).strip() == NEWS.strip()


@pytest.mark.parametrize(
    "sentence",
    [
        "The coalition declined to comment on the car bomb that killed two.",
        "The ministry declined to comment.",
        "In his first comments since the attack, the minister said the town was safe.",
        "Comments by the governor drew protests.",
        "Police share the blame for the attack, he said.",
        "Gunmen followed them on the road and shot two.",
        "He was shot after he posted on Facebook.",
        "A menu of three lines: killed, hurt, missing.",
        "Photos of the dead were shown to families.",
        "Related tribes fought on Monday, killing four.",
        "More men were sent to the border.",
    ],
)
def test_a_sentence_of_the_report_is_never_furniture(sentence: str) -> None:
    assert furniture_spans(NEWS + sentence) == ()


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "ADVERTISEMENT",
        "Share this article",
        "Share on Facebook",
        "Facebook Twitter WhatsApp Email",
        "Subscribe to our newsletter",
        "Sign up for our daily newsletter and never miss a story",
        "This website uses cookies to give you the best experience.",
        "Read more: Car bomb kills two in the town",
        "Related: Car bomb kills two in the town",
        "Copyright 2018 The Example Times. All rights reserved.",
        "© 2018 Example",
        "(Photo: A. Person/Agency)",
        "Photo by A. Person",
        "Follow us on Twitter",
        "Please enable Javascript to watch this video",
        "Home | News | Sport | Weather",
        "Your email address will not be published. Required fields are marked *",
        "Tags: bomb, town, police",
        "12 comments",
        "____________",
        "إعلان",
        "جميع الحقوق محفوظة",
        "اقرأ أيضا: مقتل شخصين في هجوم",
        "هەموو مافێکی پارێزراوە",
    ],
)
def test_lines_of_the_page_are_furniture_wherever_they_stand(line: str) -> None:
    assert furniture_spans(NEWS + line + "\n" + NEWS) == ((len(NEWS), len(NEWS) + len(line)),)


def test_headlines_behind_a_list_of_other_stories_go_with_it() -> None:
    text = NEWS + "Related articles\nBomb kills nine in other town\nThree shot dead at market\n"
    assert read(text).strip() == NEWS.strip()


def test_the_report_goes_on_behind_a_list_of_other_stories() -> None:
    text = NEWS + "Related articles\nBomb kills nine in other town\n" + NEWS
    assert read(text).count("A car bomb killed two men") == 2


def test_a_run_of_very_short_lines_is_a_menu() -> None:
    menu = "World\nSport\nCulture\nOpinion\nWeather\nTravel\n"
    assert read(menu + NEWS).strip() == NEWS.strip()


def test_rows_with_numbers_are_no_menu() -> None:
    table = "Kirkuk 4\nDiyala 3\nAnbar 2\nBaghdad 5\nBasra 1\nErbil 0\n"
    assert furniture_spans(NEWS + table) == ()


def test_a_header_named_comments_in_the_middle_takes_only_itself() -> None:
    text = "Comments\n" + NEWS * 3
    assert read(text).strip() == (NEWS * 3).strip()


def test_an_empty_text_has_no_furniture() -> None:
    assert furniture_spans("") == ()


def test_the_article_ends_where_its_comment_corner_begins() -> None:
    text = shared_path("seed", "article.txt").read_text(encoding="utf-8")
    begin = text.index("\nComments\n") + 1
    assert furniture_spans(text) == ((begin, len(text.rstrip())),)


PIECES = [
    NEWS,
    POLICY,
    "Advertisement\n",
    "\n",
    "Related\n",
    "x" * 500 + "\n",
    "World\n",
    "🙂\n",
    "تعليقات\n",
    "Comments\n",
]


@given(st.one_of(st.text(max_size=300), st.lists(st.sampled_from(PIECES), max_size=12).map("".join)))
def test_spans_are_in_order_and_hold_something(text: str) -> None:
    at = -1
    for start, end in furniture_spans(text):
        assert at < start < end <= len(text)
        assert text[start:end].strip()
        at = end


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_what_is_left_holds_the_same_furniture_when_read_again(text: str) -> None:
    assert furniture_spans(text) == furniture_spans(text)


PROSE = "".join(f"Sentence number {name} of the report is long enough to be one.\n" for name in "abcdef")


def test_a_headline_between_the_paragraphs_of_prose_is_another_story() -> None:
    other = "Man killed by a mine on a country road\n"
    assert other.strip() not in read(PROSE + other + PROSE)


def test_a_line_without_an_end_stays_where_lines_have_none() -> None:
    posts = "Kirkuk: two killed\nBaiji: three killed\nMosul: one killed\n"
    assert read(posts) == posts


def test_the_list_of_a_video_player_is_furniture() -> None:
    clips = "1:05 Police show the weapons\n0:43 Town mourns its dead\n"
    assert read(NEWS + clips).strip() == NEWS.strip()


def test_an_hour_that_opens_a_full_sentence_stays() -> None:
    live = "10:45 Gunmen attacked the checkpoint.\n11:20 Two guards were killed.\n"
    assert read(live) == live

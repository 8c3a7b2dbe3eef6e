from __future__ import annotations

from datetime import date
from io import StringIO
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from marsad.claims import (
    Count,
    Mention,
    MentionKind,
    Polarity,
    ReadBy,
    Reading,
    Realis,
    Refusal,
    RefusalReason,
    SecondReading,
    Stance,
    Tendency,
    Unread,
)
from marsad.cli.show import show_reading
from tests.factories import actor, count, document, mention, quote, span, speaker, where


def shown(
    *mentions: Mention,
    unread: tuple[Unread, ...] = (),
    refused: tuple[Refusal, ...] = (),
    width: int = 160,
    name: str | None = None,
    **more: Any,
) -> str:
    """The table of `mentions` as text. Their quotations need not stand in one document: the table does not ask."""
    out = StringIO()
    reading: Any = SimpleNamespace(document=document("d1", **more), mentions=mentions, unread=unread, refused=refused)
    show_reading(reading, Console(file=out, width=width, color_system=None), name=name)
    return out.getvalue()


def row(text: str, label: str) -> str:
    """What stands behind `label`."""
    return next(line.split(label, 1)[1].strip() for line in text.splitlines() if line.strip().startswith(label))


def told(**more: Any) -> str:
    return row(shown(mention(counts=[count("killed", **more)], killed=None)), "killed")


def test_the_heading_is_the_title() -> None:
    assert shown(mention(), title="Bomb in the market", name="a.txt").splitlines()[0] == "Bomb in the market"


def test_a_report_without_title_is_called_what_its_reader_calls_it() -> None:
    assert shown(mention(), name="a.txt").splitlines()[0] == "a.txt"


def test_a_report_without_any_name_is_called_by_its_id() -> None:
    assert shown(mention()).splitlines()[0] == "d1"


def test_the_second_line_tells_the_day_and_what_it_rests_on() -> None:
    assert shown(mention()).splitlines()[1] == "published 2018-10-23 (given) · 1 mention · 0 unread sentences"


def test_an_unknown_day_of_publication_is_said_to_be_unknown() -> None:
    assert "published unknown · 0 mentions" in shown(published=None)


@pytest.mark.parametrize("kind", list(MentionKind))
def test_the_kind_of_a_mention_stands_at_its_head(kind: MentionKind) -> None:
    assert f"m1  {kind.upper()}" in shown(mention(kind=kind))


def test_the_head_tells_type_sub_type_and_means() -> None:
    head = shown(mention(method=("vbied", "small_arms"))).splitlines()[3]
    assert head == "m1  INCIDENT  Explosions/Remote violence / Remote explosive/landmine/IED  vbied, small_arms"


def test_a_mention_without_type_has_only_its_kind() -> None:
    assert shown(mention(kind="status", method=())).splitlines()[3] == "m1  STATUS"


@pytest.mark.parametrize("realis", [each for each in Realis if each is not Realis.ACTUAL])
def test_what_did_not_happen_is_flagged(realis: Realis) -> None:
    assert f"[{realis}]" in shown(mention(realis=realis))


def test_what_happened_carries_no_flag() -> None:
    assert "[" not in shown(mention())


def test_a_denied_event_is_flagged() -> None:
    assert "[denied]" in shown(mention(polarity=Polarity.DENIED))


@pytest.mark.parametrize("stance", [each for each in Stance if each is not Stance.ASSERTS])
def test_what_a_speaker_does_with_the_claim_is_flagged_in_words(stance: Stance) -> None:
    assert f"[{stance.replace('_', ' ')}]" in shown(mention(stance=stance))


@pytest.mark.parametrize("tendency", list(Tendency))
def test_the_tendency_of_a_trend_is_flagged(tendency: Tendency) -> None:
    assert f"[{tendency.replace('_', ' ')}]" in shown(mention(kind="trend", tendency=tendency))


def test_a_part_names_its_whole() -> None:
    assert "[part of m9]" in shown(mention(part_of="m9"))


def test_a_day_is_shown_once_with_its_words_and_basis() -> None:
    assert row(shown(mention()), "when") == "2018-10-23 (“2018-10-23”, given in the text)"


def test_a_span_shows_both_ends() -> None:
    assert row(shown(mention(day=span(date(2018, 10, 1), date(2018, 10, 7)))), "when").startswith(
        "2018-10-01 to 2018-10-07"
    )


def test_other_readings_of_the_same_words_are_shown() -> None:
    day = span(date(2018, 10, 20), None, date(2018, 10, 13))
    assert row(shown(mention(day=day)), "when").startswith("2018-10-20 or 2018-10-13")


def test_no_day_and_no_place_are_said_to_be_missing() -> None:
    table = shown(mention(day=None, place=None))
    assert row(table, "when") == row(table, "where") == "not stated"


def test_a_place_is_shown_with_its_area_and_precision() -> None:
    assert row(shown(mention()), "where") == "Qayyarah, Nineveh, IQ (precision 1)"


def test_a_place_named_like_its_area_is_shown_once() -> None:
    assert row(shown(mention(place="Kirkuk")), "where") == "Kirkuk, IQ (precision 1)"


def test_a_claimed_place_names_its_claimants() -> None:
    place = where("Kirkuk", claimed_by=("One", "Two"))
    assert row(shown(mention(place=place)), "where").endswith("(precision 1, claimed by One and Two)")


def test_places_stand_side_by_side() -> None:
    assert "; Mosul, Nineveh" in row(shown(mention(place=[where("Qayyarah"), where("Mosul")])), "where")


def test_a_place_outside_the_gazetteer_is_shown_as_named() -> None:
    assert row(shown(mention(place=where("Nowhere", precision=5))), "where") == "Nowhere (precision 5)"


@pytest.mark.parametrize(
    ("role", "label"),
    [
        ("initiator", "by"),
        ("support", "with"),
        ("target", "against"),
        ("victim", "to"),
        ("claimant", "claimed by"),
        ("suspected", "suspected"),
    ],
)
def test_each_role_has_its_word(role: str, label: str) -> None:
    assert row(shown(mention(actors=(actor("The Guard", role),))), f"{label} ") == "The Guard"


def test_an_actor_named_twice_in_a_role_is_shown_once() -> None:
    twice = (actor("The Guard", "target"), actor("The Guard", "target"), actor("Others", "target"))
    assert row(shown(mention(actors=twice)), "against") == "The Guard, Others"


@pytest.mark.parametrize(
    ("kind", "lo", "hi", "group", "expected"),
    [
        ("exact", 3, None, "unknown", "3"),
        ("exact", 3, None, "civilians", "3 civilians"),
        ("exact", 2, None, "security_forces", "2 security forces"),
        ("range", 3, 5, "militants", "3 to 5 militants"),
        ("at_least", 3, None, "unknown", "at least 3"),
        ("at_most", None, 20, "officials", "at most 20 officials"),
        ("approximate", 20, None, "unknown", "about 20"),
        ("vague", 24, None, "civilians", "some civilians, at least 24"),
        ("vague", 24, None, "unknown", "some, at least 24"),
        ("vague", None, None, "unknown", "some"),
        ("unknown", None, None, "unknown", "unknown"),
        ("unknown", None, None, "journalists", "an unknown number of journalists"),
        ("none", 0, None, "unknown", "none"),
        ("none", 0, None, "civilians", "no civilians"),
    ],
)
def test_each_kind_of_count_is_told_in_words(
    kind: str, lo: int | None, hi: int | None, group: str, expected: str
) -> None:
    assert told(lo=lo, hi=hi, kind=kind, group=group, stated="the words") == f"{expected} (“the words”)"


def test_what_else_is_said_of_a_count_stands_behind_its_words() -> None:
    assert told(lo=4, stated="four", qualifiers=("children", "part")) == "4 (“four”, children, part)"


def test_zero_unknown_and_not_mentioned_are_three_things() -> None:
    zero = shown(mention(counts=[count("killed", 0, kind="none")]))
    unknown = shown(mention(counts=[count("killed", None, kind="unknown")]))
    assert row(zero, "killed").startswith("none")
    assert row(unknown, "killed").startswith("unknown")
    assert "killed" not in shown(mention())


def test_every_count_has_its_line() -> None:
    counts: list[Count] = [count("killed", 2), count("killed", 1, group="civilians"), count("defused", 3)]
    labels = [line.split()[0] for line in shown(mention(counts=counts)).splitlines() if line.startswith("    ")]
    assert [each for each in labels if each in ("killed", "defused")] == ["killed", "killed", "defused"]


def test_the_chain_of_speakers_runs_from_outlet_to_origin() -> None:
    chain = (speaker("A wire"), speaker("police", "police"))
    assert row(shown(mention(attribution=chain)), "said by") == "A wire → police"


def test_a_claim_that_nobody_makes_is_said_by_unknown() -> None:
    assert row(shown(mention(attribution=())), "said by") == "unknown"


def test_the_words_of_a_mention_stand_beneath_it_without_its_line_breaks() -> None:
    words = "A bomb killed\n  two people."
    assert "    “A bomb killed two people.”" in shown(mention(quote=quote(words), killed=2)).splitlines()


def test_unread_sentences_are_shown_with_the_reason() -> None:
    lines = shown(unread=(Unread(quote=quote("Somebody fell."), reason="no rule fits"),)).splitlines()
    assert "Not read, for a person to look at:" in lines
    assert lines[-2:] == ["    “Somebody fell.”", "    no rule fits"]


def test_square_brackets_of_a_report_are_shown_as_they_are() -> None:
    assert "[bold]Not ours[/bold]" in shown(mention(words="[bold]Not ours[/bold] said the report."))


@given(width=st.integers(30, 160))
def test_no_line_is_wider_than_the_terminal_or_ends_in_blanks(width: int) -> None:
    words = "A car bomb went off near a market in the middle of the town, and nobody has yet said who did it."
    lines = shown(mention(killed=3, words=words, place=(where("Qayyarah"), where("Mosul"))), width=width).splitlines()
    assert all(line == line.rstrip() for line in lines)
    assert max(len(line) for line in lines[2:]) <= max(width, 36)


@given(width=st.integers(20, 200))
def test_no_word_is_lost_at_any_width(width: int) -> None:
    words = "A car bomb went off near a market in the middle of the town."
    flat = " ".join(shown(mention(words=words), width=width).split())
    assert words in flat


def test_colour_is_written_only_where_the_terminal_has_it() -> None:
    out = StringIO()
    show_reading(
        Reading(document=document(text="x"), mentions=(), unread=()),
        Console(file=out, force_terminal=True, color_system="standard"),
    )
    assert "\x1b[1m" in out.getvalue()
    assert "\x1b" not in shown(mention())


LLM = ReadBy(reader="llm", version="1", knowledge="k", model="tiny")
WHY = Refusal(field="counts", said="9 men", reason=RefusalReason.NUMBER_DIFFERS, why="“9” means 9, not 90")


def second(*fields: str, **more: Any) -> str:
    """What the table says of a second reader that reads `more`."""
    other = SecondReading(mention=mention("m1-llm", **more), differs=fields)
    return row(shown(mention(killed=3, second=other)), "differs")


def test_a_number_that_the_other_reader_reads_differently_is_shown_with_its_words() -> None:
    assert second("killed", killed=5).endswith("killed 5 (“exact 5 5”)")


@pytest.mark.parametrize(
    ("field", "more", "said"),
    [
        ("when", {"day": None}, "when not stated"),
        ("where", {"place": None}, "where not stated"),
        ("method", {"method": ("mortar", "rocket")}, "method mortar, rocket"),
        ("kind", {"kind": "status"}, "kind status"),
        ("initiator", {"actors": (actor("Gunmen", "suspected"),)}, "suspected Gunmen"),
        ("target", {"actors": (actor("Gunmen", "victim"),)}, "to Gunmen"),
    ],
)
def test_every_field_that_differs_is_named(field: str, more: dict[str, Any], said: str) -> None:
    assert second(field, **more).endswith(said)


def test_a_second_reader_who_agrees_adds_no_row() -> None:
    assert "differs" not in shown(mention(second=SecondReading(mention=mention("m1-llm"))))


def test_a_part_that_the_checks_refused_stands_under_its_mention() -> None:
    assert row(shown(mention(refused=(WHY,))), "refused") == "counts “9 men”: “9” means 9, not 90"


def test_a_mention_that_the_checks_refused_is_listed_beneath() -> None:
    whole = Refusal(field="mention", said="no such", reason=RefusalReason.QUOTE_NOT_FOUND, why="it is not there")
    text = shown(refused=(whole,))
    assert "Proposed by the model and refused by the checks:" in text
    assert text.splitlines()[-1].strip() == "“no such”: it is not there"

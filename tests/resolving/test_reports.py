"""Two whole reports are compared by all their words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from marsad.claims import MentionKind, SourcedMention, Verdict
from marsad.resolving import Pair, resolve, shipped
from marsad.resolving.about import mains
from marsad.resolving.blocking import Blocks, candidates
from marsad.resolving.columns import Columns
from marsad.resolving.compare import COMPARISONS, NAMED
from marsad.resolving.facts import Facts, facts_of
from marsad.resolving.pair import score_pair
from marsad.resolving.scoring import weights_of
from marsad.resolving.sketch import sketch_of
from marsad.resolving.telling import address, host, slug_words
from tests.factories import sourced
from tests.resolving.helpers import partition
from tests.resolving.told import AGAIN, FIRST, OTHER, report


def facts(*mentions: SourcedMention) -> list[Facts]:
    """The facts of mentions that their reports are about."""
    main = mains(mentions, shipped())
    return [facts_of(each, shipped(), None, main=each.uid in main) for each in mentions]


def pair(a: SourcedMention, b: SourcedMention) -> Pair:
    """The score of two reports."""
    return score_pair(*facts(a, b), shipped())


def met(*mentions: SourcedMention) -> set[tuple[int, int]]:
    """The rows that share a block."""
    rows = [sketch_of(each, shipped().family_bits) for each in facts(*mentions)]
    columns = Columns(rows)
    return {(code >> 32, code & 0xFFFFFFFF) for code in candidates(Blocks.of(columns, shipped()), columns).tolist()}


def test_two_reports_of_one_event_are_one_incident_without_a_day_or_a_place() -> None:
    found = resolve([report("a", FIRST), report("b", AGAIN), report("c", OTHER)], knowledge=None)
    assert partition(found) == {frozenset({"a/m1", "b/m1"}), frozenset({"c/m1"})}


def test_the_reason_names_what_both_tell() -> None:
    sentences = pair(report("a", FIRST), report("b", AGAIN)).sentences
    assert any("kowalczyk" in sentence for sentence in sentences)


def test_reports_that_share_no_telling_word_are_not_one() -> None:
    assert pair(report("a", FIRST), report("b", OTHER)).verdict is not Verdict.SAME


def test_reports_in_two_languages_are_compared_by_what_is_said_of_the_event() -> None:
    found = pair(report("a", FIRST, language="en"), report("b", AGAIN, language="ar"))
    assert not any(each.name == "names" for each in found.reasons)


def test_a_report_without_traits_is_compared_by_what_is_said_of_the_event() -> None:
    bare = report("a", FIRST)
    bare = SourcedMention(replace(bare.document, traits=None), bare.mention)
    assert not any(each.name == "names" for each in pair(bare, report("b", AGAIN)).reasons)


def test_two_exact_days_do_not_forbid_what_all_other_words_agree_on() -> None:
    days = pair(report("a", FIRST, day=date(2018, 10, 23)), report("b", AGAIN, day=date(2018, 10, 24)))
    assert not any(each.name == "veto" for each in days.reasons)
    assert any(each.level == "next_day" for each in days.reasons)


def test_a_report_is_about_the_event_that_it_tells_first() -> None:
    first = report("a", FIRST)
    quote = replace(first.mention.quote, start=40, end=40 + len(first.mention.quote.exact))
    later = SourcedMention(first.document, replace(first.mention, id="m0", quote=quote))
    assert mains([later, first], shipped()) == {"a/m1"}


def test_a_report_of_many_events_is_about_none() -> None:
    first = report("a", FIRST)
    many = [SourcedMention(first.document, replace(first.mention, id=f"m{at}")) for at in range(9)]
    assert mains(many, shipped()) == frozenset()


def test_a_report_whose_events_lie_apart_is_about_none() -> None:
    towns = ("Mosul", "Kirkuk", "Baghdad", "Fallujah")
    page = report("a", FIRST).document
    assert mains([sourced(page, f"m{at}", place=town) for at, town in enumerate(towns)], shipped()) == frozenset()


def test_a_sum_is_not_what_a_report_is_about() -> None:
    first = report("a", FIRST)
    whole = SourcedMention(first.document, replace(first.mention, kind=MentionKind.AGGREGATE))
    assert mains([whole], shipped()) == frozenset()


def test_reports_that_share_a_full_name_meet_however_far_apart_they_appeared() -> None:
    assert met(report("a", FIRST), report("b", AGAIN, published=date(2020, 1, 1)), report("c", OTHER)) == {(0, 1)}


def test_what_half_of_all_reports_share_is_no_block() -> None:
    many = [report(f"d{at:03}", f"Zebediah Quillfeather walked past shop {at}.") for at in range(300)]
    assert met(*many) == set()


def test_a_block_that_is_too_large_is_cut_by_time() -> None:
    many = [
        report(
            f"d{at:03}", f"Zebediah Quillfeather walked past shop {at}.", published=date.fromordinal(730000 + 40 * at)
        )
        for at in range(300)
    ]
    twin = report("e", "Zebediah Quillfeather walked past a stall.", published=date.fromordinal(730001))
    assert (0, 300) in met(*many, twin)


@pytest.mark.parametrize("name", sorted(COMPARISONS))
def test_every_level_of_a_comparison_has_a_weight(name: str) -> None:
    tables = [each[name] for each in (shipped().weights, shipped().reports["weights"]) if name in each]
    assert tables
    for table in tables:
        extra = len(shipped().steps["day_gap"]) + 1 if name == "days" else 0
        levels = len(NAMED[name]) if name in NAMED else len(shipped().steps[name]) + 1 + extra
        assert len(weights_of(table, name)) == levels


def test_an_archived_address_is_that_of_the_page_itself() -> None:
    url = "http://archive.example/web/2016/http://www.News.example:80/2016/clarinet-mender-shot"
    assert address(url) == "http://www.News.example:80/2016/clarinet-mender-shot"
    assert host(url) == "news.example"
    assert "clarinet" in set(slug_words(url))

"""Ids of incidents as a function of the partition and of the ids given before."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.claims import Incident
from marsad.resolving import birth_id
from marsad.resolving.ids import identify

Sets = tuple[tuple[str, ...], ...]


def rank(uid: str) -> object:
    """Mentions in order of their letters."""
    return uid


def parted(words: str) -> Sets:
    """Sets written as words: `ab c`."""
    return tuple(tuple(word) for word in words.split())


def active(incidents: tuple[Incident, ...]) -> dict[str, str]:
    """Members as words by id, redirects left out."""
    return {each.id: "".join(each.members) for each in incidents if each.redirect is None and each.members}


def test_an_id_comes_from_the_first_mention_alone() -> None:
    assert active(identify(parted("ab c"), (), rank)) == {birth_id("a"): "ab", birth_id("c"): "c"}
    assert birth_id("a") == birth_id("a") != birth_id("b")


def test_an_id_is_short_and_plain() -> None:
    assert birth_id("doc/m1").isalnum()
    assert len(birth_id("doc/m1")) == 11


def test_a_new_member_changes_nothing_but_the_members() -> None:
    before = identify(parted("b"), (), rank)
    assert active(identify(parted("ab"), before, rank)) == {birth_id("b"): "ba"}


def test_of_two_merged_ids_the_older_one_stays() -> None:
    first = identify(parted("b"), (), rank)
    second = identify(parted("b a"), first, rank)
    merged = identify(parted("ab"), second, rank)
    assert active(merged) == {birth_id("b"): "ba"}
    assert {each.id: each.redirect for each in merged}[birth_id("a")] == birth_id("b")


def test_a_redirect_leads_to_the_last_survivor_of_two_merges() -> None:
    book: tuple[Incident, ...] = ()
    for words in ("a", "a b", "a b c", "a bc", "abc"):
        book = identify(parted(words), book, rank)
    assert {each.redirect for each in book if each.id != birth_id("a")} == {birth_id("a")}


def test_an_unmerged_id_comes_back() -> None:
    before = identify(parted("a b"), (), rank)
    merged = identify(parted("ab"), before, rank)
    assert identify(parted("a b"), merged, rank) == before


def test_a_split_keeps_the_id_at_the_founder_and_bears_a_new_one() -> None:
    before = identify(parted("abc"), (), rank)
    assert active(identify(parted("ac b"), before, rank)) == {birth_id("a"): "ac", birth_id("b"): "b"}


def test_without_its_founder_an_incident_goes_on_with_its_next_member() -> None:
    before = identify(parted("ab"), (), rank)
    assert active(identify(parted("b"), before, rank)) == {birth_id("a"): "b"}


def test_nothing_is_ever_removed() -> None:
    before = identify(parted("ab c"), (), rank)
    after = identify((), before, rank)
    assert [each.id for each in after] == [each.id for each in before]
    assert all(each.members == () for each in after)


@st.composite
def partitions(draw: st.DrawFn) -> Sets:
    """A partition of some of six letters."""
    uids = draw(st.lists(st.sampled_from("abcdef"), unique=True, min_size=1))
    groups: dict[int, list[str]] = {}
    for uid in uids:
        groups.setdefault(draw(st.integers(0, 3)), []).append(uid)
    return tuple(tuple(sorted(each)) for each in groups.values())


@given(st.lists(partitions(), min_size=1, max_size=6))
@settings(max_examples=100)
def test_whatever_happens_each_set_has_one_id_and_redirects_end(history: list[Sets]) -> None:
    book: tuple[Incident, ...] = ()
    for each in history:
        book = identify(each, book, rank)
    ids = [each.id for each in book]
    assert len(ids) == len(set(ids))
    assert sorted(active(book).values()) == sorted(
        "".join(next(one for one in book if set(one.members) == set(members)).members) for members in history[-1]
    )
    assert all(not each.members for each in book if each.redirect is not None)


@given(partitions(), partitions())
@settings(max_examples=100)
def test_a_detour_over_another_partition_changes_nothing(here: Sets, there: Sets) -> None:
    # Everything is seen first, so that the detour bears no new mention.
    every = tuple(sorted({uid for each in (*here, *there) for uid in each}))
    rest_here = tuple((uid,) for uid in every if not any(uid in each for each in here))
    rest_there = tuple((uid,) for uid in every if not any(uid in each for each in there))
    start = identify((*here, *rest_here), (), rank)
    away = identify((*there, *rest_there), start, rank)
    back = identify((*here, *rest_here), away, rank)
    assert active(back) == active(start)

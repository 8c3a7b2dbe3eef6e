"""Parts that do not see each other give what one collection gives."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Sequence

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.claims import SourcedMention, to_record
from marsad.resolving import birth_id, shipped
from marsad.resolving.blocking import Blocks, candidates
from marsad.resolving.columns import Columns
from marsad.resolving.components import labels
from marsad.resolving.sketch import Row
from marsad.resolving.spread import Components, Rows, Said, Stands, deal, meet, settle, sketches
from tests.factories import sourced
from tests.resolving.agreement import many
from tests.resolving.rows import collected, ids_of, sets_of
from tests.resolving.test_collection import BOTH


def rowed(mentions: Iterable[SourcedMention]) -> list[tuple[str, Row]]:
    """The rows of mentions, each in a record of its own."""
    lines = (record_of(each) for each in mentions)
    return [found for line in lines for found in sketches(line, "t", None, shipped())]


def record_of(each: SourcedMention) -> str:
    """The record of a report with one mention."""
    mention, document = to_record(each.mention), to_record(each.document)
    return json.dumps({"id": each.document.id, "document": document, "mentions": [mention]})


def grouped(rows: Sequence[tuple[str, Row]], groups: int) -> list[Rows]:
    """Numbered rows, in groups as a cluster would hold them."""
    numbered = [(at, uid, row) for at, (uid, row) in enumerate(sorted(rows, key=lambda each: each[0]))]
    return [Rows.of(numbered[at::groups]) for at in range(groups)]


def founders(rows: Sequence[tuple[str, Row]], groups: int, parts: int) -> dict[str, str]:
    """Each mention's founder, found in parts."""
    held = grouped(rows, groups)
    stands: dict[int, list[Stands]] = {}
    for group in held:
        for part, dealt in deal(group, parts, shipped()):
            stands.setdefault(part, []).append(dealt)
    pairs = [meet(each, shipped()) for each in stands.values()]
    whole = Said.together(pairs)
    components = Components.of(labels(whole.left[whole.likely], whole.right[whole.likely], len(rows)))
    found = {uid: uid for group in held for uid in components.alone(group)}
    for part in range(parts):
        mine = Rows.together([r for group in held for at, r in components.deal_rows(group, parts) if at == part])
        said = [some for each in pairs for at, some in components.deal_pairs(each, parts) if at == part]
        found |= dict(settle(mine, said, shipped()))
    return found


def sets(found: dict[str, str]) -> set[frozenset[str]]:
    return {frozenset(uid for uid, of in found.items() if of == founder) for founder in found.values()}


@given(BOTH, st.integers(1, 4), st.integers(1, 7))
@settings(max_examples=40)
def test_any_number_of_parts_gives_what_one_collection_gives(
    mentions: tuple[SourcedMention, ...], groups: int, parts: int
) -> None:
    assert sets(founders(rowed(mentions), groups, parts)) == sets_of(collected(mentions))


@given(st.integers(0, 1000), st.integers(1, 12))
@settings(max_examples=10)
def test_many_mentions_part_alike(seed: int, parts: int) -> None:
    mentions = many(seed, 150)
    assert sets(founders(rowed(mentions), 3, parts)) == sets_of(collected(mentions))


def test_ids_are_those_of_a_collection() -> None:
    mentions = many(3, 120)
    found = founders(rowed(mentions), 4, 5)
    assert {uid: birth_id(founder) for uid, founder in found.items()} == ids_of(collected(mentions))


def crowd(count: int) -> tuple[SourcedMention, ...]:
    """So many mentions of one town and day that their block is cut."""
    rng = random.Random(5)
    return tuple(
        sourced(f"d{at:03}", place="Mosul", killed=rng.choice((None, 1, 2, 5, 9)), method=rng.choice(("vbied", "ied")))
        for at in range(count)
    )


def test_blocks_too_large_to_compare_are_cut_alike() -> None:
    rows = rowed(crowd(320))
    columns = Columns([row for _, row in rows])
    met = candidates(Blocks.of(columns, shipped()), columns)
    assert len(met) < 320 * 319 // 2
    assert sets(founders(rows, 5, 6)) == sets_of(collected(crowd(320)))


def test_nothing_gives_nothing() -> None:
    assert founders([], 1, 3) == {}


def test_rows_keep_their_numbers_whatever_their_order() -> None:
    rows = [(2, "c", np.arange(3, dtype=np.int32)), (0, "a", np.arange(5, dtype=np.int32))]
    found = Rows.together([Rows.of(rows[:1]), Rows.of(rows[1:])])
    assert (found.numbers.tolist(), found.uids, found.starts.tolist()) == ([0, 2], ["a", "c"], [0, 5, 8])


def test_a_pair_that_met_twice_counts_once() -> None:
    columns = Columns([row for _, row in rowed(crowd(6))])
    codes = np.array([(0 << 32) | 1, (0 << 32) | 2, (1 << 32) | 2])
    one, other = Said.of(columns, codes[:2], shipped()), Said.of(columns, codes[1:], shipped())
    both = Said.together([one, other, one])
    assert both.codes.tolist() == sorted({*one.codes.tolist(), *other.codes.tolist()})
    assert Said.together([]).codes.tolist() == []


def test_pairs_between_components_are_dealt_to_nobody() -> None:
    components = Components.of(np.array([0, 0, 2, 2, 4]))
    numbers, flags = np.array([0, 1, 2]), np.array([True, True, True])
    pairs = Said(numbers, np.array([1, 2, 3]), np.array([0.9, 0.9, 0.9]), flags, flags)
    dealt = dict(components.deal_pairs(pairs, 3))
    assert {part: each.codes.tolist() for part, each in dealt.items()} == {0: [1], 2: [(2 << 32) | 3]}


def test_who_has_no_company_founds_an_incident() -> None:
    rows = Rows.of([(at, uid, np.zeros(1, np.int32)) for at, uid in enumerate("abcde")])
    components = Components.of(np.array([0, 0, 2, 2, 4]))
    assert list(components.alone(rows)) == ["e"]
    assert {part: list(each.uids) for part, each in components.deal_rows(rows, 2)} == {0: ["a", "b", "c", "d"]}

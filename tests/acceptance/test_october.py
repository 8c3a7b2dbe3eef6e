"""The examples through every room: what should come out of October 2018 does, and nothing is merged that is two."""

from __future__ import annotations

from typing import Any

import pytest

from tests.acceptance.chain import Chain, expected, run_chain

OCTOBER = expected()
INCIDENTS: dict[str, dict[str, Any]] = {each["id"]: each for each in OCTOBER["incidents"]}
TELLINGS = [(name, report) for name, each in INCIDENTS.items() for report in each["reports"]]


@pytest.fixture(scope="module")
def chain() -> Chain:
    return run_chain()


def ids_of(chain: Chain, name: str) -> set[str | None]:
    wanted = INCIDENTS[name]
    return {chain.incident_of(told.uid) for report in wanted["reports"] for told in chain.told(report, wanted)}


@pytest.mark.parametrize(("name", "report"), TELLINGS)
def test_every_report_of_an_incident_is_found_with_its_toll(chain: Chain, name: str, report: str) -> None:
    wanted = INCIDENTS[name]
    told = chain.told(report, wanted)
    assert told, "no mention of this day and place"
    for outcome, bounds in wanted["reports"][report].items():
        lo, hi = (0, 0) if bounds == "none" else bounds
        totals = [getattr(each.mention.totals, outcome) for each in told]
        assert (lo, hi) in [(total.lo, total.hi) for total in totals], outcome


@pytest.mark.parametrize("name", INCIDENTS)
def test_all_reports_of_an_incident_are_joined(chain: Chain, name: str) -> None:
    assert len(ids_of(chain, name)) == 1


def test_no_incident_holds_two(chain: Chain) -> None:
    homes: dict[str | None, list[str]] = {}
    for name in INCIDENTS:
        for incident in ids_of(chain, name):
            homes.setdefault(incident, []).append(name)
    assert [names for names in homes.values() if len(names) > 1] == []


@pytest.mark.parametrize("pair", OCTOBER["different"], ids=" and ".join)
def test_what_looks_alike_stays_two(chain: Chain, pair: list[str]) -> None:
    one, other = (ids_of(chain, name) for name in pair)
    assert one
    assert other
    assert not one & other


@pytest.mark.parametrize("alarm", OCTOBER["alarms"], ids=lambda each: f"{each['method']} in {each['admin1']}")
def test_re_emergence_is_found_by_rules(chain: Chain, alarm: dict[str, Any]) -> None:
    findings = [each for each in chain.assess("2018-10").findings if str(each.kind) == alarm["kind"]]
    assert [each for each in findings if alarm["admin1"] in each.sentence and each.observed >= alarm["observed"]]


def test_every_sentence_of_the_assessment_has_claims(chain: Chain) -> None:
    sentences = [each for section in chain.assess("2018-10").sections for each in section.sentences]
    assert sentences
    assert all(each.claims for each in sentences)


def test_the_same_chain_gives_the_same_assessment(chain: Chain) -> None:
    from marsad.assessing import render

    one, other = (render(chain.assess("2018-10"), "markdown") for _ in range(2))
    assert one == other

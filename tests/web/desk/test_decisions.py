"""Decisions through the desk's forms: accept, correct, reject, judge, dismiss, and what each changes in public."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from marsad.web.ledger import queries
from marsad.web.ledger.models import JudgementRow, MentionRow, Review, UnreadSentence
from tests.web.look import data, one, see, staff, tree, words
from tests.web.pages import ZERO, World, incident_of

pytestmark = pytest.mark.django_db
ZERO_PATH = "/desk/mentions/zero/m1"


@pytest.fixture
def reviewer(world: World, client: Client) -> Client:
    """A reviewer at the world's ledger."""
    client.force_login(staff("rana", "reviewer"))
    return client


def _form(client: Client, path: str) -> dict[str, str]:
    """What the page's form would send as it stands."""
    form = one(see(client, path), "//main//form")
    given = {each.get("name"): each.get("value") or "" for each in form.xpath(".//input[@name][not(@type='checkbox')]")}
    given |= {each.get("name"): (each.text or "").strip("\n") for each in form.xpath(".//textarea")}
    for select in form.xpath(".//select"):
        chosen = select.xpath("option[@selected]/@value") or select.xpath("option/@value")
        given[select.get("name")] = chosen[0]
    return given


def _refused(answer: Any) -> str:
    assert answer.status_code == 400
    assert not Review.objects.exists()
    return words(one(tree(answer), "//p[@role='alert']"))


def test_accepting_keeps_who_and_changes_no_row(reviewer: Client, world: World) -> None:
    before = data(reviewer, f"/incidents/{world.zero}")["summary"]
    answer = reviewer.post(ZERO_PATH, {"action": "accept"})
    assert answer["Location"] == "/desk/"
    review = Review.objects.get()
    assert (review.verdict, review.reviewer, review.mention_id) == ("accept", "rana", "zero/m1")
    assert data(reviewer, f"/incidents/{world.zero}")["summary"] == before


def test_rejecting_needs_a_reason(reviewer: Client) -> None:
    for reason in ("", "   ", "\n"):
        assert "needs its reason" in _refused(reviewer.post(ZERO_PATH, {"action": "reject", "reason": reason}))


def test_a_rejected_mention_leaves_the_lists_and_stays_in_its_document(reviewer: Client, world: World) -> None:
    reviewer.post(ZERO_PATH, {"action": "reject", "reason": "It was another town."})
    assert world.zero not in {each["id"] for each in data(reviewer, "/incidents")["items"]}
    assert reviewer.get(f"/incidents/{world.zero}").status_code == 404
    (member,) = data(reviewer, "/documents/zero")["mentions"]
    assert member["review"]["verdict"] == "reject"
    assert "It was another town." in words(see(reviewer, "/changes"))


@pytest.mark.parametrize("action", ["", "publish", "ACCEPT", "delete"])
def test_there_is_no_other_decision(reviewer: Client, action: str) -> None:
    assert "is no decision" in _refused(reviewer.post(ZERO_PATH, {"action": action, "reason": "because"}))


def test_the_form_as_it_stands_is_the_machine_s_reading(reviewer: Client) -> None:
    given = _form(reviewer, ZERO_PATH)
    assert given["quote"] == ZERO
    assert (given["kind"], given["method"], given["when-start"]) == ("incident", "mortar", "2018-11-06")
    assert (given["count-0-outcome"], given["count-0-kind"], given["count-0-lo"]) == ("killed", "none", "0")
    assert (given["count-1-outcome"], given["count-1-kind"], given["count-1-lo"]) == ("injured", "unknown", "")


def test_a_correction_counts_in_public_and_the_machine_s_reading_stays(reviewer: Client, world: World) -> None:
    given = _form(reviewer, ZERO_PATH) | {"method": "rocket", "action": "correct", "reason": "A rocket, says the army."}
    assert reviewer.post(ZERO_PATH, given).status_code == 302
    row = MentionRow.objects.get(pk="zero/m1")
    assert row.record["method"] == ["mortar"]
    review = Review.objects.get()
    assert (review.verdict, review.reason) == ("correct", "A rocket, says the army.")
    found = data(reviewer, f"/incidents/{incident_of('zero/m1')}")
    assert found["summary"]["methods"] == ["rocket"]
    assert found["members"][0]["machine"]["method"] == ["mortar"]


def test_a_corrected_number_leads_to_its_own_words(reviewer: Client, world: World) -> None:
    given = _form(reviewer, ZERO_PATH) | {
        "count-1-kind": "none",
        "count-1-lo": "0",
        "count-1-hi": "0",
        "count-1-quote": "No one",
        "action": "correct",
        "reason": "Nobody was hurt.",
    }
    assert reviewer.post(ZERO_PATH, given).status_code == 302
    found = data(reviewer, f"/incidents/{incident_of('zero/m1')}")
    assert found["summary"]["injured"] == {"lo": 0, "best": 0, "hi": 0}
    (claim,) = [each for each in found["members"][0]["claims"] if each["predicate"] == "injured"]
    assert claim["quote"]["exact"] == "No one"
    location = reviewer.get(f"/claims/{claim['id']}")["Location"]
    start, end = claim["quote"]["start"], claim["quote"]["end"]
    assert location == f"/documents/zero#q-{start}-{end}"
    assert see(reviewer, "/documents/zero").xpath(f"//*[@id='q-{start}-{end}']")


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("quote", "Words that nobody wrote.", "does not stand in the document"),
        ("quote", "", "cannot be empty"),
        ("count-0-quote", "Two were killed.", "does not stand in the document"),
        ("count-0-lo", "many", "not a whole number"),
        ("count-0-lo", "-1", "not a whole number"),
        ("count-0-outcome", "resurrected", "resurrected"),
        ("count-0-kind", "guess", "guess"),
        ("kind", "rumour", "rumour"),
        ("method", "trebuchet", "trebuchet"),
        ("when-start", "2018-13-01", "is not a day"),
        ("when-start", "yesterday", "is not a day"),
        ("where-0-place_id", "atlantis", "atlantis"),
        ("where-0-precision", "9", "9"),
        ("reason", "", "needs its reason"),
    ],
)
def test_a_correction_that_cannot_be_true_is_refused_and_nothing_is_lost(
    reviewer: Client, field: str, value: str, reason: str
) -> None:
    given = _form(reviewer, ZERO_PATH) | {"action": "correct", "reason": "A better reading.", field: value}
    answer = reviewer.post(ZERO_PATH, given)
    assert reason in _refused(answer)
    if field != "reason":
        assert one(tree(answer), "//textarea[@name='reason']").text.strip() == "A better reading."


def test_a_count_upside_down_is_refused(reviewer: Client) -> None:
    given = _form(reviewer, ZERO_PATH) | {
        "count-0-kind": "range",
        "count-0-lo": "5",
        "count-0-hi": "2",
        "action": "correct",
        "reason": "From five to two.",
    }
    _refused(reviewer.post(ZERO_PATH, given))


def test_a_number_too_large_to_be_true_breaks_nothing(reviewer: Client) -> None:
    given = _form(reviewer, ZERO_PATH) | {
        "count-0-kind": "exact",
        "count-0-lo": "9" * 40,
        "count-0-hi": "9" * 40,
        "action": "correct",
        "reason": "A slip of the key.",
    }
    assert "too large to be a count" in _refused(reviewer.post(ZERO_PATH, given))


def test_a_number_that_its_words_do_not_say_is_refused(reviewer: Client) -> None:
    given = _form(reviewer, ZERO_PATH) | {
        "count-0-kind": "exact",
        "count-0-lo": "12",
        "count-0-hi": "12",
        "action": "correct",
        "reason": "Twelve, I heard.",
    }
    answer = reviewer.post(ZERO_PATH, given)
    assert answer.status_code in (302, 400)
    if answer.status_code == 302:
        assert data(reviewer, f"/incidents/{incident_of('zero/m1')}")["members"][0]["machine"] is not None


def test_the_last_of_several_reviews_counts_and_all_stay(reviewer: Client, world: World) -> None:
    reviewer.post(ZERO_PATH, {"action": "reject", "reason": "A rumour."})
    reviewer.post(ZERO_PATH, {"action": "accept", "reason": "It was confirmed."})
    assert [each.verdict for each in Review.objects.order_by("pk")] == ["reject", "accept"]
    assert incident_of("zero/m1") in {each["id"] for each in data(reviewer, "/incidents")["items"]}


def test_what_was_decided_leaves_the_queue(reviewer: Client) -> None:
    before = see(reviewer, "/desk/").xpath("//ol/li//h2/a/@href")
    evil = next(link for link in before if "evil" in link)
    reviewer.post(evil, {"action": "accept"})
    assert set(before) - set(see(reviewer, "/desk/").xpath("//ol/li//h2/a/@href")) == {evil}


def test_everything_in_the_queue_opens(reviewer: Client) -> None:
    page = see(reviewer, "/desk/")
    links = page.xpath("//ol/li//h2/a/@href")
    assert len(links) == len(queries.queue(limit=200)) > 2
    for link in links:
        opened = see(reviewer, link)
        assert opened.xpath("//main//form//input[@name='csrfmiddlewaretoken']"), link


def test_an_unread_sentence_is_dismissed_with_a_reason(reviewer: Client) -> None:
    row = UnreadSentence.objects.get(document="one")
    path = f"/desk/unread/{row.pk}"
    assert row.exact in words(see(reviewer, path))
    assert reviewer.post(path, {"reason": " "}).status_code == 400
    assert reviewer.post(path, {"reason": "It names no event."}).status_code == 302
    card = next(each for each in see(reviewer, "/unread").xpath("//li") if row.exact in words(each))
    assert "It names no event." in words(card)


def test_judging_two_incidents_the_same_joins_them_and_the_old_id_leads_on(reviewer: Client, world: World) -> None:
    from marsad.web.desk import services
    from tests.web.sample import NOW

    row = services.judge("sum/a", "sum/b", "unsure", "sara", "Could be one.", now=NOW)
    answer = reviewer.post(f"/desk/pairs/{row.pk}", {"verdict": "same", "reason": "One attack in two towns."})
    assert answer.status_code == 302
    assert incident_of("sum/a") == incident_of("sum/b")
    old = ({world.part, world.other} - {incident_of("sum/a")}).pop()
    assert data(reviewer, f"/incidents/{old}")["id"] == incident_of("sum/a")


@pytest.mark.parametrize("given", [{"verdict": "alike", "reason": "x"}, {"verdict": "same", "reason": ""}, {}])
def test_a_pair_needs_a_known_verdict_and_a_reason(reviewer: Client, given: dict[str, str]) -> None:
    row = JudgementRow.objects.order_by("pk").first()
    assert row is not None
    before = JudgementRow.objects.count()
    assert reviewer.post(f"/desk/pairs/{row.pk}", given).status_code == 400
    assert JudgementRow.objects.count() == before

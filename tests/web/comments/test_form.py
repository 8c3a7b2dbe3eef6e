"""The form under an incident: what it takes, what it refuses, and that nothing shows until a person said so."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from marsad.web.comments import limits, services
from marsad.web.comments.models import Comment, TokenBucket
from marsad.web.ledger import models
from tests.web.look import one, see, tree, words
from tests.web.pages import BREAKOUT, SCRIPT, World

pytestmark = pytest.mark.django_db
TEXT = "The hospital's list names five."


def _send(client: Client, world: World, **more: str) -> object:
    given = {"type": "incident", "id": world.toll, "author": "A reader", "text": TEXT} | more
    return client.post("/comments/submit", given)


def _shown(client: Client, id: str) -> str:
    return words(one(see(client, f"/incidents/{id}"), "//section[@id='comments']"))


def test_the_form_stands_under_incidents_and_assessments_with_its_token(client: Client, world: World) -> None:
    for path, kind, id in (
        (f"/incidents/{world.toll}", "incident", world.toll),
        ("/assessments/2018-11", "assessment", "2018-11"),
    ):
        form = one(see(client, path), "//form[contains(@class, 'comment-form')]")
        given = {each.get("name"): each.get("value") for each in form.xpath(".//input[@type='hidden']")}
        assert given.pop("csrfmiddlewaretoken")
        assert given == {"type": kind, "id": id}
        assert one(form, ".//textarea").get("maxlength") == str(services.MOST_TEXT)
        assert one(form, ".//input[@name='author']").get("maxlength") == str(services.MOST_AUTHOR)


def test_a_comment_is_held_and_its_writer_is_told_so(client: Client, world: World) -> None:
    answer = client.post(
        "/comments/submit",
        {"type": "incident", "id": world.toll, "author": "A reader", "text": TEXT},
        follow=True,
    )
    assert answer.redirect_chain == [(f"/incidents/{world.toll}#comments", 302)]
    assert 'role="status"' in answer.content.decode()
    assert TEXT not in words(one(tree(answer), "//section[@id='comments']"))
    comment = Comment.objects.get()
    assert (comment.text, comment.author, comment.status) == (TEXT, "A reader", "held")


def test_a_held_comment_is_in_no_form_of_any_page(client: Client, world: World) -> None:
    _send(client, world)
    for path in (
        f"/incidents/{world.toll}",
        f"/incidents/{world.toll}.json",
        f"/incidents/{world.toll}.csv",
        "/changes",
    ):
        assert TEXT not in client.get(path).content.decode()


def test_a_rejected_comment_is_not_shown_and_an_approved_one_is(client: Client, world: World) -> None:
    _send(client, world, text="Buy cheap phones.")
    _send(client, world)
    first, second = Comment.objects.order_by("pk")
    services.reject(first.pk, "promotion", "rana", timezone.now())
    services.approve(second.pk, "rana", timezone.now())
    shown = _shown(client, world.toll)
    assert TEXT in shown
    assert "Buy cheap phones." not in shown


def test_a_comment_stands_under_its_own_incident_only(client: Client, world: World) -> None:
    _send(client, world)
    services.approve(Comment.objects.get().pk, "rana", timezone.now())
    assert TEXT in _shown(client, world.toll)
    assert TEXT not in _shown(client, world.part)


def test_comments_are_shown_oldest_first(client: Client, world: World) -> None:
    now = timezone.now()
    for number in (2, 1, 3):
        sent = now + timedelta(hours=number)
        comment = services.submit("incident", world.toll, "A", f"Number {number}.", client="c", now=sent)
        services.approve(comment.pk, "rana", now)
    shown = _shown(client, world.toll)
    assert shown.index("Number 1.") < shown.index("Number 2.") < shown.index("Number 3.")


def test_comments_follow_their_incident_when_it_is_merged(client: Client, world: World) -> None:
    _send(client, world, id=world.merged)
    services.approve(Comment.objects.get().pk, "rana", timezone.now())
    assert TEXT in _shown(client, world.toll)
    assert TEXT in _shown(client, world.merged)
    again = models.Redirect(incident_id=world.toll, target_id=world.part, reason="one after all")
    again.save()
    assert TEXT in _shown(client, world.part)


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"text": ""}, "a name and a text"),
        ({"text": " \n\t "}, "a name and a text"),
        ({"author": ""}, "a name and a text"),
        ({"author": "   "}, "a name and a text"),
        ({"text": "x" * 4001}, "4000"),
        ({"author": "x" * 81}, "80"),
        ({"id": "nothing"}, "There is no incident"),
        ({"id": ""}, "There is no incident"),
        ({"type": "place"}, "cannot be commented on"),
        ({"type": ""}, "cannot be commented on"),
        ({"type": "assessment"}, "There is no assessment"),
        ({"type": "assessment", "id": "2018-11/Atlantis"}, "There is no assessment"),
        ({"id": "x" * 50_000}, "There is no incident"),
    ],
)
def test_a_comment_that_cannot_be_kept_is_refused_with_the_reason(
    client: Client, world: World, given: dict[str, str], reason: str
) -> None:
    answer = _send(client, world, **given)
    assert answer.status_code == 400  # type: ignore[attr-defined]
    assert reason in words(one(tree(answer), "//p[@role='alert']"))  # type: ignore[arg-type]
    assert not Comment.objects.exists()


def test_a_refused_form_gives_back_what_was_written(client: Client, world: World) -> None:
    text = f"Kept {SCRIPT} {BREAKOUT}"
    answer = _send(client, world, author="", text=text)
    form = one(tree(answer), "//form[contains(@class, 'comment-form')]")  # type: ignore[arg-type]
    assert one(form, ".//textarea").text.strip() == text
    assert form.xpath(".//input[@name='id']/@value") == [world.toll]


def test_the_longest_text_and_name_are_taken(client: Client, world: World) -> None:
    _send(client, world, text="ش" * services.MOST_TEXT, author="ب" * services.MOST_AUTHOR)
    assert len(Comment.objects.get().text) == services.MOST_TEXT


def test_a_missing_field_is_refused_and_no_error(client: Client, world: World) -> None:
    assert client.post("/comments/submit", {}).status_code == 400
    assert client.post("/comments/submit", b"not a form", content_type="text/plain").status_code == 400
    assert client.post("/comments/submit", {"text": "a\x00b"}).status_code == 400


def test_a_body_without_measure_is_refused(client: Client, world: World) -> None:
    assert _send(client, world, text="x" * 1_100_000).status_code == 400  # type: ignore[attr-defined]
    assert not Comment.objects.exists()


def test_the_form_needs_the_token_of_its_page(world: World) -> None:
    client = Client(enforce_csrf_checks=True)
    assert _send(client, world).status_code == 403  # type: ignore[attr-defined]
    page = see(client, f"/incidents/{world.toll}")
    token = page.xpath("//form[contains(@class, 'comment-form')]//input[@name='csrfmiddlewaretoken']/@value")[0]
    assert _send(client, world, csrfmiddlewaretoken=token).status_code == 302  # type: ignore[attr-defined]
    assert Comment.objects.count() == 1


@pytest.mark.parametrize("method", ["get", "head", "put", "delete"])
def test_only_a_sent_form_is_a_comment(client: Client, world: World, method: str) -> None:
    assert getattr(client, method)("/comments/submit").status_code == 405


def test_a_flood_is_slowed_down_and_says_when_to_try_again(client: Client, world: World) -> None:
    answers = [_send(client, world, text=f"Number {number}.") for number in range(int(limits.CAPACITY) + 2)]
    codes = [answer.status_code for answer in answers]  # type: ignore[attr-defined]
    assert codes == [302] * int(limits.CAPACITY) + [400, 400]
    assert "try again in" in answers[-1].content.decode()  # type: ignore[attr-defined]
    assert Comment.objects.count() == limits.CAPACITY


def test_one_client_s_flood_leaves_others_their_word(client: Client, world: World) -> None:
    for number in range(int(limits.CAPACITY) + 1):
        _send(client, world, text=f"Number {number}.")
    other = Client(REMOTE_ADDR="198.51.100.7")
    assert _send(other, world).status_code == 302  # type: ignore[attr-defined]


def test_a_refused_comment_costs_nothing(client: Client, world: World) -> None:
    for _ in range(10):
        _send(client, world, text="")
    assert _send(client, world).status_code == 302  # type: ignore[attr-defined]


def test_no_address_of_a_reader_is_kept(client: Client, world: World) -> None:
    _send(Client(REMOTE_ADDR="198.51.100.7"), world)
    kept = [str(value) for model in (Comment, TokenBucket) for row in model.objects.values() for value in row.values()]
    assert not [value for value in kept if "198.51.100.7" in value]


def test_markup_in_a_comment_is_text(client: Client, world: World) -> None:
    text = f"{SCRIPT} {BREAKOUT} [link](javascript:alert(1)) https://spam.example/"
    _send(client, world, text=text, author=BREAKOUT)
    services.approve(Comment.objects.get().pk, "rana", timezone.now())
    section = one(see(client, f"/incidents/{world.toll}"), "//section[@id='comments']")
    assert text in words(section)
    assert BREAKOUT in words(section)
    assert not section.xpath(".//script | .//img")
    assert not [link for link in section.xpath(".//a/@href") if "spam" in link or "javascript" in link]


def test_lines_of_a_comment_stay_lines_and_its_text_is_kept_to_the_letter(client: Client, world: World) -> None:
    text = "First line.\n\n\u202eSecond\u202c line.  "
    _send(client, world, text=text)
    assert Comment.objects.get().text == text
    services.approve(Comment.objects.get().pk, "rana", timezone.now())
    section = one(see(client, f"/incidents/{world.toll}"), "//section[@id='comments']")
    assert len([each for each in section.xpath(".//p") if "line." in words(each)]) == 2


def test_a_comment_remembers_the_language_of_its_page(client: Client, world: World) -> None:
    client.post("/i18n/setlang/", {"language": "ckb", "next": "/"})
    _send(client, world)
    assert Comment.objects.get().language == "ckb"


def test_the_language_can_be_changed_where_a_comment_was_refused(client: Client, world: World) -> None:
    page = tree(_send(client, world, text=""))  # type: ignore[arg-type]
    then = one(page, "//form[@class='languages']/input[@name='next']").get("value")
    answer = client.post("/i18n/setlang/", {"language": "ar", "next": then}, follow=True)
    assert answer.status_code == 200
    assert tree(answer).get("dir") == "rtl"

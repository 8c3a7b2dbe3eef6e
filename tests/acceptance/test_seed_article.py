"""The acceptance text of the first issue: every row of its table, read from the article beside the checkout."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from marsad.claims import (
    ActorRole,
    Count,
    CountKind,
    Document,
    EventType,
    Mention,
    MentionKind,
    Outcome,
    Polarity,
    Qualifier,
    Reading,
    Realis,
    SpeakerRole,
    Stance,
    Tendency,
)
from marsad.knowledge import load_knowledge
from marsad.reading import Reader, load_reader
from tests.shared import shared_path

PUBLISHED = date(2018, 11, 11)
BOTH = {"Kurdistan Regional Government (Erbil)", "Federal Government of Iraq (Baghdad)"}


@pytest.fixture(scope="module")
def reader() -> Reader:
    return load_reader(load_knowledge())


@pytest.fixture(scope="module")
def reading(reader: Reader) -> Reading:
    text = shared_path("seed", "article.txt").read_text(encoding="utf-8")
    return reader.read(Document.of_text(text, published=PUBLISHED))


def only(reading: Reading, fits: Callable[[Mention], bool]) -> Mention:
    found = [mention for mention in reading.mentions if fits(mention)]
    assert len(found) == 1, [mention.quote.exact[:60] for mention in found]
    return found[0]


def incident_at(reading: Reading, place: str, *, day: date | None) -> Mention:
    def fits(mention: Mention) -> bool:
        when = mention.when.start if mention.when else None
        days = [start for start, _ in mention.when.spans] if mention.when else [None]
        return (
            mention.kind is MentionKind.INCIDENT
            and any(place in (where.place_id or "") for where in mention.where)
            and (day in days or when == day)
        )

    return only(reading, fits)


def killed(mention: Mention) -> list[Count]:
    return [count for count in mention.counts if count.outcome is Outcome.KILLED]


def ids(mention: Mention, role: ActorRole) -> set[str | None]:
    return {actor.actor_id for actor in mention.in_role(role)}


def origin(mention: Mention) -> str | None:
    return mention.attribution[-1].actor_id


def test_the_strikes_in_saladin_add_up_to_at_least_35(reading: Reading) -> None:
    strikes = incident_at(reading, "salah-al-din", day=date(2018, 10, 30))
    assert strikes.method == ("air_strike",)
    assert strikes.event_type is EventType.EXPLOSIONS
    assert strikes.when is not None
    assert (strikes.when.precision, strikes.when.expression) == (1, "October 30")
    assert [where.precision for where in strikes.where] == [4]
    five, more = killed(strikes)
    assert (five.stated, five.kind, five.lo, five.hi) == ("five", CountKind.EXACT, 5, 5)
    assert Qualifier.LEADERS in five.qualifiers
    assert (more.stated, more.kind, more.lo, more.hi) == ("more than 30", CountKind.AT_LEAST, 30, None)
    assert (strikes.totals.killed.lo, strikes.totals.killed.hi) == (35, None)


def test_the_strikes_in_saladin_name_who_and_whom(reading: Reading) -> None:
    strikes = incident_at(reading, "salah-al-din", day=date(2018, 10, 30))
    assert ids(strikes, ActorRole.INITIATOR) == {"iraqi-security-forces", "counter-terrorism-service"}
    assert ids(strikes, ActorRole.SUPPORT) == {"global-coalition"}
    assert ids(strikes, ActorRole.TARGET) == {"islamic-state"}


def test_the_strikes_in_saladin_are_the_coalitions_word(reading: Reading) -> None:
    speaker = incident_at(reading, "salah-al-din", day=date(2018, 10, 30)).attribution[-1]
    assert (speaker.actor_id, speaker.role, speaker.date) == ("global-coalition", SpeakerRole.PARTY, PUBLISHED)


@pytest.mark.parametrize("place", ["shirqat", "qayyarah"])
def test_each_vehicle_bomb_stands_at_its_own_place_without_a_date(reading: Reading, place: str) -> None:
    attack = incident_at(reading, place, day=None)
    assert attack.method == ("vbied",)
    assert attack.when is None
    assert [where.precision for where in attack.where] == [1]
    assert ids(attack, ActorRole.INITIATOR) == {"islamic-state"}
    assert "civilians" in ids(attack, ActorRole.TARGET)
    (injured,) = attack.counts
    assert (injured.outcome, injured.kind, injured.hi) == (Outcome.INJURED, CountKind.VAGUE, None)
    assert not attack.totals.killed.known
    assert origin(attack) == "global-coalition"


def test_the_numerous_attacks_are_a_trend_in_two_governorates(reading: Reading) -> None:
    trend = only(
        reading,
        lambda m: m.kind is MentionKind.TREND and any("salah-al-din" in (w.place_id or "") for w in m.where),
    )
    assert {where.admin1 for where in trend.where} == {"Salah al-Din", "Kirkuk"}
    assert {where.precision for where in trend.where} == {4}
    assert trend.when is None
    assert trend.counts == ()
    assert ids(trend, ActorRole.INITIATOR) == {"islamic-state"}
    assert "iraqi-security-forces" in ids(trend, ActorRole.TARGET)
    assert origin(trend) == "global-coalition"


def test_the_car_bomb_in_western_mosul_is_the_outlets_own_word(reading: Reading) -> None:
    bomb = incident_at(reading, "mosul", day=date(2018, 11, 8))
    assert bomb.method == ("vbied",)
    assert bomb.where[0].precision in (1, 2)
    assert "western" in " ".join((bomb.where[0].name, bomb.where[0].relation or ""))
    assert [(count.lo, count.hi, count.kind) for count in killed(bomb)] == [(2, 2, CountKind.EXACT)]
    assert ids(bomb, ActorRole.INITIATOR) == set()
    assert [(link.name, link.role) for link in bomb.attribution] == [("Rudaw", SpeakerRole.OUTLET)]


def test_the_coalitions_silence_is_a_status_beside_the_bomb(reading: Reading) -> None:
    silence = only(reading, lambda m: m.stance is Stance.NO_COMMENT)
    assert silence.kind is MentionKind.STATUS
    assert origin(silence) == "global-coalition"
    assert silence.part_of == incident_at(reading, "mosul", day=date(2018, 11, 8)).id


def test_the_next_day_keeps_both_readings(reading: Reading) -> None:
    operation = incident_at(reading, "makhmur", day=date(2018, 10, 31))
    assert operation.when is not None
    days = {start for start, _ in operation.when.spans}
    assert days == {date(2018, 10, 31), date(2018, 11, 9)}
    assert all(other.basis for other in operation.when.alternatives)


def test_the_operation_near_makhmur_is_told_once(reading: Reading) -> None:
    operation = incident_at(reading, "makhmur", day=date(2018, 10, 31))
    assert set(operation.method) == {"air_strike", "ground_attack"}
    assert [(where.precision, where.relation) for where in operation.where] == [(2, "near")]
    # The general says of the same strike that the ISF conducted it.
    doers = {"iraqi-special-operations-forces", "iraqi-security-forces", "global-coalition"}
    assert ids(operation, ActorRole.INITIATOR) == doers
    assert ids(operation, ActorRole.TARGET) == {"islamic-state"}
    (dead,) = killed(operation)
    assert (dead.lo, dead.hi, dead.kind) == (20, 20, CountKind.APPROXIMATE)


def test_the_operation_is_the_coalitions_word(reading: Reading) -> None:
    operation = incident_at(reading, "makhmur", day=date(2018, 10, 31))
    lineage = load_knowledge().actors.lineage(origin(operation) or "")
    assert "global-coalition" in lineage
    assert operation.attribution[-1].role is SpeakerRole.PARTY


def test_the_strikes_of_saturday_lie_in_a_disputed_area(reading: Reading) -> None:
    strikes = incident_at(reading, "makhmur", day=date(2018, 11, 10))
    assert strikes.method == ("air_strike",)
    (where,) = strikes.where
    assert (where.precision, set(where.claimed_by)) == (2, BOTH)
    assert ids(strikes, ActorRole.INITIATOR) == {"global-coalition"}
    assert ids(strikes, ActorRole.TARGET) == {"islamic-state"}
    (dead,) = killed(strikes)
    assert (dead.lo, dead.hi, dead.kind) == (13, None, CountKind.AT_LEAST)
    assert len(strikes.attribution) == 1


def test_the_55_are_a_sum_and_no_incident(reading: Reading) -> None:
    whole = only(reading, lambda m: m.kind is MentionKind.AGGREGATE)
    parts = {mention.id for mention in reading.mentions if mention.part_of == whole.id}
    assert parts == {
        incident_at(reading, "salah-al-din", day=date(2018, 10, 30)).id,
        incident_at(reading, "makhmur", day=date(2018, 10, 31)).id,
    }
    (dead,) = killed(whole)
    assert (dead.lo, dead.hi, dead.kind) == (55, None, CountKind.AT_LEAST)
    assert {where.precision for where in whole.where} == {5}
    assert "northern Iraq" in [where.name for where in whole.where]
    assert whole.when is None or (whole.when.end - whole.when.start).days == 1
    assert origin(whole) == "global-coalition"


def test_states_of_affairs_are_kept_as_attributed(reading: Reading) -> None:
    alert = only(reading, lambda m: m.kind is MentionKind.STATUS and "high alert" in m.quote.exact)
    assert ids(alert, ActorRole.INITIATOR) == {"peshmerga"}
    border = only(reading, lambda m: m.kind is MentionKind.STATUS and "border is secure" in m.quote.exact)
    assert origin(border) == "iraq-ministry-of-defence"
    assert {where.name for where in border.where} == {"al-Qaim", "Mosul"}
    none = only(reading, lambda m: m.polarity is Polarity.DENIED)
    assert none.kind is MentionKind.STATUS
    plan = only(reading, lambda m: m.realis is Realis.PLANNED)
    assert plan.kind is MentionKind.STATUS
    assert plan.attribution[-1].name.endswith("McGurk")


def test_the_security_councils_october_is_two_trends(reading: Reading) -> None:
    again = only(reading, lambda m: m.tendency is Tendency.REEMERGING)
    assert again.method == ("vbied",)
    assert {where.name for where in again.where} == {"Kirkuk", "Mosul"}
    unabated = only(reading, lambda m: m.kind is MentionKind.TREND and "village-chiefs" in ids(m, ActorRole.TARGET))
    assert unabated.tendency is Tendency.UNABATED
    assert "electricity-infrastructure" in ids(unabated, ActorRole.TARGET)
    for trend in (again, unabated):
        assert trend.when is not None
        assert (trend.when.start, trend.when.end) == (date(2018, 10, 1), date(2018, 10, 31))
        speaker = trend.attribution[-1]
        assert (speaker.actor_id, speaker.date) == ("kurdistan-region-security-council", date(2018, 11, 4))


def test_there_are_six_incidents_and_no_more(reading: Reading) -> None:
    incidents = [mention for mention in reading.mentions if mention.kind is MentionKind.INCIDENT]
    assert len(incidents) == 6  # Saladin, Sharqat, Qayyarah, Mosul, and two near Makhmur


def test_the_guidelines_for_comments_give_nothing(reading: Reading) -> None:
    start = reading.document.text.index("Rudaw moderates")
    assert all(mention.quote.end <= start for mention in reading.mentions)
    assert all(unread.quote.end <= start for unread in reading.unread)


def test_the_publication_is_never_the_date_of_an_event(reading: Reading) -> None:
    assert all(mention.when is None or mention.when.start != PUBLISHED for mention in reading.mentions)


def test_the_same_article_reads_the_same_twice(reader: Reader, reading: Reading) -> None:
    assert reader.read(reading.document) == reading

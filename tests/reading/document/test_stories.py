"""Whole reports of our own: every event once, with its day, place, toll and voice, and nothing besides."""

from __future__ import annotations

from datetime import date

from marsad.claims import ActorRole, Mention, MentionKind, SpeakerRole, Stance, Tendency
from tests.reading.reports import Read, day, harm, names, origin, places


def line(mention: Mention) -> tuple[str, date | None, list[str | None], list[str]]:
    return mention.kind.value, day(mention), places(mention), harm(mention)


BOMBING = """\
HAWIJA (Marsad) - A car bomb went off outside a police station in Hawija on Saturday morning,
killing at least six people, the local mayor said.

The blast also wounded 19 people.

"We have never seen anything like it," said a shopkeeper.

No group has claimed responsibility for the attack.

In a separate incident, gunmen shot dead a farmer in Daquq on Sunday.

In July 2016, a truck bomb in Karrada killed more than 300 people.
"""


def test_a_bombing_with_a_second_incident_and_its_background(read: Read) -> None:
    bomb, shooting, past = read(BOMBING).mentions
    assert line(bomb) == ("incident", date(2018, 10, 13), ["iq-hawija"], ["injured 19", "killed at least 6"])
    assert origin(bomb).role is SpeakerRole.OFFICIAL
    assert names(bomb, ActorRole.CLAIMANT) == set()
    assert line(shooting) == ("incident", date(2018, 10, 14), ["iq-daquq"], ["killed 1"])
    assert line(past) == ("incident", None, ["iq-karrada"], ["killed at least 300"])


STRIKE = """\
The coalition said on 12 October that it had carried out an air strike near Baaj on 9 October.
Eight militants were killed in the strike. The coalition denied that civilians had been hurt.

Four civilians were killed in an air strike in Hajin on 5 October, activists said. The Iraqi
army did not comment.
"""


def test_what_is_denied_and_what_is_not_commented_on(read: Read) -> None:
    first, denial, second, silence = read(STRIKE).mentions
    assert line(first) == ("incident", date(2018, 10, 9), ["iq-baaj"], ["killed 8"])
    assert (denial.stance, denial.part_of) == (Stance.DENIES, first.id)
    assert line(second) == ("incident", date(2018, 10, 5), ["sy-hajin"], ["killed 4"])
    assert (silence.stance, silence.part_of) == (Stance.NO_COMMENT, second.id)
    assert origin(first).actor_id == origin(denial).actor_id == "global-coalition"
    assert origin(second).actor_id is None


MONTHLY = """\
The Kurdistan Region Security Council said in its monthly statement that attacks on village
chiefs had increased in Kirkuk province.

On 4 October a village chief was killed in Daquq.

On 9 October a village chief was abducted in Dibis.

At least 40 IED incidents were recorded in Kirkuk province in September.
"""


def test_a_monthly_statement_gives_trend_incidents_and_sum(read: Read) -> None:
    trend, killing, kidnapping, total = read(MONTHLY).mentions
    assert (trend.kind, trend.tendency) == (MentionKind.TREND, Tendency.RISING)
    assert origin(trend).actor_id == "kurdistan-region-security-council"
    assert line(killing) == ("incident", date(2018, 10, 4), ["iq-daquq"], ["killed 1"])
    assert line(kidnapping) == ("incident", date(2018, 10, 9), ["iq-dibis"], ["abducted 1"])
    assert (total.kind, harm(total)) == (MentionKind.AGGREGATE, ["incidents at least 40"])
    assert [each.part_of for each in (killing, kidnapping)] == [None, None]


WEEK = """\
Weekly summary

- On 8 October, a roadside bomb killed two soldiers near Tal Afar.
- On 9 October, a landmine killed two children in Sinjar.
- On 10 October, engineers defused a car bomb in Fallujah.
- On 11 October, police arrested three suspects in Ramadi.
- On 12 October, gunmen kidnapped a doctor in Baghdad.
"""


def test_a_list_of_a_week_is_one_incident_a_line(read: Read) -> None:
    assert [line(each)[1:] for each in read(WEEK).mentions] == [
        (date(2018, 10, 8), ["iq-tal-afar"], ["killed 2"]),
        (date(2018, 10, 9), ["iq-sinjar"], ["killed 2"]),
        (date(2018, 10, 10), ["iq-fallujah"], ["defused 1"]),
        (date(2018, 10, 11), ["iq-ramadi"], ["captured 3"]),
        (date(2018, 10, 12), ["iq-baghdad"], ["abducted 1"]),
    ]


PATROL = """\
Gunmen opened fire on a police patrol in Baqubah on Tuesday, killing one policeman and wounding
three. Police returned fire and killed one of the gunmen.

A soldier was killed and five were wounded when a roadside bomb hit their convoy near Tal Afar
on the same day.
"""


def test_both_sides_losses_are_one_event_and_the_next_is_another(read: Read) -> None:
    patrol, convoy = read(PATROL).mentions
    assert line(patrol) == ("incident", date(2018, 10, 9), ["iq-baqubah"], ["injured 3", "killed 1", "killed 1"])
    assert line(convoy) == ("incident", date(2018, 10, 9), ["iq-tal-afar"], ["injured 5", "killed 1"])


PLANS = """\
Islamic State threatened to attack pilgrims in Karbala.

Security forces foiled a car bomb attack in Karbala on Sunday.

The army will launch an operation in the Hamrin mountains next week.
"""


def test_what_did_not_happen_is_never_counted(read: Read) -> None:
    mentions = read(PLANS).mentions
    assert len(mentions) == 3
    assert [each.happened for each in mentions] == [False, False, False]
    assert [each.kind for each in mentions] == [MentionKind.STATUS, MentionKind.INCIDENT, MentionKind.STATUS]


def test_what_the_same_people_did_besides_is_another_event(read: Read) -> None:
    strikes, before = read(
        "Air strikes killed five militants near Baiji on 3 October, the coalition said. "
        "They had also attacked Iraqi forces and power lines in Salah al-Din and Kirkuk provinces."
    ).mentions
    assert (strikes.kind, before.kind) == (MentionKind.INCIDENT, MentionKind.TREND)
    assert before.tendency is Tendency.RECURRING
    assert "electricity-infrastructure" not in {actor.actor_id for actor in strikes.actors}

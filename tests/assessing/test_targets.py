"""Whom attacks were on, as assessments tell it."""

from __future__ import annotations

import pytest

from marsad.assessing.targets import default_targets, told_targets
from marsad.claims import ActorKind
from marsad.knowledge import load_knowledge
from tests.assessing.rows import row

KNOWN = load_knowledge()


@pytest.mark.parametrize(
    ("actor", "told"),
    [
        ("village-chiefs", "village-chiefs"),
        ("electricity-infrastructure", "electricity-infrastructure"),
        ("police-officers", "security-forces"),
        ("iraqi-army-9th-division", "security-forces"),
        ("peshmerga", "security-forces"),
        ("children", "civilians"),
        ("protesters", "civilians"),
        ("icrc", "aid-workers"),
        ("kirkuk-governor", "officials"),
        ("homes", "infrastructure"),
        ("islamic-state", "islamic-state"),
    ],
)
def test_an_actor_is_told_by_the_first_line_that_fits_it_or_a_parent(actor, told):
    assert default_targets().of(actor, KNOWN) == told


def test_two_actors_told_alike_are_one_target():
    (found,) = told_targets([row("a", "2018-10-01", targets=("police-officers", "iraqi-army"))], KNOWN)
    assert found.targets == ("security-forces",)


def test_every_name_in_the_table_is_in_the_register():
    assert [each for each in default_targets().apart if KNOWN.actors.actor(each).id != each] == []


def test_armed_groups_and_foreign_forces_are_not_watched():
    kinds = {each.kind for each in default_targets().kinds}
    assert kinds.isdisjoint({ActorKind.REBEL_GROUP, ActorKind.EXTERNAL_FORCES, ActorKind.POLITICAL_MILITIA})
    assert "islamic-state" not in default_targets().watched

"""The regions' goals, the same aim in other words together."""

from __future__ import annotations

import pytest

from queries.panorama import Panorama
from tests.queries.panorama_world import GOALS, engine_over, node, world


@pytest.fixture(scope="module")
def panorama() -> Panorama:
    agenda = node("goal-agenda2030-03", "Goal", 90, text="God hälsa och välbefinnande")
    of_project = node("goal-p", "Goal", 91, text="Hundra företag utan utsläpp")
    return engine_over([*world(), *agenda, *of_project]).panorama


def test_the_same_aim_in_other_words_is_one_group(panorama: Panorama) -> None:
    first = panorama.goal_groups()[0]
    assert first.regions == ("Gotland", "Kalmar")
    assert {goal.id for goal in first.goals} == {"goal-a", "goal-b"}
    assert first.initiatives == 3
    assert first.name == first.goals[0].text


def test_every_goal_of_a_region_is_in_one_group_and_no_other_goal(panorama: Panorama) -> None:
    grouped = [goal.id for group in panorama.goal_groups() for goal in group.goals]
    assert sorted(grouped) == [goal for goal, _, _ in GOALS]


def test_a_goal_knows_its_strategy_its_regions_and_who_serves_it(panorama: Panorama) -> None:
    goals = {goal.id: goal for group in panorama.goal_groups() for goal in group.goals}
    goal = goals["goal-a"]
    assert (goal.strategy, goal.regions) == ("Regional utvecklingsstrategi", ("Kalmar",))
    assert [of.id for of in goal.initiatives] == ["initiative-02", "initiative-05"]
    assert goal.source.lines == (40, 40)


def test_a_search_over_goals_gives_their_groups(panorama: Panorama) -> None:
    assert panorama.goal_groups("utsläppsfri trafik")[0].goals[0].id == "goal-c"
    assert panorama.goal_groups("🚲") == ()

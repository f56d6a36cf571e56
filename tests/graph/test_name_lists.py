"""The lists of public names."""

from __future__ import annotations

from collections import Counter

from graph import all_regions, name_lists


def test_there_are_290_municipalities_each_in_one_of_the_21_counties() -> None:
    places = name_lists.all_municipalities()
    counties = {region.county_code for region in all_regions()}
    assert len({place.code for place in places}) == len({place.name for place in places}) == 290
    assert {place.county_code for place in places} == counties
    assert all(place.code.startswith(place.county_code) for place in places)


def test_agenda_2030_has_17_goals_in_order() -> None:
    assert [goal.number for goal in name_lists.agenda_goal_names()] == list(range(1, 18))


def test_every_county_has_a_board() -> None:
    boards = {name_lists.county_board(region) for region in all_regions()}
    assert len(boards) == 21
    assert "Länsstyrelsen i Värmlands län" in boards


def test_every_region_has_a_strategy() -> None:
    codes = [strategy.county_code for strategy in name_lists.region_strategies()]
    assert codes == [region.county_code for region in all_regions()]


def test_no_spelling_stands_for_two_names() -> None:
    meant = {(s.text, s.name, s.kind) for s in name_lists.all_spellings() if s.kind != "region"}
    spelt = Counter(text for text, _, kind in meant if kind != name_lists.MUNICIPALITY)
    assert [text for text, times in spelt.items() if times > 1] == []


def test_lists_are_in_alphabetical_order_and_never_repeat_a_name() -> None:
    for kind in name_lists.ORGANISATION_TYPES:
        names = [s.text for s in name_lists.all_spellings() if s.kind == kind and s.text == s.name]
        assert kind == "region" or names == sorted(names, key=lambda name: (name.lower(), name))


def test_everyday_words_are_listed_names() -> None:
    assert name_lists.everyday_words() <= {s.text for s in name_lists.all_spellings()}

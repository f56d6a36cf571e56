"""What the page of hits shows, prepared by pure functions."""

from __future__ import annotations

import pytest

from queries import FacetValue, HitList
from service.pages import hits
from service.schemas_pages import SearchPage

FOUND = HitList(
    "vård",
    45,
    (),
    {
        "region": (FacetValue("Kalmar", 30), FacetValue("saknas", 10), FacetValue("Gotland", 5)),
        "kind": (FacetValue("initiative", 45),),
        "goal": tuple(FacetValue(f"mål {number:02}", 50 - number) for number in range(50)),
    },
)


def _asked(**said: object) -> SearchPage:
    return SearchPage.model_validate(said)


def test_filters_stand_in_the_order_of_the_page_with_their_counts() -> None:
    groups = hits.filter_groups(FOUND, _asked())
    assert [(group.name, group.chosen) for group in groups] == [
        ("region", 0),
        ("kind", 0),
        ("goal", 0),
    ]
    assert [(choice.label, choice.count) for choice in groups[0].first] == [
        ("Kalmar", 30),
        ("Uppgift saknas", 10),
        ("Gotland", 5),
    ]
    assert groups[1].first[0].label == "Insats"


def test_long_filters_show_some_at_once_and_count_the_rest() -> None:
    goals = hits.filter_groups(FOUND, _asked())[2]
    assert (len(goals.first), len(goals.more), goals.left_out) == (8, 32, 10)


@pytest.mark.parametrize("written", ["Gotland", "gotland", "09", "Region Gotland"])
def test_a_chosen_value_comes_first_however_it_is_written(written: str) -> None:
    region = hits.filter_groups(FOUND, _asked(region=[written]))[0]
    assert [choice.value for choice in region.first if choice.chosen] == ["Gotland"]
    assert region.first[0].value == "Gotland"


def test_a_chosen_value_far_down_is_still_shown() -> None:
    goals = hits.filter_groups(FOUND, _asked(goal=["mål 49"]))[2]
    assert (goals.first[0].value, goals.first[0].chosen) == ("mål 49", True)


def test_a_chip_leads_to_the_same_search_without_it() -> None:
    asked = _asked(q="vård", region=["Kalmar", "09"], kind=["initiative"], page=3)
    assert [(chip.value, chip.without) for chip in hits.chips(asked)] == [
        ("Kalmar", "/?q=v%C3%A5rd&region=09&kind=initiative"),
        ("09", "/?q=v%C3%A5rd&region=Kalmar&kind=initiative"),
        ("Insats", "/?q=v%C3%A5rd&region=Kalmar&region=09"),
    ]


def test_the_last_chip_leads_to_everything() -> None:
    (chip,) = hits.chips(_asked(region=["Kalmar"]))
    assert chip.without == "/?q="


def test_pages_lead_to_each_other() -> None:
    first, last = hits.turn(FOUND, _asked(q="vård")), hits.turn(FOUND, _asked(q="vård", page=3))
    assert (first.pages, first.previous, first.next) == (3, "", "/?q=v%C3%A5rd&page=2")
    assert (last.pages, last.previous, last.next) == (3, "/?q=v%C3%A5rd&page=2", "")


def test_nothing_found_is_one_page() -> None:
    assert hits.turn(HitList("", 0, ()), _asked()).pages == 1

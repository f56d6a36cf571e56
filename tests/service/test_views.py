"""What the pages show, prepared by pure functions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries import FacetValue, HitList, Place
from service import views
from service.schemas import SearchPage

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
    groups = views.filter_groups(FOUND, _asked())
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
    goals = views.filter_groups(FOUND, _asked())[2]
    assert (len(goals.first), len(goals.more), goals.left_out) == (8, 32, 10)


@pytest.mark.parametrize("written", ["Gotland", "gotland", "09", "Region Gotland"])
def test_a_chosen_value_comes_first_however_it_is_written(written: str) -> None:
    region = views.filter_groups(FOUND, _asked(region=[written]))[0]
    assert [choice.value for choice in region.first if choice.chosen] == ["Gotland"]
    assert region.first[0].value == "Gotland"


def test_a_chosen_value_far_down_is_still_shown() -> None:
    goals = views.filter_groups(FOUND, _asked(goal=["mål 49"]))[2]
    assert (goals.first[0].value, goals.first[0].chosen) == ("mål 49", True)


def test_a_chip_leads_to_the_same_search_without_it() -> None:
    asked = _asked(q="vård", region=["Kalmar", "09"], kind=["initiative"], page=3)
    assert [(chip.value, chip.without) for chip in views.chips(asked)] == [
        ("Kalmar", "/?q=v%C3%A5rd&region=09&kind=initiative"),
        ("09", "/?q=v%C3%A5rd&region=Kalmar&kind=initiative"),
        ("Insats", "/?q=v%C3%A5rd&region=Kalmar&region=09"),
    ]


def test_the_last_chip_leads_to_everything() -> None:
    (chip,) = views.chips(_asked(region=["Kalmar"]))
    assert chip.without == "/?q="


def test_pages_lead_to_each_other() -> None:
    first, last = views.turn(FOUND, _asked(q="vård")), views.turn(FOUND, _asked(q="vård", page=3))
    assert (first.pages, first.previous, first.next) == (3, "", "/?q=v%C3%A5rd&page=2")
    assert (last.pages, last.previous, last.next) == (3, "/?q=v%C3%A5rd&page=2", "")


def test_nothing_found_is_one_page() -> None:
    assert views.turn(HitList("", 0, ()), _asked()).pages == 1


def test_marked_words_are_told_apart() -> None:
    assert views.marked("Stöd till export och import", ((10, 16), (0, 4))) == (
        ("Stöd", True),
        (" till ", False),
        ("export", True),
        (" och import", False),
    )


@given(
    st.text(max_size=30),
    st.lists(st.tuples(st.integers(-5, 40), st.integers(-5, 40)), max_size=5),
)
def test_marking_changes_no_letter(sentence: str, marks: list[tuple[int, int]]) -> None:
    assert "".join(piece for piece, _ in views.marked(sentence, marks)) == sentence


def test_shares_are_of_what_spoke_for_a_hit() -> None:
    legs = {"words": 1.0, "dense": 3.0, "title": -2.0}
    assert views.shares(legs) == (("dense", 75), ("words", 25), ("title", 0))


@pytest.mark.parametrize("legs", [{}, {"words": 0.0}, {"words": -1.0}])
def test_a_hit_that_nothing_speaks_for_has_no_shares(legs: dict[str, float]) -> None:
    assert views.shares(legs) == ()


def test_addresses_are_quoted() -> None:
    assert views.thing_address("a b/ö?.txt:3") == "/visa/a%20b%2F%C3%B6%3F.txt:3"
    assert views.organisation_address("A/B & C?") == "/organisation/A%2FB%20%26%20C%3F"
    assert views.filtered("goal", "Mål & medel") == "/?goal=M%C3%A5l+%26+medel"


def test_places_numbers_and_periods_read_as_swedish() -> None:
    assert views.place(Place("a.txt", (3, 3))) == "a.txt, rad 3"
    assert views.place(Place("a.txt", (3, 5))) == "a.txt, rad 3–5"
    assert views.number(1234567) == "1\N{NO-BREAK SPACE}234\N{NO-BREAK SPACE}567"
    assert [views.span("2023", None), views.span(None, None)] == ["2023–", ""]

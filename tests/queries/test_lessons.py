"""Lessons, searched by meaning and filtered."""

from __future__ import annotations

import pytest

from queries import FacetValue, InvalidQuery, Part
from queries.panorama import Panorama
from tests.queries.panorama_world import LESSONS, engine_over, node, world


@pytest.fixture(scope="module")
def panorama() -> Panorama:
    alone = node(
        "lesson-4", "Lesson", 70, text="Ingen vet var det här hör hemma.", lesson_kind="lesson"
    )
    return engine_over([*world(), *alone]).panorama


def test_without_a_question_all_come_by_place(panorama: Panorama) -> None:
    found = panorama.lessons()
    assert [of.id for of in found.lessons] == [*(lesson[0] for lesson in LESSONS), "lesson-4"]
    first = found.lessons[0]
    assert (first.kind, first.regions, first.source.lines) == ("challenge", ("Kalmar",), (60, 60))
    assert first.about is not None
    assert first.about.name == "Zero"


def test_a_question_finds_by_meaning_and_marks_its_words(panorama: Panorama) -> None:
    best = panorama.lessons("studiebesöken blev inte av på grund av pandemi").lessons[0]
    assert best.id == "lesson-1"
    assert "studiebesök" in [best.text[start:end] for start, end in best.marks]


def test_filters_are_exact_and_counts_disregard_their_own(panorama: Panorama) -> None:
    found = panorama.lessons(given={"kind": ["challenge"], "region": ["Region Kalmar län"]})
    assert [of.id for of in found.lessons] == ["lesson-1"]
    assert found.facets["kind"] == (
        FacetValue("challenge", 1),
        FacetValue("lesson", 1),
        FacetValue("success_factor", 1),
    )
    assert panorama.lessons(given={"project": ["zero"]}).total == 3


def test_a_lesson_of_nothing_is_found_as_missing(panorama: Panorama) -> None:
    found = panorama.lessons(given={"region": ["saknas"]})
    assert [(of.id, of.about) for of in found.lessons] == [("lesson-4", None)]


def test_a_part_of_the_lessons(panorama: Panorama) -> None:
    found = panorama.lessons(part=Part(limit=2, offset=1))
    assert (found.total, [of.id for of in found.lessons]) == (4, ["lesson-2", "lesson-3"])


@pytest.mark.parametrize(
    "given", [{"kind": ["moral"]}, {"area": ["Klimat"]}, {"region": ["Asgård"]}]
)
def test_a_wrong_filter_is_refused(panorama: Panorama, given: dict[str, list[str]]) -> None:
    with pytest.raises(InvalidQuery):
        panorama.lessons(given=given)


@pytest.mark.parametrize("wrong", [(0, 0), (501, 0), (10, -1)])
def test_a_wrong_part_is_refused(wrong: tuple[int, int]) -> None:
    with pytest.raises(InvalidQuery):
        Part(*wrong)

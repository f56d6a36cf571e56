"""Things side by side."""

from __future__ import annotations

import pytest

from queries import Comparison, InvalidQuery, NotFound, Point
from queries.panorama import Panorama
from tests.queries.panorama_world import engine_over, world


@pytest.fixture(scope="module")
def panorama() -> Panorama:
    return engine_over(world()).panorama


def _cells(found: Comparison, name: str) -> tuple[tuple[Point, ...], ...]:
    return {field.name: field.cells for field in found.fields}[name]


def test_what_is_shared_is_counted(panorama: Panorama) -> None:
    found = panorama.compare(["initiative-02", "a.txt:3", "initiative-05"])
    assert [of.id for of in found.things] == ["initiative-02", "initiative-03", "initiative-05"]
    assert _cells(found, "year") == ((Point("2023", shared=3),),) * 3
    assert _cells(found, "region")[0] == (Point("Kalmar", shared=2),)
    assert _cells(found, "organisations") == (
        (Point("Almi", "owner", 2),),
        (Point("Almi", "partner", 2),),
        (),
    )
    assert _cells(found, "goals")[2] == (
        Point("God och jämlik folkhälsa", "Regional utvecklingsstrategi", 2),
    )


def test_words_in_common_are_marked_in_the_text(panorama: Panorama) -> None:
    found = panorama.compare(["initiative-02", "initiative-03"])
    assert {"validering", "komvux"} <= set(found.words)
    (text,) = _cells(found, "description")[0]
    assert {"Validering", "komvux"} <= {text.text[start:end] for start, end in text.marks}


def test_fields_that_nobody_fills_are_left_out(panorama: Panorama) -> None:
    found = panorama.compare(["initiative-02", "initiative-03"])
    assert not {"outcomes", "amounts_sek", "lessons"} & {field.name for field in found.fields}


def test_a_project_is_compared_by_what_it_taught(panorama: Panorama) -> None:
    found = panorama.compare(["project-zero", "initiative-05"])
    assert [of.kind for of in found.things] == ["project", "initiative"]
    assert _cells(found, "lessons")[0][0].detail == "challenge"
    assert _cells(found, "description")[0][0].text == "Företag ställer om."
    assert _cells(found, "region")[0] == (Point("Kalmar", shared=2),)


@pytest.mark.parametrize(
    "addresses",
    [
        [],
        ["initiative-02"],
        ["a.txt:2", "initiative-02"],
        [f"initiative-0{n}" for n in range(2, 8)],
    ],
)
def test_two_to_five_different_things(panorama: Panorama, addresses: list[str]) -> None:
    with pytest.raises(InvalidQuery, match="2 till 5"):
        panorama.compare(addresses)


@pytest.mark.parametrize("address", ["region-08", "initiative-nej", "lesson-1"])
def test_what_cannot_be_compared(panorama: Panorama, address: str) -> None:
    with pytest.raises(NotFound):
        panorama.compare(["initiative-02", address])

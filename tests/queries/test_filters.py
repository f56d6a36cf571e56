"""Filters are exact, understand what people write, and count truly."""

from __future__ import annotations

import pytest

from graph import Source
from queries import MISSING, Filters, InvalidQuery, Record, parse_filters
from queries.filters import count_facets


def _record(number: int, region: str, area: str, kind: str = "initiative") -> Record:
    values: dict[str, tuple[str, ...]] = {
        "kind": (kind,),
        "region": (region,) if region else (),
        "area": (area,) if area else (),
        "year": ("2023",),
        "programme": (),
        "organisation": (),
        "goal": (),
        "document": ("a.txt",),
    }
    return Record(f"i{number}", kind, "t", "b", Source("a.txt", number, number), values)


RECORDS = (
    _record(1, "Kalmar", "Integration"),
    _record(2, "Kalmar", "Miljö och klimat"),
    _record(3, "Gotland", "Integration"),
    _record(4, "", "Integration"),
    _record(5, "Gotland", "", kind="answer"),
)


def _passing(given: dict[str, tuple[str, ...]]) -> list[str]:
    filters = parse_filters(given, RECORDS)
    return [record.id for record in RECORDS if filters.accept(record)]


def test_without_filters_answers_stay_out() -> None:
    assert _passing({}) == ["i1", "i2", "i3", "i4"]


@pytest.mark.parametrize("text", ["Kalmar", "region kalmar län", "08", "kalmar läns"])
def test_a_region_in_any_form(text: str) -> None:
    assert _passing({"region": (text,)}) == ["i1", "i2"]


def test_an_area_by_part_of_its_name() -> None:
    assert _passing({"area": ("miljö",)}) == ["i2"]


def test_values_are_any_of_and_dimensions_all_of() -> None:
    assert _passing({"region": ("Kalmar", "Gotland"), "area": ("integration",)}) == ["i1", "i3"]


def test_what_has_no_value_can_be_asked_for() -> None:
    assert _passing({"region": (MISSING,)}) == ["i4"]


def test_empty_values_are_no_filter() -> None:
    assert _passing({"region": ("", " ")}) == ["i1", "i2", "i3", "i4"]


@pytest.mark.parametrize(
    ("field", "text", "problem"),
    [
        ("region", "Småland", "Småland"),
        ("area", "Integartion", "Menade du Integration"),
        ("kind", "insats", "kind"),
        ("year", "2024", "2024"),
        ("shoe", "43", "shoe"),
    ],
)
def test_an_unknown_value_names_the_field(field: str, text: str, problem: str) -> None:
    with pytest.raises(InvalidQuery, match=problem) as caught:
        parse_filters({field: (text,)}, RECORDS)
    assert caught.value.field == field


def test_counts_disregard_their_own_filter_only() -> None:
    facets = count_facets(RECORDS, parse_filters({"region": ("Kalmar",)}, RECORDS))
    regions = {facet.value: facet.count for facet in facets["region"]}
    assert regions == {"Kalmar": 2, "Gotland": 1, MISSING: 1}
    assert {facet.value: facet.count for facet in facets["area"]} == {
        "Integration": 1,
        "Miljö och klimat": 1,
    }


def test_no_filters_accept_everything() -> None:
    assert all(Filters().accept(record) for record in RECORDS)

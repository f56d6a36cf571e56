"""The schema is data, and statements that break it are refused with their place."""

import pytest

from graph import TYPE, Provenance, SchemaError, Source, Statement, load_schema
from graph.schema import parse_schema

ORIGIN = Provenance(Source("a.txt", 3, 3), "test")


def _region(node: str = "region-08") -> list[Statement]:
    return [
        Statement(node, TYPE, "Region", ORIGIN),
        Statement(node, "name", "Kalmar", ORIGIN),
        Statement(node, "county_code", "08", ORIGIN),
    ]


def _initiative() -> list[Statement]:
    return [
        Statement("initiative-1", TYPE, "Initiative", ORIGIN),
        Statement("initiative-1", "title", "Insats", ORIGIN),
        Statement("initiative-1", "year", 2023, ORIGIN),
    ]


def test_what_fits_is_accepted() -> None:
    reported = Statement("region-08", "REPORTED", "initiative-1", ORIGIN)
    load_schema().check([*_region(), *_initiative(), reported])


@pytest.mark.parametrize(
    ("broken", "problem"),
    [
        (Statement("region-08", "shoe_size", 43, ORIGIN), "no property shoe_size"),
        (Statement("region-99", "name", "X", ORIGIN), "region-99 has no type"),
        (Statement("region-08", TYPE, "Project", ORIGIN), "is Region already"),
        (Statement("region-08", "REPORTED", "initiative-2", ORIGIN), "no such node"),
        (Statement("region-08", "REPORTED", "region-08", ORIGIN), "may not join Region to Region"),
        (Statement("x", TYPE, "Shoe", ORIGIN), "no kind of node called Shoe"),
    ],
)
def test_what_breaks_it_is_refused_with_its_place(broken: Statement, problem: str) -> None:
    with pytest.raises(SchemaError, match=rf"a\.txt:3: .*{problem}"):
        load_schema().check([*_region(), broken])


def test_a_missing_property_is_named() -> None:
    with pytest.raises(SchemaError, match="Region region-08 lacks county_code"):
        load_schema().check(_region()[:2])


def test_a_new_type_needs_no_code() -> None:
    schema = parse_schema(
        '[nodes.Shoe]\ncaption = "name"\nrequired = ["name"]\nproperties = []\n[relations]\n'
    )
    schema.check([Statement("s", TYPE, "Shoe", ORIGIN), Statement("s", "name", "toffel", ORIGIN)])


def test_a_schema_that_names_an_unknown_kind_is_refused() -> None:
    with pytest.raises(SchemaError, match="WEARS names unknown kinds"):
        parse_schema('[nodes]\n[relations.WEARS]\nfrom = ["Region"]\nto = ["Shoe"]\n')

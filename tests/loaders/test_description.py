"""Descriptions of document kinds."""

from __future__ import annotations

import dataclasses

import pytest

from graph import Source
from loaders.description import load_description
from loaders.errors import DescriptionError, TooFewFound
from loaders.reading import Entry, Outcome, Reading
from loaders.registry import KINDS

PAGE = load_description("web_page")
SECTION = Entry(Outcome.SECTION, Source("a.txt", 1, 1))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_description(kind: str) -> None:
    description = load_description(kind)
    assert description.kind == kind
    assert description.title
    assert set(description.minimum) <= {outcome.value for outcome in Outcome}


def test_below_a_minimum_the_reading_is_refused() -> None:
    description = dataclasses.replace(PAGE, minimum={"section": 2})
    with pytest.raises(TooFewFound, match=r"a\.txt: lästes som Webbsida men gav bara 1 section"):
        description.check(Reading("a.txt", "web_page", (), (SECTION,)))


def test_at_the_minimum_the_reading_is_given_back() -> None:
    description = dataclasses.replace(PAGE, minimum={"section": 1})
    reading = Reading("a.txt", "web_page", (), (SECTION,))
    assert description.check(reading) is reading


def test_value_tables() -> None:
    description = dataclasses.replace(PAGE, values={"list": ["a", 1], "table": {"x": 2}})
    assert description.strings("list") == ("a", "1")
    assert description.mapping("table") == {"x": "2"}


@pytest.mark.parametrize("table", ["list", "saknas"])
def test_a_table_of_the_wrong_kind_is_named(table: str) -> None:
    description = dataclasses.replace(PAGE, values={"list": ["a"]})
    with pytest.raises(DescriptionError, match=f"web_page.toml: values.{table}"):
        description.mapping(table)


def test_a_missing_list_is_named() -> None:
    with pytest.raises(DescriptionError, match="values.saknas should be a list"):
        PAGE.strings("saknas")

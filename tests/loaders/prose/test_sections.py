"""Texts divided at headings."""

from __future__ import annotations

import dataclasses

import pytest

from loaders.description import load_description
from loaders.errors import DescriptionError
from loaders.prose.blocks import read_blocks
from loaders.prose.sections import (
    LEAD,
    OTHER,
    Headings,
    known_headings,
    looks_like_heading,
    split_sections,
)

TEXT = "Här står en hel mening under rubriken."


def is_heading(text: str, index: int = 0) -> bool:
    """Whether a block of a text looks like a heading."""
    return looks_like_heading(read_blocks(enumerate(text.split("\n"), 1)), index)


@pytest.mark.parametrize(
    "text",
    [
        f"Rubrik\n\n{TEXT}",
        f"Rubrik\n{TEXT}",
        "Rubrik\n\n- punkt",
        "# Rubrik",
        f"2. Rubrik\n\n{TEXT}",
        f"Vad gör vi?\n\n{TEXT}",
    ],
)
def test_headings(text: str) -> None:
    assert is_heading(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rubrik",
        f"En mening.\n\n{TEXT}",
        f"Detta:\n\n{TEXT}",
        "Rubrik\n\nKort",
        f"- punkt\n\n{TEXT}",
        "1. ett\n\n2. två och lite till om det som är två.",
        f"{'lång ' * 30}\n\n{TEXT * 9}",
        f"A\tB\n\n{TEXT}",
    ],
)
def test_no_headings(text: str) -> None:
    assert not is_heading(text)


def test_the_line_right_under_a_paragraph_is_no_heading() -> None:
    assert not is_heading(f"{TEXT}\nslut\n{TEXT}", 1)


def test_sections_with_their_lines() -> None:
    blocks = read_blocks(enumerate(["Före", "", "# Ett", "a", "b", "", "# Två"], 1))
    sections = split_sections(blocks, lambda i, _: OTHER if blocks[i].level else None)
    assert [(s.key, s.heading, s.first, s.last, s.text) for s in sections] == [
        (LEAD, "", 1, 1, "Före"),
        (OTHER, "Ett", 3, 5, "a\nb"),
        (OTHER, "Två", 7, 7, ""),
    ]
    assert str(sections[1].source("d.txt")) == "d.txt:3-5"


def test_the_finder_knows_the_section_it_is_in() -> None:
    blocks = read_blocks(enumerate(["a", "b", "c"], 1))
    met: list[str] = []

    def finder(index: int, current: str) -> str | None:
        met.append(current)
        return blocks[index].text if index < 2 else None

    split_sections(blocks, finder)
    assert met == [LEAD, "a", "b"]


HEADINGS = Headings({"mål": "goals"}, (("har det funnits", "challenge"),))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Mål", "goals"),
        ("**MÅL:**", "goals"),
        ("Mål och medel", None),
        ("Har det funnits några hinder?", "challenge"),
        ("har det", None),
    ],
)
def test_known_headings(text: str, key: str | None) -> None:
    assert HEADINGS.key(text) == key


def test_the_description_gives_whole_headings_and_beginnings() -> None:
    description = dataclasses.replace(
        load_description("web_page"), values={"headings": {"a": ["Mål", "Har det*"]}}
    )
    assert known_headings(description) == Headings({"mål": "a"}, (("har det", "a"),))


def test_a_missing_table_is_named() -> None:
    with pytest.raises(DescriptionError, match="web_page.toml: values.saknas"):
        known_headings(load_description("web_page"), "saknas")

"""Cursors lead on in the list that they were given for, and nowhere else."""

from __future__ import annotations

import base64
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.cursors import question_key, read_cursor, write_cursor
from service.errors import InvalidCursor

QUESTION = question_key("/api/v1/search", {"q": "vård", "region": ["Kalmar"]})
GENERATION = "82b462592a1bf0ee"


@given(st.integers(1, 10**9), st.text(), st.text())
def test_a_cursor_gives_its_offset_back(offset: int, question: str, generation: str) -> None:
    assert read_cursor(write_cursor(offset, question, generation), question, generation) == offset


def test_the_same_question_gives_the_same_cursor() -> None:
    again = question_key("/api/v1/search", {"region": ["Kalmar"], "q": "vård"})
    assert write_cursor(20, again, GENERATION) == write_cursor(20, QUESTION, GENERATION)


def test_a_cursor_is_safe_in_an_address() -> None:
    cursor = write_cursor(20, QUESTION, GENERATION)
    assert set(cursor) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")


@pytest.mark.parametrize(
    ("path", "asked"),
    [
        ("/api/v1/search", {"q": "vård", "region": ["Kalmar", "Gotland"]}),
        ("/api/v1/search", {"q": "vårda", "region": ["Kalmar"]}),
        ("/api/v1/initiatives", {"q": "vård", "region": ["Kalmar"]}),
    ],
)
def test_a_cursor_of_another_question_is_refused(path: str, asked: dict[str, object]) -> None:
    cursor = write_cursor(20, question_key(path, asked), GENERATION)
    with pytest.raises(InvalidCursor, match="hör till en annan fråga"):
        read_cursor(cursor, QUESTION, GENERATION)


def test_a_cursor_of_a_replaced_index_is_refused() -> None:
    cursor = write_cursor(20, QUESTION, "0000000000000000")
    with pytest.raises(InvalidCursor, match="Indexet har byggts om"):
        read_cursor(cursor, QUESTION, GENERATION)


@given(st.text(max_size=200))
def test_what_is_no_cursor_is_refused(text: str) -> None:
    with pytest.raises(InvalidCursor, match="går inte att läsa"):
        read_cursor(text, QUESTION, GENERATION)


@pytest.mark.parametrize(
    "content",
    [
        [0, QUESTION, GENERATION],
        [-1, QUESTION, GENERATION],
        [True, QUESTION, GENERATION],
        [1.0, QUESTION, GENERATION],
        ["20", QUESTION, GENERATION],
        [20, QUESTION],
        {"offset": 20},
        None,
    ],
)
def test_a_forged_cursor_is_refused(content: object) -> None:
    forged = base64.urlsafe_b64encode(json.dumps(content).encode()).decode()
    with pytest.raises(InvalidCursor, match="går inte att läsa"):
        read_cursor(forged, QUESTION, GENERATION)


def test_a_deeply_nested_cursor_is_refused() -> None:
    forged = base64.urlsafe_b64encode(b"[" * 100_000).decode()
    with pytest.raises(InvalidCursor, match="går inte att läsa"):
        read_cursor(forged, QUESTION, GENERATION)

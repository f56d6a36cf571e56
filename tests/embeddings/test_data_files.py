"""The word lists that ship with the package."""

from __future__ import annotations

import pytest

from embeddings.data_files import word_set


@pytest.mark.parametrize(
    ("name", "inside", "outside"),
    [
        ("stopwords.txt", "och", "vätgas"),
        ("question_words.txt", "vilka", "drönare"),
        ("not_parts.txt", "ning", "plan"),
    ],
)
def test_a_list_holds_its_words_and_no_comments(name: str, inside: str, outside: str) -> None:
    words = word_set(name)
    assert inside in words
    assert outside not in words
    assert not any("#" in word for word in words)

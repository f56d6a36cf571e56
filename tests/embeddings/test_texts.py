"""Texts to be found."""

from __future__ import annotations

from embeddings.texts import Text


def test_a_title_stands_once_in_the_whole_text() -> None:
    assert Text("1", "Vätgas", "Vätgas\nEn mack.").whole == "Vätgas\nEn mack."
    assert Text("1", "Vätgas", "En mack.").whole == "Vätgas\nEn mack."

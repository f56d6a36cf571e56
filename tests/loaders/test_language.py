"""Languages, declared or detected."""

from __future__ import annotations

import dataclasses

import pytest

from loaders.description import load_description
from loaders.language import UNKNOWN, detect_language, language_of

SWEDISH = (
    "Regionen arbetar tillsammans med kommunerna för att fler ska få arbete och för att företagen "
    "ska hitta dem som de behöver. Det tar tid, men under året har mycket hänt i länet, och nu "
    "finns det en plan för hur arbetet ska fortsätta."
)
ENGLISH = (
    "The region works together with the municipalities so that more people will find work and "
    "companies will find those whom they need. It takes time, but much has happened this year, "
    "and now there is a plan for how the work will go on."
)


@pytest.mark.parametrize(("text", "language"), [(SWEDISH, "sv"), (ENGLISH, "en")])
def test_long_texts_are_detected(text: str, language: str) -> None:
    assert {detect_language(text) for _ in range(3)} == {language}


@pytest.mark.parametrize("text", ["", "Digitalisering", "Samverkan", "1" * 300, "?!" * 200])
def test_a_short_text_and_one_without_words_are_unknown(text: str) -> None:
    assert detect_language(text) == UNKNOWN


def test_the_description_is_believed() -> None:
    declared = dataclasses.replace(load_description("web_page"), language="fi")
    assert language_of(SWEDISH, declared) == "fi"
    assert language_of(SWEDISH, load_description("web_page")) == "sv"

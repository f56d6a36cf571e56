from __future__ import annotations

import pytest

from loaders.appendix.joining import is_unfinished, join_text


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("", "Hela texten.", "Hela texten."),
        ("Hela texten.", "", "Hela texten."),
        ("Vi har byggt ett nätverk", "för kommunerna.", "Vi har byggt ett nätverk för kommunerna."),
        ("Medel går till", "Gotlands styrkeområden", "Medel går till Gotlands styrkeområden"),
        ("Samverkan med Hofors,", "Gävle och Ockelbo", "Samverkan med Hofors, Gävle och Ockelbo"),
        ("Det gav kompetens", "(se nedan)", "Det gav kompetens (se nedan)"),
        ("En satsning på kompetens-", "försörjning", "En satsning på kompetensförsörjning"),
        ("En satsning på kompetens\u00ad", "försörjning", "En satsning på kompetensförsörjning"),
        ("Stöd till små-", "och medelstora företag", "Stöd till små- och medelstora företag"),
        ("Partner är bl.a.", "två kommuner", "Partner är bl.a. två kommuner"),
        ("Första meningen.", "Andra meningen.", "Första meningen.\nAndra meningen."),
        ("Första meningen.", "andra meningen.", "Första meningen.\nandra meningen."),
        ("Fler i arbete", "God hälsa", "Fler i arbete\nGod hälsa"),
        ("• En punkt", "• En punkt till", "• En punkt\n• En punkt till"),
        ("Projektet heter ”Ny väg.”", "Det är nytt", "Projektet heter ”Ny väg.”\nDet är nytt"),
    ],
)
def test_join_text(before: str, after: str, whole: str) -> None:
    assert join_text(before, after) == whole


@pytest.mark.parametrize(
    ("text", "unfinished"),
    [("", False), ("Klart.", False), ("Klart:", False), ("Klart (delvis.)", False), ("Och", True)],
)
def test_is_unfinished(text: str, unfinished: bool) -> None:
    assert is_unfinished(text) is unfinished

"""Organisations known by the form of their names."""

from __future__ import annotations

import pytest

from loaders.extraction.forms import FormMatch, formed_names


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("hos Fårfabriken i Norden AB nu", "Fårfabriken i Norden AB", "foretag"),
        ("ägs av AB Ullverket", "AB Ullverket", "foretag"),
        ("Projektägare Ullverket ekonomisk förening", "Ullverket ekonomisk förening", "foretag"),
        ("Almi Halland deltar", "Almi Halland", "naringslivsorganisation"),
        ("Coompanion Värmland", "Coompanion Värmland", "naringslivsorganisation"),
        ("Stiftelsen Ullens Vänner", "Stiftelsen Ullens Vänner", "civilsamhalle"),
        ("Danmarks Tekniske Universitet", "Danmarks Tekniske Universitet", "universitet"),
        ("Härnösands folkhögskola", "Härnösands folkhögskola", "skola_utbildning"),
        ("Billströmska FHS", "Billströmska folkhögskola", "skola_utbildning"),
        ("Torsby Science Park", "Torsby Science Park", "innovationsmiljo"),
        ("Samordningsförbundet Välfärd", "Samordningsförbundet Välfärd", "kommunalforbund"),
        ("Energikontoret Jämtland", "Energikontoret Jämtland", "energikontor"),
        ("Varbergs hamn", "Varbergs hamn", "foretag"),
        ("i Ullstads Företagspark", "Ullstads Företagspark", "innovationsmiljo"),
    ],
)
def test_forms(text: str, name: str, kind: str) -> None:
    (found,) = set(formed_names(text))
    assert (found.name, found.kind) == (name, kind)
    assert text[found.start : found.end].startswith(name[:8])


@pytest.mark.parametrize(
    "text",
    ["Under hösten bildades ett bolag", "en science park i norr", "vid högskolan", "Folkhögskola"],
)
def test_common_nouns_are_no_names(text: str) -> None:
    assert list(formed_names(text)) == []


def test_a_form_does_not_run_over_a_line_break() -> None:
    assert list(formed_names("Almi Halland\nStarta eget")) == [
        FormMatch(0, 12, "Almi Halland", "naringslivsorganisation")
    ]

"""Owners of projects and their regions."""

from __future__ import annotations

import pytest

from graph import Source
from loaders.prose.owners import regions_of, state_parties
from loaders.statements import Notebook, stated


@pytest.mark.parametrize(
    ("owner", "text", "regions"),
    [
        ("Region Kalmar län", "", ["Kalmar"]),
        ("Region Skåne och Region Blekinge", "", ["Skåne", "Blekinge"]),
        ("Östhammars kommun", "Region Skåne", ["Uppsala"]),
        ("Almi Dalarna", "Region Skåne", ["Dalarna"]),
        ("Länsstyrelsen i Kalmar län", "Region Skåne", ["Kalmar"]),
        ("Föreningen Kraft", "Region Skåne", ["Skåne"]),
        ("Föreningen Kraft", "", []),
    ],
)
def test_regions(owner: str, text: str, regions: list[str]) -> None:
    assert [region.name for region in regions_of(owner, text)] == regions


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("Region Kalmar län", ["Region Kalmar län"]),
        ("Kraft i byn", ["Kraft i byn"]),
        ("Regionerna i Östra Mellansverige: Sörmland och Uppsala", [
            "Region Sörmland", "Region Uppsala",
        ]),
        ("Vinnova och Mora kommun", ["Mora kommun", "Vinnova"]),
    ],
)  # fmt: skip
def test_parties(value: str, names: list[str]) -> None:
    notebook = Notebook()
    origin = stated(Source("a.txt", 1, 1), "form:owner")
    parties = state_parties(notebook, "project-1", value, "OWNS", origin)
    named = {s.subject: s.object for s in notebook.statements if s.predicate == "name"}
    assert sorted(str(named[party]) for party in parties) == names
    owns = [s for s in notebook.statements if s.predicate == "OWNS"]
    assert {s.qualifiers for s in owns} == {(("text", value),)}

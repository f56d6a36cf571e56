"""Own names of undertakings, and titles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.extraction import OwnName, own_name
from loaders.extraction.names import MAX_TITLE


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Projektet Solkraft i byn", "Solkraft i byn"),
        ("Förstudie Nordic Wool Hub. Målet är ett nav.", "Nordic Wool Hub"),
        ("Ullverket – ett nav för svensk ull", "Ullverket"),
        ("Ullverket - Ljusdal. Projektägare Region Gävleborg", "Ullverket - Ljusdal"),
        ("Ullverket: En mötesplats för små företag", "Ullverket"),
        ("Ullverket, Laholms kommun (20371234)", "Ullverket"),
        ("Ullverket (20371234), Region Halland", "Ullverket"),
        ("Ullverket, Fårfabriken AB\nÄrende-id 20371234", "Ullverket"),
        ("Ullverket 2022–2025. (Totalt 9 miljoner kronor)", "Ullverket"),
        ("Ullverket är ett projekt som ska förädla ull.", "Ullverket"),
        ("Medfinansiering av projektet Ullverket som drivs av föreningen", "Ullverket"),
        ('Finansiering av projektet "Ull till alla".', "Ull till alla"),
        ("Ny väg in i arbetslivet\nProjekt för unga vuxna", "Ny väg in i arbetslivet"),
        ("Regionalt skogsprogram Småland 2022–2030 har antagits.", "Regionalt skogsprogram "
         "Småland 2022–2030"),
        ("#fikalugnt", "#fikalugnt"),
        ("Ullverket etapp 2. Pågick till 2022", "Ullverket etapp 2"),
        ("Ullbanan, nybyggnad av järnväg längs kusten", "Ullbanan"),
        ("Ullverket i byn, Garnbolaget\nÄrende-id 20371234", "Ullverket i byn"),
        ("Miljö för ull och garn – Wargön Innovation", "Miljö för ull och garn"),
        ("Matarena Värmland", "Matarena Värmland"),
        ("Storregional samverkan inom skog (SIS)", "Storregional samverkan inom skog (SIS)"),
        ("Digitala lyftet\nDigitala lyftet erbjuder kurser.", "Digitala lyftet"),
    ],
)  # fmt: skip
def test_own_names(text: str, name: str) -> None:
    assert own_name(text) == OwnName(name, name)


@pytest.mark.parametrize(
    "text",
    [
        "Utveckla en modell för lärlingsplatser",
        "Öka antalet lärlingar i länet",
        "Framtagande av underlag om lärlingsplatser",
        "Kartläggning av behovet av lärlingar",
        "En plan för fler lärlingar",
        "Nytt arbetssätt inom kollektivtrafiken",
        "Kollektivtrafikplan",
        "Dialogmöten",
        "Informationsträffar/studiebesök: träffar om ull",
        "RH har anslutit sig till strategin",
        "Regionen redovisar inga insatser i tabellform.",
        "Stöd till bygdeföreningar",
        "Region Halland har tagit fram en plan för lärlingar.",
        "Se tabell 3.",
        "",
    ],
)
def test_descriptions_of_work_have_no_name(text: str) -> None:
    assert own_name(text).name is None


def test_without_a_name_the_title_is_the_first_line() -> None:
    text = "Kartläggning av behovet av lärlingar.\nGjordes i hela länet."
    assert own_name(text).title == "Kartläggning av behovet av lärlingar"


def test_a_long_title_is_cut_where_a_clause_ends() -> None:
    text = (
        "Utveckla underlag och analyser om hur ungdomar i länets mindre kommuner väljer utbildning,"
        " vilket ska ge skolorna bättre möjligheter att planera sina program under kommande år"
    )
    cut = own_name(text).title
    assert cut.endswith("väljer utbildning")
    assert len(cut) <= MAX_TITLE


@given(st.text(max_size=400))
def test_a_title_is_short_and_on_one_line_whatever_the_text(text: str) -> None:
    title = own_name(text).title
    assert "\n" not in title
    assert len(title) <= max(MAX_TITLE, len(own_name(text).name or ""))

"""How listed names are found in text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import MUNICIPALITY, PROGRAMME
from graph.gazetteer import NameMatch, find_names


def names(text: str) -> list[tuple[str, str]]:
    return [(match.name, text[match.start : match.end]) for match in find_names(text)]


def test_a_match_says_where_what_and_of_which_kind() -> None:
    assert find_names("Stöd från Energimyndigheten.") == (
        NameMatch(10, 27, "Energimyndigheten", "myndighet"),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Naturvårdsverkets medel", ("Naturvårdsverket", "Naturvårdsverkets")),
        ("SKR:s nätverk", ("Sveriges Kommuner och Regioner", "SKR:s")),
        ("Trafik-verket", ("Trafikverket", "Trafik-verket")),
        ("region värmlands bidrag", ("Region Värmland", "region värmlands")),
        ("Länsstyrelsen Dalarna", ("Länsstyrelsen i Dalarnas län", "Länsstyrelsen Dalarna")),
        ("ett ESF-projekt", ("ESF", "ESF")),
        ("Myndigheten för digital förvaltning", None),
    ],
)
def test_genitives_hyphens_and_short_forms(text: str, expected: tuple[str, str] | None) -> None:
    expected = expected or ("Myndigheten för digital förvaltning (DIGG)", text)
    assert names(text) == [expected]


def test_the_longest_name_wins() -> None:
    assert [name for name, _ in names("Almi Invest och Almi")] == ["Almi Invest", "Almi"]


def test_an_acronym_must_be_written_as_listed() -> None:
    assert names("de har af hittills, och rise upp") == []
    assert names("AF och RISE") == [("Arbetsförmedlingen", "AF"), ("RISE", "RISE")]


def test_a_name_does_not_run_over_a_full_stop_or_comma() -> None:
    assert ("Umeå universitet", "Umeå. Universitet") not in names("I Umeå. Universitet finns.")
    assert names("Science Park, Jönköping") == [("Jönköping", "Jönköping")]


def test_a_closing_bracket_belongs_to_a_name_with_an_opening_one() -> None:
    text = "inom Östra Mellansverige (ÖMS)"
    assert names(text) == [("Östra Mellansverige (ÖMS)", "Östra Mellansverige (ÖMS)")]


def test_everyday_words_in_lower_case_are_not_sure() -> None:
    (lower,) = find_names("bland företagarna")
    (upper,) = find_names("bland Företagarna")
    assert (lower.sure, upper.sure) == (False, True)


def test_municipalities_need_their_capital() -> None:
    assert names("att vara mark") == []
    (match,) = find_names("i Vara")
    assert match.kind == MUNICIPALITY


def test_a_programme_of_interreg_counts_as_interreg_and_says_which() -> None:
    found = find_names("i Interreg Central Baltic, Botnia-Atlantica och Interreg")
    assert [(m.name, m.part) for m in found] == [
        ("Interreg", "Interreg Central Baltic"),
        ("Interreg", "Interreg Botnia-Atlantica"),
        ("Interreg", ""),
    ]


def test_programmes_are_found_by_any_spelling() -> None:
    found = find_names("Regionalfonden, Interreg Öresund-Kattegat-Skagerrak och JTF")
    assert [(m.name, m.kind) for m in found] == [
        ("ERUF", PROGRAMME), ("Interreg", PROGRAMME), ("FRO", PROGRAMME),
    ]  # fmt: skip


@given(st.text(alphabet="Region Skåne.-(ÖMS) län\n", max_size=60))
def test_matches_never_overlap_and_stay_inside_the_text(text: str) -> None:
    ends = [0]
    for match in find_names(text):
        assert ends[-1] <= match.start < match.end <= len(text)
        ends.append(match.end)

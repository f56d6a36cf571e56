"""What speaks for and against two reports being of one project, each piece by itself."""

from __future__ import annotations

import pytest

from graph.model import TYPE, Provenance, Source, Statement, in_order
from graph.resolution import weights
from graph.resolution.blocks import candidate_pairs
from graph.resolution.evidence import Verdict, compare
from graph.resolution.mentions import Stated, find_mentions
from graph.resolution.profiles import Profiles, profiles_of

Row = dict[str, str]


def _statements(line: int, row: Row) -> list[Statement]:
    """A report: `region` (a county code), `owner` and `partner` are relations, the rest facts."""
    origin = Provenance(Source("a.txt", line, line), "test")
    node = f"initiative-{line}"
    facts = {name: value for name, value in row.items() if name not in ("region", "owner")}
    facts = {TYPE: "Initiative", "title": row["project_name"]} | facts
    rows = [(node, name, value) for name, value in facts.items()]
    rows.append((f"region-{row['region']}", "REPORTED", node))
    if "owner" in row:
        rows.append((f"organisation-{row['owner']}", "OWNS", node))
    return [Statement(subject, name, value, origin) for subject, name, value in rows]


def _profiles(*rows: Row) -> Profiles:
    listed = in_order(s for line, row in enumerate(rows, 1) for s in _statements(line, row))
    stated = Stated.of(listed)
    return profiles_of(stated, find_mentions(stated, "Initiative"))


FILLER = tuple(
    {"project_name": f"Annat {word}", "region": "01"} for word in ("spår", "skogsbruk", "hav")
)
"""Other reports, so that words have a rarity."""


def _verdict(left: Row, right: Row) -> Verdict:
    found = _profiles(left, right, *FILLER)
    return compare(found.of["initiative-1"], found.of["initiative-2"], found.vocabulary)


def _row(name: str, region: str, **more: str) -> Row:
    return {"project_name": name, "region": region, **more}


def test_a_name_of_a_kind_of_thing_is_weak_across_regions() -> None:
    verdict = _verdict(_row("Företagsstöd", "04"), _row("Företagsstöd", "18"))
    assert verdict.score < weights.REVIEW


def test_an_organisations_name_is_no_proper_name_of_a_project() -> None:
    verdict = _verdict(_row("Business Sweden", "04"), _row("Business Sweden", "18"))
    assert verdict.score < weights.REVIEW


def test_inflection_does_not_matter() -> None:
    verdict = _verdict(_row("Effektprognosen", "13"), _row("Effektprognoser", "06"))
    assert verdict.score == weights.SAME_NAME


def test_a_name_of_many_words_is_surer() -> None:
    name = "Grönt och energieffektivt näringsliv"
    assert _verdict(_row(name, "04"), _row(name, "18")).score == weights.SAME_SPECIAL_NAME


def test_one_wider_area_makes_a_plain_name_sure() -> None:
    verdict = _verdict(
        _row("Laddstråken i ÖMS", "04"), _row("Laddstråken i Östra Mellansverige", "18")
    )
    assert verdict.score == 1.0
    assert "båda namnen har Östra Mellansverige" in verdict.reasons


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        (
            _row("Elsmarta Östergötland", "05"),
            _row("Elsmarta Östra Mellansverige", "18"),
            "olika platser i namnen",
        ),
        (
            _row("Cykelveckan Gotland", "09"),
            _row("Cykelveckan", "04"),
            "bara det ena namnet har en plats",
        ),
        (
            _row("Laddstråk i ÖMS", "04"),
            _row("Laddstråk", "10"),
            "den andras region hör inte till Östra Mellansverige",
        ),
        (_row("Lyftet 1", "04"), _row("Lyftet 2", "18"), "olika nummer i namnen (1, 2)"),
        (
            _row("Laddstråket – etapp 1", "04"),
            _row("Laddstråket – etapp 2", "04"),
            "olika nummer i namnen (1, 2)",
        ),
        (
            _row("Laddstråket – Gotland", "09"),
            _row("Laddstråket", "04"),
            "bara det ena namnet har en plats",
        ),
        (
            _row("Fordonsdalen REACT", "01"),
            _row("Fordonsdalen", "01"),
            "bara det ena namnet har REACT-EU",
        ),
        (
            _row("Laddkompassen", "04", case_id="20361505"),
            _row("Laddkompassen", "18", case_id="20361999"),
            "olika ärende-id",
        ),
        (
            _row("Laddkompassen", "04", owner="a"),
            _row("Laddkompassen", "18", owner="b"),
            "olika ägare",
        ),
        (
            _row("Laddkompassen", "04", start="2019", end="2021"),
            _row("Laddkompassen", "18", start="2022-01"),
            "perioderna överlappar inte",
        ),
    ],
)
def test_what_speaks_against(left: Row, right: Row, reason: str) -> None:
    verdict = _verdict(left, right)
    assert reason in verdict.reasons
    assert verdict.opposed
    assert verdict.score < weights.JOIN


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        (
            _row("Laddkompassen", "04", owner="a"),
            _row("Laddkompassen", "18", owner="a"),
            "ägaren av den ena är med i den andra",
        ),
        (
            _row("Laddkompassen", "04", start="2022-04"),
            _row("Laddkompassen", "18", start="2022-05-01"),
            "samma år för början eller slut",
        ),
        (
            _row("Laddkompassen", "23"),
            _row("Laddkompassen", "22", description="Genomförs även i Jämtland."),
            "den ena nämner den andras region",
        ),
        (
            _row("Laddkompassen", "04", description="Båtar laddas vid bryggor"),
            _row("Laddkompassen", "18", description="Vid bryggor laddas båtar"),
            "många ovanliga ord gemensamma",
        ),
    ],
)
def test_what_supports(left: Row, right: Row, reason: str) -> None:
    verdict = _verdict(left, right)
    assert reason in verdict.reasons
    assert verdict.score > weights.SAME_NAME


def test_several_owners_of_one_proper_name_are_no_objection() -> None:
    verdict = _verdict(_row("ReDriv", "04", owner="a"), _row("ReDriv", "18", owner="b"))
    assert (verdict.score, verdict.opposed) == (weights.SAME_PROPER_NAME, False)


def test_a_case_id_without_a_common_word_is_never_enough() -> None:
    same = {"case_id": "20361505", "start": "2023", "owner": "a", "description": "Båtar vid kajer"}
    verdict = _verdict(_row("Smart DAT", "04", **same), _row("Vattenvägen", "08", **same))
    assert verdict.score < weights.JOIN


def test_a_name_within_another_in_one_region() -> None:
    verdict = _verdict(
        _row("Vägen till egen gård", "22"), _row("Vägen till egen gård för unga", "22")
    )
    assert (
        verdict.reasons[0] == "namnet ”Vägen till egen gård” ryms i ”Vägen till egen gård för unga”"
    )
    assert weights.REVIEW <= verdict.score < weights.SAME_NAME_HERE


def test_a_project_that_names_another_is_another() -> None:
    verdict = _verdict(
        _row("ReDriv", "20"), _row("BioMAX", "20", description="Lär av ReDriv och av andra.")
    )
    assert "texten nämner ”ReDriv”" in verdict.reasons
    assert "olika egennamn" in verdict.reasons
    assert verdict.score < weights.REVIEW


def test_strangers_have_no_case_however_much_they_share() -> None:
    same = {"start": "2023", "owner": "a", "description": "Båtar vid kajer"}
    verdict = _verdict(_row("Laddkompassen", "04", **same), _row("Vattenvägen", "18", **same))
    assert (verdict.score, verdict.reasons) == (0.0, ())


def test_only_reports_with_something_in_common_are_compared() -> None:
    found = _profiles(
        _row("Laddkompassen", "04"),
        _row("Laddkompassens vänner", "18"),
        _row("Vattenvägen", "18", description="Efter Laddkompassen."),
        _row("Skogsbruket", "18"),
    )
    assert candidate_pairs(found) == (
        ("initiative-1", "initiative-2"),
        ("initiative-1", "initiative-3"),
        ("initiative-2", "initiative-3"),
    )

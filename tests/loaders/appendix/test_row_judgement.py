from __future__ import annotations

import pytest

from loaders.appendix.row_judgement import Judgement, RowKind, judge, phrases_of
from loaders.description import load_description

PHRASES = phrases_of(load_description("table_appendix"))


def judged(*cells: str) -> Judgement:
    return judge(cells, PHRASES)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "--",
        "Inga",
        "Regionen redovisar inga insatser i tabellform.",
        "Inga insatser redovisas i tabellform.",
        "Regionen har inga insatser att redovisa",
        "Regionen har inte genomfört några särskilda insatser under året.",
        "Insatser redovisas inte i tabellform.",
        "Inget att redovisa.",
        "Ej aktuellt",
        "Det finns inga särskilda åtgärder att återrapportera.",
        "Under året har inga särskilda aktiviteter genomförts.",
        "Insatser saknas.",
        "Regionen har valt att inte redovisa insatser i tabellen.",
        "Återrapporteras ej.",
        "Regionen redovisar sina insatser i löpande text i återrapporteringen.",
        "Se löptext.",
        "Regionen saknar egna insatser på området",
        "Region Halland arbetar brett med frågan och genomför inte särskilda insatser. Läs mer i "
        "regionens återrapportering avsnitt 7.2 om projektet Alla med.",
        "Se även tabell 4.",
        "Se även regionens återrapportering avsnitt 3.1 kring energi",
        "Regionens insatser redovisas i avsnitt 3.2.",
    ],
)
def test_rows_that_report_nothing(text: str) -> None:
    assert judged(text, "", "", "").kind is RowKind.NOTHING


def test_nothing_in_every_cell() -> None:
    cells = ("Regionen redovisar inga insatser.", "Inga insatser.", "–", "Se tabell 2.")

    assert judged(*cells).kind is RowKind.NOTHING


@pytest.mark.parametrize(
    ("cells", "named", "tables"),
    [
        (("Jobbmässan 2021 Se tabell 2.", "", "", ""), "Jobbmässan 2021", (2,)),
        (("Jobbmässan 2021\nSe tabell 2.", "", "", ""), "Jobbmässan 2021", (2,)),
        (("Jobbmässan (se även tabell 12)", "", "", ""), "Jobbmässan", (12,)),
        (
            ("Studie ”Ut i jobb” se tabell 2.", "Se tabell 2.", "--", "Se tabell 2."),
            "Studie ”Ut i jobb”",
            (2,),
        ),
        (("Jobbmässan redovisas i tabell 2 och 5", "", "", ""), "Jobbmässan", (2, 5)),
        (("Jobbmässan, se tabellen Integration", "", "", ""), "Jobbmässan", ()),
    ],
)
def test_references(cells: tuple[str, ...], named: str, tables: tuple[int, ...]) -> None:
    found = judged(*cells)

    assert (found.kind, found.named, found.tables) == (RowKind.REFERENCE, named, tables)


@pytest.mark.parametrize(
    "cells",
    [
        ("Cykelplan", "", "", ""),
        ("Cykelplan", "Inga resultat ännu.", "", ""),
        ("Cykelplan Se tabell 2.", "Planen är antagen.", "", ""),
        ("Cykelplan Se tabell 2.", "", "", "Hållbara transporter"),
        (
            "Egen väg, folkhögskolan\nSe tabell 6 för detaljer.\nProjektet ska ge deltagare med "
            "idéer om eget företagande bättre stöd av näringslivets aktörer.",
            "",
            "",
            "",
        ),
        ("Kartläggning, se regionens återrapportering avsnitt 4", "", "", ""),
        ("Inga barn ska behöva vänta", "", "", ""),
        ("Ingen utanför", "", "", ""),
        ("Regionen redovisar inga insatser i tabellform.", "Ett nätverk har startat.", "", ""),
        ("", "Ett nätverk har startat.", "", ""),
    ],
)
def test_rows_with_a_text_of_their_own(cells: tuple[str, ...]) -> None:
    assert judged(*cells) == Judgement(RowKind.INITIATIVE)

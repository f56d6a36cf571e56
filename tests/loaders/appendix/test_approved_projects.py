"""Lists of approved and finished projects among a region's answers."""

from __future__ import annotations

import pytest

from loaders.reading import Outcome, Reading
from tests.loaders.table_builder import (
    Appendix,
    entries,
    facts_of,
    nodes_of,
    notes,
    sources_to,
    uncounted_lines,
)


@pytest.fixture
def appendix() -> Appendix:
    made = Appendix()
    made.area("## 1 Kultur")
    made.row("Kalmar", "Teater", "", "", "")
    made.add()
    made.add("### Region Dalarna")
    made.add()
    made.row("Hur användes anslaget?", "Till projekt.")
    made.add()
    return made


def spaced(appendix: Appendix, *lines: str) -> list[int]:
    """Write lines with a blank one after each; returns their numbers."""
    numbers = []
    for line in lines:
        numbers.append(appendix.add(line))
        appendix.add()
    return numbers


def projects(reading: Reading) -> list[dict[str, list[object]]]:
    """The facts of every project, in order."""
    return [facts_of(reading, node) for node in nodes_of(reading, "Project")]


def parties(reading: Reading, node: str, predicate: str) -> list[object]:
    """The names of a project's owners or partners."""
    return [facts_of(reading, source)["name"][0] for source in sources_to(reading, node, predicate)]


def goals(reading: Reading, node: str) -> list[tuple[object, object]]:
    """Text and strategy or programme of a project's goals."""
    found = []
    for goal in facts_of(reading, node)["CONTRIBUTES_TO"]:
        facts = facts_of(reading, str(goal))
        found.append((facts["text"][0], facts_of(reading, str(facts["PART_OF"][0]))["name"][0]))
    return found


APPROVED = (
    "Beviljade projekt:",
    "Fäbodnätet (Nyps-id 20 361 338)",
    "Politiskt mål: Ett smartare Europa.",
    "Specifikt mål: Dra nytta av digitaliseringens fördelar",
    "Effekt mål Regional utvecklingsstrategi: Hållbara kretslopp, God konkurrenskraft och tillväxt",
    "Projektid: 2022-09-01 – 2024-12-31",
    "Projektägare: Leksands Bygdeutveckling",
    "Övriga partners:",
    "Region Dalarna",
    "Mora Fäbodlag",
    "Projektbeskrivning: Projektet ska ge fäbodar tillgång till nät.",
    "Sol på tak (Ärende-id: 20364555)",
    "Projekttid: 2022-01-01-2023-0430",
    "Projektägare: Region Dalarna",
    "Övriga partners: Mora Fäbodlag, Rättviks Energi",
    "Projektbeskrivning: Takens yta ska användas.",
)


def test_approved_projects(appendix: Appendix) -> None:
    lines = spaced(appendix, *APPROVED)
    appendix.row("Hur har landsbygden beaktats?", "Väl.")

    reading = appendix.reading()
    first, second = nodes_of(reading, "Project")
    one, two = projects(reading)

    assert (one["name"], one["case_id"], one["year"]) == (["Fäbodnätet"], ["20361338"], [2021])
    assert (one["start"], one["end"]) == (["2022-09-01"], ["2024-12-31"])
    assert one["description"] == ["Projektet ska ge fäbodar tillgång till nät."]
    assert one["IN_REGION"] == ["region-20"]
    assert "completed" not in one
    assert parties(reading, first, "OWNS") == ["Leksands Bygdeutveckling"]
    assert parties(reading, first, "PARTNERS_IN") == ["Region Dalarna", "Mora Fäbodlag"]
    assert goals(reading, first) == [
        ("Ett smartare Europa.", "ERUF"),
        ("Dra nytta av digitaliseringens fördelar", "ERUF"),
        ("Hållbara kretslopp", "Regional utvecklingsstrategi"),
        ("God konkurrenskraft och tillväxt", "Regional utvecklingsstrategi"),
    ]
    assert (two["name"], two["case_id"]) == (["Sol på tak"], ["20364555"])
    assert (two["start"], two["end"]) == (["2022-01-01"], ["2023-04-30"])
    assert parties(reading, second, "OWNS") == ["Region Dalarna"]
    assert parties(reading, second, "PARTNERS_IN") == ["Mora Fäbodlag", "Rättviks Energi"]
    assert [entry[:2] for entry in entries(reading, Outcome.PROJECT)] == [
        (lines[1], lines[10]),
        (lines[11], lines[15]),
    ]
    assert len(nodes_of(reading, "Answer")) == 2
    assert uncounted_lines(reading, appendix.document()) == []


FINISHED = (
    "Exempel på viktiga projekt som avslutades under 2020:",
    "Vandra mera (Nyps id 20 205 215)",
    "Projekttid: 2019-01-01—2020-04-30",
    "Projektägare: Idre Turism",
    "Tilldelade medel/Utbetalda medel: 4 660 289 kronor/4 660 289 kr",
    "Projektbeskrivning: Leder har märkts.",
    "Indikatorutfall: Antal deltagande företag",
    "Målvärde/utfall: 15 företag/12 företag",
    "Indikatorutfall: Antal leder",
    "Målvärde/utfall: 5/7",
    "Resultat: Företagen fick ett gott samarbete. Vintern gjorde arbetet svårt. "
    "Detta gav förseningar. Tre orter deltog.",
)


def test_finished_projects(appendix: Appendix) -> None:
    lines = spaced(appendix, *FINISHED)

    reading = appendix.reading()
    [project] = projects(reading)
    lessons = [facts_of(reading, node) for node in nodes_of(reading, "Lesson")]

    assert project["completed"] == [2020]
    assert (project["granted_sek"], project["paid_sek"]) == ([4660289], [4660289])
    assert project["outcome"] == [
        FINISHED[10].removeprefix("Resultat: "),
        "Antal deltagande företag: målvärde 15 företag, utfall 12 företag",
        "Antal leder: målvärde 5, utfall 7",
    ]
    assert [(lesson["lesson_kind"], lesson["text"]) for lesson in lessons] == [
        (["success_factor"], ["Företagen fick ett gott samarbete."]),
        (["challenge"], ["Vintern gjorde arbetet svårt. Detta gav förseningar."]),
    ]
    assert {
        s.provenance.source.first for s in reading.statements if s.predicate == "lesson_kind"
    } == {lines[10]}


def test_headings_blank_lines_and_wrapped_lines_do_not_matter(appendix: Appendix) -> None:
    for line in (
        "#### Beviljade projekt",
        "Fäbodnätet (Nyps-id 20 361 338)",
        "Projektägare: Leksands Bygdeutveckling",
        "Projektbeskrivning: Projektet ska ge fäbodar",
        "tillgång till nät i hela",
        "Dalarna.",
        "",
        "Sol på tak i",
        "Rättvik och Mora (20 364 555)",
        "Projektägare: Region Dalarna",
    ):
        appendix.add(line)

    one, two = projects(appendix.reading())

    assert one["description"] == ["Projektet ska ge fäbodar tillgång till nät i hela Dalarna."]
    assert (two["name"], two["case_id"]) == (["Sol på tak i Rättvik och Mora"], ["20364555"])


def test_projects_without_case_id(appendix: Appendix) -> None:
    spaced(
        appendix,
        "Beviljade projekt:",
        "Fäbodnätet",
        "Projektägare: Leksands Bygdeutveckling",
        "Övriga partners:",
        "Region Kalmar län",
        "Projekttid: 2022-01-01 – 2022-12-31",
        "Sol på tak",
        "Projektägare: Rättviks Energi",
    )

    reading = appendix.reading()
    first, second = nodes_of(reading, "Project")

    assert [project["name"] for project in projects(reading)] == [["Fäbodnätet"], ["Sol på tak"]]
    assert parties(reading, first, "PARTNERS_IN") == ["Region Kalmar län"]
    assert parties(reading, second, "OWNS") == ["Rättviks Energi"]


def test_who_to_call_is_not_kept(appendix: Appendix) -> None:
    spaced(
        appendix,
        "Fäbodnätet (Nyps-id 20 361 338)",
        "Projektägare: Leksands Bygdeutveckling",
        "Kontaktperson: Kerstin Karlsson",
        "Kommuner: Mora",
    )

    reading = appendix.reading()

    assert "Karlsson" not in str(reading.statements)
    assert "Kommuner: Mora" in str(reading.statements)
    assert notes(reading, Outcome.PROJECT)[0][1] == "okända fält: Kontaktperson, Kommuner"


def test_text_that_lists_no_projects(appendix: Appendix) -> None:
    spaced(
        appendix,
        "Regionen vill lyfta fram tre saker som har varit viktiga för arbetet under året.",
        "Beskrivning: Arbetet har gått framåt i hela länet och nått många.",
    )

    reading = appendix.reading()

    assert nodes_of(reading, "Project") == []
    assert len(entries(reading, Outcome.SECTION)) == 2


def test_wrapped_heads_without_blank_lines(appendix: Appendix) -> None:
    for line in (
        "Beviljade projekt:",
        "Fäbodnätet (Nyps-id 20",
        "361 338)",
        "Projektbeskrivning: Nätet byggs.",
        "Sol på tak – en satsning för ett",
        "levande län (Nyps-id 20 364 555)",
        "Projektbeskrivning: Takens yta ska",
        "användas.",
    ):
        appendix.add(line)

    reading = appendix.reading()

    assert [(p["name"], p["case_id"], p["description"]) for p in projects(reading)] == [
        (["Fäbodnätet"], ["20361338"], ["Nätet byggs."]),
        (
            ["Sol på tak – en satsning för ett levande län"],
            ["20364555"],
            ["Takens yta ska användas."],
        ),
    ]
    assert uncounted_lines(reading, appendix.document()) == []

"""What becomes of rows: duplicates, references in any direction, and nothing reported."""

from __future__ import annotations

import pytest

from loaders.reading import Outcome
from tests.loaders.table_builder import (
    Appendix,
    entries,
    facts_of,
    initiatives,
    nodes_of,
    notes,
    reported_nothing,
    sources_to,
)

WORK, CULTURE, HEALTH = "Arbete", "Kultur", "Hälsa"


@pytest.fixture
def appendix() -> Appendix:
    made = Appendix()
    made.area(f"## 2 {WORK}")
    return made


def test_an_initiative_has_all_that_its_row_says(appendix: Appendix) -> None:
    line = appendix.row("Kalmar", "Jobbmässan", "Tio möten.", "Fler i arbete.", "Mål A")

    reading = appendix.reading()
    [node] = nodes_of(reading, "Initiative")
    [passage] = nodes_of(reading, "Passage")
    facts = facts_of(reading, node)

    assert facts["title"] == ["Jobbmässan"]
    assert facts["year"] == [2021]
    assert facts["STATED_IN"] == [passage]
    assert sources_to(reading, node, "REPORTED") == ["region-08"]
    assert facts_of(reading, "area-arbete")["number"] == [2]
    assert facts_of(reading, passage) == {
        "type": ["Passage"],
        "text": ["Jobbmässan\nTio möten.\nFler i arbete.\nMål A"],
        "heading": ["Jobbmässan"],
        "language": ["sv"],
        "PART_OF": nodes_of(reading, "Document"),
    }
    assert entries(reading, Outcome.INITIATIVE) == [(line, line, node)]


def test_every_cell_has_its_place_and_column(appendix: Appendix) -> None:
    first = appendix.row("Kalmar", "Jobbmässan", "Tio", "Fler", "Mål A")
    last = appendix.row("", "", "möten", "", "")

    reading = appendix.reading()
    [node] = nodes_of(reading, "Initiative")
    origins = {
        s.predicate: (s.provenance.source.first, s.provenance.source.last, s.provenance.method)
        for s in reading.statements
        if s.subject == node and s.predicate in ("description", "outputs", "outcomes", "goal_text")
    }

    assert origins == {
        "description": (first, last, "cell:description"),
        "outputs": (first, last, "cell:outputs"),
        "outcomes": (first, last, "cell:outcomes"),
        "goal_text": (first, last, "cell:goals"),
    }


def test_a_duplicate_is_told_and_stated_once(appendix: Appendix) -> None:
    cells = ("Kalmar", "Jobbmässan", "Tio möten.", "", "Mål A")
    first = appendix.row(*cells)
    appendix.row("Kalmar", "Annat", "", "", "")
    appendix.page_break()
    second = appendix.row("<p>Kalmar</p>", "<p>Jobbmässan</p>", "Tio  möten.", "", "Mål A")
    last = appendix.row("", "", "", "", "")

    reading = appendix.reading()
    node = entries(reading, Outcome.INITIATIVE)[0][2]

    assert last == second + 1
    assert len(initiatives(reading)) == 2
    assert entries(reading, Outcome.DUPLICATE) == [(second, second, node)]
    assert notes(reading, Outcome.DUPLICATE) == [(second, f"samma som rad {first}")]
    stated = [s for s in reading.statements if s.subject == node]
    assert {s.provenance.source.first for s in stated} == {first, second, 3}
    again = [s for s in stated if s.provenance.source.first == second]
    assert [(s.predicate, s.provenance.method) for s in again] == [("type", "row:duplicate")]


def test_the_same_row_in_another_area_or_region_is_no_duplicate(appendix: Appendix) -> None:
    appendix.row("Kalmar", "Jobbmässan", "Tio möten.", "", "Mål A")
    appendix.row("Skåne", "Jobbmässan", "Tio möten.", "", "Mål A")
    appendix.area(f"## 3 {CULTURE}")
    appendix.row("Kalmar", "Jobbmässan", "Tio möten.", "", "Mål A")

    reading = appendix.reading()

    assert entries(reading, Outcome.DUPLICATE) == []
    assert [(i.region, i.areas) for i in initiatives(reading)] == [
        ("08", (WORK,)),
        ("12", (WORK,)),
        ("08", (CULTURE,)),
    ]


def test_references_before_and_after_what_they_name(appendix: Appendix) -> None:
    before = appendix.row("Kalmar", "Teaterbussen Se tabell 3.", "", "", "")
    appendix.row("Skåne", "Teaterbussen", "", "", "")
    appendix.area(f"## 3 {CULTURE}")
    target = appendix.row(
        "Kalmar", "<p>Teaterbussen</p> <p>Ett lag på turné</p>", "Tio orter", "", ""
    )
    appendix.area(f"## 9 {HEALTH}")
    after = appendix.row(
        "<p>Kalmar</p>", "<p>Teaterbussen</p> <p>Se tabell 3.</p>", "Se tabell 3.", "--", ""
    )

    reading = appendix.reading()
    node = next(n for f, _, n in entries(reading, Outcome.INITIATIVE) if f == target)

    assert entries(reading, Outcome.REFERENCE) == [(before, before, node), (after, after, node)]
    assert [(i.region, i.areas) for i in initiatives(reading)] == [
        ("12", (WORK,)),
        ("08", (CULTURE, WORK, HEALTH)),
    ]
    linked = [s for s in reading.statements if s.provenance.method == "reference"]
    assert {(s.provenance.source.first, s.provenance.derived) for s in linked} == {
        (before, True),
        (after, True),
    }


def test_a_reference_to_nothing_is_told(appendix: Appendix) -> None:
    appendix.row("Kalmar", "Yrkesmässan", "Tio möten", "", "")
    line = appendix.row("Kalmar", "Teaterbussen, se tabell 7.", "", "", "")

    reading = appendix.reading()

    assert notes(reading, Outcome.REFERENCE) == [
        (line, "hänvisar: ”se tabell 7.”, men ingen rad där heter ”Teaterbussen”")
    ]
    assert len(initiatives(reading)) == 1


def test_who_reports_nothing_in_what(appendix: Appendix) -> None:
    appendix.row("Skåne", "Jobbmässan", "", "", "")
    first = appendix.row("Kalmar", "Inga insatser redovisas i tabellform.", "", "", "")
    appendix.area(f"## 3 {CULTURE}")
    second = appendix.row("Kalmar", "Se även tabell 2.", "", "", "")
    third = appendix.row("Norrboten", "", "--", "", "")

    reading = appendix.reading()

    assert reported_nothing(reading) == [("08", WORK), ("08", CULTURE), ("25", CULTURE)]
    assert entries(reading, Outcome.NOTHING_REPORTED) == [
        (first, first, "area-arbete"),
        (second, second, "area-kultur"),
        (third, third, "area-kultur"),
    ]
    wordings = [
        dict(s.qualifiers) for s in reading.statements if s.predicate == "REPORTED_NOTHING_IN"
    ]
    assert wordings == [
        {"text": "Inga insatser redovisas i tabellform."},
        {"text": "Se även tabell 2."},
        {},
    ]


def test_a_region_with_other_rows_in_the_area_does_not_report_nothing(appendix: Appendix) -> None:
    line = appendix.row("Kalmar", "Se även tabell 3.", "", "", "")
    appendix.row("Kalmar", "Jobbmässan", "", "", "")

    reading = appendix.reading()

    assert reported_nothing(reading) == []
    assert notes(reading, Outcome.NOTHING_REPORTED) == [
        (line, "redovisar inget, men regionen har andra rader i området")
    ]


def test_ids_come_from_content_not_from_lines(appendix: Appendix) -> None:
    appendix.row("Kalmar", "Jobbmässan", "Tio möten.", "", "Mål A")
    moved = Appendix()
    moved.add("En rad till före tabellen")
    moved.area(f"#### Tabell 5: {WORK}")
    moved.row("Skåne", "Annat", "", "", "")
    moved.row("Region Kalmar län", "<p>Jobbmässan</p>", "Tio möten.", "", "Mål A")

    [node] = nodes_of(appendix.reading(), "Initiative")

    assert node in nodes_of(moved.reading(), "Initiative")

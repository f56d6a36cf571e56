"""The real table appendix, where it lies beside the checkout."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph import all_regions, find_region
from loaders.description import load_description
from loaders.document import Document, open_document
from loaders.markup import plain_text
from loaders.reading import Outcome, Reading
from loaders.table_appendix import recognises
from tests.loaders.table_builder import (
    entries,
    facts_of,
    initiatives,
    nodes_of,
    read_table,
    reported_nothing,
    uncounted_lines,
)


@pytest.fixture(scope="module")
def document(corpus: Path) -> Document:
    return open_document(corpus / "tabellbilaga-2023-rapport-0480.txt")


@pytest.fixture(scope="module")
def reading(document: Document) -> Reading:
    return read_table(document)


def region_lines(document: Document) -> list[int]:
    """Lines of tables of five columns on which a region cell stands."""
    return [
        number
        for number, line in document.numbered()
        if line.count("\t") == 4 and find_region(plain_text(line.split("\t")[0])) is not None
    ]


def test_it_is_recognised(document: Document) -> None:
    assert recognises(document, load_description("table_appendix"))


def test_the_account(reading: Reading) -> None:
    totals = dict(reading.totals())
    del totals["layout"]

    assert totals == {
        "initiative": 520,
        "duplicate": 1,
        "reference": 3,
        "nothing reported": 10,
        "continued": 10,
        "answer": 126,
        "project": 9,
    }


def test_every_region_row_is_accounted_for_once(document: Document, reading: Reading) -> None:
    rows = (Outcome.INITIATIVE, Outcome.DUPLICATE, Outcome.REFERENCE, Outcome.NOTHING_REPORTED)
    lines = sorted(first for outcome in rows for first, _, _ in entries(reading, outcome))

    assert len(lines) == 534
    assert lines == region_lines(document)
    assert uncounted_lines(reading, document) == []


def test_continued_rows(reading: Reading) -> None:
    spans = [(i.first, i.last) for i in initiatives(reading) if i.first != i.last]

    assert spans == [(115, 118), (320, 323), (490, 493), (737, 740)]
    assert [i.cells[1][-60:] for i in initiatives(reading) if i.first == 737] == [
        "ikatorer som följs upp finns jämställdhets- och mångfaldsindikatorer."[-60:]
    ]


def test_the_duplicate_and_the_references(reading: Reading) -> None:
    nodes = {first: node for first, _, node in entries(reading, Outcome.INITIATIVE)}

    assert entries(reading, Outcome.DUPLICATE) == [(34, 34, nodes[31])]
    assert entries(reading, Outcome.REFERENCE) == [
        (699, 699, nodes[243]),
        (777, 777, nodes[243]),
        (793, 793, nodes[271]),
    ]
    assert len(facts_of(reading, nodes[243])["IN_AREA"]) == 3
    assert len(facts_of(reading, nodes[271])["IN_AREA"]) == 2


def test_rows_that_report_nothing(reading: Reading) -> None:
    lines = [first for first, _, _ in entries(reading, Outcome.NOTHING_REPORTED)]

    assert lines == [677, 686, 732, 762, 795, 804, 810, 811, 816, 925]
    assert len(reported_nothing(reading)) == 8


def test_the_regions_and_areas(reading: Reading) -> None:
    regions = sorted(nodes_of(reading, "Region"))

    assert regions == [region.id for region in all_regions()]
    assert [facts_of(reading, n)["number"] for n in nodes_of(reading, "PolicyArea")] == [
        [number] for number in range(1, 8)
    ]


def test_six_answers_of_each_region(reading: Reading) -> None:
    reported: dict[str, int] = {}
    answers = set(nodes_of(reading, "Answer"))
    for statement in reading.statements:
        if statement.predicate == "REPORTED" and statement.object in answers:
            reported[statement.subject] = reported.get(statement.subject, 0) + 1

    assert reported == {region.id: 6 for region in all_regions()}


def test_the_projects_of_the_one_region_that_lists_them(reading: Reading) -> None:
    projects = [facts_of(reading, node) for node in nodes_of(reading, "Project")]

    assert [(p["name"], p["case_id"], p["start"], p["end"]) for p in projects] == [
        (["Molekyl"], ["20361338"], ["2023-09-01"], ["2026-12-31"]),
        (
            ["Ökad flexibilitet för SMF genom nya tariffmodeller"],
            ["20359970"],
            ["2023-09-01"],
            ["2025-01-31"],
        ),
        (
            ["Förstudie Öppna data inom Småland och Öarna"],
            ["20363582"],
            ["2024-02-01"],
            ["2024-10-31"],
        ),
        (
            ["SMILE – Samverkan möter innovation för ett livskraftigt entreprenörskap"],
            ["20363621"],
            ["2024-01-01"],
            ["2026-11-30"],
        ),
        (["Out"], ["20365223"], ["2020-09-01"], ["2023-04-30"]),
        (["Gotland goes Global"], ["20203135"], ["2020-01-01"], ["2023-04-30"]),
        (["Zero"], ["20205215"], ["2020-01-01"], ["2023-04-30"]),
        (["Gemensam digital plattform för Gotland"], ["20205415"], ["2020-09-01"], ["2023-04-30"]),
        (["Exportmoget Gotland"], ["20315642"], ["2021-09-01"], ["2023-08-31"]),
    ]
    assert [p["granted_sek"] for p in projects[4:]] == [
        [4660289],
        [1495726],
        [8471863],
        [4535367],
        [993500],
    ]
    assert all(p["IN_REGION"] == ["region-09"] for p in projects)


def test_the_document(reading: Reading) -> None:
    [node] = nodes_of(reading, "Document")

    assert facts_of(reading, node) == {
        "type": ["Document"],
        "title": ["Tabellbilaga: Regionalt utvecklingsarbete 2023"],
        "document_kind": ["table_appendix"],
        "publisher": ["Tillväxtverket"],
        "language": ["sv"],
        "year": [2023],
    }


def test_no_contact_person_is_kept(reading: Reading) -> None:
    assert "Ulrika" not in str(reading.statements)

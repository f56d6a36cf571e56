"""Reports of one project are joined, reports of two are not, and every merge says why."""

from __future__ import annotations

import random

import pytest

from graph import TYPE, Provenance, Source, Statement, resolve
from graph.resolution import is_proper_name, name_key


def _report(line: int, region: str, name: str, case: str = "") -> list[Statement]:
    origin = Provenance(Source("a.txt", line, line), "test")
    node = f"initiative-{line:03}"
    rows: list[tuple[str, str, str | int]] = [
        (region, TYPE, "Region"),
        (node, TYPE, "Initiative"),
        (node, "title", name),
        (node, "year", 2023),
        (node, "project_name", name),
        (region, "REPORTED", node),
    ]
    if case:
        rows.append((node, "case_id", case))
    return [Statement(subject, name, value, origin) for subject, name, value in rows]


def _projects(statements: list[Statement]) -> dict[str, str]:
    found = resolve(statements).statements
    return {s.subject: str(s.object) for s in found if s.predicate == "ABOUT"}


def _same(*reports: list[Statement]) -> bool:
    projects = _projects([statement for report in reports for statement in report])
    assert len(projects) == len(reports)
    return len(set(projects.values())) == 1


def test_a_proper_name_joins_regions() -> None:
    left = _report(1, "region-04", "Elsmarta Östra Mellansverige")
    assert _same(left, _report(2, "region-18", "Projektet Elsmarta Östra Mellansverige"))


def test_a_general_name_does_not() -> None:
    assert not _same(
        _report(1, "region-04", "Företagsstöd"), _report(2, "region-18", "Företagsstöd")
    )


def test_a_general_name_joins_reports_of_one_region() -> None:
    assert _same(_report(1, "region-04", "Branschforum"), _report(2, "region-04", "Branschforum"))


def test_a_case_id_joins_two_spellings() -> None:
    left = _report(1, "region-04", "Smart DAT", "20361505")
    assert _same(left, _report(2, "region-08", "Smart DAT Linné", "20361505"))


def test_a_mistyped_case_id_does_not_join_strangers() -> None:
    left = _report(1, "region-04", "Smart DAT", "20361505")
    assert not _same(left, _report(2, "region-08", "Vattenförsörjning", "20361505"))


def test_one_name_with_two_case_ids_stays_two() -> None:
    left = _report(1, "region-04", "ReDriv 2", "20361505")
    assert not _same(left, _report(2, "region-08", "ReDriv 2", "20361999"))


def test_a_merge_says_why() -> None:
    reports = [*_report(1, "region-04", "ReDriv"), *_report(2, "region-08", "ReDriv")]
    (merge,) = resolve(reports).merges
    assert (merge.left, merge.right) == ("initiative-001", "initiative-002")
    assert merge.reasons == ("samma namn ”ReDriv”",)
    assert merge.score == 0.85


def test_the_project_is_our_conclusion_with_a_place() -> None:
    (about,) = [
        s for s in resolve(_report(7, "region-04", "ReDriv")).statements if s.predicate == "ABOUT"
    ]
    assert about.provenance == Provenance(Source("a.txt", 7, 7), "resolution:name", derived=True)


def test_the_order_of_statements_does_not_matter() -> None:
    reports = [
        statement
        for line, name in enumerate(["ReDriv", "ReDriv", "Branschforum", "projekt ReDriv"], 1)
        for statement in _report(line, f"region-{line:02}", name)
    ]
    shuffled = list(reports)
    random.Random(7).shuffle(shuffled)
    assert resolve(shuffled) == resolve(reports)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Projektet Live in Blekinge", "live in blekinge"),
        ("#vägled kompetens (ESF)", "#vägled kompetens"),
        ("Förstudie: Energiön", "energiön"),
        ("Projekt", ""),
    ],
)
def test_name_key(name: str, key: str) -> None:
    assert name_key(name) == key


@pytest.mark.parametrize(
    "name", ["ReDriv", "Elsmarta Östra Mellansverige", "#vägled", "Agtech 2030"]
)
def test_proper_names(name: str) -> None:
    assert is_proper_name(name)


@pytest.mark.parametrize("name", ["Företagsstöd", "Branschforum", "Regional kulturplan"])
def test_general_names(name: str) -> None:
    assert not is_proper_name(name)

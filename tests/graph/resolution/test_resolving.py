"""Reports of one project get one id, reports of two do not, and every merge says why."""

from __future__ import annotations

import random
from pathlib import Path

from graph import TYPE, Decision, Provenance, Source, Statement, named_id, resolve
from graph.decisions import Ruling
from service.evaluate_identity import evaluate_identity
from service.library import open_index


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


def _untitled(line: int, region: str, title: str) -> list[Statement]:
    """A report that is only called by its title."""
    return [s for s in _report(line, region, title) if s.predicate != "project_name"]


def _organisation(line: int, name: str) -> list[Statement]:
    origin = Provenance(Source("a.txt", line, line), "test")
    node = named_id("organisation", name)
    rows = [(TYPE, "Organisation"), ("name", name), ("organisation_type", "foretag")]
    return [Statement(node, predicate, value, origin) for predicate, value in rows]


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
    assert merge.ends == ("initiative-001", "initiative-002")
    assert merge.reasons == ("samma namn ”ReDriv”",)
    assert (merge.score, merge.decided) == (0.85, "")
    assert merge.into == _projects(reports)["initiative-001"]


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


def test_two_projects_of_one_name_and_region_have_two_ids() -> None:
    left = _report(1, "region-04", "Branschforum", "20361505")
    assert not _same(left, _report(2, "region-04", "Branschforum", "20361999"))


def test_a_report_without_a_name_is_about_no_project() -> None:
    assert _projects(_untitled(1, "region-04", "Seminarier om laddning")) == {}


def test_a_title_joins_a_named_report_as_another_name_of_its_project() -> None:
    named = _report(1, "region-04", "Regionala strukturer i ÖMS")
    titled = _untitled(2, "region-18", "Laddlyftet/Regionala strukturer i Östra Mellansverige")
    assert _same(named, titled)
    found = resolve([*named, *titled]).statements
    called = {(s.predicate, s.object) for s in found if s.subject.startswith("project-")}
    assert ("name", "Regionala strukturer i ÖMS") in called
    assert ("alias", "Laddlyftet/Regionala strukturer i Östra Mellansverige") in called


def test_a_pair_in_doubt_is_told_and_not_joined() -> None:
    reports = [
        *_report(1, "region-04", "Laddkompassen"),
        *_report(2, "region-18", "Laddkompassen"),
    ]
    found = resolve(reports)
    assert found.merges == ()
    assert [doubt.ends for doubt in found.doubtful] == [("initiative-001", "initiative-002")]
    assert found.doubtful[0].into == ""


def test_another_spelling_of_an_organisation_becomes_an_alias() -> None:
    found = resolve([*_organisation(1, "Exempelhamn"), *_organisation(2, "Exempelhamn AB")])
    assert [merge.reasons for merge in found.merges] == [("samma namn så när som på bolagsformen",)]
    named = [(s.predicate, s.object) for s in found.statements if s.predicate != TYPE]
    assert named == [("alias", "Exempelhamn AB"), ("name", "Exempelhamn"),
                     ("organisation_type", "foretag")]  # fmt: skip


def _decided(ruling: Ruling, left: str, right: str) -> Decision:
    return Decision(ruling, left, right, "Anna", "2024-05-02", "Jag vet.", "decisions.toml:1")


def test_a_person_joins_what_we_would_not() -> None:
    reports = [*_report(1, "region-04", "Laddkompassen"), *_report(2, "region-18", "Elvägen")]
    found = resolve(reports, [_decided("same", "a.txt:1", "Elvägen")])
    (merge,) = found.merges
    assert (merge.score, merge.reasons, merge.decided) == (1.0, ("Jag vet.",), "Anna, 2024-05-02")
    assert len({s.object for s in found.statements if s.predicate == "ABOUT"}) == 1


def test_a_person_keeps_apart_what_we_would_join() -> None:
    reports = [*_report(1, "region-04", "ReDriv"), *_report(2, "region-18", "ReDriv")]
    found = resolve(reports, [_decided("different", "a.txt:1", "initiative-002")])
    assert (found.merges, found.doubtful) == ((), ())
    assert len({s.object for s in found.statements if s.predicate == "ABOUT"}) == 2


def test_decisions_that_contradict_each_other_are_told() -> None:
    reports = [
        s for line, name in enumerate(["Elvägen", "Sjövägen", "Flygvägen"], 1)
        for s in _report(line, f"region-0{line}", name)
    ]  # fmt: skip
    decisions = [
        _decided("same", "a.txt:1", "a.txt:2"),
        _decided("same", "a.txt:2", "a.txt:3"),
        _decided("different", "a.txt:1", "a.txt:3"),
    ]
    assert resolve(reports, decisions).warnings == (
        "decisions.toml:1: andra beslut håller isär dem; beslutet följs inte",
    )


def test_the_judged_pairs_of_the_real_documents(corpus_index: Path, gold: Path) -> None:
    scores = evaluate_identity(open_index(corpus_index).engine, gold / "identity.dev.json")
    assert (scores.wrong, scores.kept_apart) == ((), 1.0)
    assert scores.recall >= 0.85

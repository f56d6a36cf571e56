"""Every command, run as a person runs it, on the example corpus."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from service.cli import main

APPENDIX = "tabellbilaga-2023-exempel.txt"
HIT_KEYS = {
    "id", "kind", "title", "region", "area", "year", "score", "source", "why",
    "goals", "organisations", "programmes",
}  # fmt: skip
INITIATIVE_KEYS = {
    "id", "kind", "title", "description", "outputs", "outcomes", "region", "area", "year",
    "project", "organisations", "goals", "agenda2030", "programmes", "case_ids", "period",
    "amounts_sek", "municipalities", "related_projects", "source",
}  # fmt: skip


class Shell:
    """Runs commands in this process against one index."""

    def __init__(self, index: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._index = index
        self._capsys = capsys

    def run(self, *arguments: str) -> tuple[int, str, str]:
        """Exit status, standard output, standard error."""
        status = main([*arguments, "--index", str(self._index)])
        captured = self._capsys.readouterr()
        return status, captured.out, captured.err

    def json(self, *arguments: str) -> Any:
        """The JSON answer of a command that succeeds."""
        status, out, err = self.run(*arguments, "--json")
        assert (status, err) == (0, "")
        return json.loads(out)


@pytest.fixture
def shell(example_index: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(example_index, capsys)


def test_search_gives_hits_of_the_promised_shape(shell: Shell) -> None:
    found = shell.json("search", "stöd till företag som vill exportera", "--limit", "5")
    assert found["total"] >= len(found["hits"]) == 5
    for hit in found["hits"]:
        assert set(hit) == HIT_KEYS
        assert set(hit["source"]) == {"document", "lines"}
    scores = [hit["score"] for hit in found["hits"]]
    assert scores == sorted(scores, reverse=True)


def test_search_filters_are_exact(shell: Shell) -> None:
    found = shell.json(
        "search", "kompetens", "--region", "Region Kalmar län", "--area", "kompetens"
    )
    assert found["total"] > 0
    assert {hit["region"] for hit in found["hits"]} == {"Kalmar"}


def test_counts_say_what_a_filter_gives(shell: Shell) -> None:
    everywhere = shell.json("search", "validering av kompetens")
    for facet in everywhere["facets"]["region"][:3]:
        there = shell.json("search", "validering av kompetens", "--region", facet["value"])
        assert there["total"] == facet["count"]


def test_similar_leaves_the_own_region_out(shell: Shell) -> None:
    first = shell.json("search", "validering", "--limit", "1")["hits"][0]
    found = shell.json("similar", first["id"])
    assert found["hits"]
    assert first["region"] not in {hit["region"] for hit in found["hits"]}


def test_show_by_id_and_by_place_is_the_same(shell: Shell) -> None:
    hit = shell.json("search", "validering", "--kind", "initiative", "--limit", "1")["hits"][0]
    document, (line, _) = hit["source"]["document"], hit["source"]["lines"]
    item = shell.json("show", hit["id"])
    assert set(item) == INITIATIVE_KEYS
    assert shell.json("show", f"{document}:{line}") == item


def test_every_fact_has_a_source(shell: Shell) -> None:
    hit = shell.json("search", "validering", "--kind", "initiative", "--limit", "1")["hits"][0]
    facts = shell.json("show", hit["id"], "--facts")
    assert len(facts) > 5
    assert all(fact["source"]["document"] and fact["method"] for fact in facts)


def test_partners_of_an_organisation(shell: Shell) -> None:
    found = shell.json("partners", "Tillväxtverket")
    assert found["name"] == "Tillväxtverket"
    assert found["undertakings"]


def test_a_path_proves_each_step(shell: Shell) -> None:
    found = shell.json("path", "Kalmar", "Östergötland")
    assert found["found"]
    assert all(step["evidence"] for step in found["steps"])


def test_a_region_profile(shell: Shell) -> None:
    found = shell.json("region", "kalmar län")
    assert (found["name"], found["county_code"]) == ("Kalmar", "08")
    assert sum(area["count"] for area in found["areas"]) >= found["initiatives"] > 0


def test_the_account_covers_every_document(shell: Shell) -> None:
    documents = {of["document"]: of["totals"] for of in shell.json("account")}
    assert len(documents) == 6
    assert documents[APPENDIX]["duplicate"] == 1
    assert documents[APPENDIX]["nothing reported"] == 4
    assert documents[APPENDIX]["reference"] == 1


def test_export_as_json_lines(shell: Shell) -> None:
    status, out, _ = shell.run("export", "jsonl")
    rows = [json.loads(line) for line in out.splitlines()]
    assert status == 0
    assert len(rows) == 223
    assert all(set(row) == INITIATIVE_KEYS for row in rows)


def test_export_to_a_file(shell: Shell, tmp_path: Path) -> None:
    target = tmp_path / "insatser.csv"
    status, out, _ = shell.run("export", "csv", "-o", str(target))
    assert (status, out) == (0, "")
    assert target.read_bytes().startswith("\ufeffid,title,region".encode())


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("search", "x", "--region", "Kalmarr stad"), "Det finns ingen region"),
        (("show", "finns-inte"), "Det finns inget med id"),
        (("show", f"{APPENDIX}:99999"), "99999"),
        (("show", "annan.txt:1"), "Inget dokument heter"),
        (("partners", "Tillvextverket"), "Menade du Tillväxtverket"),
        (("path", "Kalmar", "Ingenstans"), "Hittar ingen som heter"),
        (("region", "Atlantis"), "Det finns ingen region"),
    ],
)
def test_mistakes_get_one_plain_line(
    shell: Shell, arguments: tuple[str, ...], problem: str
) -> None:
    status, out, err = shell.run(*arguments)
    assert (status, out) == (1, "")
    assert err.startswith("Fel: ")
    assert problem in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    "query",
    [
        "",
        "🙂🙂",
        "'; DROP TABLE initiatives; --",
        "MATCH (n) DETACH DELETE n",
        "<script>alert(1)</script>",
        "kompetens " * 1000,
    ],
    ids=["nothing", "emoji", "sql", "cypher", "html", "10000 characters"],
)
def test_odd_questions_get_an_answer(shell: Shell, query: str) -> None:
    assert shell.json("search", query)["total"] >= 0


def test_without_an_index_the_message_says_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", "x", "--index", str(tmp_path / "tomt")]) == 1
    assert "utblick build" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["build", "account", "search", "similar", "show", "partners"])
def test_help_is_in_swedish(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([name, "--help"]) == 0
    assert "Svara med JSON" in capsys.readouterr().out


def test_people_get_tables(shell: Shell) -> None:
    for arguments in (
        ("search", "validering"),
        ("region", "Kalmar"),
        ("partners", "Tillväxtverket"),
        ("path", "Kalmar", "Östergötland"),
        ("account",),
        ("show", f"{APPENDIX}:30"),
    ):
        status, out, err = shell.run(*arguments)
        assert (status, err) == (0, "")
        assert len(out) > 50


def test_the_module_runs_as_a_program() -> None:
    command = [sys.executable, "-m", "service", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == "utblick 0.1.0\n"

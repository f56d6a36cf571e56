"""The coverage table from the command line and over HTTP."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import httpx
import pytest

from service.cli import main


def _run(capsys: pytest.CaptureFixture[str], index: Path, *arguments: str) -> str:
    assert main(["coverage", *arguments, "--index", str(index)]) == 0
    return capsys.readouterr().out


def test_the_table_names_every_region_and_explains_its_words(
    capsys: pytest.CaptureFixture[str], example_index: Path
) -> None:
    out = _run(capsys, example_index)
    table = json.loads(_run(capsys, example_index, "--json"))
    rows = {line.split()[0] for line in out.splitlines() if line.strip()}
    assert {group["name"].split()[0][:4] for group in table["groups"]} <= {r[:4] for r in rows}
    assert " ".join(table["explanation"].split()) in " ".join(out.split())


def test_csv_has_a_line_per_group_and_field(
    capsys: pytest.CaptureFixture[str], example_index: Path
) -> None:
    rows = list(csv.DictReader(io.StringIO(_run(capsys, example_index, "--csv")[1:])))
    table = json.loads(_run(capsys, example_index, "--json"))
    of = [(g["name"], f) for g in (*table["groups"], table["all"]) for f in g["fields"]]
    assert [(r["group"], r["field"], r["filled"], r["doubtful"], r["empty"]) for r in rows] == [
        (name, f["field"], str(f["filled"]), str(f["doubtful"]), str(f["empty"])) for name, f in of
    ]


def test_http_gives_what_the_command_gives(
    capsys: pytest.CaptureFixture[str], example_index: Path, site: httpx.Client
) -> None:
    answer = site.get("/api/v1/coverage", params={"by": "document"})
    assert answer.status_code == 200
    assert answer.json() == json.loads(_run(capsys, example_index, "--by", "document", "--json"))


def test_an_unknown_grouping_is_a_problem(site: httpx.Client) -> None:
    problem = site.get("/api/v1/coverage", params={"by": "year"}).json()
    assert (problem["status"], problem["errors"][0]["field"]) == (422, "by")

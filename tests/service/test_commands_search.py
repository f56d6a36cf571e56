"""The commands around a search, run as a person runs them, on the example corpus."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest

from service.cli import main

APPENDIX = "tabellbilaga-2023-exempel.txt"


def _run(index: Path, *arguments: object) -> int:
    return main([*map(str, arguments), "--index", str(index)])


def test_a_file_finds_its_like_in_other_regions(
    example_index: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = tmp_path / "plan.txt"
    plan.write_text("Vi vill öppna en ingång för företag som vill etablera sig.", "utf-8")
    assert _run(example_index, "similar-text", plan, "--own-region", "Kalmar", "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert found["total"] > 0
    assert "Kalmar" not in {hit["region"] for hit in found["hits"]}


def test_a_file_that_is_not_there_is_explained(
    example_index: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(example_index, "similar-text", tmp_path / "saknas.txt") == 1
    assert "filen kan inte öppnas" in capsys.readouterr().err


def test_hits_are_written_as_tables(example_index: Path, tmp_path: Path) -> None:
    for name in ("hits.xlsx", "hits.csv"):
        assert _run(example_index, "table", "export", tmp_path / name, "--region", "Kalmar") == 0
    rows = list(openpyxl.load_workbook(tmp_path / "hits.xlsx")["Träffar"].values)
    lines = (tmp_path / "hits.csv").read_text("utf-8-sig").splitlines()
    assert lines[0] == ",".join(str(name) for name in rows[0])
    assert {row[3] for row in rows[1:]} == {"Kalmar"}


def test_a_table_of_an_unknown_form_is_refused(
    example_index: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(example_index, "table", "export", tmp_path / "hits.pdf") == 1
    assert "slutar med .xlsx eller .csv" in capsys.readouterr().err


def test_the_lines_of_a_source_are_shown(
    example_index: Path, examples: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = (examples / APPENDIX).read_text("utf-8").split("\n")
    assert _run(example_index, "source", f"{APPENDIX}:29-30", "--json") == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown == {"document": APPENDIX, "first": 29, "lines": lines[28:30]}
    assert _run(example_index, "source", f"{APPENDIX}:29") == 0
    assert capsys.readouterr().out == f"29\t{lines[28]}\n"


@pytest.mark.parametrize("place", ["okand.txt:3", "inget ställe", f"{APPENDIX}:0"])
def test_what_is_no_place_is_explained(
    example_index: Path, place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(example_index, "source", place) == 1
    assert capsys.readouterr().err.startswith("Fel: ")

"""The commands about who works with whom, run as a person runs them, on the example corpus."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from service.cli import main

Run = Callable[..., str]


@pytest.fixture
def run(example_index: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command that succeeds and gives what it prints."""

    def _run(*arguments: str) -> str:
        assert main([*arguments, "--index", str(example_index)]) == 0
        return capsys.readouterr().out

    return _run


def _json(run: Run, *arguments: str) -> Any:
    return json.loads(run(*arguments, "--json"))


def test_a_network_around_one_and_of_all(run: Run) -> None:
    around = _json(run, "network", "Almi", "--steps", "1")
    whole = _json(run, "network")
    assert around["nodes"][0]["name"] == "Almi"
    assert whole["center"] is None
    assert {n["id"] for n in around["nodes"]} < {n["id"] for n in whole["nodes"]}


def test_a_network_is_narrowed(run: Run) -> None:
    found = _json(run, "network", "--region", "Kalmar", "--role", "partner", "--max-share", "20")
    whole = _json(run, "network")
    assert 0 < len(found["edges"]) < len(whole["edges"])


def test_a_network_is_written_to_a_file(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "almi.graphml"
    assert run("network", "Almi", "--format", "graphml", "-o", str(target)) == ""
    assert "organisation-almi" in nx.read_graphml(target)


def test_whom_one_does_not_reach(run: Run) -> None:
    found = _json(run, "unreached", "Almi", "--limit", "3")
    assert len(found["unreached"]) == 3 <= found["total"]
    assert all(other["links"] for other in found["unreached"])


def test_people_get_tables(run: Run) -> None:
    assert "Samarbeten" in run("network", "Almi")
    assert "Dolda" in run("network", "--max-share", "2")
    assert "genom" in run("unreached", "Almi")
    assert "partner" in run("path", "Almi", "Region Kalmar län")


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("network", "Allmi"), "Menade du Almi"),
        (("network", "--role", "chef"), "ingen roll"),
        (("unreached", "Allmi"), "Menade du Almi"),
    ],
)
def test_mistakes_get_one_plain_line(
    arguments: tuple[str, ...],
    problem: str,
    example_index: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main([*arguments, "--index", str(example_index)]) == 1
    captured = capsys.readouterr()
    assert (captured.out, captured.err.count("\n")) == ("", 1)
    assert problem in captured.err

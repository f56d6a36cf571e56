"""The commands about many at once, run as a person runs them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from service.cli import main

APPENDIX = "tabellbilaga-2023-exempel.txt"


@pytest.fixture
def index(example_index: Path) -> str:
    return str(example_index)


def _json(capsys: pytest.CaptureFixture[str], index: str, *arguments: str) -> Any:
    assert main([*arguments, "--index", index, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_compare(capsys: pytest.CaptureFixture[str], index: str) -> None:
    found = _json(capsys, index, "compare", f"{APPENDIX}:29", "slutrapport-exempel.txt:6")
    assert list(found) == ["things", "fields", "words"]


def test_outlook(capsys: pytest.CaptureFixture[str], index: str) -> None:
    found = _json(capsys, index, "outlook", "kalmar län", "--doing", "3", "--aiming", "0")
    assert found["emphasis"] == {"doing": 3.0, "aiming": 0.0}
    assert found["profile"]["name"] == "Kalmar"


def test_themes_and_matrix(capsys: pytest.CaptureFixture[str], index: str) -> None:
    themes = _json(capsys, index, "themes")
    matrix = _json(capsys, index, "matrix", "--by", "theme")
    assert matrix["columns"][0]["id"] == themes[0]["id"]


def test_a_matrix_is_written_to_a_file(index: str, tmp_path: Path) -> None:
    target = tmp_path / "matris.csv"
    assert main(["matrix", "--csv", "-o", str(target), "--index", index]) == 0
    assert target.read_text("utf-8").startswith("\ufeffRegion,")


def test_goals_and_lessons(capsys: pytest.CaptureFixture[str], index: str) -> None:
    assert len(_json(capsys, index, "goals", "hälsa", "--limit", "2")) == 2
    found = _json(capsys, index, "lessons", "--kind", "challenge")
    assert {of["kind"] for of in found["lessons"]} == {"challenge"}


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (("compare", f"{APPENDIX}:29", "slutrapport-exempel.txt:6"), "Live in Blekinge"),
        (("outlook", "Kalmar"), "Kalmar har inte redovisat"),
        (("themes",), "Mest typisk insats"),
        (("matrix", "företag"), "Stockholm"),
        (("goals",), "insatser)"),
        (("lessons", "pandemin"), "lärdomar"),
        (("lessons", "🚲"), "Inga lärdomar"),
    ],
)
def test_answers_for_people(
    capsys: pytest.CaptureFixture[str], index: str, arguments: tuple[str, ...], part: str
) -> None:
    assert main([*arguments, "--index", index]) == 0
    assert part in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (("compare", f"{APPENDIX}:29"), "Välj 2 till 5"),
        (("outlook", "Atlantis"), "Atlantis"),
        (("outlook", "Kalmar", "--doing", "0", "--aiming", "0"), "större än 0"),
        (("lessons", "--kind", "moral"), "moral"),
    ],
)
def test_mistakes_are_explained(
    capsys: pytest.CaptureFixture[str], index: str, arguments: tuple[str, ...], part: str
) -> None:
    assert main([*arguments, "--index", index]) == 1
    error = capsys.readouterr().err
    assert error.startswith("Fel: ")
    assert part in error

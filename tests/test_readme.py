"""The README shows what really happens."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from service.cli import main

README = Path(__file__).parents[1] / "README.md"
EXAMPLE = re.compile(r"^\$ utblick (?P<command>search .+)\n(?P<answer>[^`]+)```", re.MULTILINE)


def test_the_question_on_the_first_screen_gets_that_answer(
    example_index: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    example = EXAMPLE.search(README.read_text(encoding="utf-8"))
    assert example is not None
    monkeypatch.setenv("COLUMNS", "100")
    assert main([*shlex.split(example["command"]), "--index", str(example_index)]) == 0
    shown = [line.rstrip() for line in capsys.readouterr().out.splitlines()]
    assert shown == [line.rstrip() for line in example["answer"].splitlines()]


def test_every_page_that_it_names_is_there() -> None:
    for target in re.findall(r"\]\(([\w/.]+)\)", README.read_text(encoding="utf-8")):
        assert (README.parent / target).exists(), target

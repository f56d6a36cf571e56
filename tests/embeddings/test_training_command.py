"""`python -m embeddings.train`: what a person sees when something is wrong."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from embeddings.train import main


def test_a_fault_is_told_in_one_line(tmp_path: Path) -> None:
    for name in ("text.txt", "pairs.jsonl"):
        (tmp_path / name).write_text("no JSON\n", encoding="utf-8")
    given = [f"--text={tmp_path / 'text.txt'}", f"--pairs={tmp_path / 'pairs.jsonl'}"]
    done = CliRunner().invoke(main, [*given, f"--out={tmp_path / 'model'}"])
    assert done.exit_code == 1
    assert done.stderr.startswith("Error: ") and done.stderr.count("\n") == 1
    assert not (tmp_path / "model").exists()

"""review and eval-identity: what a person reads, what a program reads, what can be pasted."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from graph import load_decisions
from service.build import Options, build
from service.cli import main
from service.commands_identity import decision_lines
from service.generations import current
from service.library import open_index

TABLE = "tabellbilaga-2023-exempel.txt"
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def table(examples: Path, tmp_path: Path) -> Path:
    """A folder with the example table appendix alone."""
    folder = tmp_path / "documents"
    folder.mkdir()
    shutil.copy(examples / TABLE, folder)
    return folder


def test_review_shows_pairs_side_by_side(example_index: Path, capsys: Captured) -> None:
    assert main(["review", "--limit", "2", "--index", str(example_index)]) == 0
    shown = capsys.readouterr().out
    assert "Tveksamma par" in shown
    assert "Sammanslagna" in shown
    assert f'left = "{TABLE}:' in shown


def test_review_for_programs(example_index: Path, capsys: Captured) -> None:
    assert main(["review", "--limit", "1", "--json", "--index", str(example_index)]) == 0
    found = json.loads(capsys.readouterr().out)
    assert list(found) == ["doubtful", "merged"]
    assert {"left", "right", "score", "reasons", "into", "decided"} == set(found["merged"][0])


def test_the_lines_can_be_pasted(example_index: Path, tmp_path: Path) -> None:
    pair = open_index(example_index).engine.merged()[0]
    path = tmp_path / "decisions.toml"
    path.write_text(decision_lines(pair, "different"), encoding="utf-8")
    (decision,) = load_decisions(path)
    assert decision.ruling == "different"
    assert decision.left == f"{pair.left.source.document}:{pair.left.source.lines[0]}"


def test_eval_identity_lists_every_pair(
    example_index: Path, tmp_path: Path, capsys: Captured
) -> None:
    gold = tmp_path / "pairs.json"
    gold.write_text('{"same": [{"name": "a", "rows": [1, 2]}], "different": []}', encoding="utf-8")
    command = ["eval-identity", str(gold), "--document", TABLE, "--index", str(example_index)]
    assert main(command) == 0
    shown = capsys.readouterr().out
    assert "Saknas: 1 och 2" in shown
    assert "”ReDriv”" in shown


def _decide(folder: Path, ruling: str, left: str, right: str) -> Path:
    path = folder / "decisions.toml"
    lines = [f"[[{ruling}]]", f'left = "{left}"', f'right = "{right}"']
    rest = ['who = "Anna"', "when = 2024-05-02", 'why = "Jag vet."']
    path.write_text("\n".join([*lines, *rest]), encoding="utf-8")
    return path


def _redriv(index: Path) -> tuple[str, str]:
    pairs = open_index(index).engine.merged()
    pair = next(pair for pair in pairs if pair.left.name == "ReDriv")
    return pair.left.id, pair.right.id


def test_a_decision_beside_the_index_wins_and_can_be_undone(table: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    first = build([table], index)
    before = (current(index) / "graph.jsonl").read_bytes()
    left, right = _redriv(index)
    file = _decide(tmp_path, "different", left, right)
    decided = build([table], index)
    assert (decided.changed, decided.read_again, decided.warnings) == (True, (), ())
    engine = open_index(index).engine
    assert {m.into for m in engine.same_as(left)}.isdisjoint(m.into for m in engine.same_as(right))
    assert not build([table], index).changed
    file.unlink()
    assert build([table], index).generation == first.generation
    assert (current(index) / "graph.jsonl").read_bytes() == before


def test_a_persons_decision_is_told_as_one(table: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    build([table], index)
    left, right = _redriv(index)
    file = _decide(tmp_path / "documents", "same", left, right).rename(tmp_path / "mine.toml")
    build([table], index, Options(decisions=file))
    merges = open_index(index).engine.same_as(left)
    assert [(m.score, m.reasons, m.decided) for m in merges if m.decided] == [
        (1.0, ("Jag vet.",), "Anna, 2024-05-02")
    ]


def test_an_unknown_address_warns_and_the_build_goes_on(
    table: Path, tmp_path: Path, capsys: Captured
) -> None:
    file = _decide(tmp_path, "same", f"{TABLE}:999999", "initiative-x")
    command = ["build", str(table), "--index", str(tmp_path / "index"), "--decisions", str(file)]
    assert main(command) == 0
    assert f"decisions.toml:1: hittar inget som är ”{TABLE}:999999”" in capsys.readouterr().out


def test_a_broken_file_is_named_by_line(table: Path, tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "decisions.toml").write_text("[[same]]\nleft = \n", encoding="utf-8")
    assert main(["build", str(table), "--index", str(tmp_path / "index")]) == 1
    assert "Fel: decisions.toml:2: inte TOML" in capsys.readouterr().err


def test_a_named_file_must_be_there(
    table: Path, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("UTBLICK_DECISIONS", str(tmp_path / "borta.toml"))
    assert main(["build", str(table), "--index", str(tmp_path / "index")]) == 1
    assert "beslutsfilen finns inte" in capsys.readouterr().err

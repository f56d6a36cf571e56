"""The word list for compounds."""

from __future__ import annotations

import json
import lzma
from pathlib import Path

import pytest

from embeddings.wordlist import count_words, main, packed


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    rows = [
        {"a": "Kyrka och gård", "b": "Gård 2023", "src": "sfs"},
        {"a": "Kyrka och gård", "b": "kyrka", "src": "riksdag"},
        {"a": "outside", "b": "outside", "src": "tatoeba"},
    ]
    path = tmp_path / "pairs.jsonl.xz"
    path.write_bytes(lzma.compress("\n".join(map(json.dumps, rows)).encode()))
    return path


def test_distinct_official_texts_are_counted(pairs: Path) -> None:
    assert count_words(pairs) == {"kyrka": 2, "och": 1, "gård": 2}


def test_the_commonest_words_are_packed_by_word() -> None:
    assert lzma.decompress(packed({"b": 2, "a": 2, "c": 1}, 2)) == b"a\t2\nb\t2\n"


def test_a_wrong_call_says_how_to_call(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "PAIRS" in capsys.readouterr().err


def test_a_file_that_is_no_pairs_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "nothing.xz"
    path.write_text("no")
    assert main([str(path)]) == 1
    assert "nothing.xz" in capsys.readouterr().err

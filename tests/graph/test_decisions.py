"""The file of decisions is read whole, and what is wrong with it is named by file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph import Decision, DecisionsError, decisions_fingerprint, load_decisions

ENTRY = """
# Ett beslut.
[[same]]
left = "a.txt:1"
right = "b.txt:2"
who = "Anna Exempel"
when = 2024-05-02
why = "Samma projekt."
"""


def _file(folder: Path, text: str) -> Path:
    path = folder / "decisions.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_both_rulings_with_their_places(tmp_path: Path) -> None:
    different = ENTRY.replace("same", "different").replace("2024-05-02", '"i maj"')
    assert load_decisions(_file(tmp_path, different + ENTRY)) == (
        Decision(
            "same", "a.txt:1", "b.txt:2", "Anna Exempel", "2024-05-02", "Samma projekt.",
            "decisions.toml:11",
        ),
        Decision(
            "different", "a.txt:1", "b.txt:2", "Anna Exempel", "i maj", "Samma projekt.",
            "decisions.toml:3",
        ),
    )  # fmt: skip


def test_no_file_is_no_decisions(tmp_path: Path) -> None:
    path = tmp_path / "decisions.toml"
    assert (load_decisions(path), decisions_fingerprint(path)) == ((), "")


def test_another_content_has_another_fingerprint(tmp_path: Path) -> None:
    before = decisions_fingerprint(_file(tmp_path, ENTRY))
    assert decisions_fingerprint(_file(tmp_path, ENTRY.replace("Anna", "Bo"))) != before


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (ENTRY + "left = \n", "decisions.toml:9: inte TOML"),
        (ENTRY + 'why = "sl', "decisions.toml:9: inte TOML"),
        (ENTRY + "[[samma]]\nleft = 1\n", "decisions.toml: okänd del ”samma”"),
        (ENTRY.replace("[[same]]", "[same]"), r"decisions.toml: skriv \[\[same\]\]"),
        (ENTRY.replace('who = "Anna Exempel"', ""), "decisions.toml:3: fältet ”who” saknas"),
        (ENTRY.replace('"a.txt:1"', "1"), "decisions.toml:3: fältet ”left” saknas eller är ingen"),
        (ENTRY.replace('"Anna Exempel"', '" "'), "decisions.toml:3: fältet ”who” saknas"),
        (ENTRY + 'varför = "x"', "inte TOML"),
        (ENTRY + 'because = "x"', "decisions.toml:3: okänt fält ”because”"),
        (ENTRY.replace("b.txt:2", "a.txt:1"), "decisions.toml:3: left och right är samma sak"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(DecisionsError, match=problem):
        load_decisions(_file(tmp_path, text))


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "decisions.toml"
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(DecisionsError, match="går inte att läsa"):
        load_decisions(path)

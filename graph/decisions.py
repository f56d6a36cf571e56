"""A person's decisions on who is who: one text file (TOML) that always wins and is easy to undo.

    [[same]]                      # or [[different]]
    left = "tabell.txt:452"       # FILE:LINE, an id, or a name that only one thing has
    right = "tabell.txt:909"
    who = "Anna Exempel"
    when = 2024-05-02
    why = "Samma projekt: ÖMS är Östra Mellansverige."

Remove an entry and build again to undo it.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

from graph.errors import DecisionsError

Ruling = Literal["same", "different"]

_RULINGS: tuple[Ruling, ...] = ("same", "different")
_FIELDS = ("left", "right", "who", "when", "why")
_HEADER = re.compile(r"^\s*\[\[\s*(same|different)\s*\]\]")
_AT_LINE = re.compile(r"\s*\(at line (\d+), column \d+\)")


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided on two things, and the place `FILE:LINE` of the entry."""

    ruling: Ruling
    left: str
    right: str
    who: str
    when: str
    why: str
    place: str


def load_decisions(path: Path) -> tuple[Decision, ...]:
    """The decisions in a file, none when there is no file.

    Raises DecisionsError naming file and line when the file is no TOML, or an entry lacks a field
    or has one that we do not know.
    """
    text = _text(path)
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _not_toml(path, text, str(error)) from error
    if unknown := sorted(tables.keys() - set(_RULINGS)):
        raise DecisionsError(
            f"{path.name}: okänd del ”{unknown[0]}”; skriv [[same]], [[different]]"
        )
    lines = {ruling: _lines_of(text, ruling) for ruling in _RULINGS}
    return tuple(
        _decision(ruling, entry, f"{path.name}:{line}")
        for ruling in _RULINGS
        for entry, line in zip(_entries(path, tables, ruling), lines[ruling], strict=False)
    )


def decisions_fingerprint(path: Path) -> str:
    """A hash of the file's content, "" when there is no file."""
    text = _text(path)
    return hashlib.sha256(text.encode()).hexdigest() if text else ""


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise DecisionsError(f"{path.name}: filen går inte att läsa som text ({error})") from error


def _not_toml(path: Path, text: str, problem: str) -> DecisionsError:
    found = _AT_LINE.search(problem)
    line = found[1] if found else str(text.count("\n") + 1)
    return DecisionsError(f"{path.name}:{line}: inte TOML ({_AT_LINE.sub('', problem)})")


def _lines_of(text: str, ruling: Ruling) -> list[int]:
    found = ((number, _HEADER.match(line)) for number, line in enumerate(text.split("\n"), 1))
    return [number for number, header in found if header and header[1] == ruling]


def _entries(path: Path, tables: Mapping[str, Any], ruling: Ruling) -> list[Any]:
    entries = tables.get(ruling, [])
    if not isinstance(entries, list):
        raise DecisionsError(f"{path.name}: skriv [[{ruling}]] med dubbla hakparenteser")
    return entries


def _decision(ruling: Ruling, entry: Mapping[str, Any], place: str) -> Decision:
    if unknown := sorted(entry.keys() - set(_FIELDS)):
        raise DecisionsError(f"{place}: okänt fält ”{unknown[0]}”; fälten är {', '.join(_FIELDS)}")
    left, right, who, when, why = (_field(entry, name, place) for name in _FIELDS)
    if left == right:
        raise DecisionsError(f"{place}: left och right är samma sak ({left})")
    return Decision(ruling, left, right, who, when, why, place)


def _field(entry: Mapping[str, Any], name: str, place: str) -> str:
    value = entry.get(name)
    text = value.isoformat() if isinstance(value, date) else value
    if not isinstance(text, str) or not text.strip():
        raise DecisionsError(f"{place}: fältet ”{name}” saknas eller är ingen text")
    return text.strip()

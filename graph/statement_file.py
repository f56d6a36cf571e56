"""Statements as a file: one JSON array a line, in order, the same bytes for the same facts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path

from graph.errors import StatementsDamaged
from graph.model import Provenance, Source, Statement, Value, in_order

_encode = json.JSONEncoder(ensure_ascii=False).encode


def save_statements(path: Path, statements: Iterable[Statement]) -> None:
    """Write the statements, sorted and without repetitions."""
    save_ordered(path, in_order(statements))


def save_ordered(path: Path, statements: Sequence[Statement]) -> None:
    """As `save_statements`, for statements that are in order already."""
    lines = [packed(statement) for statement in statements]
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def load_statements(path: Path) -> tuple[Statement, ...]:
    """Read what `save_statements` wrote; raises StatementsDamaged naming file and line."""
    lines = path.read_text(encoding="utf-8").split("\n")[:-1]
    try:
        return tuple(map(unpack, json.loads(f"[{','.join(lines)}]")))
    except (ValueError, TypeError):
        return tuple(_parse(line, path, number) for number, line in enumerate(lines, 1))


def packed(statement: Statement) -> str:
    """A statement as one line of JSON."""
    return _encode(pack(statement))


def _parse(line: str, path: Path, number: int) -> Statement:
    try:
        return unpack(json.loads(line))
    except (ValueError, TypeError) as error:
        raise StatementsDamaged(
            f"{path.name}:{number}: skadad rad; bygg om indexet med `utblick build`"
        ) from error


Packed = tuple[str, str, Value, str, int, int, str, bool, list[tuple[str, str]], int]


def pack(statement: Statement) -> Packed:
    """A statement as what JSON can hold."""
    origin = statement.provenance
    return (
        statement.subject, statement.predicate, statement.object,
        origin.source.document, origin.source.first, origin.source.last,
        origin.method, origin.derived, list(statement.qualifiers), statement.position,
    )  # fmt: skip


def unpack(row: Packed) -> Statement:
    """The statement that `pack` packed; raises ValueError or TypeError for anything else."""
    subject, predicate, value, document, first, last, method, derived, qualifiers, position = row
    provenance = _provenance(document, first, last, method, derived)
    pairs = tuple((name, text) for name, text in qualifiers)
    return Statement(subject, predicate, value, provenance, pairs, position)


@lru_cache(maxsize=1 << 14)
def _provenance(document: str, first: int, last: int, method: str, derived: bool) -> Provenance:
    """One value for the many statements that share a place and a method."""
    return Provenance(Source(document, first, last), method, derived)

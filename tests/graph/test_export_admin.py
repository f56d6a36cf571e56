"""A graph as CSV files, imported by the server's own tool and read back."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from graph import (
    TYPE,
    MemoryGraph,
    Provenance,
    Source,
    Statement,
    open_store,
    write_admin_import,
)

if TYPE_CHECKING:
    from tests.neo4j_server import AdminTool

HOSTILE = ["rad ett\nrad två", 'citat " , ; \\ \u001f', "", "  ", "=1+1"]


def _world() -> MemoryGraph:
    place, later = (Provenance(Source('a"b.txt', line, 9), "test") for line in (1, 2))
    facts = {TYPE: "Region", "name": "Kalmar", "county_code": "08"}
    statements = [Statement("region-08", name, value, place) for name, value in facts.items()]
    statements.append(Statement("region-08", TYPE, "Region", later))
    for number, text in enumerate(HOSTILE):
        node_id = f"initiative-{number}"
        of: dict[str, str | int] = {TYPE: "Initiative", "title": text, "year": 2020 + number}
        statements += [Statement(node_id, name, value, place) for name, value in of.items()]
        statements.append(Statement(node_id, "title", "två", later))
        qualifiers = (("text", text), ("andel: i %", "7"))
        statements.append(Statement("region-08", "REPORTED", node_id, place, qualifiers))
    statements.append(Statement("region-08", "LEARNED_FROM", "region-08", later))
    graph = MemoryGraph()
    graph.write(statements)
    return graph


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_every_kind_has_a_header_and_rows(tmp_path: Path) -> None:
    write_admin_import(_world(), tmp_path)
    (header,) = _rows(tmp_path / "nodes-Initiative-header.csv")
    assert header == [
        *("id:ID(entity)", "generation:string", "sources:string[]", "statements:string[]"),
        *("title:string", "title_all:string[]", "type:string", "year:long"),
    ]
    rows = _rows(tmp_path / "nodes-Initiative.csv")
    assert [row[header.index("title:string")] for row in rows] == HOSTILE
    assert [row[-1] for row in rows] == ["2020", "2021", "2022", "2023", "2024"]
    (relation,) = _rows(tmp_path / "relations-REPORTED-header.csv")
    assert relation[:2] == [":START_ID(entity)", ":END_ID(entity)"]
    assert "andel_ i %:string" in relation


def test_the_readme_has_the_command(tmp_path: Path) -> None:
    arguments = write_admin_import(_world(), tmp_path)
    readme = (tmp_path / "README.txt").read_text("utf-8")
    assert [argument for argument in arguments if argument not in readme] == []
    named = {name for a in arguments if ".csv" in a for name in a.split("=")[-1].split(",")}
    assert named == {path.name for path in tmp_path.glob("*.csv")}


def test_twice_gives_the_same_files(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_admin_import(_world(), tmp_path / name)
    for path in sorted((tmp_path / "one").iterdir()):
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


@pytest.mark.usefixtures("neo4j_server")
def test_the_servers_own_tool_imports_it(neo4j_admin: AdminTool, tmp_path: Path) -> None:
    graph = _world()
    arguments = write_admin_import(graph, tmp_path)
    with neo4j_admin.imported(tmp_path, arguments) as server:
        titles = server.run("MATCH (i:Initiative) RETURN i.title ORDER BY i.id")
        assert titles == HOSTILE
        with open_store(server.uri, server.user, server.password) as store:
            assert store.statements == graph.statements
            assert [node.id for node in store.at('a"b.txt', 2)][-1] == "region-08"
            store.write([])
            assert store.statements == graph.statements

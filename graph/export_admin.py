"""A graph as CSV files for `neo4j-admin database import full`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph import cypher
from graph.memory_store import MemoryGraph
from graph.model import Relation
from graph.neo4j_rows import Row, fingerprint, node_row, place_rows, relation_row
from graph.neo4j_stages import relations_by_kind

BETWEEN = "\x1f"
"""Stands between the values of a list: no text needs this character, and JSON escapes it."""

README = """Utblick's graph for Neo4j's offline import
==========================================

Into a database that is stopped (in Community the default one, named neo4j), from this folder:

{command}

Then start the server and make constraints and indexes:

    cypher-shell --file schema.cypher

The database holds what Utblick reads as a graph; the texts to search come with `utblick push`.
"""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under one header: `option` says what they are to the import."""

    option: str
    name: str
    keys: Mapping[str, str]
    rows: Sequence[Mapping[str, object]]


def write_admin_import(graph: MemoryGraph, folder: Path) -> list[str]:
    """Write header and data files, schema.cypher and README.txt into a folder.

    Gives the arguments of `neo4j-admin` after its name, to be run in that folder.
    """
    folder.mkdir(parents=True, exist_ok=True)
    tables = _tables(graph, fingerprint(graph.statements, cypher.FORMAT))
    for table in tables:
        _write(folder, table)
    arguments = [
        "database", "import", "full", "neo4j", "--overwrite-destination",
        "--array-delimiter=U+001F", "--multiline-fields=true", "--read-buffer-size=16m",
        *(f"{table.option}={table.name}-header.csv,{table.name}.csv" for table in tables),
    ]  # fmt: skip
    schema = "".join(f"{statement};\n" for statement in cypher.SCHEMA)
    (folder / "schema.cypher").write_text(schema, encoding="utf-8")
    command = " \\\n        ".join(["    neo4j-admin database import full neo4j", *arguments[4:]])
    (folder / "README.txt").write_text(README.format(command=command), encoding="utf-8")
    return arguments


def _tables(graph: MemoryGraph, generation: str) -> list[Table]:
    state = {"id": "graph", "generation": generation, "format": cypher.FORMAT}
    return [
        Table(
            "--nodes=Utblick", "state", {"id": "id:ID(state)"}, [{**state, "known": [generation]}]
        ),
        *(_node_table(graph, kind, generation) for kind in graph.counts()),
        *_place_tables(graph, generation),
        *(
            _relation_table(kind, found, generation)
            for kind, found in relations_by_kind(graph).items()
        ),
    ]


def _node_table(graph: MemoryGraph, kind: str, generation: str) -> Table:
    rows = [_flat(node_row(node, generation)) for node in graph.nodes(kind)]
    return Table(f"--nodes=Entity:{kind}", f"nodes-{kind}", {"id": "id:ID(entity)"}, rows)


def _place_tables(graph: MemoryGraph, generation: str) -> tuple[Table, Table]:
    """The places, and which nodes are stated there."""
    stated = [
        (node.id, f"{place['document']}:{place['first']}-{place['last']}", place)
        for kind in graph.counts()
        for node in graph.nodes(kind)
        for place in place_rows(node)
    ]
    places = {key: {**place, "id": key, "generation": generation} for _, key, place in stated}
    at = [{"source": id_, "target": key, "generation": generation} for id_, key, _ in stated]
    ends = {"source": ":START_ID(entity)", "target": ":END_ID(place)"}
    return (
        Table("--nodes=Place", "places", {"id": ":ID(place)"}, list(places.values())),
        Table("--relationships=STATED_AT", "stated-at", ends, at),
    )


def _relation_table(kind: str, found: Sequence[Relation], generation: str) -> Table:
    ends = {"source": ":START_ID(entity)", "target": ":END_ID(entity)"}
    rows = [_flat(relation_row(relation, generation)) for relation in found]
    return Table(f"--relationships={kind}", f"relations-{kind}", ends, rows)


def _flat(row: Row) -> dict[str, object]:
    """A row's properties, and its id or its ends."""
    return {**row["properties"], **{key: row[key] for key in row if key != "properties"}}


def _write(folder: Path, table: Table) -> None:
    names = [*table.keys, *sorted({name for row in table.rows for name in row} - set(table.keys))]
    columns = [table.keys.get(name) or _typed(name, table.rows) for name in names]
    lines = (_line(row.get(name) for name in names) for row in table.rows)
    (folder / f"{table.name}-header.csv").write_text(_line(columns), encoding="utf-8")
    with (folder / f"{table.name}.csv").open("w", encoding="utf-8", newline="") as file:
        file.writelines(lines)


def _typed(name: str, rows: Sequence[Mapping[str, object]]) -> str:
    """A column's name and type: numbers only if all its values are."""
    values = [row[name] for row in rows if name in row]
    listed = any(isinstance(value, list) for value in values)
    single = [item for value in values for item in (value if isinstance(value, list) else [value])]
    kind = "long" if single and all(isinstance(item, int) for item in single) else "string"
    return f"{name.replace(':', '_')}:{kind}{'[]' if listed else ''}"


def _line(values: Iterable[object]) -> str:
    return ",".join(map(_cell, values)) + "\n"


def _cell(value: object) -> str:
    """A value in quotes; nothing at all for what is not there."""
    if value is None:
        return ""
    if isinstance(value, list):
        value = BETWEEN.join(str(item).replace(BETWEEN, " ") for item in value)
    return '"' + str(value).replace('"', '""') + '"'

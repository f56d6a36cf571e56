"""Every Cypher statement that Utblick runs; values are always `$parameters`.

The model in the database is described in docs/neo4j.md. The node `(:Utblick)` names the
generation that reads see and, during a write, the one that is being staged.
"""

from __future__ import annotations

from collections.abc import Mapping

from graph.store import Direction

FORMAT = 1
"""Version of the model in the database; raised when an older program could not read it."""

SCHEMA = (
    "CREATE CONSTRAINT utblick_graph IF NOT EXISTS FOR (u:Utblick) REQUIRE u.id IS UNIQUE",
    "CREATE CONSTRAINT utblick_entity IF NOT EXISTS "
    "FOR (n:Entity) REQUIRE (n.generation, n.id) IS UNIQUE",
    "CREATE CONSTRAINT utblick_place IF NOT EXISTS "
    "FOR (p:Place) REQUIRE (p.generation, p.document, p.first, p.last) IS UNIQUE",
    "CREATE INDEX utblick_entity_type IF NOT EXISTS FOR (n:Entity) ON (n.generation, n.type, n.id)",
    "CREATE INDEX utblick_entity_id IF NOT EXISTS FOR (n:Entity) ON (n.id)",
    "MERGE (u:Utblick {id: 'graph'}) ON CREATE SET u.generation = '', u.known = []",
)
"""What must be there before anything is written; running it again changes nothing."""


def quote_name(name: str) -> str:
    """A label, relationship type or property name, quoted: the only text put into Cypher."""
    return f"`{name.replace('`', '``')}`"


def _reading(body: str) -> str:
    """A statement that collects the rows of `body` from the generation that is current.

    Reads take no locks, so a write may switch generations and sweep the old one meanwhile:
    `steady` says that this did not happen. No row at all means that nothing was ever written.
    """
    return f"""
MATCH (u:Utblick {{id: 'graph'}})
WITH u.generation AS generation
WITH generation, COLLECT {{ {body} }} AS found
MATCH (u:Utblick {{id: 'graph'}})
RETURN found, u.generation = generation AS steady"""


def _owning(body: str, owner: str = "coalesce(u.staging, u.generation) = $generation") -> str:
    """A statement that works only for the write that has the word, one transaction at a time.

    Setting a property takes the lock, so what is read after it cannot change before the commit.
    """
    return f"""
MATCH (u:Utblick {{id: 'graph'}})
SET u.locked = true
WITH u WHERE {owner}
{body}
RETURN count(*) AS done"""


STATE = """
MATCH (u:Utblick {id: 'graph'})
RETURN u.generation AS generation, coalesce(u.format, 0) AS format, u.known AS known"""

NODE = _reading("""
MATCH (n:Entity {generation: generation, id: $id})
RETURN n.statements""")

NODES = _reading("""
MATCH (n:Entity) WHERE n.generation = generation AND n.type = $kind AND n.id > $after
WITH n ORDER BY n.id LIMIT $page
RETURN [n.id, n.statements]""")

AT = _reading("""
MATCH (p:Place)
WHERE p.generation = generation AND p.document = $document AND p.first <= $line AND p.last >= $line
MATCH (p)<-[:STATED_AT]-(n:Entity)
WITH DISTINCT n
RETURN n.statements""")

COUNTS = _reading("""
MATCH (n:Entity) WHERE n.generation = generation AND n.type >= '' AND n.id >= ''
WITH n.type AS type, count(*) AS number
RETURN [type, number]""")

EVERYTHING = _reading("""
MATCH (n:Entity) WHERE n.generation = generation AND n.id > $after
WITH n ORDER BY n.id LIMIT $page
RETURN [n.id, n.statements, COLLECT { MATCH (n)-[r]->(:Entity) RETURN r.statements }]""")

_ARROWS: Mapping[Direction, tuple[str, str]] = {
    "out": ("-", "->"),
    "in": ("<-", "-"),
    "both": ("-", "-"),
}


def relations(kind: str | None, direction: Direction) -> str:
    """The relations at a node, of one kind or all."""
    before, after = _ARROWS[direction]
    of_kind = "" if kind is None else f":{quote_name(kind)}"
    return _reading(f"""
MATCH (n:Entity {{generation: generation, id: $id}}){before}[r{of_kind}]{after}(:Entity)
WITH DISTINCT r
RETURN r.statements""")


BEGIN = _owning(
    """
SET u.staging = $generation, u.known = [g IN u.known WHERE g <> $generation] + $generation""",
    owner="u.generation = $base",
)

SWITCH = _owning("SET u.generation = $generation, u.format = $format REMOVE u.staging")


def stage_nodes(kind: str) -> str:
    """Add `$rows` of one kind of node to the generation that is being staged."""
    return _owning(f"""
UNWIND $rows AS row
MERGE (n:Entity {{generation: $generation, id: row.id}})
SET n += row.properties, n:{quote_name(kind)}""")


def stage_relations(kind: str) -> str:
    """Add `$rows` of one kind of relation to the generation that is being staged."""
    return _owning(f"""
UNWIND $rows AS row
MATCH (source:Entity {{generation: $generation, id: row.source}})
MATCH (target:Entity {{generation: $generation, id: row.target}})
MERGE (source)-[r:{quote_name(kind)}]->(target)
SET r += row.properties, r.generation = $generation""")


STAGE_PLACES = _owning("""
UNWIND $rows AS row
MATCH (n:Entity {generation: $generation, id: row.id})
MERGE (p:Place {generation: $generation, document: row.document, first: row.first, last: row.last})
MERGE (n)-[s:STATED_AT]->(p)
SET s.generation = $generation""")

SWEEP_NODES = _owning("""
MATCH (n:Entity) WHERE n.generation = $stale AND n.id >= ''
WITH n LIMIT $batch
DETACH DELETE n""")

SWEEP_PLACES = _owning("""
MATCH (p:Place)
WHERE p.generation = $stale AND p.document >= '' AND p.first >= 0 AND p.last >= 0
WITH p LIMIT $batch
DETACH DELETE p""")

FORGET = _owning("SET u.known = [g IN u.known WHERE g <> $stale]")

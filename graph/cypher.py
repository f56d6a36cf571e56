"""Every Cypher statement that Utblick runs; values are always `$parameters`.

docs/neo4j.md describes the model. The node `(:Utblick)` names the generation that reads see and,
during a write, the one that is being staged.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from graph.store import Direction

FORMAT = 2
"""Version of the model in the database; raised when an older program could not read it."""

SCHEMA = (
    "CREATE CONSTRAINT utblick_graph IF NOT EXISTS FOR (u:Utblick) REQUIRE u.id IS UNIQUE",
    "CREATE CONSTRAINT utblick_entity IF NOT EXISTS "
    "FOR (n:Entity) REQUIRE (n.generation, n.id) IS UNIQUE",
    "CREATE CONSTRAINT utblick_place IF NOT EXISTS "
    "FOR (p:Place) REQUIRE (p.generation, p.document, p.first, p.last) IS UNIQUE",
    "CREATE CONSTRAINT utblick_text IF NOT EXISTS "
    "FOR (t:SearchText) REQUIRE (t.generation, t.id) IS UNIQUE",
    "CREATE CONSTRAINT utblick_file IF NOT EXISTS "
    "FOR (f:IndexFile) REQUIRE (f.generation, f.path, f.part) IS UNIQUE",
    "CREATE INDEX utblick_entity_type IF NOT EXISTS FOR (n:Entity) ON (n.generation, n.type, n.id)",
    "CREATE INDEX utblick_entity_id IF NOT EXISTS FOR (n:Entity) ON (n.id)",
    "CREATE FULLTEXT INDEX utblick_words IF NOT EXISTS "
    "FOR (t:SearchText) ON EACH [t.title, t.body, t.terms] "
    "OPTIONS {indexConfig: {`fulltext.analyzer`: 'swedish'}}",
    "MERGE (u:Utblick {id: 'graph'}) ON CREATE SET u.generation = '', u.known = []",
)
"""What must be there before anything is written; running it again changes nothing."""

VECTOR_INDEX = "utblick_vector_"
"""Beginning of the names of vector indexes; the length of their vectors ends it."""

OLD_VECTOR_INDEXES = """
SHOW VECTOR INDEXES YIELD name WHERE name STARTS WITH 'utblick_vector_' AND name <> $name
RETURN name"""

AWAIT_INDEXES = "CALL db.awaitIndexes(600)"


def vector_index(dim: int) -> str:
    """Make the index over vectors of a length; exact values, for they decide an order.

    Neo4j has one vector index for a label and property; texts have a label for their length, so
    that those of a new model can be staged while the old ones are searched.
    """
    return f"""
CREATE VECTOR INDEX {VECTOR_INDEX}{dim} IF NOT EXISTS FOR (t:SearchText{dim}) ON (t.vector)
OPTIONS {{indexConfig: {{`vector.dimensions`: {dim}, `vector.similarity_function`: 'cosine',
`vector.quantization.enabled`: false}}}}"""


def drop_index(name: str) -> str:
    """Remove an index."""
    return f"DROP INDEX {quote_name(name)} IF EXISTS"


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
RETURN found, generation, u.generation = generation AS steady"""


STATE = """
MATCH (u:Utblick {id: 'graph'})
RETURN u.generation AS generation, coalesce(u.format, 0) AS format, u.known AS known,
       coalesce(u.staging, '') AS staging, coalesce(u.batch, 0) AS batch"""

NODE = _reading("""
MATCH (n:Entity {generation: generation, id: $id})
RETURN n.statements""")

NODES = _reading("""
MATCH (n:Entity) WHERE n.generation = generation AND n.type = $kind AND n.id > $after
WITH n ORDER BY n.id LIMIT $page
RETURN [n.id, n.statements, CASE WHEN COUNT { (n)--() } <= $few THEN COLLECT {
  MATCH (n)-[r]-(:Entity) WITH DISTINCT r RETURN r.statements } END]""")

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

AROUND = _reading("""
MATCH (n:Entity {generation: generation, id: $id})
CALL (n) {
  RETURN n AS m
  UNION
  MATCH (n)-[r]-(m:Entity) WHERE r.statements IS NOT NULL AND COUNT { (m)--() } <= $few
  RETURN m
}
RETURN [m.id, m.statements,
  COLLECT { MATCH (m)-[r]-(:Entity) WITH DISTINCT r RETURN r.statements }]""")

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


_PASSES = """t.generation = generation
  AND all(name IN keys($wanted) WHERE any(value IN t[name] WHERE value IN $wanted[name]))
  AND none(name IN keys($unwanted) WHERE any(value IN t[name] WHERE value IN $unwanted[name]))"""

NEAREST = _reading(f"""
CALL db.index.vector.queryNodes($index, $among, $vector) YIELD node AS t, score
WHERE {_PASSES}
WITH t, score ORDER BY score DESC, t.id LIMIT $limit
RETURN t.id""")

NEAREST_OF_ALL = _reading(f"""
MATCH (t:SearchText) WHERE t.id >= '' AND t.vector IS NOT NULL AND {_PASSES}
WITH t, vector.similarity.cosine(t.vector, $vector) AS score
ORDER BY score DESC, t.id LIMIT $limit
RETURN t.id""")

MEETING = _reading(f"""
CALL db.index.fulltext.queryNodes('utblick_words', $query, {{limit: $among}})
YIELD node AS t, score
WHERE {_PASSES}
WITH t, score ORDER BY score DESC, t.id LIMIT $limit
RETURN t.id""")

TEXTS = _reading("""
MATCH (t:SearchText) WHERE t.generation = generation AND t.id IN $ids
WITH t ORDER BY t.id
RETURN [t.id, t.title, t.body, t.row]""")

_ALL_TEXTS = """
MATCH (t:SearchText) WHERE t.generation = generation AND t.id > $after
WITH t ORDER BY t.id LIMIT $page
RETURN [t.id, t.title, t.body, t."""

ALL_TEXTS = _reading(f"{_ALL_TEXTS}row]")

RECORDS = _reading(f"{_ALL_TEXTS}values]")

NUMBER_OF_TEXTS = _reading("""
MATCH (t:SearchText) WHERE t.generation = generation AND t.id >= ''
RETURN count(*)""")

FILES = _reading("""
MATCH (f:IndexFile) WHERE f.generation = generation AND f.path >= '' AND f.part = 0
RETURN f.path""")

FILE = _reading("""
MATCH (f:IndexFile) WHERE f.generation = generation AND f.path = $path AND f.part >= 0
WITH f ORDER BY f.part
RETURN f.bytes""")


_HAS_THE_WORD = "coalesce(u.staging, u.generation) = $generation"


def _owning(body: str, owner: str = _HAS_THE_WORD) -> str:
    """A statement that works only for the write that has the word, one transaction at a time.

    Setting a property takes the lock, so what is read after it cannot change before the commit.
    """
    return f"""
MATCH (u:Utblick {{id: 'graph'}})
SET u.locked = true
WITH u WHERE {owner}
{body}
RETURN count(*) AS done"""


BEGIN = _owning(
    """
SET u.batch = CASE u.staging WHEN $generation THEN coalesce(u.batch, 0) ELSE 0 END,
    u.staging = $generation, u.known = [g IN u.known WHERE g <> $generation] + $generation""",
    owner="u.generation = $base",
)

SWITCH = _owning("""
SET u.generation = $generation, u.format = $format
REMOVE u.staging, u.batch""")


def _staging(body: str) -> str:
    """Add batch `$number`, `$rows`, to the generation that is being staged, once.

    It follows only on the batch `$before`, the first on nothing: rows are new, however often a
    transaction is tried. A batch that did not find its nodes makes the next write start anew.
    """
    return f"""
MATCH (u:Utblick {{id: 'graph'}})
SET u.locked = true
WITH u WHERE u.staging = $generation AND u.generation <> $generation AND u.batch = $before
CALL () {{ UNWIND $rows AS row
{body}
RETURN count(*) AS added }}
SET u.batch = CASE added WHEN size($rows) THEN $number ELSE 0 END
RETURN sum(added) AS done"""


STAGE_NODES = _staging("CREATE (n:Entity:$(row.properties.type)) SET n = row.properties")

STAGE_RELATIONS = _staging("""
MATCH (source:Entity {generation: $generation, id: row.source})
MATCH (target:Entity {generation: $generation, id: row.target})
CREATE (source)-[r:$(row.kind)]->(target)
SET r = row.properties""")

# One place is that of nodes in several batches, so it is looked for.
STAGE_PLACES = _staging("""
MATCH (n:Entity {generation: $generation, id: row.id})
MERGE (p:Place {generation: $generation, document: row.document, first: row.first, last: row.last})
CREATE (n)-[:STATED_AT {generation: $generation}]->(p)""")


def stage_texts(dim: int) -> str:
    """Add `$rows` of texts, with vectors of a length, to the generation that is being staged."""
    return _staging(f"""
MATCH (n:Entity {{generation: $generation, id: row.id}})
CREATE (t:SearchText:SearchText{dim})-[:TEXT_OF {{generation: $generation}}]->(n)
SET t = row.properties""")


STAGE_FILES = _staging("""
CREATE (f:IndexFile {generation: $generation, path: row.path, part: row.part, bytes: row.bytes})""")


def _sweeping(kind: str, keys: Collection[str]) -> str:
    """Remove a batch of one kind of node of a generation that nobody reads or goes on with."""
    indexed = " ".join(f"AND n.{key} IS NOT NULL" for key in keys)
    return _owning(
        f"""
MATCH (n:{kind}) WHERE n.generation = $stale {indexed}
WITH n LIMIT $batch
DETACH DELETE n""",
        owner=f"{_HAS_THE_WORD} AND ($stale <> $generation OR u.batch = 0)",
    )


SWEEPS = (
    _sweeping("SearchText", ("id",)),
    _sweeping("IndexFile", ("path", "part")),
    _sweeping("Place", ("document", "first", "last")),
    _sweeping("Entity", ("id",)),
)
"""What removes a generation, each batch by batch until nothing is left."""

FORGET = _owning("SET u.known = [g IN u.known WHERE g <> $stale OR g = $generation]")

START_ANEW = """
MATCH (u:Utblick {id: 'graph'})
SET u.batch = CASE u.staging WHEN $generation THEN 0 ELSE u.batch END"""

CLEAN_STAGED = """
MATCH (u:Utblick {id: 'graph'}) WHERE u.generation <> $generation
MATCH (n:Entity|Place|SearchText|IndexFile) WHERE n.generation = $generation
CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS"""

CLEAN = """
MATCH (n:Entity|Place|SearchText|IndexFile) WHERE n.generation <> $generation
CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS"""

FORGET_OTHERS = "MATCH (u:Utblick {id: 'graph'}) SET u.known = [u.generation]"

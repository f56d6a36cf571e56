"""The knowledge graph: its model, its schema, its stores, and who is who.

A `Statement` is one fact with its `Provenance`; statements add up to `Node` and `Relation`,
which a `GraphReader` hands out. Imports none of our other packages.
"""

from graph.cached_graph import CachedGraph
from graph.database import GraphServer, open_store
from graph.decisions import Decision, decisions_fingerprint, load_decisions
from graph.deferred_graph import DeferredGraph
from graph.errors import (
    DecisionsError,
    GraphError,
    SchemaError,
    StatementsDamaged,
    StoreBusy,
    StoreError,
    StoreRefused,
    StoreUnavailable,
    StoreVersion,
    UnknownRegion,
)
from graph.export_admin import write_admin_import
from graph.export_cypher import cypher_script
from graph.gazetteer import NameMatch, find_names, listed_name
from graph.ids import fold, make_id, named_id, slug
from graph.memory_store import MemoryGraph
from graph.merge_file import load_merges, save_merges
from graph.model import (
    TYPE,
    Node,
    Provenance,
    Relation,
    Source,
    Statement,
    Value,
    in_order,
)
from graph.name_lists import (
    MUNICIPALITY,
    PROGRAMME,
    AgendaGoalName,
    Municipality,
    StrategyName,
    agenda_goal_names,
    all_municipalities,
    county_board,
    region_strategies,
)
from graph.neo4j_contents import Contents, SearchText, Texts
from graph.regions import RegionName, all_regions, find_region, region_named
from graph.resolution.mentions import Mention
from graph.resolution.merges import Merge, Resolution
from graph.resolution.places import counties_of_area
from graph.resolution.resolving import resolve
from graph.schema import Schema, load_schema
from graph.statement_file import load_statements, save_ordered, save_statements
from graph.store import GraphReader, GraphWriter, related, shortest_paths

__all__ = [
    "MUNICIPALITY",
    "PROGRAMME",
    "TYPE",
    "AgendaGoalName",
    "CachedGraph",
    "Contents",
    "Decision",
    "DecisionsError",
    "DeferredGraph",
    "GraphError",
    "GraphReader",
    "GraphServer",
    "GraphWriter",
    "MemoryGraph",
    "Mention",
    "Merge",
    "Municipality",
    "NameMatch",
    "Node",
    "Provenance",
    "RegionName",
    "Relation",
    "Resolution",
    "Schema",
    "SchemaError",
    "SearchText",
    "Source",
    "Statement",
    "StatementsDamaged",
    "StoreBusy",
    "StoreError",
    "StoreRefused",
    "StoreUnavailable",
    "StoreVersion",
    "StrategyName",
    "Texts",
    "UnknownRegion",
    "Value",
    "agenda_goal_names",
    "all_municipalities",
    "all_regions",
    "counties_of_area",
    "county_board",
    "cypher_script",
    "decisions_fingerprint",
    "find_names",
    "find_region",
    "fold",
    "in_order",
    "listed_name",
    "load_decisions",
    "load_merges",
    "load_schema",
    "load_statements",
    "make_id",
    "named_id",
    "open_store",
    "region_named",
    "region_strategies",
    "related",
    "resolve",
    "save_merges",
    "save_ordered",
    "save_statements",
    "shortest_paths",
    "slug",
    "write_admin_import",
]

"""The knowledge graph: its model, its schema, its stores, and who is who.

A `Statement` is one fact with its `Provenance`; statements add up to `Node` and `Relation`,
which a `GraphReader` hands out. Imports none of our other packages.
"""

from graph.errors import (
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
from graph.gazetteer import (
    MUNICIPALITY,
    PROGRAMME,
    AgendaGoalName,
    Municipality,
    NameMatch,
    agenda_goal_names,
    all_municipalities,
    county_board,
    find_names,
)
from graph.ids import fold, make_id, named_id, slug
from graph.memory_store import MemoryGraph
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
from graph.open_store import open_store
from graph.regions import RegionName, all_regions, find_region, region_named
from graph.resolution import Merge, Resolution, resolve
from graph.schema import Schema, load_schema
from graph.statement_file import load_statements, save_ordered, save_statements
from graph.store import GraphReader, GraphWriter, related, shortest_paths

__all__ = [
    "MUNICIPALITY",
    "PROGRAMME",
    "TYPE",
    "AgendaGoalName",
    "GraphError",
    "GraphReader",
    "GraphWriter",
    "MemoryGraph",
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
    "Source",
    "Statement",
    "StatementsDamaged",
    "StoreBusy",
    "StoreError",
    "StoreRefused",
    "StoreUnavailable",
    "StoreVersion",
    "UnknownRegion",
    "Value",
    "agenda_goal_names",
    "all_municipalities",
    "all_regions",
    "county_board",
    "find_names",
    "find_region",
    "fold",
    "in_order",
    "load_schema",
    "load_statements",
    "make_id",
    "named_id",
    "open_store",
    "region_named",
    "related",
    "resolve",
    "save_ordered",
    "save_statements",
    "shortest_paths",
    "slug",
]

"""The questions: search, comparable initiatives, networks, paths, profiles; with evidence.

`Engine` has one verb per question and gives the frozen values of `queries.answers`. Imports
graph and embeddings.
"""

from queries.answers import FacetValue, Hit, HitList, Place, RegionGroup, Why, WordMatch
from queries.coverage import GROUPINGS, Coverage, CoverageTable, FieldCoverage
from queries.engine import Engine
from queries.errors import InvalidQuery, NotFound, QueryError
from queries.evaluation import Agreement, compare, ndcg, recall_at
from queries.filters import MISSING, Filters, parse_filters
from queries.identity import Identity, Likeness, Side
from queries.records import DIMENSIONS, Record, collect_records
from queries.search import MAX_LIMIT, SORTS, Page
from queries.things import (
    Count,
    DocumentInfo,
    Fact,
    Finding,
    GoalRef,
    Initiative,
    Involvement,
    Network,
    NetworkEdge,
    NetworkNode,
    Organisation,
    Partner,
    Path,
    Period,
    Project,
    ProjectRef,
    RegionProfile,
    Report,
    Step,
    Text,
    Undertaking,
)

__all__ = [
    "DIMENSIONS",
    "GROUPINGS",
    "MAX_LIMIT",
    "MISSING",
    "SORTS",
    "Agreement",
    "Count",
    "Coverage",
    "CoverageTable",
    "DocumentInfo",
    "Engine",
    "FacetValue",
    "Fact",
    "FieldCoverage",
    "Filters",
    "Finding",
    "GoalRef",
    "Hit",
    "HitList",
    "Identity",
    "Initiative",
    "InvalidQuery",
    "Involvement",
    "Likeness",
    "Network",
    "NetworkEdge",
    "NetworkNode",
    "NotFound",
    "Organisation",
    "Page",
    "Partner",
    "Path",
    "Period",
    "Place",
    "Project",
    "ProjectRef",
    "QueryError",
    "Record",
    "RegionGroup",
    "RegionProfile",
    "Report",
    "Side",
    "Step",
    "Text",
    "Undertaking",
    "Why",
    "WordMatch",
    "collect_records",
    "compare",
    "ndcg",
    "parse_filters",
    "recall_at",
]

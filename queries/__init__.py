"""The questions: search, comparable initiatives, networks, paths, profiles; with evidence.

`Engine` has one verb per question and gives the frozen values of `queries.answers`. Imports
graph and embeddings.
"""

from queries.address import read_place
from queries.answers import FacetValue, Hit, HitList, Place, RegionGroup, Why, WordMatch
from queries.comparison import MOST_COMPARED, Compared, Comparison, Field, Point
from queries.coverage import GROUPINGS, Coverage, CoverageTable, FieldCoverage
from queries.engine import Engine
from queries.errors import InvalidQuery, NotFound, QueryError
from queries.evaluation import Agreement, compare, ndcg, recall_at
from queries.filters import MISSING, Filters, parse_filters
from queries.goal_groups import GoalGroup, RegionalGoal
from queries.identity import Identity, Likeness, Side
from queries.lessons import LESSON_FILTERS, LESSON_KINDS, Lesson, LessonList, Part
from queries.network_scope import ROLES, NetworkScope
from queries.network_things import (
    Group,
    Link,
    Network,
    NetworkChoices,
    NetworkEdge,
    NetworkNode,
    Organisation,
    OrganisationRow,
    Partner,
    Path,
    Reach,
    Shared,
    Step,
    Undertaking,
    Unreached,
)
from queries.networks import MAX_NETWORK
from queries.records import DIMENSIONS, Record, collect_records
from queries.regional import (
    Emphasis,
    Gap,
    GoalPair,
    InitiativePair,
    Outlook,
    Rare,
    RegionLikeness,
)
from queries.search import MAX_LIMIT, SORTS, Page
from queries.themes import By, Column, Matrix, Row, Theme
from queries.things import (
    Count,
    DocumentInfo,
    Fact,
    Finding,
    GoalRef,
    Initiative,
    Involvement,
    Period,
    Project,
    ProjectRef,
    RegionProfile,
    Report,
    Standing,
    Text,
)

__all__ = [
    "DIMENSIONS",
    "GROUPINGS",
    "LESSON_FILTERS",
    "LESSON_KINDS",
    "MAX_LIMIT",
    "MAX_NETWORK",
    "MISSING",
    "MOST_COMPARED",
    "ROLES",
    "SORTS",
    "Agreement",
    "By",
    "Column",
    "Compared",
    "Comparison",
    "Count",
    "Coverage",
    "CoverageTable",
    "DocumentInfo",
    "Emphasis",
    "Engine",
    "FacetValue",
    "Fact",
    "Field",
    "FieldCoverage",
    "Filters",
    "Finding",
    "Gap",
    "GoalGroup",
    "GoalPair",
    "GoalRef",
    "Group",
    "Hit",
    "HitList",
    "Identity",
    "Initiative",
    "InitiativePair",
    "InvalidQuery",
    "Involvement",
    "Lesson",
    "LessonList",
    "Likeness",
    "Link",
    "Matrix",
    "Network",
    "NetworkChoices",
    "NetworkEdge",
    "NetworkNode",
    "NetworkScope",
    "NotFound",
    "Organisation",
    "OrganisationRow",
    "Outlook",
    "Page",
    "Part",
    "Partner",
    "Path",
    "Period",
    "Place",
    "Point",
    "Project",
    "ProjectRef",
    "QueryError",
    "Rare",
    "Reach",
    "Record",
    "RegionGroup",
    "RegionLikeness",
    "RegionProfile",
    "RegionalGoal",
    "Report",
    "Row",
    "Shared",
    "Side",
    "Standing",
    "Step",
    "Text",
    "Theme",
    "Undertaking",
    "Unreached",
    "Why",
    "WordMatch",
    "collect_records",
    "compare",
    "ndcg",
    "parse_filters",
    "read_place",
    "recall_at",
]

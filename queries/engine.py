"""The engine: every question as one verb over a graph and an index."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from embeddings import SearchIndex, Weights
from graph import GraphReader, Node, UnknownRegion, find_region, region_named, related
from queries import collaboration, details, overview
from queries.address import locate, standing_at
from queries.answers import HitList, Place
from queries.coverage import CoverageTable, coverage
from queries.errors import InvalidQuery, NotFound
from queries.filters import MISSING, parse_filters
from queries.identity import Identity, Likeness, likenesses, same_as
from queries.network_scope import EVERYTHING, NetworkScope
from queries.network_things import (
    Network,
    NetworkChoices,
    Organisation,
    OrganisationRow,
    Path,
    Reach,
)
from queries.networks import MAX_NETWORK, Networks
from queries.panorama import Given, Panorama
from queries.paths import path
from queries.records import Record, collect_records
from queries.search import Page, Searcher
from queries.things import (
    Count,
    DocumentInfo,
    Fact,
    Initiative,
    Project,
    RegionProfile,
    Standing,
    Text,
)

NO_MERGES = Identity()


class Engine:
    """Answers questions; holds nothing but the graph, the index and the merges it was given.

    The records are those of the graph; where they were collected before, they can be given.
    """

    def __init__(
        self,
        graph: GraphReader,
        index: SearchIndex,
        identity: Identity = NO_MERGES,
        records: Sequence[Record] | None = None,
    ) -> None:
        self._graph = graph
        self._index = index
        self._identity = identity
        self._records = records

    @property
    def graph(self) -> GraphReader:
        """The graph that is asked, for exports."""
        return self._graph

    def weighed(self, weights: Weights) -> Engine:
        """The same engine with other weights of the index's legs, to measure them."""
        return Engine(self._graph, self._index.weighed(weights), self._identity, self._records)

    @cached_property
    def _searcher(self) -> Searcher:
        records = self._records
        return Searcher(collect_records(self._graph) if records is None else records, self._index)

    def search(self, query: str, given: Given | None = None, page: Page | None = None) -> HitList:
        """Hits for a text under filters; raises InvalidQuery."""
        filters = parse_filters(given or {}, self._searcher.records.values())
        return self._searcher.search(query, filters, page or Page())

    def similar(
        self, address: str, given: Given | None = None, page: Page | None = None
    ) -> HitList:
        """What other regions did that is like an initiative, project or page.

        Raises NotFound when nothing is at the address, InvalidQuery for a wrong filter.
        """
        node = locate(self._graph, address)
        if node.id not in self._searcher.records:
            raise NotFound(
                f"”{address}” är inget som kan jämföras (en insats, ett projekt, en sida)."
            )
        filters = parse_filters(given or {}, self._searcher.records.values())
        same = self._reports_of_same_project(node)
        return self._searcher.similar(node.id, filters, page or Page(), same)

    def similar_text(
        self, text: str, own_region: str = "", given: Given | None = None, page: Page | None = None
    ) -> HitList:
        """What is like a text of any length, outside the asker's own region if that is given.

        Raises InvalidQuery for a wrong filter, an unknown region, or when no region is left.
        """
        wanted = given or {}
        if own_region.strip():
            wanted = {**wanted, "region": self._other_regions(own_region, wanted)}
        return self.search(text, wanted, page)

    def _other_regions(self, own_region: str, given: Given) -> list[str]:
        """The wanted regions but the asker's own, with what has no region."""
        try:
            own = region_named(own_region)
        except UnknownRegion as error:
            raise InvalidQuery("own_region", str(error)) from error
        known = [*(count.name for count in self.regions()), MISSING]
        wanted = [name for name in given.get("region", ()) if name.strip()] or known
        others = [name for name in wanted if find_region(name) != own]
        if not others:
            raise InvalidQuery("region", f"{own.name} är den egna regionen; välj någon annan.")
        return others

    def show(self, address: str) -> Initiative | Project | Organisation | RegionProfile | Text:
        """Everything known about what is at an address; raises NotFound."""
        node = locate(self._graph, address)
        if node.type == "Initiative":
            return details.initiative(self._graph, node)
        if node.type == "Project":
            return details.project(self._graph, node)
        if node.type == "Organisation":
            return collaboration.organisation(self._graph, node.id)
        if node.type == "Region":
            return overview.region_profile(self._graph, node.text("name"))
        if node.type in ("Answer", "Passage"):
            return details.text(self._graph, node)
        raise NotFound(f"”{address}” är inget som kan visas för sig.")

    def facts(self, address: str) -> tuple[Fact, ...]:
        """Every statement behind what is at an address, with its place; raises NotFound."""
        return details.facts(self._graph, locate(self._graph, address))

    def same_as(self, address: str) -> tuple[Likeness, ...]:
        """The merges behind a project or organisation, or the project of a report.

        Surest first; raises NotFound when nothing is at the address.
        """
        node = locate(self._graph, address)
        about = related(self._graph, node.id, "ABOUT", "out")
        return same_as(self._graph, self._identity, about[0].id if about else node.id)

    def merged(self) -> tuple[Likeness, ...]:
        """Every merge, the least sure first: what a person should look at."""
        weakest = sorted(self._identity.merges, key=lambda merge: (merge.score, merge.ends))
        return likenesses(self._graph, weakest)

    def doubtful(self) -> tuple[Likeness, ...]:
        """The pairs that may be one but were not joined, surest first."""
        return likenesses(self._graph, self._identity.doubtful)

    def standing_at(self, place: Place) -> tuple[Standing, ...]:
        """What was read from the lines of a place: initiatives, projects, answers, passages."""
        return standing_at(self._graph, place)

    def initiatives(self) -> Iterator[Initiative]:
        """Every initiative, by place in the documents."""
        nodes = sorted(self._graph.nodes("Initiative"), key=lambda n: (n.source, n.id))
        return (details.initiative(self._graph, node) for node in nodes)

    def projects(self) -> Iterator[Project]:
        """Every project, by name."""
        nodes = sorted(self._graph.nodes("Project"), key=lambda n: (n.text("name"), n.id))
        return (details.project(self._graph, node) for node in nodes)

    def coverage(self, by: str) -> CoverageTable:
        """How well each region's or document's reports are covered; raises InvalidQuery."""
        return coverage(self._graph, by)

    def organisation(self, name: str) -> Organisation:
        """An organisation by id, name or alias; raises NotFound."""
        return collaboration.organisation(self._graph, name)

    @cached_property
    def _networks(self) -> Networks:
        return Networks(self._graph)

    def organisations(self) -> tuple[OrganisationRow, ...]:
        """Every organisation with the number of its undertakings, most first."""
        return self._networks.organisations

    def network(
        self,
        name: str = "",
        steps: int = 2,
        scope: NetworkScope = EVERYTHING,
        most: int | None = MAX_NETWORK,
    ) -> Network:
        """The organisations around one, or of all when none is named.

        Raises NotFound, InvalidQuery for a wrong scope.
        """
        return self._networks.network(name, steps, scope, most)

    def network_choices(self) -> NetworkChoices:
        """What a network can be narrowed to."""
        return self._networks.choices

    def reach(self, name: str, scope: NetworkScope = EVERYTHING, most: int = 20) -> Reach:
        """Whom an organisation's partners work with, and it does not; raises as `network`."""
        return self._networks.reach(name, scope, most)

    def path(self, start: str, goal: str) -> Path:
        """Shortest paths between two organisations or regions; raises NotFound."""
        return path(self._graph, start, goal)

    def region(self, name: str) -> RegionProfile:
        """A region's profile; raises UnknownRegion or NotFound."""
        return overview.region_profile(self._graph, name)

    @cached_property
    def panorama(self) -> Panorama:
        """The questions about many at once: regions, themes, goals and lessons side by side."""
        return Panorama(self._graph, self._index, self._searcher)

    def regions(self) -> tuple[Count, ...]:
        """Every region with its number of initiatives."""
        return overview.regions(self._graph)

    def goals(self) -> tuple[Count, ...]:
        """Every goal with the number of its contributions."""
        return overview.goals(self._graph)

    def documents(self) -> tuple[DocumentInfo, ...]:
        """Every document that was read."""
        return overview.documents(self._graph)

    def _reports_of_same_project(self, node: Node) -> frozenset[str]:
        """Ids of the project of a node and of every report about it."""
        projects = related(self._graph, node.id, "ABOUT", "out")
        ids = {project.id for project in projects} or {node.id}
        reports = {r.source for i in ids for r in self._graph.relations(i, "ABOUT", "in")}
        return frozenset(ids | reports)

"""Search: free text, or "like this one", over the records that pass the filters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from embeddings import Asked, Match, SearchIndex, Within
from queries.answers import Hit, HitList, Place, RegionGroup, Why, WordMatch
from queries.errors import InvalidQuery
from queries.filters import Filters, count_facets
from queries.records import Record

MAX_LIMIT = 500
SORTS = ("relevance", "region", "title", "year")


@dataclass(frozen=True, slots=True)
class Page:
    """Which part of the hits is wanted, in which order.

    With `per_region` it is the best hits of each region, so many at most, region by region in
    the order of their best hits, what has no region last; `limit` and `offset` then do not count.
    """

    limit: int = 20
    offset: int = 0
    sort: str = "relevance"
    per_region: int = 0

    def __post_init__(self) -> None:
        if not 0 < self.limit <= MAX_LIMIT:
            raise InvalidQuery("limit", f"Antalet träffar ska vara mellan 1 och {MAX_LIMIT}.")
        if self.offset < 0:
            raise InvalidQuery("offset", "Första träffen kan inte ha ett nummer under 0.")
        if self.sort not in SORTS:
            raise InvalidQuery("sort", f"Ordningen ska vara en av {', '.join(SORTS)}.")


class Searcher:
    """Ranks records by an index; filters are exact and come first."""

    def __init__(self, records: Sequence[Record], index: SearchIndex) -> None:
        self.records = {record.id: record for record in records}
        self._index = index

    def search(self, query: str, filters: Filters, page: Page) -> HitList:
        """Hits for a text; without any word in it all records that pass, by document order."""
        allowed = self._allowed(filters)
        if not query.strip():
            return self._browse(allowed, filters, page)
        asked = self._index.ask(query, Within(filters.wanted))
        ranked = asked.ranked(None, allowed)
        shown = self._page(ranked, page)
        hits = tuple(replace(hit, why=self._explained(asked, hit)) for hit in shown)
        facets = count_facets((self.records[i] for i in sorted(asked.matching())), filters)
        return HitList(query, len(ranked), hits, facets, self._groups(ranked))

    def found(self, query: str, filters: Filters) -> tuple[Record, ...]:
        """Every record that a search would find, by document order."""
        allowed = self._allowed(filters)
        if query.strip():
            allowed &= self._index.ask(query, Within(filters.wanted)).matching()
        return tuple(sorted((self.records[i] for i in allowed), key=lambda r: (r.source, r.id)))

    def similar(
        self, record_id: str, filters: Filters, page: Page, same_project: Collection[str]
    ) -> HitList:
        """Records like one of them, of other regions than its own."""
        record = self.records[record_id]
        own = set(record.values["region"])
        others = {
            other.id
            for other in self.records.values()
            if filters.accept(other) and not own & set(other.values["region"])
        } - {record_id}
        within = Within(filters.wanted, {"region": tuple(sorted(own))})
        asked = self._index.ask(f"{record.title}\n{record.body}", within)
        ranked = asked.ranked(None, others)
        hits = tuple(
            replace(hit, why=self._compared(asked, record, hit, same_project))
            for hit in self._page(ranked, page)
        )
        facets = count_facets((self.records[m.id] for m in ranked), filters)
        return HitList(record.title, len(ranked), hits, facets, self._groups(ranked))

    def _allowed(self, filters: Filters) -> set[str]:
        return {record.id for record in self.records.values() if filters.accept(record)}

    def _browse(self, allowed: set[str], filters: Filters, page: Page) -> HitList:
        ordered = sorted(allowed, key=lambda i: (self.records[i].source, i))
        ranked = [Match(record_id, 0.0, {}) for record_id in ordered]
        facets = count_facets(self.records.values(), filters)
        hits = self._page(ranked, page)
        return HitList("", len(ranked), hits, facets, self._groups(ranked))

    def _page(self, ranked: Sequence[Match], page: Page) -> tuple[Hit, ...]:
        """The hits of a page; equal values keep the order in which they were ranked."""
        ordered = ranked
        if page.sort != "relevance":
            ordered = sorted(ranked, key=lambda match: self._sort_key(match, page.sort))
        if page.per_region:
            return tuple(self._hit(match) for match in self._best_of_each(ordered, page))
        return tuple(self._hit(match) for match in ordered[page.offset : page.offset + page.limit])

    def _best_of_each(self, ordered: Sequence[Match], page: Page) -> Iterator[Match]:
        groups: dict[str | None, list[Match]] = defaultdict(list)
        for match in ordered:
            groups[self.records[match.id].first("region")].append(match)
        without = groups.pop(None, [])
        for group in (*groups.values(), without):
            yield from group[: page.per_region]

    def _sort_key(self, match: Match, sort: str) -> str:
        record = self.records[match.id]
        return record.title.casefold() if sort == "title" else record.first(sort) or "\uffff"

    def _hit(self, match: Match) -> Hit:
        record = self.records[match.id]
        year = record.first("year")
        return Hit(
            id=record.id,
            kind=record.kind,
            title=record.title,
            region=record.first("region"),
            area=record.first("area"),
            year=int(year) if year else None,
            score=round(match.score, 6),
            source=Place.of(record.source),
            why=Why({leg: round(value, 6) for leg, value in sorted(match.legs.items())}),
            goals=record.values["goal"],
            organisations=record.values["organisation"],
            programmes=record.values["programme"],
        )

    def _explained(self, asked: Asked, hit: Hit) -> Why:
        """The hit's why with the words and the sentence that meet the question."""
        found = asked.why(hit.id)
        words = tuple(WordMatch(word.asked, word.found, word.kin) for word in found.words)
        return replace(hit.why, words=words, sentence=found.sentence, marks=found.marks)

    def _compared(
        self, asked: Asked, record: Record, hit: Hit, same_project: Collection[str]
    ) -> Why:
        """The hit's why with what it shares with the record it was compared with."""
        other = self.records[hit.id]
        return replace(
            self._explained(asked, hit),
            same_project=hit.id in same_project,
            shared_goals=_shared(record, other, "goal"),
            shared_organisations=_shared(record, other, "organisation"),
            shared_programmes=_shared(record, other, "programme"),
        )

    def _groups(self, ranked: Iterable[Match]) -> tuple[RegionGroup, ...]:
        groups: Mapping[str, list[str]] = defaultdict(list)
        for match in ranked:
            for region in self.records[match.id].values["region"]:
                groups[region].append(match.id)
        return tuple(RegionGroup(name, len(ids), tuple(ids[:5])) for name, ids in groups.items())


def _shared(left: Record, right: Record, dimension: str) -> tuple[str, ...]:
    return tuple(sorted(set(left.values[dimension]) & set(right.values[dimension])))

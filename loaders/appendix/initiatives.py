"""Rows of the tables become initiatives; the account says what became of each row."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from graph import RegionName, Source, make_id
from loaders.appendix.row_judgement import Judgement, Phrases, RowKind, judge, phrases_of
from loaders.appendix.row_matching import Named, best_match
from loaders.appendix.rows import Table, TableRow
from loaders.appendix.year import Year
from loaders.extraction import Context, own_name
from loaders.facts import state_area, state_passage, state_region
from loaders.initiative_facts import Cells, state_initiative_facts
from loaders.reading import Outcome
from loaders.statements import concluded, stated
from loaders.writing import Writer


@dataclass(frozen=True, slots=True)
class _Deferred:
    """A row that can be judged only when all initiatives are known."""

    row: TableRow
    region: RegionName
    table: Table
    judgement: Judgement


@dataclass(slots=True)
class _Stating:
    """States the rows of one table after another, then the references between them."""

    writer: Writer
    year: Year
    phrases: Phrases
    _first_lines: dict[str, int] = field(default_factory=dict)
    _named: list[Named] = field(default_factory=list)
    _in_area: set[tuple[str, str]] = field(default_factory=set)
    _deferred: list[_Deferred] = field(default_factory=list)
    _areas: dict[str, str] = field(default_factory=dict)

    def state(self, table: Table) -> None:
        """State the initiatives of a table; other rows wait until all tables are read."""
        for row in table.rows:
            region = row.region
            judgement = judge(row.cells, self.phrases)
            if region is None:
                note = f"”{row.region_text}” är ingen av de 21 regionerna"
                self._enter(Outcome.UNUSED, row, "", note)
            elif judgement.kind is RowKind.INITIATIVE:
                self._state_row(row, region, table)
            else:
                self._deferred.append(_Deferred(row, region, table, judgement))

    def finish(self) -> None:
        """Link the references to their initiatives and state who reports nothing in what."""
        references = [d for d in self._deferred if d.judgement.kind is RowKind.REFERENCE]
        for deferred in references:
            self._link(deferred)
        for deferred in self._deferred:
            if deferred.judgement.kind is RowKind.NOTHING:
                self._state_nothing(deferred)

    def _state_row(self, row: TableRow, region: RegionName, table: Table) -> None:
        node_id = make_id(
            "initiative", region.county_code, table.area, str(self.year.value), *row.cells
        )
        self._in_area.add((region.id, table.area))
        first_line = self._first_lines.setdefault(node_id, row.first)
        if first_line != row.first:
            origin = stated(self._source(row), "row:duplicate")
            self.writer.notebook.node(node_id, "Initiative", origin)
            self._enter(Outcome.DUPLICATE, row, node_id, f"samma som rad {first_line}")
            return
        title = _state_initiative(self.writer, node_id, row, self.year)
        self._state_relations(node_id, row, region, table)
        context = Context(region, self.year.value, table.area)
        source = self._source(row)
        state_initiative_facts(self.writer.notebook, node_id, Cells(*row.cells), context, source)
        self._named.append(Named(node_id, region.id, table, title, row.description))
        self._enter(Outcome.INITIATIVE, row, node_id)

    def _state_relations(
        self, node_id: str, row: TableRow, region: RegionName, table: Table
    ) -> None:
        notebook, source = self.writer.notebook, self._source(row)
        region_id = state_region(notebook, region, stated(source, "cell:region"))
        notebook.relation(region_id, "REPORTED", node_id, stated(source, "cell:region"))
        area = self._area(table)
        if area:
            notebook.relation(node_id, "IN_AREA", area, stated(source, "heading"))

    def _area(self, table: Table) -> str:
        """The id of the table's policy area, "" when no heading names it."""
        heading = table.heading
        if heading is not None and table.area not in self._areas:
            origin = stated(self.writer.document.source(heading.first, heading.last), "heading")
            area = state_area(self.writer.notebook, heading.name, heading.number, origin)
            self._areas[table.area] = area
        return self._areas.get(table.area, "")

    def _link(self, deferred: _Deferred) -> None:
        """An initiative that a row refers to counts in the row's area too."""
        row, judgement = deferred.row, deferred.judgement
        found = best_match(deferred.region.id, judgement, self._named)
        if not found:
            note = f"hänvisar: ”{judgement.referral}”, men ingen rad där heter ”{judgement.named}”"
            self._enter(Outcome.REFERENCE, row, "", note)
            return
        area = self._area(deferred.table)
        self._in_area.add((deferred.region.id, deferred.table.area))
        for named in found:
            if area:
                origin = concluded(self._source(row), "reference")
                self.writer.notebook.relation(named.id, "IN_AREA", area, origin, row.text)
        titles = ", ".join(f"”{named.title}”" for named in found)
        self._enter(Outcome.REFERENCE, row, found[0].id, f"hänvisar till {titles}")

    def _state_nothing(self, deferred: _Deferred) -> None:
        row, region, area = deferred.row, deferred.region, self._area(deferred.table)
        if (region.id, deferred.table.area) in self._in_area:
            note = "redovisar inget, men regionen har andra rader i området"
            self._enter(Outcome.NOTHING_REPORTED, row, area, note)
            return
        notebook, source = self.writer.notebook, self._source(row)
        origin = stated(source, "row:nothing") if row.text else concluded(source, "row:empty")
        region_id = state_region(notebook, region, stated(source, "cell:region"))
        if area:
            notebook.relation(region_id, "REPORTED_NOTHING_IN", area, origin, row.text)
        self._enter(Outcome.NOTHING_REPORTED, row, area)

    def _source(self, row: TableRow) -> Source:
        return self.writer.document.source(row.first, row.last)

    def _enter(self, outcome: Outcome, row: TableRow, node: str, note: str = "") -> None:
        """Account for a row and for each piece that continues it."""
        notes = "; ".join(text for text in (note, *row.notes) if text)
        self.writer.enter(outcome, self._source(row), notes, node)
        for first, last in row.pieces[1:]:
            source = self.writer.document.source(first, last)
            self.writer.enter(Outcome.CONTINUED, source, f"fortsätter rad {row.first}", node)


def state_tables(writer: Writer, tables: Iterable[Table], year: Year) -> None:
    """State every row of the tables; raises DescriptionError when the description lacks a list."""
    stating = _Stating(writer, year, phrases_of(writer.description))
    for table in tables:
        stating.state(table)
    stating.finish()


def _state_initiative(writer: Writer, node_id: str, row: TableRow, year: Year) -> str:
    """Declare an initiative with its cells; returns its title."""
    notebook = writer.notebook
    source = writer.document.source(row.first, row.last)
    title = own_name(row.description).title
    notebook.node(node_id, "Initiative", stated(source, "row"))
    if not title:
        title = row.text.split("\n")[0]
        notebook.fact(node_id, "title", title, stated(source, "row"))
    notebook.fact(node_id, "year", year.value, year.origin)
    notebook.fact(node_id, "description", row.description, stated(source, "cell:description"))
    notebook.fact(node_id, "outputs", row.outputs, stated(source, "cell:outputs"))
    notebook.fact(node_id, "outcomes", row.outcomes, stated(source, "cell:outcomes"))
    notebook.fact(node_id, "goal_text", row.goals, stated(source, "cell:goals"))
    state_text(writer, node_id, title, row.text, source)
    return title


def state_text(writer: Writer, node_id: str, heading: str, text: str, source: Source) -> str:
    """Declare the passage that a node is stated in, a part of the document; returns its id."""
    notebook, origin = writer.notebook, stated(source, "row")
    passage = state_passage(notebook, text, heading, writer.language(text), origin)
    notebook.relation(passage, "PART_OF", writer.id, origin)
    notebook.relation(node_id, "STATED_IN", passage, origin)
    return passage

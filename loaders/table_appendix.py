"""A table appendix: initiatives by policy area and region, and answers on how a grant was used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from graph import RegionName
from loaders.appendix.approved_project_facts import state_project
from loaders.appendix.approved_projects import lines_of, read_projects
from loaders.appendix.columns import CONTENT, Columns, columns_of
from loaders.appendix.funding_answers import read_answers, state_answers
from loaders.appendix.initiatives import state_tables
from loaders.appendix.parts import Row, parts_of, region_in
from loaders.appendix.prose import enter_heading, enter_prose, prose_of, without_imprint
from loaders.appendix.reader import TableReader
from loaders.appendix.rows import Table
from loaders.appendix.running_titles import running_titles
from loaders.appendix.sections import Section, sections_of
from loaders.appendix.year import Year, front_of
from loaders.description import Description
from loaders.document import Document
from loaders.reading import Outcome, Reading
from loaders.writing import Writer, state_document

_MIN_CONTENT_COLUMNS = 3


def recognises(document: Document, description: Description) -> bool:
    """Whether a header row of our columns stands in the document, over a row of a region."""
    columns = None
    for part in parts_of(document):
        if isinstance(part, Row):
            if columns is not None and _is_regions(part, columns):
                return True
            columns = _strong_columns(part, description) or columns
    return False


def _strong_columns(row: Row, description: Description) -> Columns | None:
    """The columns of a header that can be no other table's."""
    columns = columns_of(row.cells, description)
    known = set(columns.roles) & set(CONTENT) if columns else set()
    return columns if len(known) >= _MIN_CONTENT_COLUMNS else None


def _is_regions(row: Row, columns: Columns) -> bool:
    cell = row.cells[columns.region] if columns.region < len(row.cells) else ""
    return region_in(cell) is not None


def read(document: Document, description: Description) -> Reading:
    """All initiatives, answers and projects of the appendix, with an account of every row.

    Raises UnreadableDocument when no year stands in it, DescriptionError when the description
    lacks a list.
    """
    writer = Writer(document, description, None)
    sections = sections_of(document, description)
    front = front_of(document, description, _first_row(sections, description))
    state_document(writer, front.title, front.publisher, front.year.value)
    reader = TableReader(document, description, running_titles(document))
    state_tables(writer, list(_tables(writer, reader, sections)), front.year)
    for section in sections:
        if section.region is not None:
            _state_region_section(writer, section, section.region, front.year)
    return writer.reading()


def _first_row(sections: Sequence[Section], description: Description) -> int:
    """The line of the first header row: what stands above it are title lines."""
    headers = (
        row.line
        for section in sections
        for row in section.rows
        if columns_of(row.cells, description) is not None
    )
    return next(headers, 1)


def _tables(writer: Writer, reader: TableReader, sections: Iterable[Section]) -> Iterator[Table]:
    """The tables of the sections that are no region's; other parts go to the account."""
    ordinal = 0
    for section in sections:
        enter_heading(writer, section)
        if section.region is not None:
            continue
        rows = reader.read(section.parts)
        title_page = ordinal == 0 and not rows
        enter_prose(writer, reader.take_prose(), section, title_page)
        if rows:
            ordinal += 1
            yield Table(section.heading, ordinal, rows)
    writer.account.extend(reader.entries)


def _state_region_section(writer: Writer, section: Section, region: RegionName, year: Year) -> None:
    """The answers of one region, and the projects that it lists among them."""
    parts = without_imprint(writer, section.parts)
    state_answers(writer, region, read_answers(writer, parts), year)
    listed = read_projects(lines_of(parts), writer.description)
    for form in listed.projects:
        state_project(writer, form, region, year)
    for title in listed.titles:
        writer.enter(Outcome.LAYOUT, writer.document.source(title.number), "projektlistans rubrik")
    enter_prose(writer, prose_of(listed.others), section, front=False)

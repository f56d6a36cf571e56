"""A project's final report, on Tillväxtverket's form or with headings of its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import replace

from graph import make_id
from loaders.description import Description
from loaders.document import Document
from loaders.prose.blocks import Block, read_blocks
from loaders.prose.contacts import CONTACT, split_contacts
from loaders.prose.learning import state_learning
from loaders.prose.owners import regions_of
from loaders.prose.prose_facts import state_prose
from loaders.prose.sections import Headings, Section, known_headings, split_sections
from loaders.reading import Outcome, Reading
from loaders.report.activities import write_activities, write_table
from loaders.report.activity_names import activity_names
from loaders.report.costs import write_costs
from loaders.report.facts import (
    Report,
    write_dissemination,
    write_effects,
    write_goals,
    write_lessons,
    write_summary,
)
from loaders.report.form import Field
from loaders.report.head import head_blocks, state_head, year_of
from loaders.report.items import read_items
from loaders.report.recognition import head_fields, is_form, is_free_report
from loaders.report.sections import Form, form_of, heading_finder
from loaders.report.tables import Table, split_tables
from loaders.statements import concluded
from loaders.writing import Writer, state_document, state_in_regions, state_section

_MAX_REFERENCE = 400
_REFERENCE = re.compile(r"\bbifog(?:as|at|ad|ade|ats)\b")
_FORM_TELLS = ("start", "end", "case_id")
_LESSON_KINDS = {
    "challenge", "success_factor", "less_successful", "unexpected_result", "lesson",
}  # fmt: skip
_WRITERS: dict[str, Callable[[Report, Sequence[Block]], None]] = {
    "summary": write_summary,
    "activities": write_activities,
    "costs": write_costs,
    "long_term": write_effects,
    "dissemination": write_dissemination,
}


def recognises(document: Document, description: Description) -> bool:
    """Whether it is a report on the form, or one with headings of its own."""
    fields = head_fields(document, description)
    return is_form(document, description, fields) or is_free_report(document, description, fields)


def read(document: Document, description: Description) -> Reading:
    """Everything that the report says of its project, with an account of every part of the form.

    Raises DescriptionError when the description lacks a table.
    """
    fields = head_fields(document, description)
    form = form_of(description, free=not is_form(document, description, fields))
    blocks, contacts = split_contacts(read_blocks(document.numbered()))
    sections = split_sections(blocks, heading_finder(blocks, form))
    labels = known_headings(description, "labels")
    report = _report(document, description, form, fields, sections)
    report = replace(report, owners=state_head(report.writer, report.project, fields))
    for section in sections:
        if section.first <= fields["name"].block.first <= section.last:
            _write_head(report, form, section, fields, labels)
        else:
            _write_section(report, form, section, known_headings(description, "tables"))
    report.writer.enter_contacts(contacts)
    return report.writer.reading()


def _report(
    document: Document,
    description: Description,
    form: Form,
    fields: Mapping[str, Field],
    sections: Sequence[Section],
) -> Report:
    """Declare the document; returns what its sections are written with."""
    name, owner = fields["name"].value, fields["owner"].value if "owner" in fields else ""
    regions = regions_of(owner, "\n".join(section.text for section in sections))
    sole = regions[0] if len(regions) == 1 else None
    writer = Writer(document, description, sole, () if sole else regions)
    state_document(writer, f"{description.title}: {name}", owner, year_of(fields))
    case_id = fields["case_id"].value if "case_id" in fields else ""
    county = sole.county_code if sole else ""
    project = make_id("project", name, case_id or county)
    names = activity_names(_activity_texts(description, form, sections))
    return Report(writer, project, form.words, known_headings(description, "columns"), names)


def _activity_texts(
    description: Description, form: Form, sections: Sequence[Section]
) -> Iterator[list[str]]:
    """The activities of each list and each table."""
    kinds = known_headings(description, "tables")
    for section in sections:
        tables, prose = split_tables(section.blocks, kinds)
        yield from ([r.cells[0] for r in t.rows] for t in tables if t.key == "activities")
        if section.key == "activities":
            yield [item.title.bare for item in read_items(prose, form.words)[1]]


def _write_head(
    report: Report, form: Form, section: Section, fields: Mapping[str, Field], labels: Headings
) -> None:
    writer = report.writer
    values = frozenset(field.block for field in fields.values())
    written = _without_instructions(report, form, section, values)
    title = report.writer.description.title
    shown = replace(section, heading=title, blocks=head_blocks(written, fields, labels))
    passages = state_section(writer, shown, [report.project])
    origin = report.origin(shown.blocks, "form:head")
    state_in_regions(writer, report.project, concluded(origin.source, "form:owner"))
    writer.notebook.relation(report.project, "STATED_IN", passages[0].id, origin)
    writer.enter(Outcome.PROJECT, origin.source, fields["name"].value, report.project)


def _write_section(report: Report, form: Form, section: Section, kinds: Headings) -> None:
    writer = report.writer
    if section.key == CONTACT:
        writer.enter(Outcome.LAYOUT, section.source(writer.document.name), "kontaktuppgifter")
        return
    written = _without_instructions(report, form, section)
    tables, prose = split_tables(written, kinds)
    empty = {id(block) for table in tables for block in _template(table)}
    filled = replace(section, blocks=tuple(b for b in written if id(b) not in empty))
    passages = state_section(writer, filled, [report.project])
    part = replace(report, passages=passages)
    for table in tables:
        write_table(part, table)
    said = _without_references(report, prose)
    _write_prose(part, section, said)
    state_learning(writer, filled.blocks)
    state_prose(writer, report.project, filled.blocks, report.owners, _FORM_TELLS)


def _write_prose(report: Report, section: Section, blocks: Sequence[Block]) -> None:
    """Write what a section's prose says, by the kind of its heading."""
    if section.key == "goals":
        write_goals(report, section.heading, blocks)
    elif section.key in _LESSON_KINDS:
        write_lessons(report, section.key, blocks)
    elif section.key in _WRITERS:
        _WRITERS[section.key](report, blocks)


def _without_instructions(
    report: Report, form: Form, section: Section, values: Container[Block] = ()
) -> tuple[Block, ...]:
    """What the project wrote; the form's own words go to the account as layout."""
    told = [block for block in section.blocks if block not in values and form.instructs(block)]
    report.writer.enter_layout(told, "formulärets text")
    return tuple(block for block in section.blocks if block not in told)


def _without_references(report: Report, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """What is said here; a paragraph that only tells of an enclosure is entered as such."""
    kept = []
    for block in blocks:
        if _REFERENCE.search(block.text) and len(block.text) <= _MAX_REFERENCE and block.is_plain:
            report.writer.enter(Outcome.REFERENCE, report.writer.place([block]), "bilaga")
        else:
            kept.append(block)
    return tuple(kept)


def _template(table: Table) -> Iterator[Block]:
    """The rows that nobody filled in, with the header of a table that has no other."""
    yield from (row.block for row in table.rows if row.is_empty)
    if all(row.is_empty for row in table.rows):
        yield table.header

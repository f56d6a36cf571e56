"""Any page of running text: its sections, its region, and the projects that it tells of."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from loaders.description import Description
from loaders.document import Document
from loaders.extraction import Context, organisations
from loaders.facts import state_organisation
from loaders.language import detect_language
from loaders.prose.blocks import Block, read_blocks
from loaders.prose.contacts import CONTACT, ends_contacts, split_contacts
from loaders.prose.learning import state_learning
from loaders.prose.owners import state_parties
from loaders.prose.page_front import publisher, read_front, split_chrome
from loaders.prose.page_projects import PageProject, PageProjects, page_projects
from loaders.prose.project_names import named_projects
from loaders.prose.prose_facts import state_prose
from loaders.prose.region_mentions import main_region, ruling_region
from loaders.prose.sections import (
    OTHER,
    Headings,
    Section,
    is_over_long_text,
    known_headings,
    looks_like_heading,
    split_sections,
)
from loaders.reading import Outcome, Reading
from loaders.statements import stated
from loaders.writing import (
    Passage,
    Writer,
    passage_at,
    state_document,
    state_in_regions,
    state_section,
)

_MANY, _LONG = 100, 400_000
"""Sections and characters of a page that is long."""

_TELLING = 2000
"""Characters that tell the language of a long page."""


def recognises(document: Document, description: Description) -> bool:
    """Every document is a plain page."""
    return True


def read(document: Document, description: Description) -> Reading:
    """The page's sections as passages, its region, and the projects that it presents.

    Raises DescriptionError when the description lacks its headings.
    """
    blocks, contacts = split_contacts(read_blocks(document.numbered()))
    blocks, chrome = split_chrome(blocks, known_headings(description, "chrome"))
    front = read_front(blocks, document.name)
    headings = known_headings(description)
    sections = split_sections(front.below, _heading_finder(front.below, headings))
    told = [section for section in sections if section.key != CONTACT]
    writer = _writer(document, description, front.title, told)
    text = "\n".join(section.text for section in told)
    state_document(writer, front.title, publisher(front, writer.region, text), None)
    projects = page_projects(told, writer.region.county_code if writer.region else "")
    for section in told:
        titled = replace(section, heading=section.heading or front.title)
        _write_section(_within(writer, titled), titled, projects)
    _enter_layout(
        writer, (*front.above, *chrome), [section for section in sections if section.key == CONTACT]
    )
    writer.enter_contacts(contacts)
    return writer.reading()


def _enter_layout(writer: Writer, site: Sequence[Block], contacts: Sequence[Section]) -> None:
    """Account for what states nothing: the site's own words, and contacts."""
    writer.enter_site(site)
    for section in contacts:
        writer.enter(Outcome.LAYOUT, section.source(writer.document.name), "kontaktuppgifter")
    if not writer.account:
        writer.enter(Outcome.LAYOUT, writer.document.whole(), "ingen text")


def _within(writer: Writer, section: Section) -> Writer:
    """The writer for a section: on a page of no region of its own, a section has the one that
    it is about."""
    if writer.region:
        return writer
    return replace(writer, region=main_region(f"{section.heading}\n{section.text}"))


def _writer(
    document: Document, description: Description, title: str, told: Sequence[Section]
) -> Writer:
    """A writer for the region that the page is about: its title's, else the one that rules it.

    A page of many sections is in one language, so that not each of them need be examined; so
    are short sections.
    """
    text = "\n".join(f"{section.heading}\n{section.text}" for section in told)
    tongue = detect_language(text[:_TELLING])
    if len(told) > _MANY or len(text) > _LONG:
        description = replace(description, language=tongue)
    region = main_region(title) or ruling_region(text)
    return Writer(document, description, region, tongue=tongue)


def _heading_finder(
    blocks: Sequence[Block], headings: Headings
) -> Callable[[int, str], str | None]:
    """Which blocks are headings; among contacts only a long text below makes a line one."""

    def key_of(index: int, current: str) -> str | None:
        block = blocks[index]
        known = None if block.bullet else headings.key(block.bare)
        if current == CONTACT and block.bullet and is_over_long_text(blocks, index):
            return OTHER
        if known is not None or not looks_like_heading(blocks, index):
            return known
        return OTHER if current != CONTACT or ends_contacts(blocks, index) else None

    return key_of


def _write_section(writer: Writer, section: Section, projects: PageProjects) -> None:
    presented = [project for block in section.blocks for project in projects.at.get(block, ())]
    for project in presented:
        _write_project(writer, project)
    passages = state_section(writer, section)
    for project in presented:
        origin = writer.stated(project.block, "pattern:project")
        passage = passage_at(passages, project.block)
        writer.notebook.relation(project.id, "STATED_IN", passage, origin)
    for about in passages:
        _state_about(writer, section.heading, about, projects.ids)
    _write_mentions(writer, section, passages)
    state_learning(writer, section.blocks)


def _state_about(writer: Writer, heading: str, passage: Passage, ids: Mapping[str, str]) -> None:
    """State which projects a passage names, or stands under the name of."""
    names = [heading, *(naming.name for naming in named_projects(passage.text))]
    origin = stated(passage.source, "pattern:project")
    for project in dict.fromkeys(ids[name] for name in names if name in ids):
        writer.notebook.relation(passage.id, "ABOUT", project, origin)


def _write_project(writer: Writer, project: PageProject) -> None:
    """State a project as the paragraph that presents it does."""
    notebook, block = writer.notebook, project.block
    origin = writer.stated(block, "pattern:project")
    notebook.node(project.id, "Project", origin)
    notebook.fact(project.id, "name", project.names[0], origin)
    notebook.facts(project.id, "alias", project.names[1:], origin)
    notebook.fact(project.id, "description", block.text, origin)
    state_in_regions(writer, project.id, origin)
    if listed := project.listed:
        state_parties(notebook, project.id, listed.owner, "OWNS", origin)
        notebook.fact(project.id, "granted_sek", listed.granted, origin)
    else:
        state_prose(writer, project.id, project.told)
    writer.enter(Outcome.PROJECT, origin.source, project.names[0], project.id)


def _write_mentions(writer: Writer, section: Section, passages: Sequence[Passage]) -> None:
    """State which organisations each block mentions."""
    for block in section.blocks:
        origin = writer.stated(block, "pattern:organisation")
        for mention in organisations(block.text, _context(writer)):
            node = state_organisation(writer.notebook, mention.name, mention.kind, origin)
            passage = passage_at(passages, block)
            writer.notebook.relation(node, "MENTIONED_IN", passage, origin, mention.text)


def _context(writer: Writer) -> Context:
    return Context(writer.region, None)

"""Any page of running text: its sections, its region, and the projects that it tells of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from graph import fold, make_id
from loaders.description import Description
from loaders.document import Document
from loaders.extraction import Context, organisations
from loaders.facts import state_organisation
from loaders.language import detect_language
from loaders.prose.blocks import Block, read_blocks
from loaders.prose.contacts import CONTACT, ends_contacts, split_contacts
from loaders.prose.learning import state_learning
from loaders.prose.page_front import publisher, read_front
from loaders.prose.project_names import named_projects, same_name
from loaders.prose.prose_facts import state_prose
from loaders.prose.region_mentions import main_region, ruling_region
from loaders.prose.sections import (
    OTHER,
    Headings,
    Section,
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


@dataclass(frozen=True, slots=True)
class _Project:
    """A project that the page presents: its id, its names, the longest first, and where."""

    id: str
    names: tuple[str, ...]
    block: Block


@dataclass(frozen=True, slots=True)
class _Projects:
    """The projects of a page: those that a block presents, and the ids of all their names."""

    at: Mapping[Block, Sequence[_Project]]
    ids: Mapping[str, str]


def recognises(document: Document, description: Description) -> bool:
    """Every document is a plain page."""
    return True


def read(document: Document, description: Description) -> Reading:
    """The page's sections as passages, its region, and the projects that it presents.

    Raises DescriptionError when the description lacks its headings.
    """
    blocks, contacts = split_contacts(read_blocks(document.numbered()))
    front = read_front(blocks, document.name)
    site, blocks = (blocks[:1], blocks[1:]) if front.site else ((), blocks)
    sections = split_sections(blocks, _heading_finder(blocks, known_headings(description)))
    told = [section for section in sections if section.key != CONTACT]
    writer = _writer(document, description, front.title, told)
    text = "\n".join(section.text for section in told)
    state_document(writer, front.title, publisher(front, writer.region, text), None)
    projects = _projects(writer, [block for section in told for block in section.blocks])
    for section in told:
        titled = replace(section, heading=section.heading or front.title)
        _write_section(_within(writer, titled), titled, projects)
    _enter_layout(writer, site, [section for section in sections if section.key == CONTACT])
    writer.enter_contacts(contacts)
    return writer.reading()


def _enter_layout(writer: Writer, site: Sequence[Block], contacts: Sequence[Section]) -> None:
    """Account for what states nothing."""
    if site:
        writer.enter(Outcome.LAYOUT, writer.place(site), "webbplatsens namn")
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
        if known is not None or not looks_like_heading(blocks, index):
            return known
        return OTHER if current != CONTACT or ends_contacts(blocks, index) else None

    return key_of


def _projects(writer: Writer, blocks: Sequence[Block]) -> _Projects:
    """The projects of which the page says what they do, or that somebody runs them."""
    presented: dict[str, Block] = {}
    names: dict[str, dict[str, None]] = defaultdict(dict)
    for block in blocks:
        for naming in named_projects(block.text):
            names[_first_word(naming.name)][naming.name] = None
            if naming.acts:
                presented.setdefault(naming.name, block)
    at: dict[Block, list[_Project]] = defaultdict(list)
    for project in _families(writer, presented, names):
        at[project.block].append(project)
    ids = {name: project.id for found in at.values() for project in found for name in project.names}
    return _Projects(at, ids)


def _families(
    writer: Writer, presented: Mapping[str, Block], names: Mapping[str, Iterable[str]]
) -> Iterator[_Project]:
    """One project for a name and the shorter ones that begin it; `names` go by first word."""
    county = writer.region.county_code if writer.region else ""
    families: dict[str, list[str]] = defaultdict(list)
    for word in names:
        for name in names[word]:
            families[_longest(name, names[word])].append(name)
    for longest, family in families.items():
        blocks = [presented[name] for name in family if name in presented]
        if blocks:
            aliases = sorted(set(family) - {longest}, key=lambda name: (-len(name), name))
            node = make_id("project", longest, county)
            yield _Project(node, (longest, *aliases), min(blocks, key=lambda block: block.first))


def _longest(name: str, others: Iterable[str]) -> str:
    """The longest name that another begins, or the name itself where it begins two projects'."""
    longer = [other for other in others if len(other) >= len(name) and same_name(other, name)]
    longest = min(longer, key=lambda other: (-len(other), other))
    return longest if all(same_name(other, longest) for other in longer) else name


def _first_word(name: str) -> str:
    return fold(name).partition(" ")[0]


def _write_section(writer: Writer, section: Section, projects: _Projects) -> None:
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


def _write_project(writer: Writer, project: _Project) -> None:
    """State a project as the paragraph that presents it does."""
    notebook, block = writer.notebook, project.block
    origin = writer.stated(block, "pattern:project")
    notebook.node(project.id, "Project", origin)
    notebook.fact(project.id, "name", project.names[0], origin)
    notebook.facts(project.id, "alias", project.names[1:], origin)
    notebook.fact(project.id, "description", block.text, origin)
    state_in_regions(writer, project.id, origin)
    state_prose(writer, project.id, [block])
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

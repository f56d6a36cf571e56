"""A page about one project: headline, fact box, summary, activities, results and lessons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from graph import make_id
from loaders.blocks import Block, read_blocks
from loaders.description import Description
from loaders.document import Document
from loaders.fact_box import MIN_PARAGRAPH, Fact, read_facts, split_label
from loaders.learning import state_learning
from loaders.owners import regions_of
from loaders.page_facts import FACT_PROPERTIES, Page, write_facts, write_prose
from loaders.project_names import project_name
from loaders.prose_facts import state_prose
from loaders.reading import Outcome, Reading
from loaders.sections import (
    OTHER,
    Headings,
    Section,
    known_headings,
    looks_like_heading,
    split_sections,
)
from loaders.statements import stated
from loaders.writing import Writer, state_document, state_in_regions, state_section

_FACTS, _CONTACT = "facts", "contact"
_MIN_SIGNS = 2


def recognises(document: Document, description: Description) -> bool:
    """Whether labels of one project's fact box stand once each, and a known heading.

    A list of several projects has its labels several times.
    """
    signs, headings = known_headings(description, "signs"), known_headings(description)
    blocks = read_blocks(document.numbered())
    labels = [key for block in blocks if signs.key(key := split_label(block)[0])]
    once = len(labels) == len(set(labels)) >= _MIN_SIGNS
    return once and any(headings.key(block.bare) for block in blocks)


def read(document: Document, description: Description) -> Reading:
    """What the page says of its project; who to contact is left out, being personal data.

    Raises DescriptionError when the description lacks a table.
    """
    labels = known_headings(description, "labels")
    blocks = read_blocks(document.numbered())
    sections = split_sections(blocks, _heading_finder(blocks, known_headings(description), labels))
    box = _box(sections, known_headings(description, "signs"), labels)
    page = _page(document, description, sections, box)
    page = replace(page, owners=write_facts(page, box))
    for section in sections:
        _write_section(page, section, box)
    return page.writer.reading()


def _heading_finder(
    blocks: Sequence[Block], headings: Headings, labels: Headings
) -> Callable[[int, str], str | None]:
    """Which blocks are headings; inside the fact box only one over a long text can be unknown."""

    def key_of(index: int, current: str) -> str | None:
        block = blocks[index]
        label = labels.key(split_label(block)[0])
        if block.bullet or block.cells or (current == _FACTS and label):
            return None
        if (known := headings.key(block.bare)) is not None:
            return known
        if index == 0 or label or not looks_like_heading(blocks, index):
            return None
        in_box = current == _FACTS and len(blocks[index + 1].text) < MIN_PARAGRAPH
        return None if in_box or current == _CONTACT else OTHER

    return key_of


def _box(sections: Sequence[Section], signs: Headings, labels: Headings) -> tuple[Fact, ...]:
    """The facts of the first section in which the fact box's labels stand."""
    for section in sections:
        starts = [i for i, b in enumerate(section.blocks) if signs.key(split_label(b)[0])]
        if starts:
            start = 0 if section.key == _FACTS else starts[0]
            return read_facts(section.blocks[start:], labels)
    return ()


def _page(
    document: Document, description: Description, sections: Sequence[Section], box: Sequence[Fact]
) -> Page:
    """Declare the document and its project; returns what its sections are written with."""
    first = next(iter(sections[0].blocks), None)
    headline = first.text if first else sections[0].heading
    told = [section.text for section in sections if section.key != _CONTACT]
    values = {fact.key: fact.value for fact in box}
    regions = regions_of(values.get("region") or values.get("owner", ""), "\n".join(told))
    sole = regions[0] if len(regions) == 1 else None
    writer = Writer(document, description, sole, () if sole else regions)
    state_document(writer, headline, description.publisher, None)
    name = values.get("name") or project_name(told) or headline
    project = make_id("project", name, values.get("case_id") or (sole.county_code if sole else ""))
    origin = stated(document.whole(), "page:name")
    writer.notebook.node(project, "Project", origin)
    writer.notebook.fact(project, "name", name, origin)
    state_in_regions(writer, project, origin)
    writer.enter(Outcome.PROJECT, document.whole(), name, project)
    return Page(writer, project, headline)


def _write_section(page: Page, section: Section, box: Sequence[Fact]) -> None:
    writer = page.writer
    if section.key == _CONTACT:
        writer.enter(Outcome.LAYOUT, section.source(writer.document.name), "kontaktuppgifter")
        return
    lines = {block.first for fact in box for block in fact.blocks}
    facts = [fact for fact in box if section.first <= fact.blocks[0].first <= section.last]
    prose = tuple(block for block in section.blocks if block.first not in lines)
    shown = sorted([*prose, *(fact.as_block for fact in facts)], key=lambda block: block.first)
    heading = section.heading or page.headline
    whole = replace(section, heading=heading, blocks=tuple(shown))
    passages = state_section(writer, whole, [page.project])
    part = replace(page, passages=passages)
    write_prose(part, section.key, shown, prose)
    state_learning(writer, prose)
    told = {name for fact in box for name in FACT_PROPERTIES.get(fact.key, ())}
    state_prose(writer, page.project, shown, page.owners, told)

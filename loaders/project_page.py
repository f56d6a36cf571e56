"""A page about one project: headline, fact box, summary, activities, results and lessons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from graph import make_id
from loaders.description import Description
from loaders.document import Document
from loaders.pages.fact_box import Fact, read_facts, split_label
from loaders.pages.page_facts import FACT_PROPERTIES, Page, write_facts, write_prose
from loaders.prose.blocks import Block, read_blocks
from loaders.prose.contacts import CONTACT, ends_contacts, split_contacts
from loaders.prose.learning import state_learning
from loaders.prose.owners import regions_of
from loaders.prose.page_front import Front, read_front
from loaders.prose.project_names import project_name
from loaders.prose.prose_facts import state_prose
from loaders.prose.sections import (
    Headings,
    Section,
    is_over_long_text,
    known_headings,
    likely_key,
    looks_like_heading,
    split_sections,
)
from loaders.reading import Outcome, Reading
from loaders.statements import concluded, stated
from loaders.writing import Writer, state_document, state_in_regions, state_section

_FACTS = "facts"
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
    blocks, contacts = split_contacts(read_blocks(document.numbered()))
    front = read_front(blocks, document.name)
    sections = split_sections(front.below, _heading_finder(front.below, description))
    box = _box(sections, known_headings(description, "signs"), labels)
    page = _page(document, description, front, sections, box)
    page = replace(page, owners=write_facts(page, box))
    page.writer.enter_site(front.above)
    for section in sections:
        _write_section(page, section, box)
    page.writer.enter_contacts(contacts)
    return page.writer.reading()


def _heading_finder(
    blocks: Sequence[Block], description: Description
) -> Callable[[int, str], str | None]:
    """Which blocks are headings: known ones, and lines that look like one.

    Inside the fact box and among contacts only a long text below makes an unknown line one. A
    Markdown heading that is deeper than the known ones is a title inside a section.
    """
    headings, labels = known_headings(description), known_headings(description, "labels")
    depth = max((b.level for b in blocks if headings.key(b.bare)), default=0)

    def key_of(index: int, current: str) -> str | None:
        block = blocks[index]
        label = labels.key(split_label(block)[0])
        if block.bullet or block.cells or (current == _FACTS and label):
            return None
        if (known := headings.key(block.bare)) is not None:
            return known
        if index == 0 or label or not looks_like_heading(blocks, index) or block.level > depth > 0:
            return None
        inside = {_FACTS: is_over_long_text, CONTACT: ends_contacts}.get(current)
        return likely_key(block.bare, description) if not inside or inside(blocks, index) else None

    return key_of


def _box(sections: Sequence[Section], signs: Headings, labels: Headings) -> tuple[Fact, ...]:
    """The facts of the first section in which the fact box's labels stand."""
    for section in sections:
        starts = [i for i, b in enumerate(section.blocks) if signs.key(split_label(b)[0])]
        if starts:
            start = 0 if section.key == _FACTS else starts[0]
            return _with_contacts(read_facts(section.blocks[start:], labels))
    return ()


def _with_contacts(box: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts, what follows on a contact's label up to the next known one being contacts too."""
    facts: list[Fact] = []
    for fact in box:
        after_contact = facts and facts[-1].key == CONTACT and not fact.key
        facts.append(replace(fact, key=CONTACT) if after_contact else fact)
    return tuple(facts)


def _page(
    document: Document,
    description: Description,
    front: Front,
    sections: Sequence[Section],
    box: Sequence[Fact],
) -> Page:
    """Declare the document and its project; returns what its sections are written with."""
    first = next(iter(sections[0].blocks), None)
    headline = first.text if first else sections[0].heading
    told = [section.text for section in sections if section.key != CONTACT]
    values = {fact.key: fact.value for fact in box}
    regions = regions_of(values.get("region") or values.get("owner", ""), "\n".join(told))
    sole = regions[0] if len(regions) == 1 else None
    writer = Writer(document, description, sole, () if sole else regions)
    state_document(writer, headline, _publisher(front, description, sections), None)
    name = values.get("name") or project_name(told) or headline
    project = make_id("project", name, values.get("case_id") or (sole.county_code if sole else ""))
    _declare(writer, project, name, sections)
    return Page(writer, project, headline)


def _publisher(front: Front, description: Description, sections: Sequence[Section]) -> str:
    """The site's organisation, else the one whose pages alone have such headings, else ""."""
    own = known_headings(description, "template")
    is_own = any(own.key(section.heading) for section in sections)
    return front.site or (description.publisher if is_own else "")


def _declare(writer: Writer, project: str, name: str, sections: Sequence[Section]) -> None:
    """State the project of the whole page, and its name where it first stands."""
    whole = writer.document.whole()
    blocks = (block for section in sections for block in section.blocks)
    named = next((writer.place([block]) for block in blocks if name in block.text), whole)
    writer.notebook.node(project, "Project", stated(whole, "page"))
    writer.notebook.fact(project, "name", name, stated(named, "page:name"))
    state_in_regions(writer, project, concluded(whole, "page:owner"))
    writer.enter(Outcome.PROJECT, whole, name, project)


def _write_section(page: Page, section: Section, box: Sequence[Fact]) -> None:
    writer = page.writer
    if section.key == CONTACT:
        writer.enter(Outcome.LAYOUT, section.source(writer.document.name), "kontaktuppgifter")
        return
    lines = {block.first for fact in box for block in fact.blocks}
    facts = [fact for fact in box if section.first <= fact.blocks[0].first <= section.last]
    writer.enter_contacts([fact.as_block for fact in facts if fact.key == CONTACT])
    prose = tuple(block for block in section.blocks if block.first not in lines)
    told = [fact.as_block for fact in facts if fact.key != CONTACT]
    shown = sorted([*prose, *told], key=lambda block: block.first)
    heading = section.heading or page.headline
    whole = replace(section, heading=heading, blocks=tuple(shown))
    passages = state_section(writer, whole, [page.project])
    part = replace(page, passages=passages)
    key = "summary" if section.key == _FACTS and not facts else section.key
    write_prose(part, key, shown, prose)
    state_learning(writer, prose)
    properties = {name for fact in box for name in FACT_PROPERTIES.get(fact.key, ())}
    state_prose(writer, page.project, shown, page.owners, properties)

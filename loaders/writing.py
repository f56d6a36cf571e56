"""What the loaders of prose share: the document's node, its passages, and the account."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from graph import Provenance, RegionName, Source, make_id
from loaders.description import Description
from loaders.document import Document
from loaders.facts import state_passage, state_region
from loaders.language import UNKNOWN, language_of
from loaders.prose.blocks import Block, text_of
from loaders.prose.sections import Section
from loaders.prose.sentences import in_groups
from loaders.reading import Entry, Outcome, Reading
from loaders.statements import Notebook, concluded, stated

MAX_PASSAGE = 4000
"""Characters of a passage; a longer section becomes several, so that each can be shown."""

_DETECTED_PART, _DETECTED_LINES = 1000, 100
"""Characters, and the lines they are taken from, that suffice to tell a language by."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stated passage: its id, place and text."""

    id: str
    source: Source
    text: str


@dataclass(frozen=True, slots=True)
class Writer:
    """A document being read: its notebook, its account, and the region that it is about.

    A document of several regions together has them in `shared_by`, and no region of its own.
    `tongue` is the language of a text in it that is too short to tell.
    """

    document: Document
    description: Description
    region: RegionName | None
    shared_by: tuple[RegionName, ...] = ()
    tongue: str = UNKNOWN
    notebook: Notebook = field(default_factory=Notebook)
    account: list[Entry] = field(default_factory=list)

    @property
    def regions(self) -> tuple[RegionName, ...]:
        """The region or regions that the document is about."""
        return (self.region,) if self.region else self.shared_by

    @property
    def id(self) -> str:
        """The id of the document's node."""
        return make_id("document", self.document.name)

    def place(self, blocks: Sequence[Block]) -> Source:
        """The place from the first to the last of some blocks."""
        return self.document.source(blocks[0].first, blocks[-1].last)

    def stated(self, block: Block, method: str) -> Provenance:
        """The provenance of what a block says."""
        return stated(self.place([block]), method)

    def enter(self, outcome: Outcome, source: Source, note: str = "", node: str = "") -> None:
        """Add an entry to the account."""
        self.account.append(Entry(outcome, source, note, node))

    def enter_layout(self, blocks: Iterable[Block], note: str) -> None:
        """Account for blocks that state nothing."""
        for block in blocks:
            self.enter(Outcome.LAYOUT, self.place([block]), note)

    def enter_contacts(self, blocks: Iterable[Block]) -> None:
        """Account for contacts, which are not stated."""
        self.enter_layout(blocks, "kontaktuppgifter")

    def enter_site(self, blocks: Iterable[Block]) -> None:
        """Account for the words of a web site around a page."""
        self.enter_layout(blocks, "webbplatsens egna ord")

    def language(self, text: str) -> str:
        """The language of a text: the description's, else the detected one."""
        found = language_of(text[:_DETECTED_PART], self.description)
        return self.tongue if found == UNKNOWN else found

    def reading(self) -> Reading:
        """What was read, the account in the order of the document."""
        account = sorted(self.account, key=lambda entry: (entry.source, entry.note, entry.node))
        statements = tuple(self.notebook.statements)
        return Reading(self.document.name, self.description.kind, statements, tuple(account))


def state_document(writer: Writer, title: str, publisher: str, year: int | None) -> None:
    """Declare the document; the publisher and the region are our conclusions."""
    notebook, whole = writer.notebook, writer.document.whole()
    says, means = stated(whole, "document"), concluded(whole, "document")
    notebook.node(writer.id, "Document", says)
    notebook.fact(writer.id, "title", title, says)
    notebook.fact(writer.id, "document_kind", writer.description.kind, says)
    notebook.fact(writer.id, "publisher", publisher, means)
    notebook.fact(
        writer.id,
        "language",
        writer.language("\n".join(writer.document.lines[:_DETECTED_LINES])),
        means,
    )
    notebook.fact(writer.id, "year", year, says)
    state_in_regions(writer, writer.id, means)


def state_in_regions(writer: Writer, node: str, origin: Provenance) -> None:
    """Say that a node is in the document's regions."""
    for region in writer.regions:
        state_region(writer.notebook, region, origin)
        writer.notebook.relation(node, "IN_REGION", region.id, origin)


def state_section(
    writer: Writer, section: Section, projects: Iterable[str] = ()
) -> tuple[Passage, ...]:
    """Declare a section as one or more passages about some projects, in order.

    A section with a heading only is layout and gives none.
    """
    source = section.source(writer.document.name)
    if not section.blocks:
        writer.enter(Outcome.LAYOUT, source, "rubrik utan text")
        return ()
    about = tuple(projects)
    passages = tuple(
        Passage(_state_piece(writer, text, section.heading, place, about), place, text)
        for place, text in _pieces(writer, section)
    )
    writer.enter(Outcome.SECTION, source, section.heading, passages[0].id)
    return passages


def passage_at(passages: Sequence[Passage], block: Block) -> str:
    """The id of the passage that a block stands in."""
    return next(p.id for p in passages if p.source.first <= block.first <= p.source.last)


def _state_piece(
    writer: Writer, text: str, heading: str, place: Source, projects: tuple[str, ...]
) -> str:
    notebook, says, means = writer.notebook, stated(place, "section"), concluded(place, "section")
    passage = state_passage(notebook, text, heading, writer.language(text), says)
    notebook.relation(passage, "PART_OF", writer.id, says)
    state_in_regions(writer, passage, means)
    for project in projects:
        notebook.relation(passage, "ABOUT", project, says)
    return passage


def _pieces(writer: Writer, section: Section) -> Iterator[tuple[Source, str]]:
    """The section's text in pieces of at most MAX_PASSAGE characters, with their places."""
    if len(section.text) <= MAX_PASSAGE:
        yield section.source(writer.document.name), section.text
        return
    lengths = [len(block.text) for block in section.blocks]
    for group in in_groups(section.blocks, lengths, MAX_PASSAGE):
        first = section.first if group[0] == section.blocks[0] else group[0].first
        yield writer.document.source(first, group[-1].last), text_of(group)

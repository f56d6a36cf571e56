"""What stands between the tables: title pages, headings, footers, imprint, and real text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from graph import Source
from loaders.appendix.approved_projects import Line
from loaders.appendix.parts import Part, Prose
from loaders.appendix.running_titles import MIN_REPEATED, running_titles, title_key
from loaders.appendix.sections import Section
from loaders.description import Description
from loaders.facts import state_passage
from loaders.markup import plain_text
from loaders.reading import Outcome
from loaders.statements import stated
from loaders.writing import Writer

_CONTENTS = re.compile(r"\.{4,}\s*\d*\s*$")
_MIN_WORDS = 8
"""Words of a text; fewer are a caption or a loose line."""


def enter_heading(writer: Writer, section: Section) -> None:
    """Account for a section's heading."""
    if section.heading is not None:
        source = writer.document.source(section.heading.first, section.heading.last)
        writer.enter(Outcome.LAYOUT, source, f"rubrik: {section.heading.name}")


def without_imprint(writer: Writer, parts: Iterable[Part]) -> tuple[Part, ...]:
    """The parts that are not the publisher's addresses, which go to the account."""
    kept = []
    for part in parts:
        if isinstance(part, Prose) and is_imprint(part, writer.description):
            writer.enter(Outcome.LAYOUT, _place(writer, part), "tryckuppgifter")
        else:
            kept.append(part)
    return tuple(kept)


def is_imprint(prose: Prose, description: Description) -> bool:
    """Whether lines tell who publishes the document and whom to call: nobody's initiative."""
    text = " ".join(prose.lines).casefold()
    return any(sign in text for sign in description.strings("imprint"))


def enter_prose(writer: Writer, found: Iterable[Prose], section: Section, front: bool) -> None:
    """State the texts of a section as passages; captions and running titles are layout.

    `front` says that the section stands before the first table and belongs to the title pages.
    """
    running = running_titles(writer.document)
    for prose in found:
        source = _place(writer, prose)
        text = "\n".join(plain_text(line) for line in prose.lines)
        if front and _CONTENTS.search(text):
            writer.enter(Outcome.LAYOUT, source, "innehållsförteckning")
        elif is_imprint(prose, writer.description):
            writer.enter(Outcome.LAYOUT, source, "tryckuppgifter")
        elif running[title_key(text)] >= MIN_REPEATED:
            writer.enter(Outcome.LAYOUT, source, "löpande sidhuvud eller sidfot")
        elif len(text.split()) >= _MIN_WORDS:
            _state_text(writer, text, section, source)
        elif front:
            writer.enter(Outcome.LAYOUT, source, "titelsida")
        else:
            writer.enter(Outcome.UNUSED, source, f"lös rad utanför tabellen: ”{text}”")


def _state_text(writer: Writer, text: str, section: Section, source: Source) -> None:
    notebook, origin = writer.notebook, stated(source, "section")
    heading = section.heading.name if section.heading else ""
    passage = state_passage(notebook, text, heading, writer.language(text), origin)
    notebook.relation(passage, "PART_OF", writer.id, origin)
    writer.enter(Outcome.SECTION, source, heading, passage)


def _place(writer: Writer, prose: Prose) -> Source:
    return writer.document.source(prose.first, prose.last)


def prose_of(lines: Sequence[Line]) -> tuple[Prose, ...]:
    """Lines as prose again, those that follow on each other together."""
    found: list[Prose] = []
    for line in lines:
        if found and found[-1].last == line.number - 1:
            found[-1] = Prose(found[-1].first, (*found[-1].lines, line.text))
        else:
            found.append(Prose(line.number, (line.text,)))
    return tuple(found)

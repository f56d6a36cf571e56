"""The projects that a page presents: under which names, and where it tells of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph import fold, make_id
from loaders.prose.blocks import Block
from loaders.prose.project_lists import ListedProject, listed_project
from loaders.prose.project_names import NamedProject, named_projects, same_name
from loaders.prose.sections import Section

_GOES_ON = re.compile(r"(?:Projektet|Det)\s[a-zåäö]")
"""How a paragraph begins that goes on about the project before it."""


@dataclass(frozen=True, slots=True)
class PageProject:
    """A project: its id, its names, the longest first, and the blocks that tell of it, the one
    that presents it first; `listed` when that is a line in a list of granted projects."""

    id: str
    names: tuple[str, ...]
    told: tuple[Block, ...]
    listed: ListedProject | None

    @property
    def block(self) -> Block:
        """The block that presents the project."""
        return self.told[0]


@dataclass(frozen=True, slots=True)
class PageProjects:
    """The projects of a page: those that a block presents, and the ids of all their names."""

    at: Mapping[Block, Sequence[PageProject]]
    ids: Mapping[str, str]


def page_projects(sections: Sequence[Section], county: str) -> PageProjects:
    """The projects of which the sections of a page say what they do, or that somebody runs them.

    `county` sets projects of one name in different regions apart.
    """
    presented: dict[str, Block] = {}
    names: dict[str, dict[str, None]] = defaultdict(dict)
    named = {block: _named(block) for section in sections for block in section.blocks}
    for block, namings in named.items():
        for naming in namings:
            names[_first_word(naming.name)][naming.name] = None
            if naming.acts:
                presented.setdefault(naming.name, block)
    goes_on = _continued(sections, named, set(presented.values()))
    at: dict[Block, list[PageProject]] = defaultdict(list)
    for family, block in _families(presented, names):
        told = (block, *goes_on.get(block, ()))
        project = make_id("project", family[0], county)
        at[block].append(PageProject(project, family, told, _listed(block)))
    ids = {name: project.id for found in at.values() for project in found for name in project.names}
    return PageProjects(at, ids)


def _named(block: Block) -> Sequence[NamedProject]:
    """The projects that a block names; a line in a list of granted projects is one's."""
    listed = _listed(block)
    return [NamedProject(listed.name, True)] if listed else named_projects(block.text)


def _listed(block: Block) -> ListedProject | None:
    return listed_project(block.text) if block.bullet else None


def _continued(
    sections: Sequence[Section],
    named: Mapping[Block, Sequence[NamedProject]],
    presenting: Container[Block],
) -> dict[Block, tuple[Block, ...]]:
    """The paragraphs that go on about the only project that their section presents."""
    found: dict[Block, tuple[Block, ...]] = {}
    for section in sections:
        first = [at for at, block in enumerate(section.blocks) if block in presenting]
        if len(first) == 1:
            later = section.blocks[first[0] + 1 :]
            going_on = (b for b in later if _GOES_ON.match(b.text) and not named[b])
            found[section.blocks[first[0]]] = tuple(going_on)
    return found


def _families(
    presented: Mapping[str, Block], names: Mapping[str, Iterable[str]]
) -> Iterator[tuple[tuple[str, ...], Block]]:
    """A project's names, the longest first, and the block that presents it.

    One project for a name and the shorter ones that begin it; `names` go by first word.
    """
    families: dict[str, list[str]] = defaultdict(list)
    for word in names:
        for name in names[word]:
            families[_longest(name, names[word])].append(name)
    for longest, family in families.items():
        blocks = [presented[name] for name in family if name in presented]
        if blocks:
            aliases = sorted(set(family) - {longest}, key=lambda name: (-len(name), name))
            yield (longest, *aliases), min(blocks, key=lambda block: block.first)


def _longest(name: str, others: Iterable[str]) -> str:
    """The longest name that another begins, or the name itself where it begins two projects'."""
    longer = [other for other in others if len(other) >= len(name) and same_name(other, name)]
    longest = min(longer, key=lambda other: (-len(other), other))
    return longest if all(same_name(other, longest) for other in longer) else name


def _first_word(name: str) -> str:
    return fold(name).partition(" ")[0]

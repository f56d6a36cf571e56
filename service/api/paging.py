"""Parts of lists: where one begins, and the cursor of the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from fastapi import Request

from queries import HitList, Page
from service.cursors import question_key, read_cursor, write_cursor
from service.library import OpenIndex
from service.schemas import Filtering, Hits, Listing, Window

Item = TypeVar("Item")


class _Named(Protocol):
    @property
    def name(self) -> str: ...


NamedItem = TypeVar("NamedItem", bound=_Named)


@dataclass(frozen=True, slots=True)
class Part:
    """The wanted part of an answer: `limit` items from `offset` on."""

    offset: int
    limit: int
    question: str
    generation: str

    def of(self, items: Sequence[Item]) -> tuple[Item, ...]:
        """The items of this part."""
        return tuple(items[self.offset : self.offset + self.limit])

    def next(self, total: int) -> str | None:
        """The cursor of the part after this one, None at the end."""
        end = self.offset + self.limit
        return write_cursor(end, self.question, self.generation) if end < total else None


def wanted_part(request: Request, asked: Window, index: OpenIndex) -> Part:
    """The part that a request asks for; raises InvalidCursor."""
    question = question_key(request.url.path, asked.question())
    generation = index.generation.name
    offset = read_cursor(asked.cursor, question, generation) if asked.cursor else 0
    return Part(offset, asked.limit, question, generation)


def page_of(part: Part, asked: Filtering) -> Page:
    """The part as the engine takes it."""
    return Page(part.limit, part.offset, asked.sort)


def as_hits(found: HitList, part: Part) -> Hits:
    """What the engine found, with the cursor of the rest."""
    rest = part.next(found.total)
    return Hits(found.query, found.total, found.hits, rest, found.facets, found.regions)


def listing(items: Sequence[Item], part: Part) -> Listing[Item]:
    """A part of a list that is at hand as a whole."""
    return Listing(len(items), part.of(items), part.next(len(items)))


def named(items: Sequence[NamedItem], text: str) -> tuple[NamedItem, ...]:
    """The items whose name contains a text, in any case."""
    wanted = text.strip().casefold()
    return tuple(item for item in items if wanted in item.name.casefold())

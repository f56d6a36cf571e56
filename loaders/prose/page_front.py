"""What a page says of itself: the words of its site, its title, and who publishes it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph import RegionName, listed_name
from loaders.prose.blocks import Block
from loaders.prose.region_mentions import acts_at
from loaders.prose.sections import Headings

_MAX_TITLE = 120
_MAX_CHROME = 60
_SPEAKS = re.compile(r"\b(?:[Vv]i|[Vv]år[at]?|[Rr]egionen|[Rr]egionala utvecklingsnämnden)\b")
"""Words by which a region's own page speaks of the region."""


@dataclass(frozen=True, slots=True)
class Front:
    """A page's title, and the organisation whose name alone stands over it, "" for none.

    `above` is the block with that name, `below` all the others.
    """

    title: str
    site: str
    above: tuple[Block, ...] = ()
    below: tuple[Block, ...] = ()


def split_chrome(
    blocks: Sequence[Block], chrome: Headings
) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Blocks without the short lines that sites put around a page ("Skriv ut"), and those."""
    kept: list[Block] = []
    taken: list[Block] = []
    for block in blocks:
        is_chrome = len(block.text) <= _MAX_CHROME and chrome.key(block.bare) is not None
        (taken if is_chrome else kept).append(block)
    return tuple(kept), tuple(taken)


def read_front(blocks: Sequence[Block], document: str) -> Front:
    """The front of a page: its first line is the title, or the site's name with the title below."""
    site = listed_name(blocks[0].bare) if len(blocks) > 1 else ""
    above, below = tuple(blocks[: bool(site)]), tuple(blocks[bool(site) :])
    return Front(_shortened(below[0].bare if below else document), site, above, below)


def publisher(front: Front, region: RegionName | None, text: str) -> str:
    """The site's organisation, else the page's region where the page names its organisation
    ("Region Kalmar län") and speaks as it; "" when the page does not tell."""
    if front.site or region is None:
        return front.site
    named = [match.end() for match in re.finditer(re.escape(region.official), text)]
    speaks = any(acts_at(text, end) for end in named) or _SPEAKS.search(text)
    return region.official if named and speaks else ""


def _shortened(title: str) -> str:
    """A title, a long one cut after a word."""
    return title if len(title) <= _MAX_TITLE else f"{title[:_MAX_TITLE].rsplit(' ', 1)[0]} …"

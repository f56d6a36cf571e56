"""What the title lines of a table appendix say: its title, its year and its publisher."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from graph import Provenance
from loaders.description import Description
from loaders.document import Document
from loaders.errors import UnreadableDocument
from loaders.markup import plain_text
from loaders.statements import concluded, stated

_YEAR = re.compile(r"(?<![\d:/.–-])(?:19|20)\d\d(?![\d:/]|[–-]\d)")
_PUBLISHER = re.compile(r"(?:©|\(c\))\s*(?:\d{4}[,\s]*)?(?P<name>[^\W\d_][^,.|]*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Year:
    """The year that is reported on, and where it says so."""

    value: int
    origin: Provenance


@dataclass(frozen=True, slots=True)
class Front:
    """What the title lines say."""

    title: str
    publisher: str
    year: Year


def front_of(document: Document, description: Description, first_row: int) -> Front:
    """Title, publisher and year of a document whose first table row is on line `first_row`.

    Raises UnreadableDocument when no year stands anywhere in the document.
    """
    lines = [(n, plain_text(line.lstrip("# "))) for n, line in document.numbered()]
    front = [(n, text) for n, text in lines if text and n < first_row and "\t" not in text]
    year = _title_year(document, front, description) or _most_common_year(document, lines)
    if year is None:
        raise UnreadableDocument(
            f"{document.name}: inget årtal står i dokumentet. Skriv året i titeln, "
            "till exempel ”Regionalt utvecklingsarbete 2023”."
        )
    return Front(_title(front, year, description), _publisher(lines, description), year)


def _title_year(
    document: Document, front: Sequence[tuple[int, str]], description: Description
) -> Year | None:
    """The year of the first title line with one, lines about the report's subject first."""
    words = description.strings("title_words")
    dated = [(n, text, found) for n, text in front if (found := _YEAR.search(text))]
    dated.sort(key=lambda item: not any(word in item[1].casefold() for word in words))
    if not dated:
        return None
    line, _, found = dated[0]
    return Year(int(found[0]), stated(document.source(line), "title"))


def _most_common_year(document: Document, lines: Sequence[tuple[int, str]]) -> Year | None:
    counts = Counter(int(year) for _, text in lines for year in _YEAR.findall(text))
    if not counts:
        return None
    value = min(counts, key=lambda year: (-counts[year], year))
    return Year(value, concluded(document.whole(), "text:year"))


def _title(front: Sequence[tuple[int, str]], year: Year, description: Description) -> str:
    """The first line of the document, and the line with the year after it."""
    first = front[0][1] if front else description.title
    dated = next((text for n, text in front if n == year.origin.source.first), "")
    return f"{first}: {dated}" if dated and dated != first and not year.origin.derived else first


def _publisher(lines: Sequence[tuple[int, str]], description: Description) -> str:
    found = (_PUBLISHER.search(text) for _, text in lines if len(text) <= 80)
    return next((match["name"].strip() for match in found if match), description.publisher)

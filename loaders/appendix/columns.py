"""Which column of a table is what: read from its header row, in whatever order and wording."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph import fold
from loaders.appendix.parts import region_in
from loaders.description import Description

REGION = "region"
CONTENT = ("description", "outputs", "outcomes", "goals")
_STRONG, _WEAK = 0, 1
_MAX_REGION_WORDS = 4
_MAX_LABEL = 60


@dataclass(frozen=True, slots=True)
class Columns:
    """The role of each column ("" when the header names none we know) and its label."""

    roles: tuple[str, ...]
    labels: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.roles)

    @property
    def region(self) -> int:
        """The place of the column with the region."""
        return self.roles.index(REGION)


@dataclass(frozen=True, slots=True, order=True)
class _Match:
    """One way to understand a header cell; the smallest is the surest."""

    strength: int
    place: int
    length: int
    column: int
    role: str


def usual_columns(description: Description) -> Columns:
    """The columns in their usual order, for a table whose header is missing."""
    roles = (REGION, *CONTENT)
    return Columns(roles, description.strings("labels"))


def columns_of(cells: Sequence[str], description: Description) -> Columns | None:
    """The columns when the cells (plain text) are a header row, None when they are not.

    A header has a region column, a description column and at least one column more that we know.
    """
    labels = tuple(cell.replace("\n", " ") for cell in cells)
    region = _region_column(labels, description.strings("column_region"))
    if region is None:
        return None
    roles = {region: REGION, **_content_roles(labels, region, description)}
    if "description" not in roles.values() or len(roles) <= 2:
        return None
    return Columns(tuple(roles.get(place, "") for place in range(len(labels))), labels)


def is_other_header(cells: Sequence[str], description: Description) -> bool:
    """Whether the cells are the header of a table by region that is not one of initiatives."""
    labels = [cell.replace("\n", " ") for cell in cells]
    by_region = _region_column(labels, description.strings("column_region")) is not None
    return by_region and columns_of(cells, description) is None


def joined_columns(
    columns: Columns, cells: Sequence[str], description: Description
) -> Columns | None:
    """The columns of a header with a second line, None when the cells are not that line.

    The second line has nothing under the region and short labels, one of which we know.
    """
    more = tuple(cell.replace("\n", " ") for cell in cells)
    short = all(len(label) <= _MAX_LABEL for label in more)
    if len(more) != len(columns) or more[columns.region] or not short:
        return None
    if not _matches(more, description):
        return None
    pairs = zip(columns.labels, more, strict=True)
    return columns_of([f"{label} {second}".strip() for label, second in pairs], description)


def _region_column(labels: Sequence[str], names: Sequence[str]) -> int | None:
    for place, label in enumerate(labels):
        words = fold(label).split()
        named = words and words[0] in names and len(words) <= _MAX_REGION_WORDS
        if named and region_in(label) is None:
            return place
    return None


def _content_roles(labels: Sequence[str], region: int, description: Description) -> dict[int, str]:
    """The surest match first; a column has one role and a role one column."""
    roles: dict[int, str] = {}
    for match in sorted(_matches(labels, description)):
        if (
            match.column != region
            and match.column not in roles
            and match.role not in roles.values()
        ):
            roles[match.column] = match.role
    return roles


def _matches(labels: Sequence[str], description: Description) -> list[_Match]:
    found = []
    for role in CONTENT:
        for strength, table in ((_STRONG, f"column_{role}"), (_WEAK, f"column_{role}_weak")):
            for word in description.strings(table):
                found += _word_matches(labels, word, role, strength)
    return found


def _word_matches(labels: Sequence[str], word: str, role: str, strength: int) -> list[_Match]:
    pattern = re.compile(rf"\b(?:{word})")
    places = ((column, pattern.search(fold(label))) for column, label in enumerate(labels))
    return [
        _Match(strength, found.start(), -len(found[0]), column, role)
        for column, found in places
        if found is not None
    ]

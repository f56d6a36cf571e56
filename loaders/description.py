"""The description of a document kind: a TOML file beside the kind's module."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from loaders.errors import DescriptionError, TooFewFound
from loaders.reading import Reading


@dataclass(frozen=True, slots=True)
class Description:
    """What is known beforehand about a kind of document.

    `language` is "" when a document of this kind may be in any language; `minimum` gives the
    least number of account entries per outcome; `values` holds the kind's own tables (headings,
    column names, fixed phrases).
    """

    kind: str
    title: str
    publisher: str
    language: str
    minimum: Mapping[str, int]
    values: Mapping[str, Any]

    def strings(self, table: str) -> tuple[str, ...]:
        """A list of texts from the value tables; raises DescriptionError when it is missing."""
        found = self.values.get(table)
        if not isinstance(found, list):
            raise DescriptionError(f"{self.kind}.toml: values.{table} should be a list of texts")
        return tuple(str(item) for item in found)

    def mapping(self, table: str) -> dict[str, str]:
        """A table from text to text; raises DescriptionError when it is missing."""
        found = self.values.get(table)
        if not isinstance(found, dict):
            raise DescriptionError(f"{self.kind}.toml: values.{table} should be a table")
        return {str(key): str(value) for key, value in found.items()}

    def check(self, reading: Reading) -> Reading:
        """The reading itself; raises TooFewFound when it is below a minimum count."""
        totals = reading.totals()
        for outcome, least in sorted(self.minimum.items()):
            if totals.get(outcome, 0) < least:
                raise TooFewFound(
                    f"{reading.document}: lästes som {self.title} men gav bara "
                    f"{totals.get(outcome, 0)} {outcome} (minst {least} väntades). "
                    "Är filen hel?"
                )
        return reading


@cache
def load_description(kind: str) -> Description:
    """Read `loaders/<kind>.toml`; raises DescriptionError when a key is missing."""
    raw = tomllib.loads(files("loaders").joinpath(f"{kind}.toml").read_text(encoding="utf-8"))
    try:
        return Description(
            kind,
            raw["title"],
            raw["publisher"],
            raw["language"],
            raw["minimum"],
            raw.get("values", {}),
        )
    except KeyError as error:
        raise DescriptionError(f"{kind}.toml: {error.args[0]} is missing") from error

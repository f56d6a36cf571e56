"""Lines that a document repeats at the top or the bottom of its pages."""

from __future__ import annotations

import re
from collections import Counter

from loaders.document import Document
from loaders.markup import plain_text

MIN_REPEATED = 3
"""Times that a line stands in a document to be a running title."""


def running_titles(document: Document) -> Counter[str]:
    """How often each line without tabs stands in the document, by its `title_key`."""
    texts = (plain_text(line) for line in document.lines if "\t" not in line)
    return Counter(title_key(text) for text in texts)


def title_key(text: str) -> str:
    """A line whatever page number it has."""
    return re.sub(r"\d+", "", text).strip()

"""Files of judged questions and annotated rows, and the document that they judge."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from queries import Engine, InvalidQuery, NotFound

Grades = Mapping[str, Mapping[str, int]]
"""Question -> line on which a judged row begins -> grade."""

_ENGLISH = frozenset(["the", "of", "for", "and", "to", "with", "between", "how", "what", "who"])


@dataclass(frozen=True, slots=True)
class Topic:
    """A judged question: free text, or the initiative on a line of the judged document."""

    id: str
    type: str
    text: str
    line: int

    @property
    def is_english(self) -> bool:
        """Whether a free question is in English."""
        return is_english(self.text)


def is_english(text: str) -> bool:
    """Whether a text is in English: it has an English function word, no å, ä or ö."""
    folded = text.casefold()
    return bool(_ENGLISH & set(folded.split())) and not set("åäö") & set(folded)


def read_topics(path: Path) -> tuple[Topic, ...]:
    """Questions, one JSON object a line; raises InvalidQuery naming file and line."""
    found = []
    for number, row in json_lines(path):
        try:
            line = int(row.get("line", 0))
            found.append(Topic(str(row["id"]), str(row["type"]), str(row.get("text", "")), line))
        except (KeyError, TypeError, ValueError) as error:
            raise InvalidQuery("topics", f"{path.name}:{number}: ingen fråga ({error})") from error
    return tuple(found)


def read_qrels(path: Path) -> Grades:
    """topic -> line -> grade from tab-separated rows under a heading row."""
    grades: dict[str, dict[str, int]] = defaultdict(dict)
    rows = path.read_text(encoding="utf-8").splitlines()
    for number, row in enumerate(rows[1:], 2):
        try:
            topic, line, grade = row.split("\t")
            grades[topic][line] = int(grade)
        except ValueError as error:
            raise InvalidQuery("qrels", f"{path.name}:{number}: ingen bedömning") from error
    return grades


def json_lines(path: Path) -> Iterable[tuple[int, dict[str, Any]]]:
    """Line numbers and JSON objects of a file; raises InvalidQuery naming file and line."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            row = json.loads(line)
        except ValueError as error:
            raise InvalidQuery("topics", f"{path.name}:{number}: inte JSON ({error})") from error
        if isinstance(row, dict):
            yield number, row


def judged_document(engine: Engine, lines: Iterable[int]) -> str:
    """The document in which most of the judged lines begin an initiative; raises NotFound."""
    judged = set(lines)
    begins = Counter(
        item.source.document for item in engine.initiatives() if item.source.lines[0] in judged
    )
    if not begins:
        raise NotFound("Inget dokument i indexet har insatser på de bedömda raderna.")
    return min(begins, key=lambda name: (-begins[name], name))

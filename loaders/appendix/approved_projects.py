"""Lists of approved or finished projects in running text: a name with a case id, then a form.

The form is lines like "Projektägare: Region Gotland"; a value may go on over several lines.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from graph import fold
from loaders.appendix.joining import join_text
from loaders.appendix.parts import Heading, Part, Prose
from loaders.description import Description
from loaders.markup import plain_text

_FIELD = re.compile(r"^(?P<key>[^:]{2,60}?)\s*:\s*(?P<value>.*)$")
_ANY_FIELD = re.compile(r"^[A-ZÅÄÖ][\w/ -]{2,40}:\s")
_CASE_ID = r"(?P<id>\d(?:[ \u00a0]?\d){4,11})"
_HEADS = (
    re.compile(rf"^(?P<name>\S.*?)\s*[(\[][^()\d]{{0,30}}{_CASE_ID}\s*[)\]]\.?$"),
    re.compile(
        rf"^(?P<name>\S.*?)[\s,;–-]+(?:nyps|ärende|projekt)[\w-]*(?:\s?(?:id|nr))?[\s.:]*{_CASE_ID}$",
        re.IGNORECASE,
    ),
)
_LIST_TITLE = re.compile(r"\bprojekt\w*\b[^.]*:$|^[^.:]*\bprojekt(?:en)?$", re.IGNORECASE)
_MAX_NAME = 150
_MAX_HEAD_LINES = 3
_MIN_LIKENESS = 0.9

REPEATABLE = frozenset({"indicator", "indicator_value"})
WEAK = frozenset({"description", "result"})
"""Keys that running text may have too, so that they alone do not make a list of projects."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of running text as plain text; `title` when it stood as a heading."""

    number: int
    text: str
    title: bool = False


@dataclass(slots=True)
class FormField:
    """A field of the form: its key ("" for one that we do not know), label and lines."""

    key: str
    label: str
    lines: list[Line]

    @property
    def first(self) -> int:
        """The line of its label."""
        return self.lines[0].number

    @property
    def last(self) -> int:
        """Its last line."""
        return self.lines[-1].number

    @property
    def text(self) -> str:
        """The value as plain text; lines right under one another were wrapped."""
        joined = self.lines[0].text
        for before, line in zip(self.lines, self.lines[1:], strict=False):
            wrapped = joined and line.number == before.number + 1 and line.text[0] != "•"
            joined = f"{joined} {line.text}" if wrapped else join_text(joined, line.text)
        return joined

    @property
    def items(self) -> tuple[str, ...]:
        """The value as a list: parted by commas after the label, a line each below it."""
        below = [line.text for line in self.lines[1:]]
        listed = re.split(r"[,;]\s+|\n", self.text) if self.lines[0].text else below
        return tuple(text for item in listed if (text := item.strip(" •,;.")))


@dataclass(slots=True)
class ProjectForm:
    """A project as the list has it; `list_title` is the line above the list it stands in."""

    name: str
    case_id: str
    list_title: Line | None
    lines: list[Line]
    fields: list[FormField] = field(default_factory=list)

    def value(self, key: str) -> FormField | None:
        """The first field with a key."""
        return next((f for f in self.fields if f.key == key), None)

    def has(self, key: str) -> bool:
        """Whether a field with the key has been met."""
        return self.value(key) is not None


@dataclass(slots=True)
class ProjectList:
    """The projects of some running text, the titles of their lists, and the other lines."""

    projects: list[ProjectForm] = field(default_factory=list)
    titles: list[Line] = field(default_factory=list)
    others: list[Line] = field(default_factory=list)


def lines_of(parts: Iterable[Part]) -> tuple[Line, ...]:
    """The lines of running text and of headings among some parts, in order."""
    found: list[Line] = []
    for part in parts:
        if isinstance(part, Prose):
            numbered = enumerate(part.lines, part.first)
            found += [
                Line(number, plain_text(line).replace("\n", " ")) for number, line in numbered
            ]
        elif isinstance(part, Heading):
            found.append(Line(part.first, part.name, title=True))
    return tuple(line for line in found if line.text)


def read_projects(lines: Sequence[Line], description: Description) -> ProjectList:
    """The projects that the lines list; raises DescriptionError when `project_fields` lacks."""
    keys = description.mapping("project_fields")
    reader = _Reader([(line, _field(line.text, keys)) for line in lines])
    for place in range(len(lines)):
        reader.read(place)
    return reader.found


def _field(text: str, keys: Mapping[str, str]) -> tuple[str, str, str] | None:
    """Key, label and value when the line begins a field that we know."""
    match = _FIELD.match(text)
    if match is None:
        return None
    label = fold(match["key"].removeprefix("• "))
    near = difflib.get_close_matches(label, list(keys), n=1, cutoff=_MIN_LIKENESS)
    return (keys[near[0]], match["key"], match["value"]) if near else None


@dataclass(slots=True)
class _Reader:
    """Goes through the lines and knows the project and the list that it is in."""

    lines: list[tuple[Line, tuple[str, str, str] | None]]
    found: ProjectList = field(default_factory=ProjectList)
    current: ProjectForm | None = None
    list_title: Line | None = None

    def read(self, place: int) -> None:
        line, known = self.lines[place]
        run = [] if known else self._head_run(place)
        if known and self.current is not None:
            self._add_field(*known, line)
        elif run:
            self._take_back(run[:-1])
            self._begin(run)
        elif not known and self._is_list_title(line):
            self.found.titles.append(line)
            self.current, self.list_title = None, line
        elif not known and self._is_name(place):
            self._begin([line])
        else:
            self._go_on(line)

    def _add_field(self, key: str, label: str, value: str, line: Line) -> None:
        assert self.current is not None
        self.current.lines.append(line)
        self.current.fields.append(FormField(key, label, [Line(line.number, value)]))

    def _begin(self, run: list[Line]) -> None:
        text = _joined(run)
        name, case_id = _head(text) or (text, "")
        self.current = ProjectForm(name, case_id, self.list_title, run)
        self.found.projects.append(self.current)

    def _head_run(self, place: int) -> list[Line]:
        """The lines that end here and are a project's head together, [] when none are."""
        best: list[Line] = []
        for count in range(1, min(place + 1, _MAX_HEAD_LINES) + 1):
            run = [line for line, _ in self.lines[place + 1 - count : place + 1]]
            if count > 1 and not self._wraps(place + 1 - count, run):
                break
            grows = (
                not best or _joined(best)[0].islower() or self._starts_block(run[0], place - count)
            )
            if grows and _head(_joined(run)):
                best = run
        return best

    def _wraps(self, first: int, run: list[Line]) -> bool:
        """Whether the first line of a run goes on in the second."""
        line, known = self.lines[first]
        ended = line.text[-1] in ".:!?" or _head(line.text) is not None
        return not known and not ended and line.number == run[1].number - 1

    def _starts_block(self, line: Line, above: int) -> bool:
        return above < 0 or self.lines[above][0].number < line.number - 1

    def _take_back(self, lines: list[Line]) -> None:
        """Take lines back from where they were put, since they begin a name."""
        holders = [self.found.others]
        if self.current is not None:
            holders = [self.current.lines, *(f.lines for f in self.current.fields[-1:])]
        for holder in holders:
            holder[:] = [line for line in holder if line not in lines]

    def _is_list_title(self, line: Line) -> bool:
        return _LIST_TITLE.search(line.text) is not None and (
            line.title or self.current is None or line.text.endswith(":")
        )

    def _is_name(self, place: int) -> bool:
        """Whether the line names a project although it has no case id: a form begins below."""
        line, _ = self.lines[place]
        after = self.lines[place + 1][1] if place + 1 < len(self.lines) else None
        if after is None or len(line.text) > _MAX_NAME or line.text.endswith((".", ":", ",")):
            return False
        key = after[0]
        if self.current is None:
            return self.list_title is not None or key not in WEAK
        return self.current.has(key) and key not in REPEATABLE

    def _go_on(self, line: Line) -> None:
        if self.current is None:
            self.found.others.append(line)
            return
        self.current.lines.append(line)
        if _ANY_FIELD.match(line.text):
            self.current.fields.append(FormField("", line.text.split(":")[0], [line]))
        elif self.current.fields:
            self.current.fields[-1].lines.append(line)
        else:
            self.current.name = join_text(self.current.name, line.text).replace("\n", " ")


def _joined(lines: Sequence[Line]) -> str:
    return " ".join(line.text for line in lines)


def _head(text: str) -> tuple[str, str] | None:
    """Name and case id when the line is the head of a project."""
    for pattern in _HEADS:
        if match := pattern.match(text):
            return match["name"].strip(" –-,*"), re.sub(r"\D", "", match["id"])
    return None

"""What is known about one thing: frozen values, shown alike by command line, API and pages.

The field names are the keys of the JSON that other programs rely on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from queries.answers import Place


@dataclass(frozen=True, slots=True)
class ProjectRef:
    """The real-world project that something is about, by the name that is used of it there."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Involvement:
    """An organisation in an initiative or project, in one role; `text` as it stands."""

    name: str
    type: str
    role: str
    text: str


@dataclass(frozen=True, slots=True)
class GoalRef:
    """A goal and the strategy it belongs to."""

    text: str
    strategy: str


@dataclass(frozen=True, slots=True)
class Period:
    """When something begins and ends, as precisely as the document says (ISO 8601)."""

    start: str | None
    end: str | None

    @property
    def span(self) -> str:
        """Both ends as people read them; what is not known is left open, "" when nothing is."""
        return f"{self.start or ''}–{self.end or ''}" if self.start or self.end else ""


@dataclass(frozen=True, slots=True)
class Initiative:
    """One report of something done, by a region, in an area, in a year."""

    id: str
    kind: str
    title: str
    description: str
    outputs: str
    outcomes: str
    region: str | None
    area: str | None
    year: int | None
    project: ProjectRef | None
    organisations: tuple[Involvement, ...]
    goals: tuple[GoalRef, ...]
    agenda2030: tuple[int, ...]
    programmes: tuple[str, ...]
    case_ids: tuple[str, ...]
    period: Period
    amounts_sek: tuple[int, ...]
    municipalities: tuple[str, ...]
    related_projects: tuple[str, ...]
    source: Place


@dataclass(frozen=True, slots=True)
class Finding:
    """A goal, activity, cost, effect or lesson of a project, with what was said of it."""

    kind: str
    text: str
    details: Mapping[str, str]
    source: Place


@dataclass(frozen=True, slots=True)
class Report:
    """An initiative that is about a project."""

    id: str
    title: str
    region: str | None
    area: str | None
    source: Place


@dataclass(frozen=True, slots=True)
class Project:
    """One real-world undertaking: what its own documents and the regions' reports say."""

    id: str
    kind: str
    name: str
    aliases: tuple[str, ...]
    regions: tuple[str, ...]
    case_ids: tuple[str, ...]
    period: Period
    description: str
    summary: str
    outcome: str
    organisations: tuple[Involvement, ...]
    goals: tuple[GoalRef, ...]
    programmes: tuple[str, ...]
    findings: tuple[Finding, ...]
    learned_from: tuple[str, ...]
    reports: tuple[Report, ...]
    sources: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """A passage or a region's answer, as it stands."""

    id: str
    kind: str
    title: str
    text: str
    region: str | None
    language: str | None
    source: Place


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement behind an answer: what, where it stands, how it was found."""

    name: str
    value: str
    source: Place
    method: str
    derived: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """Something that stands on certain lines of a document."""

    id: str
    kind: str
    title: str


@dataclass(frozen=True, slots=True)
class Count:
    """A name and how often it occurs."""

    id: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class RegionProfile:
    """What a region reported, with whom, towards what, and whom it learned from."""

    id: str
    kind: str
    name: str
    county_code: str
    initiatives: int
    areas: tuple[Count, ...]
    organisations: tuple[Count, ...]
    programmes: tuple[Count, ...]
    goals: tuple[Count, ...]
    reported_nothing_in: tuple[str, ...]
    learned_from: tuple[str, ...]
    answers: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """A document that was read."""

    id: str
    name: str
    title: str
    kind: str
    publisher: str
    year: int | None
    initiatives: int
    projects: int

"""A region beside the others: what few others did, what others did, whom it is most like."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property

from embeddings import Alike, Hit
from queries.errors import InvalidQuery
from queries.goal_groups import GoalGroups, RegionalGoal
from queries.themes import Theme, Themes
from queries.things import RegionProfile, Report

_SHOWN = 8
_PAIRS = 3
_EVIDENCE = 5


@dataclass(frozen=True, slots=True)
class Emphasis:
    """How much it counts that regions do alike, and that they aim alike."""

    doing: float = 1.0
    aiming: float = 1.0

    def __post_init__(self) -> None:
        for name, weight in (("doing", self.doing), ("aiming", self.aiming)):
            if not 0 <= weight <= 100:
                raise InvalidQuery(name, "En vikt ska vara mellan 0 och 100.")
        if not self.doing + self.aiming:
            raise InvalidQuery("aiming", "Någon av vikterna måste vara större än 0.")

    def weighed(self, doing: float, aiming: float) -> float:
        """The mean of two likenesses by their weights."""
        return (self.doing * doing + self.aiming * aiming) / (self.doing + self.aiming)


@dataclass(frozen=True, slots=True)
class Rare:
    """An initiative without its like in other regions, and the nearest there is (cosine)."""

    initiative: Report
    nearest: Report
    likeness: float


@dataclass(frozen=True, slots=True)
class Gap:
    """A theme of several other regions of which a region has reported nothing alike.

    `evidence` has one initiative per region, most central first; `nearest` is the region's own
    initiative that comes nearest to any of the theme, with their cosine; `weight` sums the
    likeness of the regions that have the theme.
    """

    theme: str
    name: str
    regions: tuple[str, ...]
    evidence: tuple[Report, ...]
    nearest: Report | None
    likeness: float
    weight: float


@dataclass(frozen=True, slots=True)
class InitiativePair:
    """An initiative of a region and its like in another, with their cosine."""

    own: Report
    other: Report
    likeness: float


@dataclass(frozen=True, slots=True)
class GoalPair:
    """A goal of a region and its like in another, with their cosine."""

    own: str
    other: str
    likeness: float


@dataclass(frozen=True, slots=True)
class RegionLikeness:
    """How like a region another is.

    `doing` is the share of both regions' initiatives that have their like in the other region,
    `aiming` the same of their goals, `score` their weighed mean; the pairs are the likest.
    """

    region: str
    score: float
    doing: float
    aiming: float
    initiatives: tuple[InitiativePair, ...]
    goals: tuple[GoalPair, ...]


@dataclass(frozen=True, slots=True)
class Outlook:
    """A region's profile, and the region beside the others."""

    profile: RegionProfile
    emphasis: Emphasis
    rare: tuple[Rare, ...]
    gaps: tuple[Gap, ...]
    regions: tuple[RegionLikeness, ...]


class Regional:
    """The regions by what they report and what they aim at."""

    def __init__(self, themes: Themes, goals: GoalGroups) -> None:
        self._themes = themes
        self._goals = goals

    def outlook(self, profile: RegionProfile, emphasis: Emphasis) -> Outlook:
        """The region of a profile beside the others."""
        likeness = self._likeness(profile.name, emphasis)
        scores = {other.region: other.score for other in likeness}
        return Outlook(
            profile, emphasis, self._rare(profile.name), self._gaps(profile.name, scores), likeness
        )

    @cached_property
    def _initiatives(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of each region's initiatives."""
        values = {id_: record.values["region"] for id_, record in self._themes.records.items()}
        return _by_region(values)

    @cached_property
    def _aims(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of each region's goals."""
        return _by_region({id_: goal.regions for id_, goal in self._goals.goals.items()})

    def _rare(self, region: str) -> tuple[Rare, ...]:
        own = self._initiatives.get(region, ())
        others = self._themes.records.keys() - set(own)
        nearest = self._themes.alike.nearest(own, others)
        lonely = sorted((hit.score, id_) for id_, hit in nearest.items())
        report = self._themes.report
        return tuple(
            Rare(report(id_), report(nearest[id_].id), _rounded(score))
            for score, id_ in lonely[:_SHOWN]
            if score < self._themes.alike.bar
        )

    def _gaps(self, region: str, scores: Mapping[str, float]) -> tuple[Gap, ...]:
        missing = [theme for theme in self._themes.themes if region not in theme.regions]
        members = [report.id for theme in missing for report in theme.initiatives]
        nearest = self._themes.alike.nearest(members, self._initiatives.get(region, ()))
        gaps = (self._gap(theme, nearest, scores) for theme in missing)
        open_gaps = (gap for gap in gaps if gap.likeness < self._themes.alike.bar)
        ordered = sorted(open_gaps, key=lambda gap: (-gap.weight, -len(gap.regions), gap.theme))
        return tuple(ordered[:_SHOWN])

    def _gap(self, theme: Theme, nearest: Mapping[str, Hit], scores: Mapping[str, float]) -> Gap:
        near = [nearest[report.id] for report in theme.initiatives if report.id in nearest]
        own = min(near, key=lambda hit: (-hit.score, hit.id), default=None)
        by_region = {report.region: report for report in reversed(theme.initiatives)}
        evidence = [report for report in theme.initiatives if by_region[report.region] is report]
        return Gap(
            theme=theme.id,
            name=theme.name,
            regions=theme.regions,
            evidence=tuple(evidence[:_EVIDENCE]),
            nearest=self._themes.report(own.id) if own else None,
            likeness=_rounded(own.score) if own else 0.0,
            weight=_rounded(sum(scores.get(name, 0.0) for name in theme.regions)),
        )

    def _likeness(self, region: str, emphasis: Emphasis) -> tuple[RegionLikeness, ...]:
        others = sorted((self._initiatives.keys() | self._aims.keys()) - {region})
        found = (self._likeness_to(region, other, emphasis) for other in others)
        return tuple(sorted(found, key=lambda other: (-other.score, other.region)))

    def _likeness_to(self, region: str, other: str, emphasis: Emphasis) -> RegionLikeness:
        doing, initiatives = _shared(self._themes.alike, self._initiatives, region, other)
        aiming, goals = _shared(self._goals.alike, self._aims, region, other)
        report, aims = self._themes.report, self._goals.goals
        return RegionLikeness(
            region=other,
            score=_rounded(emphasis.weighed(doing, aiming)),
            doing=_rounded(doing),
            aiming=_rounded(aiming),
            initiatives=tuple(
                InitiativePair(report(own), report(hit.id), _rounded(hit.score))
                for own, hit in initiatives
            ),
            goals=tuple(_goal_pair(aims[own], aims[hit.id], hit.score) for own, hit in goals),
        )


def _goal_pair(own: RegionalGoal, other: RegionalGoal, likeness: float) -> GoalPair:
    return GoalPair(own.text, other.text, _rounded(likeness))


def _by_region(values: Mapping[str, Collection[str]]) -> dict[str, tuple[str, ...]]:
    regions = sorted({region for of in values.values() for region in of})
    return {name: tuple(sorted(i for i in values if name in values[i])) for name in regions}


def _shared(
    alike: Alike, by_region: Mapping[str, Collection[str]], region: str, other: str
) -> tuple[float, list[tuple[str, Hit]]]:
    """The share of two regions' texts that have their like in the other, and the likest pairs."""
    own, theirs = by_region.get(region, ()), by_region.get(other, ())
    there = _alike(alike, own, theirs)
    back = _alike(alike, theirs, own)
    of_all = len(own) + len(theirs)
    share = (len(there) + len(back)) / of_all if of_all else 0.0
    return share, sorted(there.items(), key=lambda pair: (-pair[1].score, pair[0]))[:_PAIRS]


def _alike(alike: Alike, own: Collection[str], theirs: Collection[str]) -> dict[str, Hit]:
    nearest = alike.nearest(own, theirs)
    return {id_: hit for id_, hit in nearest.items() if hit.score >= alike.bar}


def _rounded(value: float) -> float:
    return round(value, 6)

"""Examples of comparisons, themes, matrices, goals, lessons and of a region beside others."""

from __future__ import annotations

from queries import (
    Column,
    Compared,
    Comparison,
    Emphasis,
    FacetValue,
    Field,
    Gap,
    GoalGroup,
    GoalPair,
    InitiativePair,
    Lesson,
    Matrix,
    Outlook,
    Place,
    Point,
    ProjectRef,
    Rare,
    RegionalGoal,
    RegionLikeness,
    Report,
    Row,
    Theme,
)
from service.api import examples
from service.schemas import Listing
from service.schemas_panorama import LessonHits

_DOCUMENT = "tabellbilaga-2023-exempel.txt"
_AREA = "Likvärdiga möjligheter till boende, arbete och välfärd i hela landet"
_OWN = Report(
    "initiative-e49b36e5650b", "Live in Blekinge", "Blekinge", _AREA, Place(_DOCUMENT, (29, 29))
)
_OTHER = Report(
    "initiative-7b2d4f6a8c0e", "Flytta till Dalarna", "Dalarna", _AREA, Place(_DOCUMENT, (48, 48))
)

COMPARISON = Comparison(
    things=(
        Compared(_OWN.id, "initiative", _OWN.title, _OWN.source),
        Compared(_OTHER.id, "initiative", _OTHER.title, _OTHER.source),
    ),
    fields=(
        Field("region", ((Point("Blekinge"),), (Point("Dalarna"),))),
        Field(
            "description",
            (
                (Point("Projektet tar emot inflyttare.", marks=((18, 29),)),),
                (Point("Stöd till inflyttare.", marks=((10, 20),)),),
            ),
        ),
        Field(
            "goals",
            (
                (Point("Stärkt attraktivitet", "Regional utvecklingsstrategi", 2),),
                (Point("Stärkt attraktivitet", "Regional utvecklingsstrategi", 2),),
            ),
        ),
    ),
    words=("inflyttare",),
)

THEME = Theme(
    "theme-8095540a9d76",
    "Inflyttare, attraktivitet, boende",
    ("Blekinge", "Dalarna", "Gotland"),
    (_OWN, _OTHER),
)
THEMES = Listing(14, (THEME,), None)

MATRIX = Matrix(
    by="area",
    query="",
    columns=(Column(_AREA, _AREA, (_AREA,)),),
    rows=(Row("Blekinge", (2,), 4, 6), Row("Dalarna", (0,), 5, 5)),
    total=11,
)

_AIM = "Stärkt attraktivitet, särskilt för unga"
GOAL_GROUPS = Listing(
    91,
    (
        GoalGroup(
            id="goal-3c5e7a9b1d2f",
            name=_AIM,
            regions=("Blekinge", "Dalarna"),
            initiatives=1,
            goals=(
                RegionalGoal(
                    "goal-3c5e7a9b1d2f",
                    _AIM,
                    "Regional utvecklingsstrategi",
                    ("Blekinge",),
                    (_OWN,),
                    _OWN.source,
                ),
                RegionalGoal(
                    "goal-0a1b2c3d4e5f",
                    "Attraktiva platser",
                    "Regional utvecklingsstrategi",
                    ("Dalarna",),
                    (),
                    _OTHER.source,
                ),
            ),
        ),
    ),
    None,
)

LESSONS = LessonHits(
    query="studiebesök",
    total=1,
    lessons=(
        Lesson(
            id="lesson-8d6f4b2a0c1e",
            kind="deviation",
            text="Ett av studiebesöken ställdes in.",
            about=ProjectRef("project-45b64c9b0664", "Live in Blekinge"),
            regions=("Blekinge",),
            source=Place("slutrapport-exempel.txt", (100, 100)),
            marks=((10, 22),),
        ),
    ),
    next=None,
    facets={"kind": (FacetValue("deviation", 1),), "region": (FacetValue("Blekinge", 1),)},
)

OUTLOOK = Outlook(
    profile=examples.REGION,
    emphasis=Emphasis(2, 1),
    rare=(Rare(_OWN, _OTHER, 0.391204),),
    gaps=(
        Gap(
            theme="theme-0f1e2d3c4b5a",
            name="Cykelplan, cykling, trafiksäkerhet",
            regions=("Dalarna", "Gotland", "Halland"),
            evidence=(_OTHER,),
            nearest=_OWN,
            likeness=0.341877,
            weight=0.61,
        ),
    ),
    regions=(
        RegionLikeness(
            region="Dalarna",
            score=0.233333,
            doing=0.25,
            aiming=0.2,
            initiatives=(InitiativePair(_OWN, _OTHER, 0.712344),),
            goals=(GoalPair(_AIM, "Attraktiva platser", 0.680012),),
        ),
    ),
)

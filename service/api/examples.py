"""Examples of answers, as the values that they are: a key that changes changes here too."""

from __future__ import annotations

import json
from dataclasses import asdict

from queries import (
    Count,
    Coverage,
    CoverageTable,
    DocumentInfo,
    FacetValue,
    Fact,
    FieldCoverage,
    GoalRef,
    Hit,
    Initiative,
    Involvement,
    Period,
    Place,
    Project,
    ProjectRef,
    RegionGroup,
    RegionProfile,
    Report,
    Why,
    WordMatch,
)
from service.schemas import Account, AccountRow, Health, Hits, Lines, Listing

_DOCUMENT = "tabellbilaga-2023-exempel.txt"
_AREA = "Likvärdiga möjligheter till boende, arbete och välfärd i hela landet"
_PLACE = Place(_DOCUMENT, (29, 29))
_ID = "initiative-e49b36e5650b"
_TITLE = "Live in Blekinge"
_NEXT = "WzIwLCI5ZjJjNGE3ZTEwM2I1ZDY4IiwiYzBmZmVlMTIzNDU2Nzg5MCJd"

_HIT = Hit(
    id=_ID,
    kind="initiative",
    title=_TITLE,
    region="Blekinge",
    area=_AREA,
    year=2023,
    score=4.318204,
    source=_PLACE,
    why=Why(
        legs={"dense": 2.104211, "ngram": 1.391004, "words": 0.822989},
        words=(WordMatch("inflyttning", "inflyttare", "stem"),),
        sentence="Grunden har lagts till en gemensam mottagning för inflyttare.",
        marks=((49, 60),),
    ),
)
_COMPARED = Hit(
    id="initiative-7b2d4f6a8c0e",
    kind="initiative",
    title="Flytta till Dalarna",
    region="Dalarna",
    area=_AREA,
    year=2023,
    score=3.902114,
    source=Place(_DOCUMENT, (48, 48)),
    why=Why(
        legs={"dense": 2.511003, "ngram": 1.391111},
        words=(WordMatch("inflyttare", "inflyttning", "stem"),),
        sentence="Länet har marknadsfört sig mot dem som funderar på inflyttning.",
        marks=((51, 62),),
        shared_goals=("Stärkt attraktivitet",),
    ),
)
_FACETS = {
    "region": (FacetValue("Blekinge", 3), FacetValue("Dalarna", 2)),
    "year": (FacetValue("2023", 5),),
}
_GROUPS = (RegionGroup("Blekinge", 3, (_ID,)),)

HITS = Hits("hjälp till inflyttare", 5, (_HIT,), _NEXT, _FACETS, _GROUPS)
SIMILAR = Hits(_TITLE, 1, (_COMPARED,), None, {"region": (FacetValue("Dalarna", 1),)}, ())

INITIATIVE = Initiative(
    id=_ID,
    kind="initiative",
    title=_TITLE,
    description="Projektet Live in Blekinge",
    outputs="Drygt 400 blekingar har suttit i arbetsgrupper och verkstäder.",
    outcomes="",
    region="Blekinge",
    area=_AREA,
    year=2023,
    project=ProjectRef("project-45b64c9b0664", _TITLE),
    organisations=(Involvement("Region Blekinge", "region", "owner", "Region Blekinge"),),
    goals=(GoalRef("Stärkt attraktivitet, särskilt för unga", "Regional utvecklingsstrategi"),),
    agenda2030=(11,),
    programmes=(),
    case_ids=("20361487",),
    period=Period("2023-01", "2024-06"),
    amounts_sek=(1_200_000,),
    municipalities=("Karlshamn",),
    related_projects=(),
    source=_PLACE,
)
INITIATIVES = Listing(128, (INITIATIVE,), _NEXT)

FACTS = Listing(
    2,
    (
        Fact("title", _TITLE, _PLACE, "cell:description", False),
        Fact("ABOUT", _TITLE, _PLACE, "resolution:name", True),
    ),
    None,
)

PROJECT = Project(
    id="project-45b64c9b0664",
    kind="project",
    name=_TITLE,
    aliases=("LIVE in Blekinge",),
    regions=("Blekinge",),
    case_ids=("20361487",),
    period=Period("2023-01", "2024-06"),
    description="",
    summary="",
    outcome="",
    organisations=(Involvement("Region Blekinge", "region", "owner", "Region Blekinge"),),
    goals=(),
    programmes=(),
    findings=(),
    learned_from=(),
    reports=(Report(_ID, _TITLE, "Blekinge", _AREA, _PLACE),),
    sources=(_PLACE,),
)
PROJECTS = Listing(41, (PROJECT,), _NEXT)

REGIONS = Listing(21, (Count("region-01", "Stockholm", 6), Count("region-03", "Uppsala", 5)), _NEXT)
REGION = RegionProfile(
    id="region-10",
    kind="region",
    name="Blekinge",
    county_code="10",
    initiatives=6,
    areas=(Count("area-1", _AREA, 2),),
    organisations=(Count("organisation-almi", "Almi", 1),),
    programmes=(Count("programme-eruf", "ERUF", 1),),
    goals=(Count("goal-3c5e7a9b1d2f", "Stärkt attraktivitet, särskilt för unga", 2),),
    reported_nothing_in=("Jämställdhet",),
    learned_from=(),
    answers=(),
)
GOALS = Listing(
    212, (Count("goal-3c5e7a9b1d2f", "Stärkt attraktivitet, särskilt för unga", 2),), _NEXT
)

DOCUMENTS = Listing(
    1,
    (
        DocumentInfo(
            id="document-9d1f3b5a7c2e",
            name=_DOCUMENT,
            title="Tabellbilaga: Regionalt utvecklingsarbete 2023",
            kind="table_appendix",
            publisher="Tillväxtverket",
            year=2023,
            initiatives=128,
            projects=0,
        ),
    ),
    None,
)
ACCOUNT = Account(
    document=_DOCUMENT,
    kind="table_appendix",
    totals={"duplicate": 1, "initiative": 128},
    total=129,
    items=(
        AccountRow("initiative", _PLACE, "", _ID),
        AccountRow("duplicate", Place(_DOCUMENT, (35, 35)), "samma som rad 32", _ID),
    ),
    next=_NEXT,
)

_COVERED = (FieldCoverage("goals", 5, 1, 1), FieldCoverage("period", 2, 0, 5))
COVERAGE = CoverageTable(
    by="region",
    groups=(Coverage("Blekinge", 7, _COVERED),),
    all=Coverage("alla", 7, _COVERED),
    explanation="Ifylld: dokumentet säger det. Tom: inget funnet.",
)

LINES = Lines(_DOCUMENT, 29, 1104, ("Blekinge\tProjektet Live in Blekinge",))
SEARCH_EXPORT = f"\ufeffNummer,Titel,Slag,Region\r\n1,{_TITLE},Insats,Blekinge\r\n"
EXPORT = json.dumps(asdict(INITIATIVE), ensure_ascii=False) + "\n"

LIVE = Health("ok")
READY = Health("ok", "c0ffee1234567890", 4)

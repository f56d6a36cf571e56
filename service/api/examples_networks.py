"""Examples of answers about organisations, networks and paths, as the values that they are."""

from __future__ import annotations

from queries import (
    Group,
    Link,
    Network,
    NetworkEdge,
    NetworkNode,
    Organisation,
    OrganisationRow,
    Partner,
    Path,
    Period,
    Place,
    Reach,
    Shared,
    Step,
    Undertaking,
    Unreached,
)
from service.network_files import network_file
from service.schemas import Listing

_PLACE = Place("tabellbilaga-2023-exempel.txt", (29, 29))
_ALMI = "organisation-almi"
_REGION = "organisation-region-blekinge"
_CAMPUS = "organisation-campus-karlshamn"
_KIND = "naringslivsorganisation"
_COMMON = (Shared("project-45b64c9b0664", "Live in Blekinge", (_PLACE,)),)
_FAR = (Shared("initiative-7b2d4f6a8c0e", "Lärcentrum", (_PLACE,)),)

ORGANISATIONS = Listing(1, (OrganisationRow(_ALMI, "Almi", 7, _KIND, 4),), None)
ORGANISATION = Organisation(
    id=_ALMI,
    kind="organisation",
    name="Almi",
    type=_KIND,
    regions=("Blekinge",),
    undertakings=(
        Undertaking(
            id="initiative-e49b36e5650b",
            kind="initiative",
            title="Live in Blekinge",
            role="partner",
            regions=("Blekinge",),
            source=_PLACE,
            years=(2023,),
            period=Period("2023-01", "2024-06"),
        ),
    ),
    partners=(Partner(_REGION, "Region Blekinge", "region", 1, ("project-45b64c9b0664",)),),
    sources=(_PLACE,),
)
NETWORK = Network(
    center=_ALMI,
    total=2,
    nodes=(
        NetworkNode(_ALMI, "Almi", _KIND, 0, 1, 1, 1, 0.0, (1,), (_PLACE,)),
        NetworkNode(_REGION, "Region Blekinge", "region", 1, 3, 2, 1, 0.5, (1, 2), (_PLACE,)),
    ),
    edges=(NetworkEdge(_ALMI, _REGION, 1, _COMMON),),
    groups=(Group(1, 2, ("Region Blekinge", "Almi")),),
    left_out=(),
)
NETWORK_FILE = "".join(network_file(NETWORK, "graphml"))
REACH = Reach(
    id=_ALMI,
    name="Almi",
    partners=1,
    total=1,
    unreached=(
        Unreached(
            id=_CAMPUS,
            name="Campus Karlshamn",
            type="skola_utbildning",
            score=1.4427,
            links=(Link(_REGION, "Region Blekinge", _COMMON, _FAR),),
        ),
    ),
)
PATH = Path(
    start="Kalmar",
    goal="Blekinge",
    found=True,
    steps=(
        Step(
            source="region-08",
            source_name="Kalmar",
            relation="LEARNED_FROM",
            forward=True,
            target="region-10",
            target_name="Blekinge",
            evidence=(Place("slutrapport-exempel.txt", (100, 100)),),
        ),
    ),
)

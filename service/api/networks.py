"""Networks of all organisations, and as files; paths between two of them."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import StreamingResponse

from queries import Network, Path
from service.api import examples_networks as examples
from service.api.responses import answers
from service.network_files import FILE_NAMES, MEDIA, network_file
from service.schemas_networks import NetworkAsked, NetworkFile, PathEnds
from service.serving import Index, entity_tag

router = APIRouter(tags=["networks"])


@router.get("/network", responses=answers(examples.NETWORK, "The network.", 404, 422))
def network(asked: Annotated[NetworkAsked, Query()], index: Index) -> Network:
    """Organisations that meet in undertakings, around one of them or all together.

    A tie is one or more undertakings that two share, with the places that say so. `group` is
    the number of a node's community (0 without ties) and `bridge` the share of the shortest
    ways between others that lead through it, both within the network that was asked for.
    """
    return index.engine.network(asked.organisation, asked.steps, asked.scope(), asked.limit)


@router.get(
    "/network/export",
    response_class=StreamingResponse,
    responses=answers(examples.NETWORK_FILE, "The file.", 404, 422, media=MEDIA["graphml"]),
)
def network_as_file(
    request: Request, asked: Annotated[NetworkFile, Query()], index: Index
) -> StreamingResponse:
    """A network as a file of another program, with ids that fit all files of one index."""
    found = index.engine.network(asked.organisation, asked.steps, asked.scope(), asked.limit)
    headers = {
        "Content-Disposition": f'attachment; filename="{FILE_NAMES[asked.format]}"',
        "ETag": entity_tag(request, index),
    }
    lines = network_file(found, asked.format)
    return StreamingResponse(lines, media_type=MEDIA[asked.format], headers=headers)


@router.get("/paths", responses=answers(examples.PATH, "The paths.", 404, 422))
def path(asked: Annotated[PathEnds, Query()], index: Index) -> Path:
    """A shortest path between two organisations or regions, with the proof of each step.

    `alternatives` are other paths of the same length, two at most.
    """
    return index.engine.path(asked.start, asked.goal)

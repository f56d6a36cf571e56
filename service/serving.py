"""The open index as requests get it: once per request, with an entity tag for its answer."""

from __future__ import annotations

import hashlib
import threading
from typing import Annotated

from fastapi import Depends, Request, Response

from queries import Page
from service.database import index_source
from service.library import LiveIndex, OpenIndex
from service.settings import Settings
from service.version import VERSION

_DIGITS = 32


class NotModified(Exception):
    """The asker has this very answer already; no error of ours, but the end of a request."""

    def __init__(self, tag: str) -> None:
        self.tag = tag
        super().__init__(tag)


class Serving:
    """The live index of a running service; opened when first asked for.

    A service may start before the first build: until then every request raises NoIndex.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._lock = threading.Lock()
        self._live: LiveIndex | None = None

    def get(self) -> OpenIndex:
        """The serving generation; raises NoIndex and its kin while there is none to use."""
        return self._opened().get()

    def warm_up(self) -> None:
        """Open the index and ask it once, so that the first person need not wait for it."""
        self.get().engine.search("region", None, Page(limit=1))

    def _opened(self) -> LiveIndex:
        with self._lock:
            if self._live is None:
                self._live = LiveIndex(index_source(self._settings))
            return self._live


def serving_index(request: Request) -> OpenIndex:
    """The index that a request asks from beginning to end."""
    serving: Serving = request.app.state.serving
    return serving.get()


def tagged_index(request: Request, response: Response) -> OpenIndex:
    """As `serving_index`, with an entity tag on the answer.

    Raises NotModified when the asker holds the answer of this generation to this question.
    """
    index = serving_index(request)
    if request.method == "GET":
        tag = entity_tag(request, index)
        if tag in _held(request):
            raise NotModified(tag)
        response.headers["ETag"] = tag
    return index


def entity_tag(request: Request, index: OpenIndex) -> str:
    """The tag of a question's answer: it changes with the question, the index and the version."""
    asked = f"{request.url.path}?{request.url.query}"
    content = "\0".join((VERSION, index.generation.name, asked))
    return f'"{hashlib.sha256(content.encode()).hexdigest()[:_DIGITS]}"'


def _held(request: Request) -> set[str]:
    tags = request.headers.get("if-none-match", "").split(",")
    return {tag.strip().removeprefix("W/") for tag in tags}


Index = Annotated[OpenIndex, Depends(tagged_index)]
"""Parameter of a route of the API: the index it asks."""

PageIndex = Annotated[OpenIndex, Depends(serving_index)]
"""Parameter of a page: the index it asks (pages change with the program: no entity tag)."""

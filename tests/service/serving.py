"""Real servers for tests that ask over HTTP."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import uvicorn
from fastapi import FastAPI

from service.app import create_app
from service.server import configure
from service.settings import Settings


def app_over(index: Path) -> FastAPI:
    """The application over an index folder."""
    return create_app(Settings(index=index, model="", host="127.0.0.1", port=0))


@contextmanager
def serving(app: FastAPI) -> Iterator[httpx.Client]:
    """A client of a real server in a thread of its own."""
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(configure(app))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    try:
        while not server.started:
            time.sleep(0.01)
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        with httpx.Client(base_url=address, timeout=30) as client:
            yield client
    finally:
        server.should_exit = True
        thread.join()
        listener.close()

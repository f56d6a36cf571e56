"""The running service: a socket, a web server on it, and one line that says where it is."""

from __future__ import annotations

import contextlib
import socket

import click
import uvicorn

from service.app import create_app
from service.errors import CannotListen, NoIndex
from service.settings import Settings

MAX_ADDRESS = 2_000_000
"""Most bytes of a request's first line and headers: a question of 100,000 characters fits."""


def serve(settings: Settings) -> None:
    """Serve until Ctrl+C.

    Starts before the first build too and says so. Raises CannotListen when the address or port
    is taken, IndexDamaged and its kin when there is an index that cannot be used.
    """
    app = create_app(settings)
    with _listening(settings) as listener:
        try:
            app.state.serving.warm_up()
        except NoIndex as error:
            click.echo(f"{error} Tjänsten svarar först när det är gjort.", err=True)
        click.echo(f"Utblick svarar på {_address(settings.host, listener)} (Ctrl+C avslutar)")
        with contextlib.suppress(KeyboardInterrupt):
            uvicorn.Server(configure(app)).run(sockets=[listener])


def configure(app: object) -> uvicorn.Config:
    """The web server's settings for our application."""
    return uvicorn.Config(
        app,  # type: ignore[arg-type]
        http="h11",
        h11_max_incomplete_event_size=MAX_ADDRESS,
        ws="none",
        access_log=False,
        log_level="warning",
        server_header=False,
        timeout_graceful_shutdown=5,
    )


def _listening(settings: Settings) -> socket.socket:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        return socket.create_server((settings.host, settings.port), family=family, backlog=2048)
    except OSError as error:
        raise CannotListen(
            f"Utblick kan inte svara på {settings.host}:{settings.port} ({error.strerror}). "
            "Välj en annan port: utblick serve --port 8001"
        ) from error


def _address(host: str, listener: socket.socket) -> str:
    port = listener.getsockname()[1]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"

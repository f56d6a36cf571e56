"""The server as a process: it says where it is, stops when asked, and explains what is wrong."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from service.errors import CannotListen, IndexDamaged
from service.server import serve
from service.settings import Settings

PROGRAM = """
import sys
from pathlib import Path
from service.server import serve
from service.settings import Settings
serve(Settings(Path(sys.argv[1]), "", sys.argv[2], 0))
"""
SAID = re.compile(r"^Utblick svarar på (http://\S+:\d+) \(Ctrl\+C avslutar\)\n$")


@contextmanager
def _process(index: Path, host: str = "127.0.0.1") -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A server in a process of its own, and its address."""
    command = [sys.executable, "-c", PROGRAM, str(index), host]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        said = SAID.match(process.stdout.readline())
        try:
            assert said is not None
            yield process, said[1]
        finally:
            process.kill()


def test_the_server_answers_where_it_says_and_stops_at_ctrl_c(example_index: Path) -> None:
    with _process(example_index) as (process, address):
        ready = httpx.get(f"{address}/health/ready", timeout=30)
        process.send_signal(signal.SIGINT)
        _, complaints = process.communicate(timeout=30)
    assert (ready.status_code, process.returncode, complaints) == (200, 0, "")


def test_the_server_starts_before_the_first_build_and_says_so(tmp_path: Path) -> None:
    with _process(tmp_path / "index") as (process, address):
        ready = httpx.get(f"{address}/health/ready", timeout=30)
        process.send_signal(signal.SIGTERM)
        _, complaints = process.communicate(timeout=30)
    assert ready.status_code == 503
    assert "utblick build" in complaints
    assert "Traceback" not in complaints


def test_an_unreadable_request_line_is_refused(example_index: Path) -> None:
    with _process(example_index) as (_, address):
        host, port = address.removeprefix("http://").split(":")
        with socket.create_connection((host, int(port)), timeout=30) as connection:
            connection.sendall(b"\x00\x01\x02\r\n\r\n")
            assert connection.recv(100).startswith(b"HTTP/1.1 400 ")


def test_a_port_that_is_taken_is_explained(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        settings = Settings(tmp_path, "", "127.0.0.1", taken.getsockname()[1])
        with pytest.raises(CannotListen, match="Välj en annan port: utblick serve --port"):
            serve(settings)


def test_an_address_that_is_not_ours_is_explained(tmp_path: Path) -> None:
    with pytest.raises(CannotListen, match=r"kan inte svara på 192\.0\.2\.1:"):
        serve(Settings(tmp_path, "", "192.0.2.1", 0))


def test_a_damaged_index_stops_the_start(tmp_path: Path) -> None:
    (tmp_path / "CURRENT").write_text("nothing", encoding="ascii")
    with pytest.raises(IndexDamaged):
        serve(Settings(tmp_path, "", "127.0.0.1", 0))

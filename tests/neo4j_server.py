"""A real Neo4j for the tests, empty at the start of each; a plugin of pytest.

Looked for in this order: the server that UTBLICK_TEST_NEO4J_URI names (password in
UTBLICK_TEST_NEO4J_PASSWORD; its database must be empty, for the tests delete everything in it);
one started here as a child process from the artefacts in tests/neo4j/pom.xml, with the java and
mvn that are found; else the tests skip. A line at the end of the run says which.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from neo4j import GraphDatabase
from neo4j.exceptions import ServiceUnavailable

from graph import GraphServer, open_store

POM = Path(__file__).parent / "neo4j" / "pom.xml"
OLDEST_JAVA = 17
PATIENCE = 300
"""Seconds that a server may take to start: 5 on a free machine, far more on a crowded one."""

SETTINGS = """
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{port}
server.bolt.advertised_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
server.memory.pagecache.size=64m
db.tx_log.preallocate=false
dbms.usage_report.enabled=false
"""


@dataclass(frozen=True, slots=True)
class Server:
    """Where a Neo4j is and how to get in."""

    uri: str
    password: str
    user: str = "neo4j"

    def run(self, statement: str, database: str | None = None, **values: object) -> list[object]:
        """Run a statement past our store; rows of one column come as values, others as lists."""
        access = (self.user, self.password)
        with GraphDatabase.driver(self.uri, auth=access, max_transaction_retry_time=0) as driver:
            records = driver.execute_query(statement, values, database_=database).records
        rows = [record.values() for record in records]
        return [row[0] if len(row) == 1 else row for row in rows]

    def clear(self) -> None:
        """Delete every node."""
        self.run("MATCH (n) DETACH DELETE n")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Says which Neo4j the run could use."""
    terminalreporter.write_line(f"Neo4j: {_used()}")


def _used() -> str:
    if uri := os.environ.get("UTBLICK_TEST_NEO4J_URI"):
        return uri
    lacking = _lacking()
    none = f"none (no UTBLICK_TEST_NEO4J_URI and {lacking}), its tests skip"
    return none if lacking else "started by the tests"


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server with an empty database; skips where there is none."""
    if uri := os.environ.get("UTBLICK_TEST_NEO4J_URI"):
        server = Server(uri, os.environ.get("UTBLICK_TEST_NEO4J_PASSWORD", ""))
        if server.run("MATCH (n) RETURN n LIMIT 1"):
            pytest.fail(f"{uri} is not empty, and the tests would delete what is in it")
        yield server
        server.clear()
    elif lacking := _lacking():
        pytest.skip(f"no Neo4j: {lacking}")
    else:
        with _started(_jars(), tmp_path_factory.mktemp("neo4j")) as server:
            yield server


@pytest.fixture
def empty_neo4j(neo4j_server: Server) -> Server:
    """The server, with nothing in it."""
    neo4j_server.clear()
    return neo4j_server


@pytest.fixture
def neo4j_graph(empty_neo4j: Server) -> Iterator[GraphServer]:
    """A store on an empty database."""
    with open_store(empty_neo4j.uri, empty_neo4j.user, empty_neo4j.password) as graph:
        yield graph


def _lacking() -> str:
    """What is missing for a server of our own, "" when nothing is."""
    if shutil.which("mvn") is None:
        return "no Maven"
    if shutil.which("java") is None:
        return "no Java"
    said = subprocess.run(["java", "--version"], capture_output=True, text=True).stdout
    version = re.search(r"\d+", said)
    old = version is None or int(version[0]) < OLDEST_JAVA
    return f"Java is older than {OLDEST_JAVA}" if old else ""


def _jars() -> Path:
    """The folder of the server's jars; fetched once for each content of the Maven project."""
    cache = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "utblick" / "neo4j"
    folder = cache / hashlib.sha256(POM.read_bytes()).hexdigest()[:12]
    if not folder.is_dir():
        partial = cache / f"{folder.name}.{os.getpid()}"
        fetched = subprocess.run(
            ["mvn", "--quiet", "--batch-mode", "--file", POM, "dependency:copy-dependencies",
             "-DincludeScope=runtime", f"-DoutputDirectory={partial}"],
            capture_output=True, text=True,
        )  # fmt: skip
        if fetched.returncode:
            shutil.rmtree(partial, ignore_errors=True)
            pytest.skip(f"no Neo4j: Maven could not fetch it: {fetched.stdout.strip()[:300]}")
        try:
            partial.rename(folder)
        except OSError:  # another run was first
            shutil.rmtree(partial)
    return folder


@dataclass(frozen=True, slots=True)
class AdminTool:
    """`neo4j-admin` for a server of its own, whose home is a folder."""

    jars: Path
    home: Path

    @contextmanager
    def imported(self, folder: Path, arguments: list[str]) -> Iterator[Server]:
        """A server with what `neo4j-admin` with these arguments imports from a folder."""
        (self.home / "neo4j.conf").write_text(SETTINGS.format(port=0), encoding="utf-8")
        command = ["java", "-Xmx256m", "-cp", f"{self.jars}/*", "org.neo4j.cli.AdminTool"]
        where = {"NEO4J_HOME": str(self.home), "NEO4J_CONF": str(self.home)}
        run = subprocess.run(
            [*command, *arguments],
            cwd=folder,
            env=os.environ | where,
            capture_output=True,
            text=True,
        )
        assert run.returncode == 0, run.stdout + run.stderr
        with _started(self.jars, self.home) as server:
            yield server


@pytest.fixture
def neo4j_admin(tmp_path_factory: pytest.TempPathFactory) -> AdminTool:
    """The server's tool for imports; skips where the tests cannot start a server themselves."""
    if lacking := _lacking():
        pytest.skip(f"no Neo4j of our own: {lacking}")
    return AdminTool(_jars(), tmp_path_factory.mktemp("neo4j-import"))


@contextmanager
def _started(jars: Path, home: Path) -> Iterator[Server]:
    port = _free_port()
    (home / "neo4j.conf").write_text(SETTINGS.format(port=port), encoding="utf-8")
    command = [
        "java", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", f"{jars}/*",
        "org.neo4j.server.CommunityEntryPoint", f"--home-dir={home}", f"--config-dir={home}",
    ]  # fmt: skip
    with (home / "output.txt").open("w") as output:
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT)
        try:
            yield _with_password(Server(f"bolt://127.0.0.1:{port}", "neo4j"), process, home)
        finally:
            process.kill()  # its data are thrown away, so there is nothing to close in order
            process.wait()


def _with_password(server: Server, process: subprocess.Popen[bytes], home: Path) -> Server:
    """The server once it answers, its first password changed as it demands.

    The port was free a moment ago only: the password is ours alone, so that a server that another
    run of the tests started there at the same time is never taken for ours.
    """
    password = f"utblick-test-{os.getpid()}"
    last = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < last:
        try:
            change = "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password"
            server.run(change, "system", password=password)
        except ServiceUnavailable:
            time.sleep(0.2)
        else:
            return _ours(Server(server.uri, password), home)
    raise AssertionError(f"Neo4j did not start: {(home / 'output.txt').read_text()[-2000:]}")


def _ours(server: Server, home: Path) -> Server:
    """The server, when its home is the one that we gave it."""
    where = "SHOW SETTINGS 'server.directories.neo4j_home' YIELD value RETURN value"
    assert server.run(where) == [str(home)], "another server answers on the port of ours"
    return server


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port

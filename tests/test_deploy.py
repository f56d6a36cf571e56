"""What deploy/ says is true of the repository and of good images."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from service.api import health
from service.settings import SETTINGS, Settings
from tests.source_tree import PACKAGES, ROOT

DEPLOY = ROOT / "deploy"


@pytest.fixture(scope="module")
def stages() -> list[list[tuple[str, str]]]:
    """The Dockerfile's stages, each its instructions as (word, rest)."""
    text = re.sub(r"^#.*\n", "", (DEPLOY / "Dockerfile").read_text("utf-8"), flags=re.MULTILINE)
    lines = re.sub(r"\s*\\\n\s*", " ", text).splitlines()
    found: list[list[tuple[str, str]]] = []
    for word, _, rest in (line.partition(" ") for line in lines if line.strip()):
        if word == "FROM":
            found.append([])
        found[-1].append((word, rest))
    return found


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    """The compose file."""
    read: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))
    return read


def _all(stage: list[tuple[str, str]], word: str) -> list[str]:
    return [rest for name, rest in stage if name == word]


def _environment(stage: list[tuple[str, str]]) -> dict[str, str]:
    pairs = (pair for rest in _all(stage, "ENV") for pair in rest.split())
    return {name: value for name, _, value in (pair.partition("=") for pair in pairs)}


# --- Dockerfile -----------------------------------------------------------------------------


def test_the_image_has_two_stages_on_one_pinned_base(stages: list[list[tuple[str, str]]]) -> None:
    bases = [_all(stage, "FROM")[0].split()[0] for stage in stages]
    assert len(bases) == 2
    assert re.fullmatch(r"python:3\.\d+-slim-\w+", bases[0])
    assert bases[0] == bases[1]
    requires = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert f"python:{requires['requires-python'].removeprefix('>=')}-" in bases[0]


def test_only_instructions_that_docker_knows(stages: list[list[tuple[str, str]]]) -> None:
    known = {
        "FROM", "WORKDIR", "ENV", "RUN", "COPY", "LABEL", "USER", "VOLUME", "EXPOSE",
        "HEALTHCHECK", "ENTRYPOINT", "CMD",
    }  # fmt: skip
    assert {word for stage in stages for word, _ in stage} <= known


def test_what_is_copied_is_there_and_the_packages_are_all(
    stages: list[list[tuple[str, str]]],
) -> None:
    named = [name for rest in _all(stages[0], "COPY") for name in rest.split()[:-1]]
    assert [name for name in named if not (ROOT / name).exists()] == []
    assert {*PACKAGES} <= {*named}


def test_everything_is_installed_from_the_locks_by_hash(
    stages: list[list[tuple[str, str]]],
) -> None:
    installs = [run for run in _all(stages[0], "RUN") if "pip install" in run]
    assert all("--no-deps" in part for run in installs for part in run.split("&&")[:1])
    assert sum(run.count("--require-hashes") for run in installs) == 2


def test_the_service_runs_without_rights_and_fetches_nothing(
    stages: list[list[tuple[str, str]]],
) -> None:
    last = stages[1]
    assert _all(last, "USER") == ["utblick"]
    after_user = [word for word, _ in last[[w for w, _ in last].index("USER") :]]
    assert not {"RUN", "COPY"} & {*after_user}
    assert not any("pip" in run or "apt" in run for run in _all(last, "RUN"))


def test_the_environment_is_one_that_the_program_takes(
    stages: list[list[tuple[str, str]]],
) -> None:
    given = {k: v for k, v in _environment(stages[1]).items() if k.startswith("UTBLICK")}
    assert {*given} <= {setting.name for setting in SETTINGS}
    settings = Settings.from_env(given)
    assert (settings.index, settings.host) == (Path("/data/index"), "0.0.0.0")
    assert _all(stages[1], "EXPOSE") == [str(settings.port)]


def test_the_health_check_asks_an_address_that_the_service_has(
    stages: list[list[tuple[str, str]]],
) -> None:
    (check,) = _all(stages[1], "HEALTHCHECK")
    paths = {getattr(route, "path", "") for route in health.router.routes}
    assert re.findall(r"\}(/[\w/]+)", check) == ["/health/live"]
    assert "/health/live" in paths


# --- compose ---------------------------------------------------------------------------------


def test_the_service_and_a_community_neo4j_of_the_supported_release(
    compose: dict[str, Any],
) -> None:
    assert {*compose["services"]} == {"neo4j", "utblick"}
    assert compose["services"]["neo4j"]["image"] == "neo4j:5.26-community"


def test_the_service_is_built_here_and_waits_for_the_database(compose: dict[str, Any]) -> None:
    service = compose["services"]["utblick"]
    built = service["build"]
    assert (DEPLOY / built["context"] / built["dockerfile"]).is_file()
    assert service["depends_on"] == {"neo4j": {"condition": "service_healthy"}}
    assert "healthcheck" in compose["services"]["neo4j"]
    assert service["read_only"] is True


def test_data_live_in_volumes_that_are_declared(compose: dict[str, Any]) -> None:
    mounted = [v.partition(":")[0] for s in compose["services"].values() for v in s["volumes"]]
    named = {name for name in mounted if re.fullmatch(r"[\w-]+", name)}
    assert named == {*compose["volumes"]}


def test_ports_are_open_to_this_machine_only(compose: dict[str, Any]) -> None:
    ports = [port for service in compose["services"].values() for port in service["ports"]]
    assert [port for port in ports if not port.startswith("127.0.0.1:")] == []


def test_secrets_come_from_a_file_that_is_not_committed(compose: dict[str, Any]) -> None:
    files = {service["env_file"] for service in compose["services"].values()}
    assert files == {"neo4j.env"}
    assert "/deploy/neo4j.env" in (ROOT / ".gitignore").read_text("utf-8").split()
    for service in compose["services"].values():
        assert not [name for name in service["environment"] if "PASSWORD" in name or "AUTH" in name]


def test_both_services_get_the_same_password(compose: dict[str, Any]) -> None:
    lines = (DEPLOY / "neo4j.env.example").read_text("utf-8").splitlines()
    values = dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))
    environ = {**values, **compose["services"]["utblick"]["environment"]}
    database = Settings.from_env(environ).database
    assert database is not None
    assert f"{database.user}/{database.password}" == values["NEO4J_AUTH"]
    assert database.uri == "bolt://neo4j:7687"

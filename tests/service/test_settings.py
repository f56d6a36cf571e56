"""Settings come from the environment, are checked, and all stand in README's table."""

from pathlib import Path

import pytest

from service.errors import SettingsError
from service.settings import SETTINGS, Database, Settings


def test_defaults() -> None:
    assert Settings.from_env({}) == Settings(Path("index"), "", "127.0.0.1", 8000)


def test_the_environment_decides() -> None:
    environ = {"UTBLICK_INDEX": "/x", "UTBLICK_MODEL": "m", "UTBLICK_PORT": "9"}
    assert Settings.from_env(environ) == Settings(Path("/x"), "m", "127.0.0.1", 9)


@pytest.mark.parametrize("port", ["", "0", "65536", "åtta", "-1"])
def test_an_impossible_port_is_named(port: str) -> None:
    with pytest.raises(SettingsError, match=f"UTBLICK_PORT är ”{port}”"):
        Settings.from_env({"UTBLICK_PORT": port})


def test_the_command_line_wins() -> None:
    settings = Settings.from_env({"UTBLICK_PORT": "9"})
    assert settings.with_address("0.0.0.0", None) == Settings(Path("index"), "", "0.0.0.0", 9)


@pytest.mark.parametrize(
    ("address", "uri", "user"),
    [
        ("neo4j://anna@localhost:7687", "neo4j://localhost:7687", "anna"),
        ("bolt://[::1]:7687", "bolt://[::1]:7687", "neo4j"),
        ("neo4j+s://a%40b@ab12.databases.neo4j.io", "neo4j+s://ab12.databases.neo4j.io", "a@b"),
    ],
)
def test_a_database_is_an_address_with_a_user(address: str, uri: str, user: str) -> None:
    environ = {"UTBLICK_GRAPH": address, "UTBLICK_GRAPH_PASSWORD": "hemligt"}
    settings = Settings.from_env(environ)
    assert settings.database == Database(uri, user, "hemligt")
    assert "hemligt" not in repr(settings)


def test_a_password_in_the_address_is_refused_without_repeating_it() -> None:
    with pytest.raises(SettingsError, match="UTBLICK_GRAPH_PASSWORD") as raised:
        Settings.from_env({"UTBLICK_GRAPH": "neo4j://anna:hemligt@localhost"})
    assert "hemligt" not in str(raised.value)


def test_every_setting_stands_in_the_readme() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    for setting in SETTINGS:
        assert f"`{setting.name}`" in readme

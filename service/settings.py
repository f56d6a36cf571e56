"""Settings: read once from the environment, passed on as a value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import unquote

from service.errors import SettingsError


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its environment variable, default, and what it is for."""

    name: str
    default: str
    help: str


SETTINGS = (
    Setting("UTBLICK_INDEX", "index", "Mappen där indexet ligger."),
    Setting(
        "UTBLICK_MODEL",
        "",
        "En sentence-transformers-modell (namn eller mapp) i stället för den inbyggda.",
    ),
    Setting(
        "UTBLICK_DECISIONS",
        "",
        "Filen med beslut om vad som är samma (annars decisions.toml bredvid indexet).",
    ),
    Setting(
        "UTBLICK_GRAPH",
        "",
        "En Neo4j i stället för indexet på disk: neo4j://användare@server:7687.",
    ),
    Setting("UTBLICK_GRAPH_PASSWORD", "", "Lösenordet till den."),
    Setting("UTBLICK_HOST", "127.0.0.1", "Adressen som tjänsten lyssnar på."),
    Setting("UTBLICK_PORT", "8000", "Porten som tjänsten lyssnar på."),
)
"""Every setting; README's table is checked against this."""


@dataclass(frozen=True, slots=True)
class Database:
    """A Neo4j and how to get in."""

    uri: str
    user: str
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one process; without a database the index on disk is asked."""

    index: Path
    model: str
    host: str
    port: int
    decisions: Path | None = None
    database: Database | None = None

    @classmethod
    def from_env(cls, environ: Mapping[str, str]) -> Settings:
        """Read the settings; raises SettingsError naming the variable that is wrong."""
        values = {setting.name: environ.get(setting.name, setting.default) for setting in SETTINGS}
        return cls(
            index=Path(values["UTBLICK_INDEX"]),
            model=values["UTBLICK_MODEL"],
            host=values["UTBLICK_HOST"],
            port=_port(values["UTBLICK_PORT"]),
            decisions=Path(values["UTBLICK_DECISIONS"]) if values["UTBLICK_DECISIONS"] else None,
            database=_database(values["UTBLICK_GRAPH"], values["UTBLICK_GRAPH_PASSWORD"]),
        )

    def with_address(self, host: str | None, port: int | None) -> Settings:
        """These settings with another address, where one is given."""
        return replace(self, host=host or self.host, port=port or self.port)


def _database(address: str, password: str) -> Database | None:
    """The database at scheme://user@server, whose user is neo4j unless it says another."""
    if not address:
        return None
    scheme, mark, rest = address.partition("://")
    user, _, server = rest.rpartition("@")
    if ":" in user:
        raise SettingsError(
            "UTBLICK_GRAPH innehåller ett lösenord; skriv det i UTBLICK_GRAPH_PASSWORD i stället."
        )
    return Database(f"{scheme}{mark}{server}", unquote(user) or "neo4j", password)


def _port(text: str) -> int:
    if not text.isdigit() or not 0 < int(text) < 65536:
        raise SettingsError(f"UTBLICK_PORT är ”{text}”; skriv ett tal mellan 1 och 65535.")
    return int(text)

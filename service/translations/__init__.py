"""The interface in English: every Swedish text of the pages has its line in a TOML file here.

Swedish is the key: a text without a line stays Swedish, and a test finds it. What documents say
is never translated.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from functools import lru_cache
from importlib.resources import files

LANGUAGES = ("sv", "en")
"""The languages of the interface, the default first."""

Translator = Callable[..., str]
"""Gives a text in one language; keywords fill its {places}."""


def translator(language: str) -> Translator:
    """The translator into a language; an unknown language gives the default one."""
    return _to_english if language == "en" else _to_swedish


def _to_swedish(text: str, **values: object) -> str:
    return text.format(**values) if values else text


def _to_english(text: str, **values: object) -> str:
    return _to_swedish(english().get(text, text), **values)


@lru_cache(maxsize=1)
def english() -> Mapping[str, str]:
    """Swedish text -> English text, of all files together."""
    found: dict[str, str] = {}
    for texts in translation_files().values():
        found |= texts
    return found


def translation_files() -> dict[str, dict[str, str]]:
    """The lines of each file, by name of the file."""
    named = sorted(
        (item for item in files("service.translations").iterdir() if item.name.endswith(".toml")),
        key=lambda item: item.name,
    )
    return {item.name: tomllib.loads(item.read_text("utf-8")) for item in named}

"""Deterministic ids: the same words give the same id, on any machine, in any order."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans({"å": "a", "ä": "a", "ö": "o", "é": "e", "ü": "u", "ø": "o", "æ": "a"})
_QUOTES = re.compile(r"[\"'”“„’‘»«´`*_]")
_SPACE = re.compile(r"\s+")


@lru_cache(maxsize=1 << 14)
def fold(text: str) -> str:
    """Text for comparing: NFC, lower case, no quotes, single spaces, no final stop."""
    plain = _QUOTES.sub("", unicodedata.normalize("NFC", text)).casefold()
    return _SPACE.sub(" ", plain.replace("\N{NO-BREAK SPACE}", " ")).strip(" .,;:–-")


def slug(text: str) -> str:
    """A readable ASCII key: "Jämtland Härjedalen" gives "jamtland-harjedalen"."""
    ascii_text = unicodedata.normalize("NFKD", fold(text).translate(_LETTERS))
    return re.sub(r"[^a-z0-9]+", "-", ascii_text.encode("ascii", "ignore").decode()).strip("-")


def make_id(kind: str, *parts: str) -> str:
    """`kind` and 12 hexadecimal digits of a hash of the folded parts."""
    digest = hashlib.sha256("\x1f".join(fold(part) for part in parts).encode()).hexdigest()
    return f"{kind}-{digest[:12]}"


def named_id(kind: str, name: str) -> str:
    """`kind` and a readable key, for the few things whose names are few and fixed."""
    return f"{kind}-{slug(name)}"

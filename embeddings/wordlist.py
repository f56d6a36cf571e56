"""Counts the words that compounds are split by: `python -m embeddings.wordlist PAIRS`.

PAIRS is a file of text pairs, JSON lines packed with xz: {"a": text, "b": text, "src": source}.
Only official Swedish texts count (acts, directives, assignments, decisions, questions to
ministers). Each distinct text counts once; the 50,000 commonest words are written with their
counts to data/words.tsv.xz in the package, sorted by word. The same pairs give the same bytes.
"""

from __future__ import annotations

import json
import lzma
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

OFFICIAL = frozenset({"extra", "g0vse", "interp", "riksdag", "sfs"})
"""Sources of official texts, which have no copyright in Sweden."""
SIZE = 50_000
_WORD = re.compile(r"[^\W\d_]+")
_TARGET = Path(__file__).parent / "data" / "words.tsv.xz"


def count_words(pairs: Path) -> Counter[str]:
    """How often each word stands in the official texts among the pairs."""
    counts: Counter[str] = Counter()
    for text in _official_texts(pairs):
        counts.update(_WORD.findall(unicodedata.normalize("NFC", text).lower()))
    return counts


def packed(counts: Mapping[str, int], size: int = SIZE) -> bytes:
    """The commonest words as xz-packed lines "word TAB count", sorted by word."""
    common = sorted(counts, key=lambda word: (-counts[word], word))[:size]
    lines = "".join(f"{word}\t{counts[word]}\n" for word in sorted(common))
    return lzma.compress(lines.encode("utf-8"), preset=9)


def _official_texts(pairs: Path) -> Iterator[str]:
    seen: set[str] = set()
    with lzma.open(pairs, "rt", encoding="utf-8") as lines:
        for line in lines:
            pair = json.loads(line)
            if pair["src"] not in OFFICIAL:
                continue
            for text in (pair["a"], pair["b"]):
                if text not in seen:
                    seen.add(text)
                    yield text


def main(arguments: list[str]) -> int:
    """Writes the word list; returns the exit status."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m embeddings.wordlist PAIRS\n")
        return 2
    try:
        counts = count_words(Path(arguments[0]))
    except (OSError, EOFError, lzma.LZMAError, ValueError, KeyError) as error:
        sys.stderr.write(f"{arguments[0]}: not a file of text pairs ({error})\n")
        return 1
    _TARGET.write_bytes(packed(counts))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Files of every encoding, size and fault as documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph import Source
from loaders.document import Document, document_from_bytes, open_document
from loaders.errors import UnreadableDocument

TEXT = "Åre är en ö.\nRad två\n"


@pytest.mark.parametrize(
    "raw",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.encode("utf-16"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.encode("latin-1"),
        TEXT.encode("cp1252"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
    ],
    ids=["utf-8", "utf-8 bom", "utf-16", "utf-16 be", "latin-1", "cp1252", "crlf", "cr"],
)
def test_encodings_and_line_ends_give_the_same_lines(raw: bytes) -> None:
    assert document_from_bytes("a.txt", raw).lines == ("Åre är en ö.", "Rad två", "")


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"", "a.txt: filen är tom"),
        (b" \n\t\n", "a.txt: filen är tom"),
        (b"\xff\xfe", "a.txt: filen är tom"),
        (b"PK\x03\x04\x00\x00", "a.txt: filen är skadad eller låst"),
        (b"\x89PNG\x00\x00", "a.txt: inte en textfil"),
        (b"rad\nrad \x01 styrtecken", "a.txt:2: inte en textfil"),
        ("Å\n".encode("utf-16")[:-1], "a.txt:"),
    ],
    ids=["empty", "blank", "bom only", "broken zip", "binary", "control", "cut utf-16"],
)
def test_files_that_are_no_text(raw: bytes, problem: str) -> None:
    with pytest.raises(UnreadableDocument) as raised:
        document_from_bytes("a.txt", raw)
    assert str(raised.value).startswith(problem)


def test_utf8_cut_in_the_middle_of_a_letter_is_not_read_as_something_else() -> None:
    raw = "En rad\nmed smörgås".encode()[:-2]
    with pytest.raises(UnreadableDocument, match=r"a\.txt:2: "):
        document_from_bytes("a.txt", raw)


def test_a_file_over_the_limit_says_how_large_it_may_be(tmp_path: Path) -> None:
    path = tmp_path / "stor.txt"
    path.write_bytes(b"a" * 2_000_001)
    with pytest.raises(UnreadableDocument, match="2.0 MB; gränsen är 2.0 MB. Dela dokumentet"):
        open_document(path, limit=2_000_000)
    assert open_document(path, limit=2_000_001).name == "stor.txt"


def test_bytes_over_the_limit() -> None:
    with pytest.raises(UnreadableDocument, match="gränsen"):
        document_from_bytes("a.txt", b"abc", limit=2)


@pytest.mark.parametrize("name", ["saknas.txt", "."])
def test_a_path_that_cannot_be_opened(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableDocument, match="kan inte öppnas"):
        open_document(tmp_path / name)


def test_the_fingerprint_is_of_the_file_and_the_name_its_base_name(tmp_path: Path) -> None:
    path = tmp_path / "mapp" / "a.txt"
    path.parent.mkdir()
    path.write_bytes(b"abc")
    sha = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert open_document(path) == Document("a.txt", sha, ("abc",))


def test_places_in_a_document() -> None:
    document = document_from_bytes("a.txt", b"ett\ntva\ntre")
    assert document.source(2) == Source("a.txt", 2, 2)
    assert document.whole() == Source("a.txt", 1, 3)
    assert list(document.numbered()) == [(1, "ett"), (2, "tva"), (3, "tre")]

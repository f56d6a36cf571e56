from __future__ import annotations

from loaders.appendix.running_titles import running_titles, title_key
from loaders.document import document_from_bytes


def test_lines_are_counted_whatever_their_page_number() -> None:
    lines = ("Rapport 3", "Rapport 14", "Rapport", "Region 1\tInsats", "<p>Annat</p>")
    document = document_from_bytes("bilaga.txt", "\n".join(lines).encode())

    counts = running_titles(document)

    assert (counts[title_key("Rapport 9")], counts["Annat"], counts["Region"]) == (3, 1, 0)

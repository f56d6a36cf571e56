from __future__ import annotations

import pytest

from loaders.appendix.parts import (
    Heading,
    Part,
    Prose,
    Row,
    Rule,
    heading_of,
    is_blank,
    parts_of,
    promoted,
    region_in,
)
from loaders.document import document_from_bytes


def parts(text: str) -> tuple[Part, ...]:
    return parts_of(document_from_bytes("bilaga.txt", text.encode()))


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        ("3 Innovation i hela landet", 3, "Innovation i hela landet"),
        ("3. Innovation", 3, "Innovation"),
        ("Tabell 3: Innovation", 3, "Innovation"),
        ("Tabell 12 – Miljö och klimat", 12, "Miljö och klimat"),
        ("3.2 Innovation", 3, "Innovation"),
        ("**4 Digitalisering**", 4, "Digitalisering"),
        ("<b>4 Digitalisering</b>", 4, "Digitalisering"),
        ("4 Digitalisering (forts.)", 4, "Digitalisering"),
        ("Integration", None, "Integration"),
        (
            "8 Fördelning av anslag 1:1 Regionala åtgärder",
            8,
            "Fördelning av anslag 1:1 Regionala åtgärder",
        ),
        ("2023 års insatser", None, "2023 års insatser"),
        ("5G i hela landet", None, "5G i hela landet"),
    ],
)
def test_heading_of(text: str, number: int | None, name: str) -> None:
    assert heading_of(text, 2, 5, 5) == Heading(5, 5, 2, number, name)


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("## 2 Kompetens i\nhela landet", Heading(1, 2, 2, 2, "Kompetens i hela landet")),
        ("## 2 Kompetens-\nförsörjning", Heading(1, 2, 2, 2, "Kompetensförsörjning")),
        (
            "### 2 Anslag 1:1\nRegionala åtgärder",
            Heading(1, 2, 3, 2, "Anslag 1:1 Regionala åtgärder"),
        ),
        ("## 2 Kompetens i\n## hela landet", Heading(1, 2, 2, 2, "Kompetens i hela landet")),
        ("## 2 Kompetens\n\n## i hela landet", Heading(1, 3, 2, 2, "Kompetens i hela landet")),
        ("## Region\nKalmar län", Heading(1, 2, 2, None, "Region Kalmar län")),
        ("## Region Jönköpings\nlän", Heading(1, 2, 2, None, "Region Jönköpings län")),
        ("#### Region Jämtland\nHärjedalen", Heading(1, 2, 4, None, "Region Jämtland Härjedalen")),
    ],
)
def test_a_heading_may_wrap(text: str, heading: Heading) -> None:
    assert parts(text) == (heading,)


@pytest.mark.parametrize(
    "text",
    [
        "## 2 Kompetens\nHär redovisas alla insatser.",
        "## 8 Anslag\nRegion Blekinge",
        "## Region Blekinge\nRegion Dalarna",
        "## Beviljade projekt\nMolnet (Nyps-id 20 361 338)",
        "## Region Dalarna\nProjektägare: Leksands kommun",
        "## 2 Kompetens\n\nInledning",
    ],
)
def test_other_lines_are_no_rest_of_a_heading(text: str) -> None:
    first, second = parts(text)

    assert isinstance(first, Heading)
    assert isinstance(second, Prose)


def test_every_line_is_in_one_part() -> None:
    text = "# Bilaga\n\nEn rad\nen till\n\n\nA\tB\n---\t--\n-----\n \t \n#vägled är ingen rubrik"

    assert parts(text) == (
        Heading(1, 1, 1, None, "Bilaga"),
        Prose(3, ("En rad", "en till")),
        Row(7, ("A", "B")),
        Rule(8),
        Rule(9),
        Prose(11, ("#vägled är ingen rubrik",)),
    )


def test_a_region_over_a_row_is_a_heading() -> None:
    found = promoted(parts("Region Blekinge\n\nFråga?\tSvar."), lambda _: False)

    assert found == (Heading(1, 1, 0, None, "Region Blekinge"), Row(3, ("Fråga?", "Svar.")))


def test_a_region_over_text_is_no_heading() -> None:
    found = promoted(parts("Region Blekinge\n\nRegion Kronoberg\n\nText: ja"), lambda _: False)

    assert found == (
        Prose(1, ("Region Blekinge",)),
        Prose(3, ("Region Kronoberg",)),
        Prose(5, ("Text: ja",)),
    )


def test_the_next_number_over_a_header_is_a_heading() -> None:
    text = "## 4 Transport\n\n5 Jämställdhet\n\nRegion\tInsats\n\n17 Tabellbilaga\n\nRegion\tInsats"

    found = promoted(parts(text), lambda cells: cells[0] == "Region")

    assert [part for part in found if isinstance(part, Heading)] == [
        Heading(1, 1, 2, 4, "Transport"),
        Heading(3, 3, 0, 5, "Jämställdhet"),
    ]


@pytest.mark.parametrize(("text", "blank"), [("", True), (" -- ", True), ("–", True), ("0", False)])
def test_is_blank(text: str, blank: bool) -> None:
    assert is_blank(text) is blank


def test_a_bare_number_is_no_region() -> None:
    assert region_in("10") is None
    region = region_in("<p>Norrbottn</p>".strip("<p>/"))
    assert region is not None
    assert region.county_code == "25"

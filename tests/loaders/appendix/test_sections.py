from __future__ import annotations

from loaders.appendix.sections import Section, sections_of
from loaders.description import load_description
from loaders.document import document_from_bytes

DESCRIPTION = load_description("table_appendix")


def sections(text: str) -> list[tuple[str, str, int]]:
    """Heading, region and number of parts of each section."""
    document = document_from_bytes("bilaga.txt", text.encode())
    return [_summary(section) for section in sections_of(document, DESCRIPTION)]


def _summary(section: Section) -> tuple[str, str, int]:
    heading = section.heading.name if section.heading else ""
    return heading, section.region.name if section.region else "", len(section.parts)


def test_areas_and_regions() -> None:
    text = "Förord\n\n# Bilaga\n## 1 Kultur\nA\tB\n## 2 Anslag\n### Region Skåne\nA\tB\n#### VGR\n"

    assert sections(text) == [
        ("", "", 1),
        ("Bilaga", "", 0),
        ("Kultur", "", 1),
        ("Anslag", "", 0),
        ("Region Skåne", "Skåne", 1),
        ("VGR", "Västra Götaland", 0),
    ]


def test_a_repeated_heading_begins_no_section() -> None:
    assert sections("## 1 Kultur\nA\tB\n## 1 Kultur (forts.)\nC\tD") == [("Kultur", "", 3)]


def test_headings_below_an_area_or_a_region_begin_no_section() -> None:
    text = (
        "## 1 Kultur\n### Insatser\nA\tB\n### 1.2 Fler insatser\nA\tB\n"
        "### Region Skåne\n## Beviljade projekt\n#### Nätet\n## Kontakt"
    )

    assert sections(text) == [
        ("Kultur", "", 4),
        ("Region Skåne", "Skåne", 2),
        ("Kontakt", "", 0),
    ]


def test_a_region_over_its_own_table_begins_no_section() -> None:
    header = "Region\tInsats\tPrestationer\tEffekter\tMål"
    skane = f"### Region Skåne\n{header}\nSkåne\tFilm\t\t\t"
    text = f"## 1 Kultur\n{skane}\n### Region Kalmar län\n{header}"

    assert sections(text) == [("Kultur", "", 5)]

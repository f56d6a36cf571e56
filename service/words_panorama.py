"""What pages and commands call fields of a comparison, kinds of lessons, columns of a matrix."""

from __future__ import annotations

from collections.abc import Mapping

LESSONS: Mapping[str, str] = {
    "lesson": "Lärdom",
    "success_factor": "Gick bra",
    "less_successful": "Gick mindre bra",
    "challenge": "Utmaning",
    "deviation": "Avvikelse",
    "unexpected_result": "Oväntat resultat",
}
"""Kinds of lessons."""

LESSON_FILTERS: Mapping[str, str] = {"kind": "Slag", "region": "Region", "project": "Projekt"}
"""Filters of lessons, in the order of the page."""

COMPARED_FIELDS: Mapping[str, str] = {
    "region": "Region",
    "area": "Område",
    "year": "År",
    "project": "Projekt",
    "description": "Beskrivning",
    "outputs": "Prestationer",
    "outcomes": "Effekter",
    "lessons": "Lärdomar",
    "goals": "Mål",
    "agenda2030": "Agenda 2030",
    "programmes": "Program",
    "organisations": "Organisationer",
    "municipalities": "Kommuner",
    "period": "Period",
    "amounts_sek": "Belopp (kr)",
    "case_ids": "Ärende-id",
}
"""Fields of a comparison."""

MATRIX_COLUMNS: Mapping[str, str] = {
    "area": "Områden",
    "theme": "Teman",
    "goal": "Mål som flera regioner delar",
}
"""What the columns of a matrix are called together."""

REST = "Övrigt"
"""What is in none of the columns of a matrix."""

TOTAL = "Alla"
"""All that a matrix counts."""

"""What the pages call the things that programs know by English names."""

from __future__ import annotations

from collections.abc import Mapping

from queries import MISSING
from service.translations import Translator
from service.words_panorama import LESSONS

UNKNOWN = "Uppgift saknas"
"""The value of a filter for what has none."""

KINDS: Mapping[str, str] = {
    "initiative": "Insats",
    "project": "Projekt",
    "page": "Webbsida",
    "answer": "Svar om anslag 1:1",
    "passage": "Stycke",
    "organisation": "Organisation",
    "region": "Region",
}
"""Kinds of hits and things."""

DOCUMENT_KINDS: Mapping[str, str] = {
    "table_appendix": "Tabellbilaga",
    "final_report": "Slutrapport",
    "project_page": "Projektsida",
    "web_page": "Webbsida",
}
"""Kinds of documents."""

FILTERS: Mapping[str, str] = {
    "region": "Region",
    "area": "Område",
    "year": "År",
    "kind": "Slag",
    "programme": "Program",
    "organisation": "Organisation",
    "goal": "Mål",
    "document": "Dokument",
}
"""Filters, in the order of the page."""

SORTS: Mapping[str, str] = {
    "relevance": "Bäst först",
    "region": "Region",
    "title": "Titel",
    "year": "År",
}

GROUPINGS: Mapping[str, str] = {"region": "Region", "document": "Dokument"}
"""What the rows of the coverage stand for."""

FIELD_LABELS: Mapping[str, str] = {
    "region": "Region",
    "area": "Område",
    "name": "Projektnamn",
    "description": "Beskrivning",
    "organisations": "Organisationer",
    "roles": "Roller",
    "goals": "Mål",
    "agenda2030": "Agenda 2030",
    "programmes": "Program",
    "case_ids": "Ärende-id",
    "period": "Period",
    "amounts_sek": "Belopp",
    "municipalities": "Kommuner",
}
"""The fields that the coverage counts."""

FINDINGS: Mapping[str, str] = {
    "lesson": "Lärdomar",
    "goal": "Mål och resultat",
    "activity": "Aktiviteter",
    "effect": "Effekter",
    "cost": "Kostnader",
}
"""Kinds of findings of a project, what was learned first."""

FACTS: Mapping[str, str] = {
    "ABOUT": "Handlar om",
    "CONTRIBUTES_TO": "Bidrar till",
    "DELIVERS": "Utförare",
    "FROM": "Hör till",
    "FUNDED_BY": "Finansieras av",
    "FUNDS": "Finansiär",
    "GOVERNS": "Styr",
    "IN_AREA": "Område",
    "IN_REGION": "Region",
    "LEARNED_FROM": "Har lärt av",
    "MENTIONED_IN": "Nämns",
    "OWNS": "Ägare",
    "PARTNERS_IN": "Partner",
    "PART_OF": "Del av",
    "REPORTED": "Redovisat av",
    "REPORTED_NOTHING_IN": "Inget redovisat i",
    "STATED_IN": "Står i",
    "STRATEGY_OF": "Strategi för",
    "TAKES_PLACE_IN": "Kommun",
    "TARGETED_IN": "Målgrupp",
    "activity": "Aktivitet",
    "alias": "Kallas även",
    "amount_sek": "Belopp (kr)",
    "attainment": "Uppfyllelse",
    "budget_sek": "Budget (kr)",
    "case_id": "Ärende-id",
    "comment": "Kommentar",
    "completed": "Avslutat",
    "cost_sek": "Kostnad (kr)",
    "county_code": "Länskod",
    "description": "Beskrivning",
    "deviation": "Avvikelse",
    "deviation_sek": "Avvikelse (kr)",
    "dissemination": "Spridning",
    "end": "Slut",
    "goal_text": "Mål, som det står",
    "granted_sek": "Beviljat (kr)",
    "heading": "Rubrik",
    "horizon": "Sikt",
    "language": "Språk",
    "lesson_kind": "Slag av lärdom",
    "name": "Namn",
    "named": "Har eget namn",
    "number": "Nummer",
    "nuts": "NUTS-kod",
    "organisation_number": "Organisationsnummer",
    "organisation_type": "Slag av organisation",
    "outcome": "Resultat",
    "outcomes": "Effekter",
    "outputs": "Prestationer",
    "paid_sek": "Utbetalt (kr)",
    "project_name": "Projektets namn",
    "question": "Fråga",
    "related_project": "Nämner projekt",
    "result": "Resultat",
    "start": "Start",
    "summary": "Sammanfattning",
    "text": "Text",
    "title": "Titel",
    "type": "Slag",
    "year": "År",
    "yes_no": "Ja eller nej",
}
"""Properties and relations of the graph."""

HORIZONS: Mapping[str, str] = {"short": "På kort sikt", "long": "På lång sikt"}
"""When an effect comes."""

_VALUES: Mapping[str, Mapping[str, str]] = {
    "document_kind": DOCUMENT_KINDS,
    "horizon": HORIZONS,
    "lesson_kind": LESSONS,
}
"""Properties whose values are words of ours."""

LEGS: Mapping[str, str] = {
    "dense": "Betydelse",
    "ngram": "Delar av ord",
    "sentence": "Närmaste mening",
    "words": "Ord",
}
"""Ways of searching."""

KIN: Mapping[str, str] = {
    "same": "samma ord",
    "stem": "samma stam",
    "part": "del av ordet",
    "concept": "samma begrepp",
}
"""How two words are kin."""


def document_kind(name: str) -> str:
    """What a kind of document is called."""
    return DOCUMENT_KINDS.get(name, name)


def fact_label(name: str) -> str:
    """What a property or a relation is called."""
    return FACTS.get(name, name)


def fact_value(name: str, value: str, say: Translator) -> str:
    """A property's value as people read it; a document's own words stay as they are."""
    known = _VALUES.get(name, {})
    return say(known[value]) if value in known else value


def leg_label(name: str) -> str:
    """What a way of searching is called."""
    return LEGS.get(name, name)


def kin_label(name: str) -> str:
    """How two words are kin."""
    return KIN.get(name, name)


def filter_value(name: str, value: str, say: Translator) -> str:
    """A filter's value as people read it; only what is not a document's own word is translated."""
    if value == MISSING:
        return say(UNKNOWN)
    return say(KINDS.get(value, value)) if name == "kind" else value
